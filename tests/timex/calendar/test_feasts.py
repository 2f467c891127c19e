"""Feasts that are announced year by year fall on the days that were announced."""

from __future__ import annotations

import pytest

from linimasa.timex.calendar.days import holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("feast nyepi", "2002-04-13"),
        ("feast nyepi", "2024-03-11"),
        ("feast waisak", "2023-06-04"),
        ("feast waisak", "2024-05-23"),
        ("feast diwali", "2022-10-24"),
    ],
)
def test_as_announced(name: str, day: str) -> None:
    assert holiday(name, int(day[:4])).isoformat() == day


@pytest.mark.parametrize("name", ["nyepi", "waisak", "diwali"])
@pytest.mark.parametrize("year", [1, 1950, 1982, 1983, 2035, 2036, 9999])
def test_other_years_are_reckoned(name: str, year: int) -> None:
    assert holiday(f"feast {name}", year).year == year
