"""Markdown into paragraphs; its front matter into metadata."""

from __future__ import annotations

from io import BytesIO

import pytest

from linimasa.errors import Place
from linimasa.ingest.document import Reading, Worded
from linimasa.ingest.markdown import read_markdown

BODY = "Kapal itu tiba di pelabuhan pada Senin pagi."
FRONT = (
    "---\ntitle: Kapal tiba\ndate: 2024-09-03\nauthor: [Budi, Sari]\nsource: Harian Contoh\n"
    "link: https://example.org/k\nlang: id\nlicense: CC-BY-4.0\ntags: [laut]\n---\n"
)


def read(text: str) -> Reading:
    return read_markdown(BytesIO(text.encode()), "x.md")


def test_front_matter() -> None:
    found = read(f"{FRONT}\n{BODY}\n")
    document = found.documents[0]
    assert document.text == BODY
    assert (document.title, document.language) == ("Kapal tiba", "id")
    assert (document.published, document.published_basis) == ("2024-09-03", "stated")
    assert (document.authors, document.outlet) == (("Budi", "Sari"), "Harian Contoh")
    assert (document.url, document.licence) == ("https://example.org/k", "CC-BY-4.0")


def test_blocks_are_lines_and_marks_go() -> None:
    text = (
        f"# Kapal tiba\n\n**Contoh** — [Kapal itu](https://example.org) tiba\npada *Senin*.\n\n"
        f"> {BODY}\n\n- Satu\n- Dua\n\n| Tanggal | Korban |\n|---|---|\n| 2 Mei | 12 |\n\n"
        "![Gambar](k.jpg)\n\n<div>Baris</div>\n\n<!-- rahasia -->\n"
    )
    document = read(text).documents[0]
    assert document.title == "Kapal tiba"
    lines = document.text.split("\n")
    assert lines[:4] == ["Contoh — Kapal itu tiba pada Senin.", BODY, "Satu", "Dua"]
    assert lines[4:6] == ["Tanggal | Korban", "2 Mei | 12"]
    assert "Baris" in lines
    assert not any("rahasia" in line or "k.jpg" in line for line in lines)


def test_a_date_in_words_is_left_to_who_reads_dates() -> None:
    (document,) = read(f"---\ndate: 8 avril 2025\n---\n{BODY}\n").documents
    assert document.published is None
    assert document.worded == Worded("8 avril 2025", "date", Place("x.md", 2, 7))


@pytest.mark.parametrize(
    ("front", "place"),
    [("title: [a\n", "x.md:"), ("date: [8, 9]\n", "x.md:2:")],
)
def test_front_matter_that_does_not_read_is_told_of(front: str, place: str) -> None:
    found = read(f"---\n{front}---\n{BODY}\n")
    assert found.documents[0].text == BODY
    assert found.notices
    assert str(found.notices[0].at).startswith(place)


def test_what_reads_of_broken_front_matter_is_kept() -> None:
    found = read(
        f'---\ntitle: Harga "naik\noutlet: [Kabar\ndate: 2024-05-02\n  author: x\n---\n{BODY}\n'
    )
    document = found.documents[0]
    assert (document.title, document.outlet) == ('Harga "naik', None)
    assert (document.published, document.text) == ("2024-05-02", BODY)
    assert [str(notice.at) for notice in found.notices] == ["x.md:4:5"]


@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_rule_is_no_front_matter(gap: str) -> None:
    document = read(f"---\n{gap}{BODY}\n\n---\n\nAkhir cerita itu.\n").documents[0]
    assert document.text.split("\n")[-1] == "Akhir cerita itu."
    assert BODY in document.text


def test_related_links_go() -> None:
    text = f"{BODY}\n\n**Baca juga:** [Banjir Melanda Tiga Desa](https://example.org/b)\n"
    assert read(text).documents[0].text == BODY


def test_windows_line_ends() -> None:
    found = read(f"{FRONT}\n{BODY}\n".replace("\n", "\r\n"))
    assert (found.documents[0].title, found.documents[0].text) == ("Kapal tiba", BODY)
