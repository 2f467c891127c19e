"""Outlines of the land and of countries, from the file that docs/generate_outlines.py writes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from linimasa.values import dataclass

Point = tuple[float, float]
"""Longitude and latitude, degrees of WGS 84."""


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees; `east` is more than 180 where the box crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the map, or a ring whose last point is its first, and the box that holds it."""

    points: tuple[Point, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Outlines:
    """Rings of all land and of each country by ISO 3166-1; the lines between two countries."""

    land: tuple[Line, ...]
    countries: Mapping[str, tuple[Line, ...]]
    borders: tuple[Line, ...]


@cache
def outlines() -> Outlines:
    """What is shipped: Natural Earth at 1:50 million, simplified."""
    countries: dict[str, list[list[int]]] = _data()["countries"]
    users = Counter(
        number if number >= 0 else ~number
        for country in countries.values()
        for number in set(chain.from_iterable(country))
    )
    return Outlines(
        _rings(_data()["land"]),
        {code: _rings(numbers) for code, numbers in countries.items()},
        tuple(_line(_unrolled(_arc(number))) for number, count in users.items() if count > 1),
    )


@cache
def _data() -> dict[str, Any]:
    text = Path(__file__).with_name("data").joinpath("outlines.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def _arc(number: int) -> tuple[Point, ...]:
    """The points of an arc, an encoded polyline with the longitude first; the complement of a
    number walks it backwards."""
    if number < 0:
        return _arc(~number)[::-1]
    x = y = 0
    points = []
    data = _data()
    steps, numbers = data["steps"], _numbers(data["arcs"][number])
    for step_x, step_y in zip(numbers, numbers, strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / steps, y / steps))
    return tuple(points)


def _rings(numbers: list[list[int]]) -> tuple[Line, ...]:
    return tuple(_line(_closed(_unrolled(_joined(ring)))) for ring in numbers)


def _numbers(encoded: str) -> Iterator[int]:
    """The numbers of Google's Encoded Polyline Algorithm Format."""
    value = shift = 0
    for byte in encoded.encode():
        part = byte - 63
        value |= (part & 31) << shift
        if part < 32:
            yield value >> 1 if value & 1 == 0 else ~(value >> 1)
            value = shift = 0
        else:
            shift += 5


def _joined(ring: list[int]) -> tuple[Point, ...]:
    """Arcs end to end."""
    points: list[Point] = []
    for number in ring:
        arc = _arc(number)
        points += arc[1:] if points else arc
    return tuple(points)


def _unrolled(points: Sequence[Point]) -> tuple[Point, ...]:
    """A line that goes on past 180 degrees where it crosses the antimeridian."""
    longitudes = [x for x, _ in points]
    if max(longitudes) - min(longitudes) <= 180:
        return tuple(points)
    longitude, turns = points[0][0], 0.0
    found = []
    for x, y in points:
        turns -= 360 * round((x - longitude) / 360)
        found.append((x + turns, y))
        longitude = x
    return tuple(found)


def _closed(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """A ring around the pole closes by way of it."""
    (first, south), (last, _) = points[0], points[-1]
    return points if first == last else (*points, (last, -90.0), (first, -90.0), (first, south))


def _line(points: tuple[Point, ...]) -> Line:
    longitudes, latitudes = zip(*points, strict=True)
    return Line(points, Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes)))


@dataclass(frozen=True, slots=True)
class Mainland:
    """A country's largest land: the box that holds it, and the middle of its area."""

    box: Box
    middle: Point


@cache
def mainland(code: str) -> Mainland | None:
    """The largest land of a country by ISO 3166-1; None for one that has no outline."""
    rings = _rings(_data()["countries"].get(code, []))
    if not rings:
        return None
    largest = max(rings, key=lambda ring: abs(_moments(ring)[0]))
    area, x, y = _moments(largest)
    west, south = largest.points[0]
    middle = (west + x / area / 3, south + y / area / 3) if area else (west, south)
    return Mainland(largest.box, (round(middle[0], 3), round(middle[1], 3)))


def _moments(ring: Line) -> tuple[float, float, float]:
    """Twice the area of a ring, and three times its moments about its first point."""
    west, south = ring.points[0]
    area = x_moment = y_moment = 0.0
    near = ((x - west, y - south) for x, y in ring.points)
    for (ax, ay), (bx, by) in pairwise(near):
        cross = ax * by - bx * ay
        area += cross
        x_moment += (ax + bx) * cross
        y_moment += (ay + by) * cross
    return area, x_moment, y_moment
