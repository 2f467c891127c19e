"""A site written from right to left, with words that are not."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project

FILES = {
    "linimasa.yaml": "title: Harbour (2024)\nlanguage: ar\ndrafts: label\n",
    "content/events/a.yaml": """\
source: {id: a, language: en, authors: [Sari, Budi]}
events:
  - id: e-aaaaaa
    status: confirmed
    date: 2024-10-18
    title: A ship came in
    attribution: {name: Ann, role: harbour master}
    people: [Ann, Budi]
    place: {name: Ambon, lat: -3.7, lon: 128.2, precision: 5 km}
""",
}


def _words_box(at: Locator) -> dict[str, float]:
    """Where the letters stand, which is not the box that they stand in."""
    found: dict[str, float] = at.evaluate(
        """(at) => {
          const range = document.createRange();
          range.selectNodeContents(at);
          const {left, right} = range.getBoundingClientRect();
          return {left, right, end: at.parentElement.getBoundingClientRect().right};
        }"""
    )
    return found


def test_words_of_another_direction_keep_to_the_start_and_in_order(
    browser: Browser, tmp_path: Path
) -> None:
    output = build_site(load_config(project(tmp_path, FILES))).output
    context = browser.new_context(viewport={"width": 900, "height": 800})
    page = context.new_page()
    page.goto((output / "e" / "e-aaaaaa" / "index.html").as_uri())
    role = _words_box(page.locator(".why", has_text="harbour master"))
    assert abs(role["right"] - role["end"]) < 2
    assert page.locator("header.site .name a").get_attribute("dir") == "auto"
    assert page.locator(".map figcaption bdi").first.inner_text() == "5 km"
    assert "Ann، Budi" in page.locator("dl.facts").inner_text()
    assert "Sari، Budi" in page.locator("main").inner_text()
    context.close()
