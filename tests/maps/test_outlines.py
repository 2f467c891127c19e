"""The outlines that are shipped: whole, closed, and where they should be."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest

from linimasa.maps.outlines import mainland, outlines


def test_the_file_is_small_and_says_where_it_is_from() -> None:
    data = (files("linimasa.maps") / "data" / "outlines.json").read_bytes()
    assert len(data) < 150_000
    assert b"Natural Earth" in data[:200]
    assert b"public domain" in data[:200]


def test_every_ring_is_closed_and_makes_no_leap() -> None:
    known = outlines()
    for line in (*known.land, *(ring for rings in known.countries.values() for ring in rings)):
        assert line.points[0] == line.points[-1]
        assert line.box.south >= -90
        assert line.box.north <= 90
        inner = [point for point in line.points if point[1] > -84]
        leaps = [abs(a[0] - b[0]) for a, b in pairwise(inner)]
        assert max(leaps, default=0) < 40


def test_the_countries_of_the_world_have_outlines() -> None:
    codes = outlines().countries.keys()
    assert {"ID", "SG", "VA", "XK", "TW", "PS", "FJ", "MV"} <= codes
    assert len(codes) > 230
    assert all(len(code) == 2 for code in codes)


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [("RU", 99, 62), ("US", -99, 40), ("FR", 2.5, 46.6), ("ID", 114, 0), ("NZ", 170, -44)],
)
def test_the_middle_of_a_country(code: str, longitude: float, latitude: float) -> None:
    land = mainland(code)
    assert land
    assert land.middle[0] == pytest.approx(longitude, abs=1.5)
    assert land.middle[1] == pytest.approx(latitude, abs=1.5)
    assert land.box.west < land.middle[0] < land.box.east


def test_a_country_across_the_antimeridian_stays_in_one_piece() -> None:
    land = mainland("RU")
    assert land
    assert 27 < land.box.west < 28
    assert 190 < land.box.east < 191


def test_what_has_no_outline_has_no_mainland() -> None:
    assert mainland("XX") is None
