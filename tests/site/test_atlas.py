"""The map of all places, and the small maps."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from linimasa.maps.frame import Frame
from linimasa.model import Location
from linimasa.site.atlas import WorldMap, outlines_svg, small_outlines, world_map
from linimasa.site.messages import read_messages
from linimasa.site.spots import Placed
from support.html import read_html
from support.timelines import DrawnSite, draw, event, events_file, outline, text_of

PLACES = (
    *("Jakarta", "Jakarta", "Jakarta", "Bogor", "Seoul", "Anchorage", "Rusia"),
    *("Rumah Ibu", "Sydney", "Fiji"),
)
EVENTS = [
    event(f"e-aaaaa{number}", f"2024-01-{number + 1:02}", place=Location(name))
    for number, name in enumerate(PLACES)
]


@pytest.fixture(scope="module")
def site() -> DrawnSite:
    return draw(events_file(EVENTS))


@pytest.fixture(scope="module")
def drawn_map() -> WorldMap:
    found = world_map(outline(events_file(EVENTS)).placed, read_messages("id"), "where/")
    assert found
    return found


def test_every_place_with_a_spot_is_on_the_map_at_every_width(drawn_map: WorldMap) -> None:
    for one in drawn_map.ranges:
        slugs = sorted(slug for mark in one.marks for slug in mark.slugs)
        assert slugs == ["anchorage", "bogor", "fiji", "jakarta", "rusia", "seoul", "sydney"]
        assert all(0 <= mark.x <= 100 and 0 <= mark.y <= 100 for mark in one.marks)


def test_a_mark_leads_to_its_place_and_a_cluster_to_the_list(drawn_map: WorldMap) -> None:
    narrow = {mark.slugs: mark for mark in drawn_map.ranges[0].marks}
    both = narrow["jakarta", "bogor"]
    assert (both.path, both.fragment, both.words) == ("where/", "p-jakarta", "Jakarta +1")
    assert both.title == "Jakarta, Bogor: 4 peristiwa"
    assert narrow["seoul",].path == "where/seoul/"
    assert narrow["seoul",].title == "Seoul: 1 peristiwa (kota)"


@pytest.mark.parametrize("latitude", [90, -90])
def test_the_poles_are_marked_at_the_edge(latitude: float) -> None:
    poles = [event("e-1", "2024", place=Location("Kutub", latitude, 0))]
    made = outline(events_file([*EVENTS, *poles]))
    drawn = world_map(made.placed, read_messages("id"), "where/")
    assert drawn
    for one in drawn.ranges:
        (mark,) = (mark for mark in one.marks if "kutub" in mark.slugs)
        assert 0 < mark.y < 100
    small = made.small_map(next(e for e in made.timeline.entries if e.id == "e-1"))
    assert small
    assert 0 < small.y < 100


def test_the_title_of_a_large_cluster_is_short() -> None:
    some = [replace(one, name=f"{one.name} {n}") for n in range(20) for one in placed_in("Jakarta")]
    found = world_map(some, read_messages("en"), "where/")
    assert found
    [mark] = found.ranges[0].marks
    assert mark.title.endswith(", Jakarta 15 +12: 20 events")
    assert len(mark.slugs) == 20


def placed_in(name: str) -> tuple[Placed, ...]:
    return outline(events_file([event("e-aaaaaa", None, place=Location(name))])).placed


def test_countries_are_areas_with_a_ring(drawn_map: WorldMap) -> None:
    assert len(drawn_map.countries) == 2  # Fiji and Russia
    rings = {mark.slugs for mark in drawn_map.ranges[0].marks if mark.ring}
    assert rings == {("rusia",), ("fiji",)}


def test_the_pacific_is_not_torn(drawn_map: WorldMap) -> None:
    x = {mark.slugs[0]: mark.x for mark in drawn_map.ranges[-1].marks}
    assert x["jakarta"] < x["seoul"] < x["fiji"] < x["anchorage"]


def test_without_a_spot_there_is_no_map() -> None:
    assert world_map((), read_messages("id"), "where/") is None
    site = draw(events_file([event("e-aaaaaa", "2024-01-01", place=Location("Rumah Ibu"))]))
    assert '<figure class="map">' not in text_of(site, "where/index.html")
    assert not any(file.startswith("assets/map/") for file in site.files)


def test_the_page_of_places_has_the_same_in_the_map_and_in_the_list(site: DrawnSite) -> None:
    page = read_html(text_of(site, "where/index.html"))
    listed = {e.attributes["data-place"] for e in page.all("li") if "data-place" in e.attributes}
    mapped = {slug for e in page.all("a") for slug in e.attributes.get("data-places", "").split()}
    assert listed == mapped != set()
    assert "tidak ada di peta" in text_of(site, "where/index.html")  # Rumah Ibu
    assert "GeoNames" in text_of(site, "where/index.html")


def test_the_page_of_places_is_light() -> None:
    names = ("Jakarta", "Seoul", "Anchorage", "Sydney", "Lagos", "Oslo", "Lima", "Cairo", "Delhi")
    events = [
        event(f"e-aaaaaa{number}", f"20{number % 24:02}-0{number % 9 + 1}", place=Location(name))
        for number, name in enumerate(names * 3)
    ]
    drawn = draw(events_file(events)).files["where/index.html"]
    assert len(gzip.compress(drawn)) < 60_000


def test_a_page_of_a_place_and_an_event_show_where_it_is(site: DrawnSite) -> None:
    for file in ("where/seoul/index.html", "e/e-aaaaa4/index.html"):
        page = read_html(text_of(site, file))
        [picture] = page.all("img")
        path = re.sub(r"^(\.\./)+", "", picture.attributes["src"])
        assert path in site.files
        assert picture.attributes["alt"] == ""
        named = [e.attributes.get("aria-label") for e in page.all("svg")]
        assert named[-1] == "Peta: Seoul"
        assert not page.all("path")
    assert "<img" not in text_of(site, "e/e-aaaaa7/index.html")


def test_neighbours_share_their_outlines() -> None:
    placed = outline(events_file(EVENTS)).placed
    spots = {one.name: one.spot for one in placed}
    both = small_outlines([spots["Jakarta"], spots["Bogor"]])
    assert list(both) == ["assets/map/8s108e.svg"]
    assert list(small_outlines([spots["Rusia"]])) == ["assets/map/ru.svg"]


def test_a_place_at_sea_has_some_land_on_its_map() -> None:
    found = outline(
        events_file([event("e-aaaaaa", None, place=Location("Kapal", 21.9, 160.1, "ship"))])
    ).placed
    [(file, (frame, _))] = small_outlines(one.spot for one in found).items()
    assert file == "assets/map/20n162e-32.svg"
    assert frame.x(160.1) == pytest.approx(0.5, abs=0.05)
    assert len(outlines_svg(frame, None, "#123456")) > 400


def test_the_outlines_are_a_picture_without_a_script() -> None:
    picture = ET.fromstring(outlines_svg(Frame(95, -11, 120, 5), "ID", "#123456"))
    assert picture.get("viewBox", "").startswith("0 0 400 ")
    assert {child.tag.rpartition("}")[2] for child in picture} == {"path"}
    assert any(child.get("fill") == "#123456" for child in picture)


def test_two_builds_draw_the_same(site: DrawnSite) -> None:
    assert draw(events_file(EVENTS)).files == site.files
