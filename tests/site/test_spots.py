"""Where events were, as exactly as may be told."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linimasa.model import Location, Source
from linimasa.site.messages import read_messages
from linimasa.site.spots import Spot, placed_groups, precision_words, spot_of
from linimasa.site.timeline import make_entry
from support.timelines import SETTINGS, SOURCE, draw, event, events_file, outline

KM = 10.0


def spot(place: Location | None, source: Source = SOURCE) -> Spot | None:
    return spot_of(make_entry(event("e-aaaaaa", "2024-01-01", place=place), source, ()), "id")


def found(place: Location) -> Spot:
    """A spot that is there."""
    one = spot(place)
    assert one
    return one


def test_a_person_comes_first() -> None:
    one = found(Location("Jakarta", -6.17, 106.82, "building"))
    assert (one.shape, one.origin, one.latitude, one.longitude) == (
        *("point", "person"),
        *(-6.17, 106.82),
    )
    assert precision_words(one, read_messages("id")) == "building"


def test_then_the_gazetteer_by_the_name() -> None:
    one = found(Location("Jakarta"))
    assert (one.shape, one.origin, one.country) == ("city", "GeoNames", "ID")
    assert precision_words(one, read_messages("id")) == "kota"


def test_a_country_is_an_area() -> None:
    one = found(Location("Rusia"))
    assert (one.shape, one.origin, one.country) == ("country", "Natural Earth", "RU")
    assert one.box.east - one.box.west > 100
    assert precision_words(one, read_messages("id")) == "negara"


def test_a_name_is_read_in_its_sources_language_or_in_the_sites() -> None:
    assert spot(Location("Jerman"), replace(SOURCE, language="en"))
    assert spot(Location("Germany"), replace(SOURCE, language="en"))
    assert spot(Location("Germany"), replace(SOURCE, language="id")) is None


@pytest.mark.parametrize("place", [None, Location(), Location("Rumah Ibu"), Location(lat=1.0)])
def test_what_is_not_known_is_nowhere(place: Location | None) -> None:
    assert spot(place) is None


def test_blurred_without_a_distance_is_what_the_name_says() -> None:
    assert spot(Location("Rumah Ibu", -6.17, 106.82, "building", blurred=True)) is None
    assert spot(Location("Jakarta", -6.17, 106.82, "10 m", blurred=True)) == spot(
        Location("Jakarta")
    )


def test_blurred_to_a_distance_is_a_cell() -> None:
    one = found(Location("Rumah Ibu", -6.17001, 106.82001, "10 km", blurred=True))
    assert one.shape == "cell"
    assert one.box.west <= 106.82001 <= one.box.east
    assert one.box.south <= -6.17001 <= one.box.north
    assert one.box.north - one.box.south == pytest.approx(10 / 111.2, abs=0.001)
    assert precision_words(one, read_messages("en")) == "blurred to 10 km"


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(1, 900))
def test_every_point_is_in_its_cell(latitude: float, longitude: float, km: float) -> None:
    box = found(Location("x", latitude, longitude, f"{km:.2f} km", blurred=True)).box
    assert box.south - 0.001 <= latitude <= box.north + 0.001
    assert box.west - 0.001 <= longitude <= box.east + 0.001


share = st.floats(0.02, 0.98)


@settings(max_examples=12)
@given(st.floats(-80, 80), st.floats(-179, 179), share, share)
def test_a_site_shows_nothing_of_where_in_its_cell_a_blurred_place_is(
    latitude: float, longitude: float, up: float, along: float
) -> None:
    """Any point of a cell gives the same bytes in every file; without a distance, any point."""
    box = found(Location("x", latitude, longitude, "10 km", blurred=True)).box
    inside = box.south + up * (box.north - box.south), box.west + along * (box.east - box.west)
    for precision in ("10 km", "house", None):
        one, other = (
            draw(
                events_file(
                    [event("e-aaaaaa", "2024-01-01", place=Location("Rumah", *at, precision, True))]
                ),
                settings=replace(SETTINGS, url="https://pantai.example/"),
            ).files
            for at in ((latitude, longitude) if precision is None else _middle(box), inside)
        )
        assert one == other


def _middle(box: object) -> tuple[float, float]:
    west, south, east, north = (getattr(box, side) for side in ("west", "south", "east", "north"))
    return (south + north) / 2, (west + east) / 2


def test_a_place_has_the_spot_that_a_person_gave_it() -> None:
    events = [
        event("e-aaaaaa", "2024-01-01", place=Location("Jakarta")),
        event("e-bbbbbb", "2024-01-02", place=Location("Jakarta")),
        event("e-cccccc", "2024-01-03", place=Location("Jakarta", -6.1, 106.9)),
        event("e-dddddd", "2024-01-04", place=Location("Rumah Ibu")),
    ]
    [placed] = placed_groups(outline(events_file(events)).facets.where, "id")
    assert (placed.slug, placed.count) == ("jakarta", 3)
    assert placed.spot.origin == "person"


def test_geojson_tells_whose_coordinates_they_are() -> None:
    places = {
        "e-aaaaaa": Location("Jakarta"),
        "e-bbbbbb": Location("Rusia"),
        "e-cccccc": Location("Rumah", -6.1, 106.9, "house"),
        "e-dddddd": Location("Rumah", -6.1, 106.9, "10 km", blurred=True),
        "e-eeeeee": Location("Rumah Ibu"),
    }
    events = [event(id_, "2024-01-01", place=place) for id_, place in places.items()]
    features = json.loads(draw(events_file(events)).files["events.geojson"])["features"]
    told = {
        one["id"]: (
            one["geometry"]["type"],
            one["properties"].get("precision"),
            one["properties"]["coordinates_from"],
        )
        for one in features
    }
    assert told == {
        "e-aaaaaa": ("Point", "city", "GeoNames"),
        "e-bbbbbb": ("MultiPolygon", "country", "Natural Earth"),
        "e-cccccc": ("Point", "house", "person"),
        "e-dddddd": ("Polygon", "10 km", "person"),
    }
