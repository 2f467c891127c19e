"""Which part of the world a map shows: as much as holds its places, with a margin.

Equirectangular: a degree of longitude is as wide as a degree of latitude times the mean cosine of
the latitudes that are shown, so that shapes keep their look in the middle of the map. The part may
cross the antimeridian: its east is then more than 180 degrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from linimasa.maps.outlines import Box
from linimasa.values import dataclass

MARGIN = 0.14  # of the width and height of what is shown, on each side
LOWEST, WIDEST = 10.0, 14.0  # degrees of latitude, and of longitude at the equator, at the least
FLATTEST, TALLEST = 1.9, 1.25  # width by height
SOUTH, NORTH = -84.0, 84.0  # beyond, there is ice, and degrees of longitude have no width


@dataclass(frozen=True, slots=True)
class Frame:
    """Degrees: `west` is in [-180, 180), `east` above it by at most 360."""

    west: float
    south: float
    east: float
    north: float

    @property
    def narrow(self) -> float:
        """Width of a degree of longitude, by the height of one of latitude."""
        south, north = math.radians(self.south), math.radians(self.north)
        return (math.sin(north) - math.sin(south)) / (north - south)

    @property
    def ratio(self) -> float:
        """Width by height."""
        return (self.east - self.west) * self.narrow / (self.north - self.south)

    def x(self, longitude: float) -> float:
        """From 0 at the west edge to 1 at the east one."""
        return (longitude - self.west) % 360 / (self.east - self.west)

    def y(self, latitude: float) -> float:
        """From 0 at the north edge to 1 at the south one."""
        return (self.north - latitude) / (self.north - self.south)


def frame_of(boxes: Sequence[Box]) -> Frame:
    """The frame that holds some boxes; a place is a box without width. ValueError without any."""
    west, width = _shortest(boxes)
    south = min(box.south for box in boxes)
    north = max(box.north for box in boxes)
    return _fitted(west + width / 2, width, (south + north) / 2, north - south)


def frame_around(longitude: float, latitude: float, height: float, ratio: float) -> Frame:
    """A frame around a point: `height` in degrees of latitude, and its width by its height."""
    south, north = _inside(latitude - height / 2, latitude + height / 2)
    narrow = Frame(0, south, 1, north).narrow
    return _placed(longitude, min(360.0, height * ratio / narrow), south, north)


def _shortest(boxes: Sequence[Box]) -> tuple[float, float]:
    """The west end and the width of the shortest arc of longitudes that holds all boxes."""
    arcs = sorted((box.west % 360, min(360.0, box.east - box.west)) for box in boxes)
    reach, gap, start = arcs[0][0], -1.0, arcs[0][0]
    for west, width in [*arcs, (arcs[0][0] + 360, 0.0)]:
        if west - reach > gap:
            gap, start = west - reach, west
        reach = max(reach, west + width)
    return start % 360, max(0.0, 360 - max(gap, 0.0))


def _fitted(longitude: float, width: float, latitude: float, height: float) -> Frame:
    """Margins, the least size, and a shape that is neither too flat nor too tall."""
    height = max(LOWEST, height * (1 + 2 * MARGIN))
    width *= 1 + 2 * MARGIN
    south, north = _inside(latitude - height / 2, latitude + height / 2)
    narrow = Frame(0, south, 1, north).narrow
    width = max(WIDEST / narrow, width, height * TALLEST / narrow)
    height = max(height, min(width, 360) * narrow / FLATTEST)
    south, north = _inside(latitude - height / 2, latitude + height / 2)
    return _placed(longitude, min(width, 360.0), south, north)


def _inside(south: float, north: float) -> tuple[float, float]:
    """Latitudes moved, and if need be cut, to what a map can show."""
    if south < SOUTH:
        south, north = SOUTH, north + SOUTH - south
    if north > NORTH:
        south, north = max(SOUTH, south + NORTH - north), NORTH
    return south, north


def _placed(longitude: float, width: float, south: float, north: float) -> Frame:
    west = (longitude - width / 2 + 180) % 360 - 180
    west, south, north = round(west, 3), round(south, 3), round(north, 3)
    return Frame(west, south, round(west + width, 3), north)
