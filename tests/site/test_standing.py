"""Events without pages of their own: every link, in pages and in data, leads to their place."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from linimasa.check import check_site
from linimasa.config import load_config
from linimasa.site.build import build_site
from linimasa.site.kept import Kept
from linimasa.site.standing import MOST_PAGES, own_pages
from support.project import project, tree
from support.timeline import CONFIG, FILES
from support.web import read_page

URL = "https://example.org/repo/"
OFF = {**FILES, "linimasa.yaml": f"{CONFIG}url: {URL}\nevent_pages: off\n"}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of all sorts of dates whose events have no pages."""
    return build_site(load_config(project(tmp_path_factory.mktemp("off"), OFF))).output


def test_how_many_events_have_pages() -> None:
    assert own_pages("auto", MOST_PAGES)
    assert not own_pages("auto", MOST_PAGES + 1)
    assert own_pages("on", MOST_PAGES + 1)
    assert not own_pages("off", 1)


def test_every_link_of_every_page_is_sound(output: Path) -> None:
    assert not (output / "e").exists()
    assert [str(one) for one in check_site(output, "output", url=URL)] == []


def test_every_format_links_to_the_place_of_an_event(output: Path) -> None:
    ids = {file: set(read_page(file.read_text())[1]) for file in output.rglob("*.html")}

    def leads(address: str) -> bool:
        page, fragment = urldefrag(address)
        path = output / page.removeprefix(URL).removeprefix("/")
        return fragment in ids[path if path.suffix else path / "index.html"]

    events = json.loads((output / "events.json").read_text())["events"]
    feed = json.loads((output / "feed.json").read_text())["items"]
    notes = map(json.loads, (output / "annotations.jsonl").read_text().splitlines())
    rows = (output / "data" / "search.js").read_text().partition("=")[2].rstrip(";\n")
    addresses = [
        *(event["path"] for event in events),
        *(item["url"] for item in feed),
        *(note["canonical"] for note in notes),
        *(row[0] for row in json.loads(rows)),
    ]
    assert len(addresses) > 3 * len(events)
    assert [address for address in addresses if not leads(address)] == []
    month = json.loads((output / "data" / "2024-10.json").read_text())
    assert all(leads(row[0]) for row in month)
    assert f"URL:{URL}2024/10/#" in (output / "events.ics").read_text().replace("\r\n ", "")
    assert '"../ID"' in (output / "explore" / "index.html").read_text()


def test_their_quotes_and_sources_stand_on_that_page(output: Path) -> None:
    text = (output / "2024" / "10" / "index.html").read_text()
    row = text.partition('id="e-aaaaaa"')[2].partition("</li>")[0]
    assert "<blockquote" in row
    assert "source/banjir/" in row


def test_a_month_of_many_is_split_and_they_stand_on_their_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("standing", "outline"):
        monkeypatch.setattr(f"linimasa.site.{module}.SPLIT_WHOLE", 0)
    output = build_site(load_config(project(tmp_path, OFF))).output
    events = json.loads((output / "events.json").read_text())["events"]
    paths = {event["id"]: event["path"] for event in events}
    assert paths["e-aaaaaa"] == "2024/10/18/#e-aaaaaa"
    assert [str(one) for one in check_site(output, "output", url=URL)] == []


def test_a_process_that_goes_on_gives_pages_and_takes_them_away(tmp_path: Path) -> None:
    root, kept = project(tmp_path / "a", FILES), Kept()
    for setting in ("off", "on", "off"):
        project(root, {"linimasa.yaml": f"{CONFIG}event_pages: {setting}\n"})
        built = tree(build_site(load_config(root), kept=kept).output)
        fresh = project(
            tmp_path / setting, {**FILES, "linimasa.yaml": f"{CONFIG}event_pages: {setting}\n"}
        )
        assert built == tree(build_site(load_config(fresh)).output)
