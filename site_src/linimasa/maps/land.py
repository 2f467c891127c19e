"""Outlines inside a frame as path data of SVG: cut at its edges, as fine as can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from linimasa.maps.frame import Frame
from linimasa.maps.outlines import Line, Point

SPECK = 1.2  # units; a ring that is less wide and less high is not drawn

_Whole = tuple[int, int]


def areas(rings: Iterable[Line], frame: Frame, width: int) -> str:
    """Closed rings on a map that is so many units wide."""
    least = SPECK * (frame.east - frame.west) / width  # degrees of longitude
    large = (
        ring
        for ring in rings
        if ring.box.east - ring.box.west > least
        or ring.box.north - ring.box.south > least * frame.narrow
    )
    return "".join(
        _path(points, closed=True)
        for ring, offset in _near(large, frame)
        if (points := _ring(_cut(ring, offset, frame), frame, width))
    )


def lines(some: Iterable[Line], frame: Frame, width: int) -> str:
    """Open lines, each as the pieces that are inside."""
    return "".join(
        _path(points, closed=False)
        for line, offset in _near(some, frame)
        for piece in _pieces(_moved(line, offset), frame)
        if len(points := _straight(_projected(piece, frame, width))) > 1
    )


def _near(some: Iterable[Line], frame: Frame) -> Iterator[tuple[Line, float]]:
    """The lines that may be inside, and by how many degrees they are to be moved east for it."""
    for line in some:
        box = line.box
        if box.north < frame.south or box.south > frame.north:
            continue
        for offset in (-360.0, 0.0, 360.0):
            if box.east + offset >= frame.west and box.west + offset <= frame.east:
                yield line, offset


def _moved(line: Line, offset: float) -> Sequence[Point]:
    return [(x + offset, y) for x, y in line.points] if offset else line.points


def _cut(ring: Line, offset: float, frame: Frame) -> Sequence[Point]:
    """A ring, moved east, cut at the edges that it crosses, one after another (Sutherland and
    Hodgman 1974)."""
    points, box = _moved(ring, offset), ring.box
    edges = (
        (box.west + offset < frame.west, 0, frame.west, 1),
        (box.east + offset > frame.east, 0, frame.east, -1),
        (box.south < frame.south, 1, frame.south, 1),
        (box.north > frame.north, 1, frame.north, -1),
    )
    for crossed, axis, edge, side in edges:
        if crossed:
            points = _half(points, axis, edge, side)
    return points


def _half(points: Sequence[Point], axis: int, edge: float, side: int) -> list[Point]:
    """What of a ring lies on one side of a line."""
    kept: list[Point] = []
    for before, after in pairwise(points):
        inside, stays = (before[axis] - edge) * side >= 0, (after[axis] - edge) * side >= 0
        if inside != stays:
            share = (edge - before[axis]) / (after[axis] - before[axis])
            along = before[1 - axis] + share * (after[1 - axis] - before[1 - axis])
            kept.append((along, edge) if axis else (edge, along))
        if stays:
            kept.append(after)
    return [*kept, kept[0]] if kept else []


def _pieces(points: Sequence[Point], frame: Frame) -> Iterator[list[Point]]:
    """Runs of a line that are inside, with a point beyond each end."""
    inside = [frame.west <= x <= frame.east and frame.south <= y <= frame.north for x, y in points]
    piece: list[Point] = []
    for at, point in enumerate(points):
        if any(inside[max(0, at - 1) : at + 2]):
            piece.append(point)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _ring(points: Sequence[Point], frame: Frame, width: int) -> list[_Whole]:
    """A ring in units; empty for a speck."""
    found = _projected(points, frame, width)
    if len(found) < 3:
        return []
    wide = max(x for x, _ in found) - min(x for x, _ in found)
    high = max(y for _, y in found) - min(y for _, y in found)
    return _straight(found) if max(wide, high) > SPECK else []


def _projected(points: Sequence[Point], frame: Frame, width: int) -> list[_Whole]:
    """Whole units, each point once."""
    wide = width / (frame.east - frame.west)
    high = wide / frame.narrow
    found: list[_Whole] = []
    for longitude, latitude in points:
        unit = round((longitude - frame.west) * wide), round((frame.north - latitude) * high)
        if not found or found[-1] != unit:
            found.append(unit)
    return found


def _straight(points: list[_Whole]) -> list[_Whole]:
    """Points without those on the straight way between their neighbours."""
    kept = points[:1]
    for at in range(1, len(points) - 1):
        (ax, ay), (bx, by), (cx, cy) = kept[-1], points[at], points[at + 1]
        if (bx - ax) * (cy - ay) != (cx - ax) * (by - ay):
            kept.append(points[at])
    return kept + points[-1:] if len(points) > 1 else kept


def _path(points: list[_Whole], *, closed: bool) -> str:
    if closed and points[0] == points[-1]:
        points = points[:-1]
    (x, y), *rest = points
    if len(rest) < 1 + closed:
        return ""
    steps = []
    for next_x, next_y in rest:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    joined = " ".join(steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{joined}{'z' if closed else ''}"
