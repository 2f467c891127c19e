"""Frames in a page of another site: they fit, follow the scheme, and their links lead out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project
from support.timeline import CONFIG, FILES
from support.web import served

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = "async () => (await axe.run(document)).violations.map(one => one.id)"
FRAMES = ("embed/", "embed/tag/banjir/", "embed/source/banjir/", "embed/e/e-aaaaaa/")


@pytest.fixture(scope="module", params=["id", "ar"])
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A site that knows its address, from left to right and from right to left."""
    config = CONFIG.replace("language: id", f"language: {request.param}")
    settings = f"{config}url: https://example.org/repo/\n"
    root = project(tmp_path_factory.mktemp("framed"), {**FILES, "linimasa.yaml": settings})
    with served(build_site(load_config(root)).output) as at:
        yield at


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_cut(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 600}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = {}
    for path in FRAMES:
        page.goto(address + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        broken = [*page.evaluate(RUN), *([f"{wide} px wide"] if wide > 320 else [])]
        if broken:
            found[path] = broken
    context.close()
    assert found == {}


def test_a_link_in_a_frame_opens_in_the_whole_window(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    frame = f'<iframe src="{address}embed/tag/banjir/" width=600 height=500></iframe>'
    for name in ("index.html", "404.html"):
        (tmp_path / name).write_text(f"<title>x</title>{frame}", encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    with served(tmp_path) as elsewhere:
        page.goto(elsewhere)
        inside = page.frame_locator("iframe")
        expect(inside.get_by_role("heading", level=1)).to_have_text("banjir")
        inside.locator(".event a").first.click()
        expect(page.locator("main h1#title")).to_be_visible()
        assert page.url.startswith(f"{address}e/")
        page.go_back()
        page.frame_locator("iframe").locator(".strip a .solid").first.click(force=True)
        page.wait_for_url(f"{address}**")
    context.close()
