"""A reader's way through the site: clicks, no script, file://, dark, narrow, paper."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from support.browsing import visiting
from support.timeline import HIDDEN_TITLES, SHOWN_TITLES

EVENT = "Badan cuaca memperingatkan hujan lebat"


def starts(address: str, built: Path) -> dict[str, str]:
    return {"http": address, "file": (built / "index.html").as_uri()}


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("scheme", ["http", "file"])
def test_from_home_to_an_event_to_its_source_and_back(
    browser: Browser, address: str, built: Path, scheme: str, *, script: bool
) -> None:
    start = starts(address, built)[scheme]
    with visiting(browser, java_script_enabled=script) as (page, requests):
        page.goto(start)
        page.get_by_role("link", name=EVENT).first.click()
        assert page.get_by_role("heading", level=1).inner_text() == EVENT
        assert "Jumat (18/10/2024)" in page.locator("blockquote mark").inner_text()
        page.locator("figure.quote figcaption a").first.click()
        assert "Banjir <besar> & surutnya air" in page.get_by_role("heading", level=1).inner_text()
        page.get_by_role("link", name=EVENT).first.click()
        page.locator("header.site .name a").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Banjir besar di Kali Ciliwung"
        inside = address if scheme == "http" else built.as_uri()
        assert [request.url for request in requests if not request.url.startswith(inside)] == []
        assert requests


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_without_script_every_event_stands_on_home(
    browser: Browser, address: str, built: Path, scheme: str
) -> None:
    with visiting(browser, java_script_enabled=False) as (page, _):
        page.goto(starts(address, built)[scheme])
        shown = page.locator("main").inner_text()
        assert [title for title in SHOWN_TITLES if title not in shown] == []
        assert [title for title in HIDDEN_TITLES if title in shown] == []


def test_the_months_of_the_strip_are_links(browser: Browser, address: str) -> None:
    with visiting(browser) as (page, _):
        page.goto(address)
        page.locator("section.index a", has_text="Juni").first.click()
        assert "Juni 2024" in page.get_by_role("heading", level=1).inner_text()
        assert page.get_by_role("link", name="Pengerukan sungai dimulai").is_visible()


def test_the_dark_switch_works_and_lasts(browser: Browser, address: str) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    with visiting(browser, color_scheme="light") as (page, _):
        page.goto(address)
        light = page.evaluate(background)
        button = page.locator("button.theme")
        while page.evaluate("document.documentElement.dataset.theme") != "dark":
            button.click()
        dark = page.evaluate(background)
        assert dark != light
        page.get_by_role("link", name=EVENT).first.click()
        page.wait_for_selector("article")
        assert page.evaluate(background) == dark
        page.reload()
        assert page.evaluate(background) == dark


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    colours = []
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        context = browser.new_context(color_scheme=scheme, java_script_enabled=False)
        page = context.new_page()
        page.goto(address)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert colours[0] != colours[1]


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_scrolls_sideways(browser: Browser, address: str, built: Path, width: int) -> None:
    wide = []
    with visiting(browser, viewport={"width": width, "height": 800}) as (page, _):
        for file in sorted(built.rglob("*.html")):
            path = file.relative_to(built).as_posix()
            page.goto(address + path)
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            wide += [(path, over)] if over > 0 else []
    assert wide == []


def test_a_picture_has_its_place_before_it_comes_and_fits_the_screen(
    browser: Browser, address: str
) -> None:
    with visiting(browser, viewport={"width": 390, "height": 800}) as (page, requests):
        page.route("**/media/**", lambda route: None)  # it never comes
        page.goto(f"{address}e/e-aaaaaa/")
        shown = page.locator("figure.media img")
        box = shown.bounding_box()
        assert box is not None
        assert box["height"] == pytest.approx(box["width"] * 2 / 3, abs=1)
        page.unroute("**/media/**")
        page.reload()
        page.wait_for_load_state("networkidle")  # the policy forbids to wait for a condition
        assert page.evaluate("document.querySelector('figure.media img').complete")
        assert shown.evaluate("image => image.currentSrc").endswith("/480.jpg")
        assert shown.bounding_box() == box
        assert [one.url for one in requests if not one.url.startswith(address)] == []


def test_paper_has_the_picture(browser: Browser, address: str) -> None:
    with visiting(browser, viewport={"width": 1280, "height": 800}) as (page, _):
        page.goto(f"{address}e/e-aaaaaa/")
        page.wait_for_load_state("networkidle")  # the policy forbids to wait for a condition
        assert page.evaluate("document.querySelector('figure.media img').complete")
        assert b"/Subtype /Image" in page.pdf()


def test_an_event_leads_to_its_words_in_the_text(browser: Browser, address: str) -> None:
    with visiting(browser) as (page, _):
        page.goto(f"{address}e/e-aaaaaa/")
        page.get_by_role("link", name="Dalam teksnya").click()
        words = page.locator("mark:target")
        assert "Badan Cuaca" in words.inner_text()
        words.get_by_role("link").click()
        assert page.get_by_role("heading", level=1).inner_text() == EVENT


@pytest.mark.parametrize("script", [True, False])
def test_paper_shows_what_is_folded(browser: Browser, address: str, *, script: bool) -> None:
    with visiting(browser, java_script_enabled=script) as (page, _):
        page.goto(address)
        page.get_by_role("link", name=EVENT).first.click()
        folded = page.locator("details.cite > p").first
        assert not folded.is_visible()
        page.emulate_media(media="print")
        folded.wait_for(state="visible")
        assert page.pdf().startswith(b"%PDF")


def test_a_missing_page_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(address + "2031/nowhere/")
    assert answer and answer.status == 404
    assert page.get_by_role("heading", level=1).is_visible()
    context.close()
