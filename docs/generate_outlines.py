"""Write the outlines of countries that linimasa ships, from Natural Earth as `world-atlas` has it.

    npm pack world-atlas@2.0.2 && python docs/generate_outlines.py world-atlas-2.0.2.tgz

Natural Earth (https://www.naturalearthdata.com) is in the public domain. Of its outlines at
1:50 million those points are left out that show on no map of ours (Visvalingam and Whyatt 1993),
and islands too small to be seen that are no country's largest land. Borders stay shared: what is
simplified are the arcs of the topology, each once.
"""

from __future__ import annotations

import heapq
import json
import math
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from babel.core import get_global

OUTPUT = Path(__file__).parents[1] / "site_src" / "linimasa" / "maps" / "data" / "outlines.json"
INSIDE = "package/countries-50m.json"
STEPS = 50  # steps of one degree: 2 km
TOLERANCE = 0.0012  # square degrees of the triangle that a point left out makes with its neighbours
ANTARCTICA = 0.25
SMALLEST = 0.012  # square degrees of an island
# What Natural Earth gives no code of ISO 3166-1; what CLDR has no code for is part of none.
CODES = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}
CRIMEA = (32.0, 44.0, 36.8, 46.5)  # west, south, east, north
SOURCE = (
    "Natural Earth 1:50m (naturalearthdata.com, public domain), through world-atlas 2.0.2;"
    " made by docs/generate_outlines.py"
)

Point = tuple[float, float]
Ring = list[int]  # numbers of arcs; of one that is walked backwards, its complement (~number)


def main(package: Path) -> None:
    """Write the file: arcs as encoded polylines, the land and each country as rings of them."""
    with tarfile.open(package) as archive:
        file = archive.extractfile(INSIDE)
        if file is None:
            raise SystemExit(f"{package} has no {INSIDE}")
        topology = json.load(file)
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    countries: defaultdict[str, list[Ring]] = defaultdict(list)
    for geometry in topology["objects"]["countries"]["geometries"]:
        countries[_code(geometry)] += _rings(geometry)
    land = list(chain.from_iterable(map(_rings, topology["objects"]["land"]["geometries"])))
    kept = _kept_islands(countries, arcs)
    countries.pop("", None)
    _move_crimea(countries, arcs)
    frozen = {abs_of(number) for ring in countries.get("AQ", ()) for number in ring}
    shown = (ring for ring in chain(land, *countries.values()) if _seen(ring, kept))
    used = sorted({abs_of(number) for ring in shown for number in ring})
    place = {number: index for index, number in enumerate(used)}
    data = {
        "source": SOURCE,
        "steps": STEPS,
        "arcs": [
            _encoded(_simple(arcs[n], ANTARCTICA if n in frozen else TOLERANCE)) for n in used
        ],
        "land": _renumbered(land, place, kept),
        "countries": {
            code: _renumbered(rings, place, kept) for code, rings in sorted(countries.items())
        },
    }
    text = json.dumps(data, separators=(",", ":"))
    OUTPUT.write_text(text.replace('","', '",\n"') + "\n", encoding="utf-8")


def abs_of(number: int) -> int:
    """An arc's own number, whichever way it is walked."""
    return ~number if number < 0 else number


def _code(geometry: dict[str, Any]) -> str:
    """The code of ISO 3166-1 that CLDR has for a number, or that is given above; empty for none."""
    aliases = get_global("territory_aliases").get(geometry.get("id", ""), ())
    return aliases[0] if aliases else CODES.get(geometry["properties"]["name"], "")


def _move_crimea(countries: dict[str, list[Ring]], arcs: list[list[Point]]) -> None:
    """ISO 3166-2 lists Crimea with Ukraine (UA-43); Natural Earth draws who holds it."""
    west, south, east, north = CRIMEA
    for ring in list(countries["RU"]):
        points = [point for number in ring for point in arcs[abs_of(number)]]
        if all(west <= x <= east and south <= y <= north for x, y in points):
            countries["RU"].remove(ring)
            countries["UA"].append(ring)


def _decoded(arc: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * kx + dx, y * ky + dy))
    return points


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return list(chain.from_iterable(geometry["arcs"]))


def _kept_islands(countries: dict[str, list[Ring]], arcs: list[list[Point]]) -> set[int]:
    """The arcs that are an island of their own and large enough, or a country's largest land."""
    kept = set()
    for rings in countries.values():
        sizes = {tuple(ring): _area(ring, arcs) for ring in rings}
        largest = max(sizes.values())
        for ring, size in sizes.items():
            if size >= min(SMALLEST, largest):
                kept |= {abs_of(number) for number in ring}
    return kept


def _area(ring: Ring, arcs: list[list[Point]]) -> float:
    """Square degrees of the equator that a ring holds."""
    points = [
        point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])
    ]
    closed = zip(points, points[1:] + points[:1], strict=True)
    narrow = math.cos(math.radians(points[0][1]))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in closed)) / 2 * narrow


def _seen(ring: Ring, kept: set[int]) -> bool:
    return len(ring) > 1 or abs_of(ring[0]) in kept


def _renumbered(rings: Iterable[Ring], place: dict[int, int], kept: set[int]) -> list[Ring]:
    """Rings by the numbers that their arcs have now."""
    return [
        [place[n] if n >= 0 else ~place[~n] for n in ring] for ring in rings if _seen(ring, kept)
    ]


def _simple(points: list[Point], tolerance: float) -> list[Point]:
    """An arc without the points whose triangles with their neighbours are the smallest."""
    last = len(points) - 1
    least = 4 if points[0] == points[-1] else 2
    before, after = list(range(-1, last)), list(range(1, last + 2))
    sizes = {at: _triangle(points, before[at], at, after[at]) for at in range(1, last)}
    heap = [(size, at) for at, size in sizes.items()]
    heapq.heapify(heap)
    while heap and len(sizes) + 2 > least:
        size, at = heapq.heappop(heap)
        if sizes.get(at) != size:
            continue
        if size >= tolerance:
            break
        del sizes[at]
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for near in {left, right} & sizes.keys():
            sizes[near] = max(size, _triangle(points, before[near], near, after[near]))
            heapq.heappush(heap, (sizes[near], near))
    return [points[0], *(points[at] for at in sorted(sizes)), points[-1]]


def _triangle(points: list[Point], a: int, b: int, c: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = points[a], points[b], points[c]
    narrow = math.cos(math.radians(by))
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * narrow


def _encoded(points: list[Point]) -> str:
    """Google's encoded polyline, longitude first, in steps of 1/STEPS of a degree."""
    found, x, y = [], 0, 0
    for longitude, latitude in points:
        new_x, new_y = round(longitude * STEPS), round(latitude * STEPS)
        if not found or (new_x, new_y) != (x, y):
            found += [_number(new_x - x), _number(new_y - y)]
        x, y = new_x, new_y
    return "".join(found)


def _number(value: int) -> str:
    rest = value << 1 if value >= 0 else ~(value << 1)
    text = ""
    while rest >= 32:
        text += chr((rest & 31 | 32) + 63)
        rest >>= 5
    return text + chr(rest + 63)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
