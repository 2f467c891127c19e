"""Dates that are the stamp of a page or a report."""

from __future__ import annotations

import pytest

from linimasa.timex import tag

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
