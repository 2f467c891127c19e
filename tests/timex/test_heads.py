"""Dates that head the paragraphs of a chronology."""

from __future__ import annotations

import pytest

from linimasa.timex import dated_heads, infer_dct, tag

CHRONOLOGY = """\
A history of the bridge
3 May 1990
The bridge fell during a storm. Nobody was hurt.

** June 1991 **

Work on a new bridge began.
1995:
People came from all over the county."""


def heads(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    found = dated_heads(text, tag(text, language=language))
    return [(one.edtf, text[one.below :].split(maxsplit=1)[0]) for one in found]


def test_each_date_and_where_its_paragraph_begins() -> None:
    assert heads(CHRONOLOGY) == [("1990-05-03", "The"), ("1991-06", "Work"), ("1995", "People")]


def test_people_on_the_next_line_are_not_counted() -> None:
    text = "Senin, 4 Maret 2024\nWarga datang.\n7 Maret 2024\nOrang banyak pergi."
    assert heads(text, "id") == [("2024-03-04", "Warga"), ("2024-03-07", "Orang")]


def test_a_noun_below_a_year_is_not_counted() -> None:
    text = "1871\nGründung der Feuerwehr.\n** 1945 **\nZerstörung des Hauses."
    assert heads(text, "de") == [("1871", "Gründung"), ("1945", "Zerstörung")]


@pytest.mark.parametrize(
    "text",
    [
        "3 May 1990\nThe bridge fell during a storm.",
        "3 May 1990\nThe bridge fell.\n3 May 1990\nNobody was hurt.",
        "A bridge falls\n3 May 1990\nA ferry sinks\n4 May 1990\nA mill burns\n5 May 1990",
        "On 3 May 1990\nthe bridge fell.\nThe 4 May 1990\nwas quiet.",
        "3 May 1990, Bern\nThe bridge fell.\n4 May 1990, Bern\nNobody was hurt.",
        "3 May 1990 at 10:30\nThe bridge fell.\n4 May 1990 at 11:30\nNobody was hurt.",
        "Monday\nThe bridge fell.\nTuesday\nNobody was hurt.",
    ],
)
def test_other_dates_head_nothing(text: str) -> None:
    assert heads(text) == []


def test_a_chronology_has_no_day_of_issue() -> None:
    assert infer_dct(CHRONOLOGY.replace("June 1991", "2 June 1991"), "en") is None
