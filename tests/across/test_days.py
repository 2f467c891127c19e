"""Whether two dates may be one event's."""

from __future__ import annotations

import pytest

from linimasa.across.days import Days, agreement, days_of


def days(edtf: str) -> Days:
    found = days_of(edtf)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2024-10-18", "2024-10-18", True),
        ("2024-10-18", "2024-10-20", False),
        ("2024-06", "2024-06-19", True),
        ("2024-06", "2024-07-01", False),
        ("2024-06-10/2024-06-16", "2024-06-12", True),  # "last week"
        ("2024-06-01/2024-06-30", "2024-06-12", False),  # what took a month
        ("2024-10-08/2024-10-13", "2024-10-08/2024-10-14", True),
        ("2024-10-08/2024-10-13", "2024-10-01~/2024-10-20~", False),
        ("2023-08/..", "2023-08-15/..", True),
        ("2023-08/..", "2023-08-15", False),
        ("2024-10-01~", "2024-10-01", True),
    ],
)
def test_agreement(one: str, other: str, agree: bool) -> None:
    assert bool(agreement(days(one), days(other))) == agree
    assert agreement(days(one), days(other)) == agreement(days(other), days(one))


def test_a_year_says_less_of_a_day_than_a_week_does() -> None:
    day, week, year = days("2024-06-12"), days("2024-06-10/2024-06-16"), days("2024")
    assert agreement(day, day) > agreement(day, week) > agreement(day, year) > 0


def test_the_day_of_a_report_takes_a_day_for_nothing() -> None:
    one, other = days("2024-10-23"), days("2024-10-24")
    assert agreement(one, other, loose=True) > agreement(one, other) > 0


@pytest.mark.parametrize("edtf", ["../2024-05", "[2024-05-01,2024-05-02]", "-0044-03-15"])
def test_what_no_days_can_be_told_of(edtf: str) -> None:
    assert days_of(edtf) is None
