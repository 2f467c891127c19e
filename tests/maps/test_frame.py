"""Which part of the world a map shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.maps.frame import FLATTEST, frame_around, frame_of
from linimasa.maps.outlines import Box

points = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


def point(longitude: float, latitude: float) -> Box:
    return Box(longitude, latitude, longitude, latitude)


@given(st.lists(points, min_size=1, max_size=12))
def test_every_place_is_inside(places: list[tuple[float, float]]) -> None:
    frame = frame_of([point(*place) for place in places])
    assert -180 <= frame.west < 180
    assert frame.west < frame.east <= frame.west + 360.001
    for longitude, latitude in places:
        assert -0.001 <= frame.x(longitude) <= 1.001
        assert 0 <= frame.y(latitude) <= 1


@given(st.lists(points, min_size=1, max_size=12))
def test_a_map_is_neither_a_ribbon_nor_a_tower(places: list[tuple[float, float]]) -> None:
    assert 0.9 < frame_of([point(*place) for place in places]).ratio < FLATTEST * 1.5


def test_korea_and_alaska_meet_across_the_pacific() -> None:
    frame = frame_of([point(129, 35), point(-150, 61)])
    assert frame.west < 129
    assert 210 < frame.east < 240
    assert frame.x(129) < frame.x(-150)


def test_of_places_around_the_world_the_widest_gap_is_left_out() -> None:
    frame = frame_of([point(-74, 40), point(2, 48), point(37, 55), point(106, -6)])
    assert frame.west < -74
    assert frame.x(-74) < frame.x(2) < frame.x(37) < frame.x(106)


def test_one_place_has_land_around_it() -> None:
    frame = frame_of([point(106.8, -6.2)])
    assert frame.north - frame.south >= 10
    assert frame.x(106.8) == pytest.approx(0.5, abs=0.01)
    assert frame.y(-6.2) == pytest.approx(0.5, abs=0.01)


def test_a_degree_of_longitude_is_narrower_in_the_north() -> None:
    assert frame_of([point(25, 65)]).narrow == pytest.approx(0.42, abs=0.02)
    assert frame_of([point(25, 0)]).narrow == pytest.approx(1, abs=0.01)


@given(points)
def test_a_frame_around_a_point_has_the_shape_that_was_asked_for(
    place: tuple[float, float],
) -> None:
    frame = frame_around(*place, 16, 1.5)
    assert frame.north - frame.south == pytest.approx(16)
    assert frame.ratio == pytest.approx(1.5, abs=0.01)
    assert 0 <= frame.x(place[0]) <= 1
