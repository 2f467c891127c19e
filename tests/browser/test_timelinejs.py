"""The real TimelineJS loads what is written for it, with our words for dates."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, expect

from support.web import served

MODULE = Path(__file__).parent / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="tl/css/timeline.css">
<div id="timeline" style="width: 100%; height: 600px"></div>
<script src="tl/js/timeline.js"></script>
<script>
fetch("timelinejs.json").then((answer) => answer.json()).then((data) => {
  window.timeline = new TL.Timeline("timeline", data, {font: null});
});
</script>"""


def test_timelinejs_shows_our_events(browser: Browser, built: Path, tmp_path: Path) -> None:
    assert MODULE.is_dir(), "TimelineJS is missing; `make test` installs it"
    shutil.copy(built / "timelinejs.json", tmp_path)
    shutil.copy(built / "404.html", tmp_path)
    shutil.copytree(MODULE, tmp_path / "tl")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    with served(tmp_path) as address:
        context = browser.new_context(viewport={"width": 1200, "height": 700})
        page = context.new_page()
        page.goto(address + "page.html")
        markers = page.locator(".tl-timemarker")
        expect(markers.first).to_be_attached()
        data = page.evaluate("timeline.config.events.length")
        assert markers.count() == data
        headlines = page.locator(".tl-timemarker .tl-headline").all_inner_texts()
        assert "Badan cuaca memperingatkan hujan lebat" in headlines
        expect(page.locator(".tl-slide .tl-headline-date").first).not_to_be_empty()
        assert "Juni 2024" in page.locator(".tl-slide .tl-headline-date").all_inner_texts()
        context.close()
