"""Dots on a map into clusters, and the words beside them, of which no two overlap.

A map is as wide as its page lets it be, and its words keep their size. So a word's place is looked
for that is free at every width of a range: two boxes that move apart as the map grows overlap at
some width or at none, which four inequalities decide.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from linimasa.values import dataclass

SIZE = 12  # pixels of the letters
LINE = 13  # pixels from the top to the bottom of a word
GAP = 4  # pixels between a dot and its word
LARGEST = 15.0  # pixels of a dot's radius
MOST_WORDS = 80  # dots, the largest first, for whose words a place is looked for

Weighed = tuple[float, float, int]
"""Where on the map (0 to 1 of its width and height), and how many events."""

Anchor = Literal["start", "end", "middle"]


@dataclass(frozen=True, slots=True)
class Dot:
    """Something to be drawn at `x` and `y` (0 to 1 of the map's width and height)."""

    x: float
    y: float
    radius: float
    words: str
    hollow: bool = False  # words may stand in it where nothing else is free


@dataclass(frozen=True, slots=True)
class Label:
    """Where words begin, end, or have their middle: pixels from their dot to their base line."""

    dx: float
    dy: float
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Span:
    """The widths of a map in pixels, from the least to the most, and its width by its height."""

    least: float
    most: float
    ratio: float


@dataclass(frozen=True, slots=True)
class _Block:
    """What is taken: a rectangle in pixels, about a point that moves with the map's width."""

    x: float
    y: float  # of the map's width, as x
    left: float
    top: float
    right: float
    bottom: float


def clusters(points: Sequence[Weighed], span: Span) -> list[list[int]]:
    """The numbers of points that fall together: whose dots would touch on the narrowest map.

    A cluster stands where its first one does, so the weightiest come first.
    """
    found: list[list[int]] = []
    weights: list[int] = []
    for number, (x, y, weight) in enumerate(points):
        for at, cluster in enumerate(found):
            there_x, there_y, _ = points[cluster[0]]
            wide, high = (x - there_x) * span.least, (y - there_y) * span.least / span.ratio
            if math.hypot(wide, high) < radius_of(weight) + radius_of(weights[at]) + 1:
                cluster.append(number)
                weights[at] += weight
                break
        else:
            found.append([number])
            weights.append(weight)
    return found


def labels(dots: Sequence[Dot], span: Span) -> list[Label | None]:
    """A place for each dot's words, or none where nothing is free; the first dots choose first."""
    solid = [_around(dot, span) for dot in dots if not dot.hollow]
    hollow = [_around(dot, span) for dot in dots if dot.hollow]
    found: list[Label | None] = []
    for number, dot in enumerate(dots):
        label = _free(dot, [*solid, *hollow], span) if number < MOST_WORDS else None
        if label is None and number < MOST_WORDS:
            label = _free(dot, solid, span)
        if label is not None:
            solid.append(_block(dot, label, span))
        found.append(label)
    return found


def _free(dot: Dot, taken: Sequence[_Block], span: Span) -> Label | None:
    """The first choice that is inside the map and meets nothing."""
    for choice in _choices(dot):
        block = _block(dot, choice, span)
        if _fits(block, span) and not any(_overlap(block, other, span) for other in taken):
            return choice
    return None


def radius_of(weight: int) -> float:
    """Pixels of the radius of a dot: its area grows with the number of events."""
    return min(LARGEST, round(3.5 + 1.6 * math.sqrt(weight), 1))


def width_of(words: str) -> float:
    """About as many pixels as words are wide, rather too many than too few."""
    return sum(map(_width, words)) * SIZE


def _width(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in "ijlftrI1.,:;'’|()[] ":
        return 0.42
    return 0.82 if letter.isupper() or letter in "mwMW@%" else 0.64


def _choices(dot: Dot) -> Iterator[Label]:
    beside, middle = round(dot.radius + GAP, 2), round(SIZE * 0.36, 2)
    yield Label(beside, middle, "start")
    yield Label(-beside, middle, "end")
    yield Label(0, -beside, "middle")
    yield Label(0, round(beside + SIZE * 0.75, 2), "middle")
    aside, up, down = dot.radius * 0.75 + 2, -dot.radius * 0.75, dot.radius * 0.75 + SIZE * 0.8
    for dy in (up, down):
        yield Label(round(aside, 2), round(dy, 2), "start")
        yield Label(-round(aside, 2), round(dy, 2), "end")
    yield Label(0, round(-beside - SIZE / 2, 2), "middle")
    yield Label(0, round(beside + SIZE * 1.25, 2), "middle")


def _block(dot: Dot, label: Label, span: Span) -> _Block:
    width = width_of(dot.words)
    left = label.dx - {"start": 0.0, "end": width, "middle": width / 2}[label.anchor]
    top = label.dy - SIZE * 0.8
    return _Block(dot.x, dot.y / span.ratio, left, top, left + width, top + LINE)


def _around(dot: Dot, span: Span) -> _Block:
    r = dot.radius
    return _Block(dot.x, dot.y / span.ratio, -r, -r, r, r)


def _fits(block: _Block, span: Span) -> bool:
    """Whether a block is inside the map at both ends of its widths, and so at all between."""
    return all(
        block.x * width + block.left >= 0
        and block.x * width + block.right <= width
        and block.y * width + block.top >= 0
        and block.y * width + block.bottom <= width / span.ratio
        for width in (span.least, span.most)
    )


def _overlap(one: _Block, other: _Block, span: Span) -> bool:
    """Whether two blocks overlap at any of a map's widths."""
    across, down = one.x - other.x, one.y - other.y
    low, high = span.least, span.most
    for slope, rest in (
        (across, one.left - other.right),
        (-across, other.left - one.right),
        (down, one.top - other.bottom),
        (-down, other.top - one.bottom),
    ):
        # they overlap where slope * width + rest < 0
        if slope > 0:
            high = min(high, -rest / slope)
        elif slope < 0:
            low = max(low, -rest / slope)
        elif rest >= 0:
            return False
        if low >= high:
            return False
    return True
