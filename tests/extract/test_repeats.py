"""The day of a report beside the days of what is told."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.preparing import prepare
from linimasa.model import Article

FERRY = "Kapal feri Lestari tenggelam di Selat Bali pada Rabu (2/7/2025) malam."


def _told(text: str, language: str) -> list[tuple[str | None, str | None]]:
    article = prepare(
        Article(id="a", file="a.md", text=text, language=language, published="2025-07-04")
    )
    return [(one.date, one.title) for one in extract(article)]


@pytest.mark.parametrize(
    ("report", "date"),
    [
        # somebody said it, and nothing else of that day is his
        ('"Kami masih mencari," ujar Siti Aminah dilansir dari Antara, Jumat (4/7/2025).', "04"),
        # what is reported is another thing
        ("Bursa saham Tokyo turun, demikian dilaporkan Kyodo, Kamis (3/7/2025).", "03"),
    ],
)
def test_a_report_of_something_else_has_its_day(report: str, date: str) -> None:
    days = [day for day, _ in _told(f"{FERRY}\n{report}", "id")]
    assert days == ["2025-07-02", f"2025-07-{date}"]


@pytest.mark.parametrize(
    "report",
    [
        "Feri itu, seperti dilansir Reuters, Kamis (3/7/2025), membawa 65 penumpang dan awak.",
        "Menurut laporan Kompas, Jumat (4/7/2025), mereka dirawat di rumah sakit.",
        "Tim penyelamat mencari kapal sejak pagi, dilansir Antara, Kamis (3/7/2025).",
    ],
)
def test_a_report_of_the_same_adds_no_day(report: str) -> None:
    assert [day for day, _ in _told(f"{FERRY}\n{report}", "id")] == ["2025-07-02"]


def test_a_speaker_of_that_day_is_not_heard_again() -> None:
    text = (
        "Siti Aminah mengatakan pada Kamis (3/7/2025) bahwa kapal itu layak laut.\n"
        '"Kami masih mencari 29 orang," ujar Siti Aminah dilansir dari Antara, Jumat (4/7/2025).'
    )
    assert [day for day, _ in _told(text, "id")] == ["2025-07-03"]


def test_the_date_behind_a_dateline_is_of_what_is_told() -> None:
    text = (
        "(AFP) — Le Parlement grec a adopté mercredi une réforme des retraites.\n"
        "Mardi, des milliers de personnes avaient manifesté à Athènes."
    )
    assert [day for day, _ in _told(text, "fr")] == ["2025-07-02", "2025-07-01"]


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("Jane Hill said the last crews left for Oban on Thursday.", ["2025-07-03", "2025-07-03"]),
        (
            "Jane Hill told the crews on the pier that the harbour might close that Thursday.",
            ["2025-07-03"],
        ),
        ('"On Thursday we are all sailors," Jane Hill said.', ["2025-07-03"]),
    ],
)
def test_what_a_speaker_tells_of_the_day_of_her_statement(more: str, days: list[str]) -> None:
    text = f"Jane Hill said on Thursday that the harbour might close.\n{more}"
    assert [day for day, _ in _told(text, "en")] == days
