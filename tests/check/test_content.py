"""Content with one thing wrong each, and the one line that tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.check import check_content
from linimasa.config import load_config
from support.project import project

ARTICLE = """\
Pelabuhan dibuka pada Jumat (18/10/2024).

Menteri mengatakan dermaga ketiga\u00a0akan menyusul bulan depan.
"""
EVENT = """\
source: {id: kabar, file: seeds/kabar.txt, language: id}
events:
  - id: e-aaaaa1
    status: draft
    date: 2024-10-18
    date_text: Jumat (18/10/2024)
    date_basis: stated
    title: Pelabuhan dibuka
    quote: Pelabuhan dibuka pada Jumat (18/10/2024).
"""
SECOND = (
    "\n    quote: >-\n      Menteri mengatakan dermaga\n      ketiga akan menyusul bulan depan.\n"
)


def findings(root: Path, events: str, **files: str) -> list[str]:
    """The lines that a check prints for one events file beside one article."""
    named = {name.replace("__", "/"): text for name, text in files.items()}
    project(root, {"seeds/kabar.txt": ARTICLE, "content/events/kabar.yaml": events, **named})
    return [str(found) for found in check_content(load_config(root))]


def test_good_content_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, EVENT) == []


def test_line_ends_and_kinds_of_blanks_do_not_matter(tmp_path: Path) -> None:
    folded = EVENT.replace("\n    quote: Pelabuhan dibuka pada Jumat (18/10/2024).\n", SECOND)
    assert findings(tmp_path, folded) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "quote: Pelabuhan dibuka",
            "quote: Pelabuhan ditutup",
            (
                "content/events/kabar.yaml:9:12 Q101 the quote does not stand in seeds/kabar.txt"
                " (nearest there: “Pelabuhan dibuka pada Jumat (18/10/2024).”)"
            ),
        ),
        (
            "quote: Pelabuhan dibuka pada Jumat (18/10/2024).",
            "quote: 完全不同的句子",
            "9:12 Q101 the quote does not stand in seeds/kabar.txt (copy it from there word",
        ),
        ("file: seeds/kabar.txt", "file: seeds/x.txt", "1:27 Q102 there is no article seeds/x.txt"),
        (
            "date: 2024-10-18",
            "date: 2024-10-17",
            "6:16 D103 the words say jumat (Friday), but 2024",
        ),
        ("date: 2024-10-18", "date: 2024-02-30", "5:11 D101 date: "),
        ("date: 2024-10-18", "date: 2024-10/2024-09", "5:11 D102 date: '2024-10/2024-09' ends bef"),
        ("date: 2024-10-18", "said: 2024-13-01", "5:11 D101 said: "),
        ("status: draft", "status: drafted", "4:13 Y101 'drafted' is no status (did you mean"),
        ("title: Pelabuhan dibuka", 'title: "a\\u0007b"', "8:12 T101 a text holds the control cha"),
        ("  - id: e-aaaaa1", "  - id: e-aaaaa1\n    [", "Y101 is not valid YAML"),
    ],
)
def test_one_thing_wrong_is_one_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    (line,) = findings(tmp_path, EVENT.replace(old, new, 1))
    assert told in line


def test_all_is_told_at_once_and_in_order(tmp_path: Path) -> None:
    broken = (
        EVENT.replace("quote: P", "quote: X")
        .replace("2024-10-18\n", "2024-10-16\n")
        .replace("status: draft", "status: drafted\n    colour: red")
    )
    lines = findings(
        tmp_path,
        broken,
        **{
            "content__events__zz.yaml": "source: {id: zz}\nevents: [{id: x}]\n",
            "seeds__kabar.txt.meta.yaml": "titel: x\n",
            "content__pages__Über.md": "x",
            "linimasa.yaml": "title: T\n",
        },
    )
    codes = [line.split(" ")[1] for line in lines]
    assert codes == ["Q102", "Y101", "Y101", "D103", "Y101", "Y101", "Y101", "Y101"]
    assert lines[-1].startswith("seeds/kabar.txt.meta.yaml:1:1")


def test_a_source_whose_sidecar_was_left_behind_is_still_no_article(tmp_path: Path) -> None:
    events = EVENT.replace("seeds/kabar.txt", "seeds/x.txt")
    (line,) = findings(tmp_path, events, **{"seeds/x.txt.meta.yaml": "title: X\n"})
    assert "Q102 there is no article seeds/x.txt" in line


@pytest.mark.parametrize(
    ("date", "words", "wrong"),
    [
        ("2024-10-18/2024-10-20", "Jumat sampai Minggu", False),
        ("2024-10-18/2024-10-20", "Senin sampai Minggu", True),
        ("2024-10-01/2024-10-31", "Senin", False),  # a month has every weekday
        ("2024-10", "Senin", False),
        ("2024-10-18T09:00", "Jumat", False),
        ("2024-10-18T09:00", "Kamis", True),
        ("'[2024-10-17,2024-10-18]'", "Kamis atau Jumat", False),
        ("null", "Kamis", False),
    ],
)
def test_a_weekday_may_be_that_of_any_day_meant(
    tmp_path: Path, date: str, words: str, *, wrong: bool
) -> None:
    event = EVENT.replace("2024-10-18\n", f"{date}\n").replace("Jumat (18/10/2024)\n", f"{words}\n")
    assert ["D103" in line for line in findings(tmp_path, event)] == [True] * wrong


def test_a_reckoned_date_need_not_fall_on_the_weekday_that_it_is_reckoned_from(
    tmp_path: Path,
) -> None:
    event = EVENT.replace("stated", "relative").replace("2024-10-18\n", "2024-10-19\n")
    later = event.replace("date_text: Jumat (18/10/2024)", "date_text: sehari setelah Jumat")
    assert findings(tmp_path, later) == []
    last = event.replace("date_text: Jumat (18/10/2024)", "date_text: Jumat lalu")
    assert "D103" in findings(tmp_path, last)[0]


def test_a_rejected_event_is_left_alone(tmp_path: Path) -> None:
    event = EVENT.replace("draft", "rejected").replace("quote: P", "quote: X")
    assert findings(tmp_path, event.replace("2024-10-18\n", "2024-10-16\n")) == []


def test_a_source_without_a_file_cannot_be_looked_into(tmp_path: Path) -> None:
    away = EVENT.replace("id: kabar, file: seeds/kabar.txt", "id: web")
    assert findings(tmp_path, away.replace("quote: P", "quote: X")) == []


def test_the_quotes_of_further_evidence_are_checked_too(tmp_path: Path) -> None:
    good = "    evidence: [{source: kabar, quote: Menteri mengatakan}]\n"
    assert findings(tmp_path, EVENT + good) == []
    (line,) = findings(tmp_path, EVENT + good.replace("Menteri", "Presiden"))
    assert ":10:39 Q101" in line


def test_the_language_is_that_of_the_article_where_none_is_stated(tmp_path: Path) -> None:
    event = EVENT.replace(", language: id", "").replace("2024-10-18\n", "2024-10-17\n")
    assert "D103" in findings(tmp_path, event)[0]
