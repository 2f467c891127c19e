"""The density strip: what is counted where, and what is spread."""

from __future__ import annotations

import datetime as dt

import pytest

from linimasa.site.later import Later, made
from linimasa.site.outline import Outline
from linimasa.site.plan import plan_pages
from linimasa.site.strip import MOST_LANES, Strip, make_scale, scale_of
from support.timelines import event, events_file, outline


def plan_strip(planned: Outline) -> Later:
    """The strip of the home page."""
    home = next(page for page in plan_pages(planned) if page.path == "")
    found = home.context["strip"]
    assert isinstance(found, Later)
    return found


def strip(*dates: str, unit: str | None = None) -> Strip:
    planned = outline(events_file(event(f"e-{n}", date) for n, date in enumerate(dates)))
    days = (
        [e.first_day for e in planned.timeline.dated],
        [e.last_day for e in planned.timeline.dated],
    )
    scale = make_scale(min(days[0]), max(days[1]), unit=unit) if unit else None  # type: ignore[type-var, arg-type] # dated
    found = made(planned.strip(planned.timeline.dated, scale))
    assert isinstance(found, Strip)
    return found


def test_a_month_is_outlined_over_its_month_and_no_spike_on_its_first_day() -> None:
    found = strip("2024-01-15", "2024-06", "2024-06-02", "2024-12-01")
    june = next(bar for bar in found.bars if bar.label.startswith("Juni"))
    assert (june.count, june.solid, june.outlined) == (2, 12, 12)
    days = strip("2024-06", "2024-06-02", unit="day")
    assert [bar.label for bar in days.bars] == ["2 Juni 2024: 1 peristiwa"]
    assert [(span.x, span.width) for span in days.spans] == [(0, 100)]


@pytest.mark.parametrize(
    ("date", "known"),
    [
        ("2024-06-02", True),
        ("2024-06-02T10:00", True),
        ("2024-06-02/2024-06-08", True),
        ("2024-06-01~/2024-06-20~", False),
        ("2024-06-02?", False),
        ("2024-06", False),
        ("[2024-06-02,2024-06-03]", False),
    ],
)
def test_solid_is_what_is_known_to_the_day(date: str, known: bool) -> None:
    bar = strip("2024-01-15", date, "2024-12-01").bars[1]
    assert (bar.solid > 0, bar.outlined > 0) == (known, not known)


def test_a_year_is_a_thin_bar_over_its_months() -> None:
    found = strip("2023-01-15", "2024", "2024-12-31")
    assert [(round(span.x), round(span.width)) for span in found.spans] == [(50, 50)]


@pytest.mark.parametrize(
    ("date", "start", "end"), [("2024-03/..", False, True), ("../2024-03", True, False)]
)
def test_an_open_end_is_drawn_broken(date: str, start: bool, end: bool) -> None:
    (span,) = strip("2023-01-15", date, "2024-12-31").spans
    assert (span.open_start, span.open_end) == (start, end)
    assert [broken for _, _, broken in span.pieces] == [start, end]


def test_every_month_with_events_links_to_its_page() -> None:
    found = strip("2020-01-15", "2022-06-01", "2024-12-01")
    assert [bar.path for bar in found.bars] == ["2020/01/", "2022/06/", "2024/12/"]


@pytest.mark.parametrize(
    ("last", "unit"),
    [
        ("2000-02-10", "day"),
        ("2019-12-31", "month"),
        ("2100-01-01", "year"),
        ("9999-01-01", "decade"),
    ],
)
def test_the_unit_keeps_the_bins_few(last: str, unit: str) -> None:
    planned = outline(events_file([event("e-1", "2000-01-01"), event("e-2", last)]))
    scale = scale_of(planned.timeline.dated)
    assert scale
    assert scale.unit == unit
    assert scale.count <= 1000
    assert made(planned.strip(planned.timeline.dated))


def test_overlapping_spans_take_lanes_and_the_rest_are_counted() -> None:
    found = strip("2020-01-01", *["2020-02/2024-02"] * (MOST_LANES + 2), "2024-12-31")
    assert len(found.spans) == MOST_LANES == found.lanes
    assert found.hidden_spans == 2


def test_a_span_begun_earlier_is_drawn_from_the_edge() -> None:
    planned = outline(events_file([event("e-1", "2022-03/2024-02"), event("e-2", "2024-06-01")]))
    year = next(page for page in plan_pages(planned) if page.path == "2024/")
    found = made(year.context["strip"])
    assert isinstance(found, Strip)
    assert [(span.x, round(span.width)) for span in found.spans] == [(0, 17)]


def test_what_lies_far_from_all_others_is_counted_beside_the_strip() -> None:
    days = [f"2024-{1 + n % 3:02}-{1 + n % 28:02}" for n in range(60)]
    found = strip("1776", "1950-01-01", "1952-03", *days, "2070-01-01")
    assert (found.earlier, found.later) == (3, 1)
    assert sum(bar.count for bar in found.bars) == 60


def test_what_ended_before_the_strip_or_has_no_year_of_the_calendar_is_counted() -> None:
    days = [f"2024-{1 + n % 3:02}-{1 + n % 28:02}" for n in range(60)]
    dates = ("../1900", "1850/..", "1700/1800", "-0043-03-15", "-0499~", "Y17000", None, *days)
    planned = outline(events_file(event(f"e-{n}", date) for n, date in enumerate(dates)))
    found = made(plan_strip(planned))
    assert isinstance(found, Strip)
    assert (found.earlier, found.later) == (4, 1)
    assert [span.open_end for span in found.spans] == [True]


def test_right_to_left_mirrors() -> None:
    planned = outline(events_file([event("e-1", "2020-01-15"), event("e-2", "2020-12-31")]))
    scale = scale_of(planned.timeline.dated, rtl=True)
    found = made(planned.strip(planned.timeline.dated, scale))
    assert isinstance(found, Strip)
    assert [round(bar.x) for bar in found.bars] == [92, 0]


def test_first_and_last_years_of_the_calendar_are_drawn() -> None:
    assert strip("0001-01-01", "9999-12-31").bars


def test_strips_of_one_scale_share_bars_that_are_alike() -> None:
    found = outline(events_file([event("e-a", "2024-01-03"), event("e-b", "2024-12-05")]))
    entries = found.timeline.dated
    days = make_scale(dt.date(2024, 1, 1), dt.date(2024, 1, 31), unit="day")
    strips = [found.strip(entries), found.strip(entries[:1]), found.strip(entries[:1], days)]
    both, first, narrow = (one.make() for one in strips)
    assert isinstance(both, Strip)
    assert isinstance(first, Strip)
    assert isinstance(narrow, Strip)
    assert first.bars[0] is both.bars[0]
    assert narrow.bars[0].label != first.bars[0].label
