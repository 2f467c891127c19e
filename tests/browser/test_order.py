"""Lists begin with the oldest event or the newest: by a setting, and by a link with a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project
from support.timeline import CONFIG, FILES

NOVEMBER = "source: {id: surut, language: id}\nevents:\n" + "".join(
    f"  - {{id: e-surut{day}, status: confirmed, date: 2024-11-0{day % 5}, title: Surut {day}}}\n"
    for day in range(1, 8)
    if day != 5
)
PAGES = ("2024/11", "2024", "source/banjir", "tag/banjir")


def built(folder: Path, order: str) -> Path:
    settings = f"{CONFIG}order: {order}\n"
    files = {**FILES, "linimasa.yaml": settings, "content/events/surut.yaml": NOVEMBER}
    return build_site(load_config(project(folder, files))).output


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same timeline in both orders."""
    return {order: built(tmp_path_factory.mktemp(order), order) for order in ("oldest", "newest")}


def listed(page: Page) -> list[str]:
    """The ids of a page's events, as they are read."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('main .event[id]')].map(one => one.id)"
    )
    return found


@pytest.mark.parametrize("path", PAGES)
def test_a_link_turns_the_lists_around_and_back(
    browser: Browser, sites: dict[str, Path], path: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sites["oldest"] / path / "index.html").as_uri())
    oldest = listed(page)
    assert len(oldest) > 1
    page.get_by_role("link", name="Terbaru dulu").click()
    expect(page.get_by_role("link", name="Terlama dulu")).to_be_visible()
    turned = listed(page)
    assert turned != oldest
    assert sorted(turned) == sorted(oldest)
    page.goto((sites["newest"] / path / "index.html").as_uri())
    assert listed(page) == turned
    page.get_by_role("link", name="Terlama dulu").click()
    expect(page.get_by_role("link", name="Terbaru dulu")).to_be_visible()
    assert listed(page) == oldest
    context.close()


def test_neighbours_stay_in_the_order_that_was_asked_for(
    browser: Browser, sites: dict[str, Path]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sites["oldest"] / "2024" / "11" / "index.html").as_uri() + "?order=newest")
    page.locator(".pager [rel=prev]").click()
    expect(page.locator("h1")).not_to_have_text("November 2024")
    assert page.url.endswith("?order=newest")
    context.close()


def test_without_script_there_is_no_link_and_the_setting_holds(
    browser: Browser, sites: dict[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    found = {}
    for order, output in sites.items():
        page.goto((output / "source" / "banjir" / "index.html").as_uri())
        expect(page.locator(".order")).to_be_hidden()
        found[order] = page.locator(".event[id] .title a").all_inner_texts()
    assert found["newest"] == found["oldest"][::-1]
    context.close()
