"""Outlines into path data."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from linimasa.maps.frame import Frame, frame_around, frame_of
from linimasa.maps.land import areas, lines
from linimasa.maps.outlines import Box, Line, Point, outlines

FRAME = Frame(0, 0, 10, 10)
HEIGHT = 1000 / FRAME.ratio


def ring(*points: Point) -> Line:
    longitudes, latitudes = zip(*points, strict=True)
    box = Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes))
    return Line((*points, points[0]), box)


def corners(path: str) -> list[tuple[int, int]]:
    """The points of path data, absolute."""
    found = []
    for part in re.findall(r"M([^lz]+)l?([^Mz]*)z?", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", " ".join(part))]
        x, y = numbers[:2]
        found.append((x, y))
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


def test_a_square_inside_is_drawn_whole() -> None:
    path = areas([ring((2, 2), (4, 2), (4, 4), (2, 4))], FRAME, 1000)
    assert path.startswith("M200 ")
    assert path.endswith("z")
    assert len(corners(path)) == 4


def test_what_is_outside_is_not_drawn() -> None:
    assert areas([ring((20, 2), (24, 2), (24, 4))], FRAME, 1000) == ""


def test_a_ring_around_the_map_fills_it() -> None:
    path = areas([ring((-50, -50), (50, -50), (50, 50), (-50, 50))], FRAME, 1000)
    assert set(corners(path)) == {(0, 0), (1000, 0), (1000, round(HEIGHT)), (0, round(HEIGHT))}


def test_a_ring_is_looked_for_on_both_sides_of_the_antimeridian() -> None:
    frame = Frame(170, 0, 190, 10)
    assert areas([ring((-178, 2), (-174, 2), (-174, 4), (-178, 4))], frame, 1000)
    assert areas([ring((172, 2), (176, 2), (176, 4), (172, 4))], frame, 1000)


def test_specks_are_left_out() -> None:
    assert areas([ring((2, 2), (2.001, 2), (2.001, 2.001))], FRAME, 1000) == ""


corner = st.tuples(st.floats(-15, 25), st.floats(-15, 25))


@given(st.lists(corner, min_size=3, max_size=9))
def test_nothing_is_drawn_outside(points: list[Point]) -> None:
    for x, y in corners(areas([ring(*points)], FRAME, 1000)):
        assert 0 <= x <= 1000
        assert -1 <= y <= HEIGHT + 1


def test_a_line_is_drawn_up_to_just_outside() -> None:
    line = Line(((1, 1), (2, 3), (3, 3), (30, 3), (40, 5)), Box(1, 1, 40, 5))
    path = lines([line], FRAME, 1000)
    assert corners(path)[0][0] == 100
    assert corners(path)[-1][0] == 3000
    assert "z" not in path


@given(st.floats(-180, 179), st.floats(-60, 60), st.floats(4, 120))
def test_path_data_are_well_formed(longitude: float, latitude: float, height: float) -> None:
    """A viewer stops at the first fault, and leaves out all that follows."""
    frame, known = frame_around(longitude, latitude, height, 1.5), outlines()
    number = r"-?\d+"
    point = rf"{number}(?: |(?=-)){number}"
    part = rf"M{number} {number}l{point}(?:(?: |(?=-)){point})*"
    assert re.fullmatch(rf"(?:{part}z)*", areas(known.countries["RU"], frame, 400))
    assert re.fullmatch(rf"(?:{part})*", lines(known.borders[:60], frame, 400))


def test_the_world_weighs_what_a_page_can_carry() -> None:
    world = frame_of([Box(-180, -60, 179.9, 80)])
    known = outlines()
    assert len(areas(known.land, world, 1000) + lines(known.borders, world, 1000)) < 80_000
