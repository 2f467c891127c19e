"""Feasts that follow the moon fall on the days that calendars print."""

from __future__ import annotations

import pytest

from linimasa.timex.calendar.days import holiday

NEW_YEARS = {
    1997: "1997-02-07",
    2000: "2000-02-05",
    2013: "2013-02-10",
    2020: "2020-01-25",
    2023: "2023-01-22",
    2024: "2024-02-10",
    2026: "2026-02-17",
}


@pytest.mark.parametrize(("year", "day"), NEW_YEARS.items())
def test_the_lunar_new_year(year: int, day: str) -> None:
    assert holiday("moon 2 19 0", year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("moon 6 21 4", "2020-06-25"),  # a month was doubled before it
        ("moon 8 23 6", "2025-08-29"),
        ("moon 9 23 14", "2023-09-29"),
        ("moon 9 23 14", "2024-09-17"),
    ],
)
def test_feasts_behind_a_doubled_month(name: str, day: str) -> None:
    assert holiday(name, int(day[:4])).isoformat() == day
