"""Where most of a timeline lies."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from linimasa.site.focus import LEAST, MOST, TIMES, focus, focus_of
from support.timelines import event, events_file, outline

SPRING = [dt.date(2011, 1, 20) + dt.timedelta(days=n) for n in range(60)]
DAYS = st.lists(st.dates(dt.date(1700, 1, 1), dt.date(2100, 1, 1)), max_size=120)


def test_a_few_days_far_away_are_left_out() -> None:
    far = [dt.date(1776, 7, 4), dt.date(1952, 7, 23), dt.date(2041, 1, 1)]
    assert focus([*SPRING, *far]) == (SPRING[0], SPRING[-1])


def test_what_lies_a_little_beside_is_held() -> None:
    beside = dt.date(2011, 3, 30)
    far = dt.date(1952, 7, 23)
    assert focus([far, *SPRING, beside]) == (SPRING[0], beside)


def test_few_events_are_all_shown() -> None:
    assert focus([dt.date(1776, 7, 4), *SPRING[: LEAST - 2]]) is None


def test_without_outliers_the_whole_is_shown() -> None:
    assert focus(SPRING) is None


def test_two_times_of_like_weight_are_both_shown() -> None:
    war = [dt.date(1914, 8, 1) + dt.timedelta(days=n) for n in range(40)]
    assert focus([*war, *SPRING]) is None


@given(DAYS)
def test_nearly_all_are_held_and_the_whole_is_much_longer(days: list[dt.date]) -> None:
    found = focus(days)
    if found is None:
        return
    begin, end = found
    assert sum(begin <= day <= end for day in days) >= MOST * len(days)
    assert ((end - begin).days + 1) * TIMES <= (max(days) - min(days)).days + 1


@given(DAYS)
def test_the_order_of_days_does_not_matter(days: list[dt.date]) -> None:
    assert focus(days) == focus(sorted(days, reverse=True))


def _focus(*dates: str) -> tuple[str, ...] | None:
    timeline = outline(events_file(event(f"e-{n}", date) for n, date in enumerate(dates))).timeline
    found = focus_of(timeline.dated, timeline.beyond)
    return tuple(day.isoformat() for day in found) if found else None


NEAR = [day.isoformat() for day in SPRING]


def test_long_spans_that_touch_it_stay_and_many_that_do_not_leave_no_focus() -> None:
    near = ("2011-01-20", "2011-03-20")
    assert _focus("1776", *NEAR, "1981/..", "2011") == near
    assert _focus("1500-01-01", *NEAR, *(str(year) for year in range(1900, 1960))) is None


def test_what_is_before_the_year_1_is_far_from_all_others() -> None:
    assert _focus("-0043-03-15", "-0500", *NEAR) == ("2011-01-20", "2011-03-20")
    assert _focus(*(f"-{year:04}" for year in range(100, 160)), *NEAR) is None
    assert _focus(*NEAR) is None
