"""Days of other calendars against known ones."""

from __future__ import annotations

from datetime import date

import pytest

from linimasa.timex.calendar.days import hijri_day, holiday, orthodox_easter


@pytest.mark.parametrize(
    ("year", "day"),
    [(1941, (4, 20)), (2000, (4, 30)), (2013, (5, 5)), (2024, (5, 5)), (2025, (4, 20))],
)
def test_eastern_easter(year: int, day: tuple[int, int]) -> None:
    assert orthodox_easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1400, 1, 1), date(1979, 11, 20)),
        ((1437, 10, 1), date(2016, 7, 6)),
        ((1438, 10, 1), date(2017, 6, 25)),
        ((1445, 1, 1), date(2023, 7, 19)),
        ((1446, 9, 1), date(2025, 3, 1)),
    ],
)
def test_days_of_the_islamic_calendar(hijri: tuple[int, int, int], day: date) -> None:
    assert hijri_day(*hijri) == day


def test_a_day_long_ago_is_reckoned() -> None:
    assert abs((hijri_day(1, 1, 1) - date(622, 7, 19)).days) <= 1


@pytest.mark.parametrize(("year", "day"), [(1990, 18), (2009, 17), (2017, 19), (2025, 20)])
def test_diwali_early_in_its_season(year: int, day: int) -> None:
    assert holiday("feast diwali", year) == date(year, 10, day)


@pytest.mark.parametrize("year", [1, 622, 1900, 2024, 9999])
def test_every_year_has_its_feasts(year: int) -> None:
    assert holiday("hijri 10 1", year)
    assert holiday("orthodox -48", year)
