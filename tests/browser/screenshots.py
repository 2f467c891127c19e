"""Draws the kinds of pages of a built site, narrow and wide, light and dark.

python tests/browser/screenshots.py [OUTPUT [FOLDER]]
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

from playwright.sync_api import Browser, sync_playwright

WIDTHS = (390, 1280)
ColorScheme = Literal["light", "dark"]
SCHEMES: tuple[ColorScheme, ...] = ("light", "dark")


def kinds_of_pages(output: Path) -> dict[str, Path]:
    """The newest month, the first event and source, and pages that there is one of; a frame for
    other sites where the site knows its address (`url` in linimasa.yaml)."""
    months = sorted(output.glob("[0-9]*/[0-9]*/index.html"))
    found = {
        "home": output / "index.html",
        "explore": output / "explore" / "index.html",
        "month": months[-1],
        "where": output / "where" / "index.html",
        "event": min(output.glob("e/*/index.html")),
        "source": min(output.glob("source/*/index.html")),
        "search": output / "search" / "index.html",
        "about": output / "about" / "index.html",
        "embed": output / "embed" / "index.html",
    }
    return {kind: file for kind, file in found.items() if file.is_file()}


def asked(output: Path) -> str:
    """Something that the search of a site finds: the first long word of its first title."""
    events = json.loads((output / "events.json").read_text(encoding="utf-8"))["events"]
    words = (word for event in events for word in str(event["title"]).split())
    return next((word for word in words if len(word) > 5), "")


def draw(
    browser: Browser, file: Path, target: Path, width: int, scheme: ColorScheme, words: str = ""
) -> None:
    """Draw the whole of one page into a PNG; that of the search with some words asked for."""
    context = browser.new_context(
        viewport={"width": width, "height": 844 if width < 600 else 800},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    query = f"?{urlencode({'q': words})}" if words else ""
    page.goto(f"{file.resolve().as_uri()}{query}")
    if words:
        page.locator("[data-part=list] li").first.wait_for()
    if file.parent.name == "explore":  # its script draws when the page has come
        page.locator("[data-part=line]:not(:empty)").wait_for()
    page.screenshot(path=target, full_page=True)
    context.close()


def main(output: Path, folder: Path) -> None:
    """Draw every kind of page at every width in every scheme into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for kind, file in kinds_of_pages(output).items():
            for width in WIDTHS:
                for scheme in SCHEMES:
                    target = folder / f"{kind}-{width}-{scheme}.png"
                    words = asked(output) if kind == "search" else ""
                    draw(browser, file, target, width, scheme, words)
                    sys.stdout.write(f"{target}\n")
        browser.close()


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:3]]
    defaults = [Path("output"), Path("docs/screenshots")]
    main(*given, *defaults[len(given) :])
