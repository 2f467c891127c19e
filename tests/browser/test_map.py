"""The map of places: words that do not overlap, marks and list that point at each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project
from support.web import served

PLACES = (
    *("Jakarta", "Bogor", "Bandung", "Surabaya", "Singapura", "Kuala Lumpur", "Hanoi", "Seoul"),
    *("Busan", "Tokyo", "Osaka", "Beijing", "Shanghai", "Vladivostok", "Rusia", "Anchorage"),
    *("Honolulu", "Sydney", "Fiji", "القاهرة", "北京", "Rumah Ibu"),
)
HEAD = "source: {id: kapal, title: Kapal, language: %s, published: 2024-01-01}\nevents:\n"
EVENT = """\
  - id: e-aaaaa%s
    status: confirmed
    date: 2024-01-%02d
    title: Kapal singgah di %s
    quote: Kapal singgah.
    place: {name: %s}
"""
DIGITS = "abcdefghijkmnpqrstuvwxyz234567"
RECTANGLES = """() => [...document.querySelectorAll(".marks")]
  .filter(marks => getComputedStyle(marks).display !== "none")
  .flatMap(marks => [...marks.querySelectorAll("text")])
  .map(text => { const r = text.getBoundingClientRect();
                 return [text.textContent, r.left, r.top + 2.5, r.right, r.bottom - 2.5]; })"""
FRAME = """() => { const r = document.querySelector(".world").getBoundingClientRect();
  return ["", r.left, r.top, r.right, r.bottom]; }"""

Rectangle = tuple[str, float, float, float, float]


def made(folder: Path, language: str) -> Path:
    """A site with events in all places."""
    events = "".join(
        EVENT % (DIGITS[number], number + 1, name, name) for number, name in enumerate(PLACES)
    )
    files = {
        "linimasa.yaml": f"title: Pelayaran\nlanguage: {language}\ndrafts: label\n",
        "content/events/kapal.yaml": HEAD % "id" + events,
    }
    return build_site(load_config(project(folder, files))).output


@pytest.fixture(scope="module", params=["id", "ar"])
def places(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the page of places, from left to right and from right to left."""
    with served(made(tmp_path_factory.mktemp("pelayaran"), request.param)) as address:
        yield f"{address}where/index.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 520, 760, 1000, 1280, 1600])
def test_words_on_the_map_do_not_overlap(page: Page, places: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(places)
    words: list[Rectangle] = page.evaluate(RECTANGLES)
    assert len(words) >= 5
    for one, other in combinations(words, 2):
        apart = one[1] >= other[3] or other[1] >= one[3] or one[2] >= other[4] or other[2] >= one[4]
        assert apart, (one, other)
    _, left, top, right, bottom = page.evaluate(FRAME)
    for one in words:
        assert left <= one[1] + 1
        assert top <= one[2] + 1
        assert one[3] <= right + 1
        assert one[4] <= bottom + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_east_is_on_the_right_in_any_script(page: Page, places: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(places)
    marks = page.locator(".marks.wide")
    west = marks.locator("a[data-places~=hanoi] circle").bounding_box()
    east = marks.locator("a[data-places~=honolulu] circle").bounding_box()
    assert west
    assert east
    assert west["x"] < east["x"]


def test_map_and_list_point_at_each_other(page: Page, places: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(places)
    listed = page.locator("li[data-place=sydney]")
    mark = page.locator(".marks.wide a[data-places~=sydney]")
    listed.hover()
    assert "lit" in (mark.get_attribute("class") or "")
    page.locator("h1").hover()
    assert "lit" not in (mark.get_attribute("class") or "")
    mark.focus()
    assert "lit" in (listed.get_attribute("class") or "")
    page.keyboard.press("Enter")
    page.wait_for_url("**/where/sydney/index.html")


def test_without_scripts_every_mark_is_a_link(browser: Browser, places: str) -> None:
    context = browser.new_context(java_script_enabled=False, forced_colors="active")
    page = context.new_page()
    page.goto(places)
    page.locator(".marks.wide a[data-places~=anchorage] circle").click()
    page.wait_for_url("**/where/anchorage/index.html")
    context.close()


def test_it_is_printed(page: Page, places: str) -> None:
    page.goto(places)
    page.emulate_media(media="print")
    assert page.locator(".marks:visible").count() == 1
    assert page.locator(".world path.earth").is_visible()
