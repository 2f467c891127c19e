"""The page of a source: its whole text where that may be shown, else its quoted words alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from linimasa.config import load_config
from linimasa.site.build import BuildReport, build_site
from support.html import Element, broken_links, faults_of, read_html
from support.project import project, tree

TITLE = "title: Pelabuhan\nlanguage: id\n"
ARTICLE = "Kapal <tiba> pada Jumat & pergi lagi.\n\nDermaga ketiga akan menyusul.\n"
EVENTS = """\
source: {id: kabar, file: seeds/kabar.txt, language: id, title: Kabar%s}
events:
  - {id: e-aaaaa1, status: confirmed, date: 2024-10-18, title: Tiba,
     quote: "Kapal <tiba> pada Jumat & pergi lagi."}
  - {id: e-aaaaa2, status: confirmed, date: 2024-10-18, title: Pergi, quote: "pergi lagi"}
  - {id: e-aaaaa3, status: confirmed, date: 2024-11, title: Hilang, quote: "Kalimat yang hilang."}
  - {id: e-aaaaa4, status: rejected, date: 2024-11, title: Ditolak, quote: "akan menyusul"}
"""
FILES = {"seeds/kabar.txt": ARTICLE, "content/events/kabar.yaml": EVENTS % ""}
SHOWN = {"linimasa.yaml": TITLE + "show_text: true\n"}


def build(root: Path, files: dict[str, str]) -> BuildReport:
    return build_site(load_config(project(root, files)))


def test_annotations_say_where_quotes_stand_in_a_text_that_is_shown(tmp_path: Path) -> None:
    def selectors() -> list[Any]:
        lines = (tmp_path / "output/annotations.jsonl").read_text().splitlines()
        return [json.loads(line)["target"]["selector"] for line in lines]

    build(tmp_path, FILES)
    assert all(one["type"] == "TextQuoteSelector" for one in selectors())
    build(tmp_path, SHOWN)
    found = [one for one in selectors() if isinstance(one, list)]
    assert len(found) == 2
    for quote, place in found:
        assert place["type"] == "TextPositionSelector"
        assert ARTICLE[place["start"] : place["end"]] == quote["exact"]
    build(tmp_path, {"seeds/kabar.txt": f"Baru.\n\n{ARTICLE}"})  # read as one line end
    moved = [one[1]["start"] for one in selectors() if isinstance(one, list)]
    assert moved == [one[1]["start"] + len("Baru.\n") for one in found]


def test_the_words_of_merged_events_are_annotated_too(tmp_path: Path) -> None:
    """Each in its own source; two sources may both lend the same event a second quote."""
    copies = {
        f"content/events/{name}.yaml": f"source: {{id: {name}, file: seeds/{name}.txt}}\nevents:\n"
        f"  - {{id: e-{name}1, status: merged, into: e-aaaaa2, date: 2024-10-18, title: Pergi,\n"
        f"     quote: Kapal {name} pergi.}}\n"
        for name in ("satu", "dua")
    }
    seeds = {f"seeds/{name}.txt": f"{name}\n\nKapal {name} pergi.\n" for name in ("satu", "dua")}
    build(tmp_path, {**FILES, **SHOWN, **copies, **seeds})
    lines = (tmp_path / "output/annotations.jsonl").read_text().splitlines()
    found = [one for one in map(json.loads, lines) if one["body"]["value"] == "Pergi"]
    assert len({one["id"] for one in found}) == len({one["target"]["source"] for one in found}) == 3
    places = {}
    for one in found:
        quote, place = one["target"]["selector"]
        places[quote["exact"]] = place["start"], place["end"]
    assert places["Kapal satu pergi."] == (5, 22)
    assert places["Kapal dua pergi."] == (4, 20)


def page(root: Path) -> Element:
    html = read_html((root / "output/source/kabar/index.html").read_text())
    assert faults_of(html) == []
    assert broken_links(tree(root / "output")) == []
    return html


def test_a_text_is_shown_with_every_used_span_marked(tmp_path: Path) -> None:
    build(tmp_path, {**FILES, **SHOWN})
    html = page(tmp_path)
    marks = html.all("mark")
    assert [mark.text for mark in marks] == ["Kapal <tiba> pada Jumat &", "pergi lagi", "."]
    assert [mark.attributes.get("id") for mark in marks] == ["q-e-aaaaa1", "q-e-aaaaa2", None]
    links = [mark.one("a").attributes["href"].split("/")[3] for mark in marks]
    assert links == ["e-aaaaa1", "e-aaaaa2", "e-aaaaa1"]
    assert "Dermaga ketiga akan menyusul." in html.text
    lost = html.one("figure", class_="quote")
    assert (lost.attributes["id"], lost.one("p").text) == ("q-e-aaaaa3", "Kalimat yang hilang.")
    event = read_html((tmp_path / "output/e/e-aaaaa2/index.html").read_text())
    assert "../../source/kabar/index.html#q-e-aaaaa2" in {
        a.attributes["href"] for a in event.all("a")
    }


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        ({}, False),
        ({"content/events/kabar.yaml": EVENTS % ", show_text: true"}, True),
        ({**SHOWN, "content/events/kabar.yaml": EVENTS % ", show_text: false"}, False),
    ],
)
def test_the_header_of_a_source_decides_else_the_settings(
    tmp_path: Path, files: dict[str, str], *, shown: bool
) -> None:
    build(tmp_path, {**FILES, **files})
    html = page(tmp_path)
    assert ("Dermaga ketiga akan menyusul." in html.text) is shown
    ids = {one.attributes.get("id") for one in (*html.all("figure"), *html.all("mark"))}
    assert {"q-e-aaaaa1", "q-e-aaaaa2", "q-e-aaaaa3"} <= ids
    assert "seeds/" not in (tmp_path / "output/events.json").read_text()


@pytest.mark.parametrize("file", ["seeds/tiada.txt", "../kabar.txt", "seeds/kosong.pdf"])
def test_quotes_stand_alone_where_the_text_is_not_at_hand(tmp_path: Path, file: str) -> None:
    (tmp_path / "kabar.txt").write_text(ARTICLE)
    events = {"content/events/kabar.yaml": (EVENTS % "").replace("seeds/kabar.txt", file)}
    build(tmp_path / "p", {**FILES, **SHOWN, **events, "seeds/kosong.pdf": ""})
    html = page(tmp_path / "p")
    assert html.all("mark") == []
    assert len(html.all("figure", class_="quote")) == 3
    assert [p.text for p in html.all("p", class_="note")]


def test_events_without_pages_lead_to_their_words_too(tmp_path: Path) -> None:
    settings = {"linimasa.yaml": SHOWN["linimasa.yaml"] + "event_pages: off\n"}
    build(tmp_path, {**FILES, **settings})
    html = page(tmp_path)
    assert "../../2024/10/index.html#e-aaaaa1" in {
        a.attributes["href"] for a in html.all("a") if "title" not in a.attributes
    }
    month = (tmp_path / "output/2024/10/index.html").read_text()
    assert "../../source/kabar/index.html#q-e-aaaaa1" in month


def test_one_article_of_many_in_a_file_is_shown(tmp_path: Path) -> None:
    lines = '{"id": "satu", "text": "Kapal karam."}\n{"id": "dua", "text": "Dermaga baru."}\n'
    head = "source: {id: kabar, file: 'seeds/banyak.jsonl#dua'}\nevents:\n"
    event = "  - {id: e-aaaaa1, date: 2024, title: A, quote: Dermaga}\n"
    files = {"seeds/banyak.jsonl": lines, "content/events/kabar.yaml": head + event}
    build(tmp_path, {**SHOWN, **files})
    html = page(tmp_path)
    assert [mark.text for mark in html.all("mark")] == ["Dermaga"]
    assert "karam" not in html.text


def test_a_changed_seed_is_a_changed_page(tmp_path: Path) -> None:
    build(tmp_path, {**FILES, **SHOWN})
    for path in tmp_path.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    build(tmp_path, {})
    assert not build(tmp_path, {}).changed
    changed = {"seeds/kabar.txt": ARTICLE.replace("ketiga", "keempat")}
    assert build(tmp_path, changed).written == ("source/kabar/index.html",)
    assert "keempat" in page(tmp_path).text
