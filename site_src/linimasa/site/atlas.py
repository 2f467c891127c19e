"""Places that have a spot as a map of the whole timeline, and as small maps of one place each."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from linimasa.maps.frame import Frame, frame_around, frame_of
from linimasa.maps.labels import Dot, Label, Span, clusters, labels, radius_of
from linimasa.maps.land import areas, lines
from linimasa.maps.outlines import Box, mainland, outlines
from linimasa.site.messages import Messages
from linimasa.site.spots import Placed, Spot, precision_words
from linimasa.values import dataclass

WIDTH = 1000  # units of the whole map's outlines
SMALL_WIDTH = 400  # units of a small one's
SMALL_HEIGHT = 16.0  # degrees of latitude of a small map
MOST_HEIGHT = 64.0  # of one that looks for land
LEAST_LAND = 200  # letters of path data
SMALL_RATIO = 1.5
SNAP_LATITUDE, SNAP_LONGITUDE = 4, 6  # degrees: neighbours share a small map's outlines
RING = 9.0  # pixels of the least ring around what is no point
# Widths of the map in pixels; keep equal to the container queries in templates/static/style.css.
RANGES = (("narrow", 250.0, 370.0), ("middle", 370.0, 520.0), ("wide", 520.0, 960.0))
EDGE = 0.02  # share of the height that marks keep from the edges
MOST_NAMED = 8  # places of a cluster that its title names
FOLDER = "assets/map"
_GREY = "#8a8680"  # seen on light paper and on dark


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the map, or several that fall together: `x` and `y` in percent, `radius` and
    the words' offset in pixels. `path` and `fragment` are what it links to; `slugs` the places."""

    x: float
    y: float
    radius: float
    ring: bool
    words: str
    label: Label | None
    title: str
    path: str
    fragment: str
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks for one range of widths; `name` is the class that styles show it by."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """A map ready to be drawn: path data in units of `width` and `height`, and marks."""

    width: int
    height: int
    land: str
    borders: str
    countries: tuple[str, ...]
    ranges: tuple[Marks, ...]
    origins: frozenset[str]


@dataclass(frozen=True, slots=True)
class SmallMap:
    """A map of one place: the file of its outlines, and where the place is, in percent.

    The same `id`, the same map.
    """

    id: str
    file: str
    width: int
    height: int
    x: float
    y: float
    shape: str
    origin: str
    precision: str


def world_map(placed: Sequence[Placed], messages: Messages, path: str) -> WorldMap | None:
    """The map of some places, on the page at `path`; None without any."""
    if not placed:
        return None
    frame = frame_of([one.spot.box for one in placed])
    known, height = outlines(), round(WIDTH / frame.ratio)
    codes = sorted({one.spot.country or "" for one in placed if one.spot.shape == "country"})
    drawn = (areas(known.countries[code], frame, WIDTH) for code in codes)
    return WorldMap(
        WIDTH,
        height,
        areas(known.land, frame, WIDTH),
        lines(known.borders, frame, WIDTH),
        tuple(filter(None, drawn)),
        tuple(_marks(placed, frame, one, messages, path) for one in RANGES),
        frozenset(one.spot.origin for one in placed),
    )


def _marks(
    placed: Iterable[Placed],
    frame: Frame,
    named: tuple[str, float, float],
    messages: Messages,
    path: str,
) -> Marks:
    name, least, most = named
    span = Span(least, most, frame.ratio)
    groups: list[list[Placed]] = []
    for ring in (False, True):  # an area and a point in it are two things
        some = [one for one in placed if _is_area(one) is ring]
        some.sort(key=lambda one: (-one.count, one.name))
        points = [(*_place(one.spot, frame), one.count) for one in some]
        groups += [[some[at] for at in cluster] for cluster in clusters(points, span)]
    groups.sort(key=lambda group: -sum(one.count for one in group))
    dots = [_dot(group, frame, messages) for group in groups]
    found = zip(groups, dots, labels(dots, span), strict=True)
    return Marks(name, tuple(_mark(*one, messages, path) for one in found))


def _dot(group: list[Placed], frame: Frame, messages: Messages) -> Dot:
    first, *others = group
    count = sum(one.count for one in group)
    radius, hollow = radius_of(count), _is_area(first)
    words = first.name + (f" +{messages.number(len(others))}" if others else "")
    return Dot(*_place(first.spot, frame), max(RING, radius) if hollow else radius, words, hollow)


def _place(spot: Spot, frame: Frame) -> tuple[float, float]:
    """Where a spot is marked; one at a pole, which no frame reaches, at the edge."""
    return frame.x(spot.longitude), min(max(frame.y(spot.latitude), EDGE), 1 - EDGE)


def _is_area(placed: Placed) -> bool:
    return placed.spot.shape in ("country", "cell")


def _mark(
    group: list[Placed], dot: Dot, label: Label | None, messages: Messages, path: str
) -> Mark:
    first = group[0]
    count = sum(one.count for one in group)
    events = messages.ngettext("%(num)s event", "%(num)s events", count)
    if len(group) == 1:
        exact = precision_words(first.spot, messages)
        title = f"{first.name}: {events}" + (f" ({exact})" if exact else "")
    else:
        more = f" +{messages.number(len(group) - MOST_NAMED)}" if len(group) > MOST_NAMED else ""
        title = f"{', '.join(one.name for one in group[:MOST_NAMED])}{more}: {events}"
    return Mark(
        round(dot.x * 100, 2),
        round(dot.y * 100, 2),
        dot.radius,
        dot.hollow,
        dot.words,
        label,
        title,
        first.path if len(group) == 1 else path,
        "" if len(group) == 1 else f"p-{first.slug}",
        tuple(one.slug for one in group),
    )


def small_map(spot: Spot, messages: Messages) -> SmallMap:
    """The small map that a spot is shown on."""
    file, frame = _tile(spot.country if spot.shape == "country" else None, spot)
    x, y = (round(share * 100, 2) for share in _place(spot, frame))
    exact = precision_words(spot, messages)
    name = f"{file} {x} {y} {spot.shape} {spot.origin} {exact}"
    height = round(SMALL_WIDTH / frame.ratio)
    return SmallMap(name, file, SMALL_WIDTH, height, x, y, spot.shape, spot.origin, exact)


def small_outlines(spots: Iterable[Spot]) -> dict[str, tuple[Frame, str | None]]:
    """The files of the outlines of small maps: each with its frame, and the country that it is
    about."""
    found: dict[str, tuple[Frame, str | None]] = {}
    for spot in spots:
        country = spot.country if spot.shape == "country" else None
        file, frame = _tile(country, spot)
        found.setdefault(file, (frame, country))
    return dict(sorted(found.items()))


def _tile(country: str | None, spot: Spot) -> tuple[str, Frame]:
    if country:
        return _country_tile(country)
    return _around(spot.longitude, spot.latitude, spot.shape == "city")


@lru_cache(maxsize=512)
def _country_tile(code: str) -> tuple[str, Frame]:
    land = mainland(code)
    return f"{FOLDER}/{code.lower()}.svg", frame_of([land.box if land else Box(0, 0, 0, 0)])


def _is_sea(frame: Frame) -> bool:
    """Whether nothing is seen by which to know the place: an atoll or two at the most."""
    return len(areas(outlines().land, frame, SMALL_WIDTH)) < LEAST_LAND


@lru_cache(maxsize=4096)
def _around(longitude: float, latitude: float, on_land: bool) -> tuple[str, Frame]:  # noqa: FBT001 -- of a cached function
    """The frame that a point shares with its neighbours, wider where there would be only sea."""
    south = max(-72, min(72, round(latitude / SNAP_LATITUDE) * SNAP_LATITUDE))
    step = SNAP_LONGITUDE * max(1, round(1 / math.cos(math.radians(south))))
    east = round(longitude / step) * step
    height = SMALL_HEIGHT
    frame = frame_around(east, south, height, SMALL_RATIO)
    while not on_land and height < MOST_HEIGHT and _is_sea(frame):
        height *= 2
        frame = frame_around(east, south, height, SMALL_RATIO)
    name = f"{abs(south)}{'s' if south < 0 else 'n'}{abs(east)}{'w' if east < 0 else 'e'}"
    wide = f"-{height:g}" if height > SMALL_HEIGHT else ""
    return f"{FOLDER}/{name}{wide}.svg", frame


def outlines_svg(frame: Frame, country: str | None, accent: str) -> bytes:
    """The outlines of a small map as a picture; its country, if any, in the accent's colour."""
    known, height = outlines(), round(SMALL_WIDTH / frame.ratio)
    land = areas(known.land, frame, SMALL_WIDTH)
    borders = lines(known.borders, frame, SMALL_WIDTH)
    own = areas(known.countries[country], frame, SMALL_WIDTH) if country else ""
    shown = f'<path fill="{accent}" fill-opacity=".55" d="{own}"/>\n' if own else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SMALL_WIDTH} {height}">\n'
        f'<path fill="{_GREY}" fill-opacity=".3" d="{land}"/>\n{shown}'
        f'<path fill="none" stroke="{_GREY}" stroke-opacity=".6" d="{borders}"/>\n</svg>\n'
    ).encode()
