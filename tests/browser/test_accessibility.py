"""axe-core finds no violation on any kind of page, wide and narrow, light and dark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from support.web import served

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

# Every rule that axe has, best practices included; only the experimental ones are off by default.
RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`);
}"""


Found = dict[str, list[str]]
"""Path of a page -> the rules that it breaks, and where."""


def page_kinds(built: Path) -> dict[str, str]:
    """One page of each kind (the class of its body), and each event's, by path."""
    kinds: dict[str, str] = {}
    for file in sorted(built.rglob("*.html")):
        path = file.relative_to(built).as_posix()
        parts = path.split("/")
        kind = path if parts[0] == "e" or len(parts) < 3 else f"{len(parts)}-{parts[0]}"
        kinds.setdefault(kind, path)
    return kinds


def violations(browser: Browser, address: str, paths: Iterable[str], **options: Any) -> Found:
    """What axe finds on each page."""
    assert AXE.is_file(), "axe-core is missing; `make test` installs it"
    source = AXE.read_text(encoding="utf-8")
    found: Found = {}
    context = browser.new_context(bypass_csp=True, **options)
    page = context.new_page()
    for path in paths:
        page.goto(address + path)
        page.evaluate(source)
        if broken := page.evaluate(RUN):
            found[path] = broken
    context.close()
    return found


def window(width: int) -> dict[str, dict[str, int]]:
    return {"viewport": {"width": width, "height": 900}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    browser: Browser, address: str, built: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    paths = page_kinds(built).values()
    assert violations(browser, address, paths, color_scheme=scheme, **window(width)) == {}


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_from_right_to_left(
    browser: Browser, arabic: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    paths = page_kinds(arabic).values()
    with served(arabic) as address:
        assert violations(browser, address, paths, color_scheme=scheme, **window(width)) == {}


def test_no_page_scrolls_sideways_from_right_to_left(browser: Browser, arabic: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    wide = {}
    with served(arabic) as address:
        for path in page_kinds(arabic).values():
            page.goto(address + path)
            assert page.evaluate("document.documentElement.dir") == "rtl"
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                wide[path] = over
    context.close()
    assert wide == {}
