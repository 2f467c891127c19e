"""Dates that are the stamp of a page or a report."""

from __future__ import annotations

import pytest

from linimasa.timex import infer_dct, tag

STAMPS = [
    "May 3, 2024\nThe pier burned down.",
    "AMBON, May 3, 2024 - The pier burned down.",
    "AMBON | Fri May 3, 2024 7:31 pm EDT\nThe pier burned down.",
    "AMBON | Fri May 3, 2024 7:31 pm EDT AMBON (Kabar) - The pier burned down.",
    "May 3, 2024 at 6:03 pm | The pier burned down, says the news.",
]
TOLD = [
    "On May 3, 2024 the pier burned down.",
    "May 3, 2024 was the day when the pier burned down.",
    "AMBON May 3, 2024 saw a pier burn down.",
]


@pytest.mark.parametrize("text", STAMPS)
def test_a_stamp_dates_nothing_told(text: str) -> None:
    assert [timex.role for timex in tag(text, language="en", dct="2024-05-04")] == ["dateline"]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_on_a_day_is_no_stamp(text: str) -> None:
    assert {timex.role for timex in tag(text, language="en", dct="2024-05-04")} == {None}


OUTLETS = [
    ("en", "March 12 (UPI) -- The pier burned down."),
    ("es", "Madrid, 12 mar (EFE).- El muelle ardió."),
    ("fr", "Paris, 12 mars 2025 (AFP) - La jetée a brûlé."),
    ("ru", "МОСКВА, 12 марта /ТАСС/. Причал сгорел."),
]


@pytest.mark.parametrize(("language", "text"), OUTLETS)
def test_a_date_before_an_outlet_in_brackets_is_a_reports(language: str, text: str) -> None:
    assert [one.role for one in tag(text, language=language, dct="2025-03-13")] == ["dateline"]


def test_a_day_in_brackets_is_no_reports() -> None:
    found = tag("On Friday (12 March) - the last day - she left.", language="en", dct="2025-03-13")
    assert {one.role for one in found} == {None}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Live: storm\nLast updated: 18 Feb 2022, 21:45 GMT\nA tree fell.", "2022-02-18"),
        ("es", "En directo\nActualizado el 28/04/2019 a las 23:50 h\nCierra.", "2019-04-28"),
        ("de", "Stand: 3. April 2021, 12:00 Uhr\nDer Hafen ist zu.", "2021-04-03"),
        ("en", "DOVER, Del., June 6, 2024 /PRWire/ -- The yard opened.", "2024-06-06"),
        ("en", "The list was updated 3 May 2021 by the town.", None),
    ],
)
def test_the_day_that_a_page_says_of_itself(language: str, text: str, day: str | None) -> None:
    found = infer_dct(text, language)
    assert (found.date if found else None) == day


BYLINES = [
    ("id", "Rina Dewi • 29 September 2023 08:56"),
    ("id", "Kabar.com - 29/09/2023, 08:56 WIB"),
    ("id", "Penulis: Rina Dewi, 29 September 2023"),
    ("id", "Rina Dewi · Jumat, 29 September 2023 - 08:56:12 WIB"),
    ("en", "By Jane Hill, September 29, 2023"),
    ("en", "Jane Hill and Tom Dean | 29 September 2023"),
    ("de", "Von Anna Brandt | 29. September 2023"),
    ("fr", "Par Jean Roche, le 29 septembre 2023 à 14h05"),
    ("es", "Por Ana Ruiz - 29 de septiembre de 2023 - 14:05"),
]
_PROSE = "Lorem, a line as long as those that articles are made of: a dozen words or more."


@pytest.mark.parametrize(("language", "line"), BYLINES)
def test_who_wrote_an_article_stands_with_its_day(language: str, line: str) -> None:
    found = infer_dct(f"{line}\n{_PROSE}", language)
    assert found is not None
    assert found.date == "2023-09-29"


@pytest.mark.parametrize(
    "text",
    [
        f"Treaty of Dover, 30 May 1814\n{_PROSE}",  # what it is about
        "Concert Hall, 3 May 2024, 19:30\nJazz night\nCity Park, 4 May 2024, 18:00\nBrass band",
        f"Jane Hill saw the pier burn on 3 May 2024\n{_PROSE}",
        f"{'A&' * 38}; 3 May 2024\n{_PROSE}",  # of which each sign might part two names
    ],
)
def test_other_lines_with_a_day_are_no_bylines(text: str) -> None:
    assert infer_dct(text, "en") is None


LINES = [
    ("en", "Kabar | Dover | Updated: September 29, 2023 01:55 IST"),
    ("en", "September 29, 2023 / 2:06 AM / a year ago"),
    ("fr", "Par Jean Roche • 29 septembre 2023 • 3 min"),
    ("fr", "Par Jean Roche - Publié le 29 septembre 2023 à 14h05"),
    ("fr", "Par Jean Roche avec AFP | 29 septembre 2023, 14:05"),
    ("es", "Ana Ruiz | Soria | 29/09/2023 - 14:05"),
    ("de", "Erstellt: 29.09.2023 Aktualisiert: 30.09.2023, 10:20 Uhr"),
    ("de", "Von Anna Brandt - 29. September 2023"),
]


@pytest.mark.parametrize(("language", "line"), LINES)
@pytest.mark.parametrize("prose", [_PROSE, f"It burned down. {_PROSE}"])
def test_the_line_of_a_day_may_say_more(language: str, line: str, prose: str) -> None:
    found = infer_dct(f"{'A headline of the page. ' * 20}\n{line}\n{prose}", language)
    assert found is not None
    assert found.date == "2023-09-29"
