"""The data of the explore page: read back, it says where everything stands in time."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.site.explore import (
    DASHED,
    INLINE,
    KIND_NAMES,
    SHAPES,
    day_number,
    index_data,
    list_data,
    make_axis,
    month_data,
)
from linimasa.site.facets import make_facets
from linimasa.site.timeline import Timeline, make_timeline
from support.timelines import SOURCE, DrawnSite, draw, event, events_file, outline, text_of

EPOCH = dt.date(1970, 1, 1).toordinal()


def timeline(*dates: str | None) -> Timeline:
    events = [event(f"e-{number:06}", date) for number, date in enumerate(dates)]
    return make_timeline([events_file(events)])


def read_index(found: Timeline) -> list[tuple[int, int, str, bool]]:
    """Each event's first and last day, its shape, and whether it is dashed, as the script reads."""
    data: Any = index_data(make_axis(found))
    days = list(accumulate(data["days"]))
    read = [(day, day, "point", False) for day in days]
    at = 0
    for gap, length, code in zip(*[iter(data["wide"])] * 3, strict=True):
        at += gap
        read[at] = days[at], days[at] + length, SHAPES[code % DASHED], code >= DASHED
    return read


@given(st.dates())
def test_days_are_counted_as_the_calendar_counts_them(day: dt.date) -> None:
    assert day_number((day.year, day.month, day.day)) == day.toordinal() - EPOCH


@pytest.mark.parametrize(
    ("day", "number"),
    [((1970, 1, 1), 0), ((0, 1, 1), -719528), ((-43, 3, 15), -735160), ((10_000, 1, 1), 2932897)],
)
def test_days_outside_the_years_of_a_clock(day: tuple[int, int, int], number: int) -> None:
    assert day_number(day) == number


@pytest.mark.parametrize(
    ("date", "first", "last", "shape", "dashed"),
    [
        ("2024-10-18", "2024-10-18", "2024-10-18", "point", False),
        ("2024-10-18~", "2024-10-18", "2024-10-18", "point", True),
        ("2024-06", "2024-06-01", "2024-06-30", "bracket", False),
        ("2024?", "2024-01-01", "2024-12-31", "bracket", True),
        ("2024-24", "2024-12-01", "2025-02-28", "bracket", False),
        ("198X", "1980-01-01", "1989-12-31", "bracket", False),
        ("2022-10/2024-10", "2022-10-01", "2024-10-31", "range", False),
        ("2023-08/..", "2023-08-01", "2023-08-31", "since", False),
        ("../2023-08", "2023-08-01", "2023-08-31", "until", False),
        ("[2024-01-01,2024-03]", "2024-01-01", "2024-03-31", "bracket", False),
        ("2024-10-24T14:05:00+07:00", "2024-10-24", "2024-10-24", "point", False),
    ],
)
def test_every_shape_of_a_date(date: str, first: str, last: str, shape: str, dashed: bool) -> None:
    days = [dt.date.fromisoformat(day).toordinal() - EPOCH for day in (first, last)]
    begins, ends, drawn, is_dashed = read_index(timeline(date))[0]
    assert (drawn, is_dashed) == (shape, dashed)
    if shape == "since":
        assert begins == days[0]
    elif shape == "until":
        assert ends == days[1]
    else:
        assert [begins, ends] == days


def test_years_outside_the_calendar_have_their_place_and_undated_events_have_none() -> None:
    found = timeline("Y17000", None, "-0043-03-15", "2024")
    assert [day for day, *_ in read_index(found)] == [
        day_number((-43, 3, 15)),
        day_number((2024, 1, 1)),
        day_number((17_000, 1, 1)),
    ]


def test_kinds_are_letters_and_capitals_are_unreviewed() -> None:
    events = [
        event("e-aaaaaa", "2024-01-01", kind="statement"),
        replace(event("e-bbbbbb", "2024-01-02", kind="denial"), status="draft"),
    ]
    data: Any = index_data(make_axis(make_timeline([events_file(events)])))
    letters = [chr(ord("a") + KIND_NAMES.index(kind)) for kind in ("statement", "denial")]
    assert data["kinds"] == letters[0] + letters[1].upper()


def test_lists_lead_to_the_places_of_their_events() -> None:
    events = [
        event("e-aaaaaa", "2024-03-01", tags=("laut",)),
        event("e-bbbbbb", "2024-01-01", tags=("laut", "kapal")),
        event("e-cccccc", None, tags=("laut",)),
        event("e-dddddd", "2024-02-01"),
    ]
    found = make_timeline([events_file(events)])
    data: Any = list_data(make_axis(found), make_facets(found).tag)
    assert dict(zip(data["names"], (list(accumulate(e)) for e in data["events"]), strict=True)) == {
        "kapal": [0],
        "laut": [0, 2],
    }


def test_months_hold_every_event_once_and_in_the_order_of_the_axis() -> None:
    dates = ("2024-10-18", "2024-06", None, "2024-10", "2023-08/..", "-0043-03-15")
    events = events_file([event(f"e-{number:06}", date) for number, date in enumerate(dates)])
    drawn = outline(events)
    axis = drawn.axis
    data: Any = index_data(axis)
    assert [name for name, _ in data["months"]] == ["-043-03", "2023-08", "2024-06", "2024-10"]
    rows: list[Any] = []
    for (name, length), month in zip(data["months"], axis.months.values(), strict=True):
        told: Any = month_data(month, drawn.words, "id")
        assert len(told) == length, name
        rows += told
    assert [row[0] for row in rows] == [one.entry.id for one in axis.placed]
    assert [row[1] for row in rows][-1] == "18 Okt 2024"


def test_a_row_says_no_more_than_it_must() -> None:
    foreign = replace(SOURCE, language="en")
    drawn = outline(events_file([event("e-aaaaaa", "2024-01-01", title="Kapal")], foreign))
    rows = drawn.axis.placed
    assert month_data(rows, drawn.words, "id") == [["e-aaaaaa", "1 Jan 2024", "Kapal", "", "en"]]
    assert month_data(rows, drawn.words, "en") == [["e-aaaaaa", "1 Jan 2024", "Kapal"]]


@pytest.fixture(scope="module")
def site() -> DrawnSite:
    return draw()


def test_a_small_timeline_carries_its_data_and_has_it_in_files_too(site: DrawnSite) -> None:
    page = text_of(site, "explore/index.html")
    carried = page.partition('id="explore-data">')[2].partition("</script>")[0]
    data = json.loads(carried)
    assert data["index"] == json.loads(text_of(site, "data/index.json"))
    for name, _ in data["index"]["months"]:
        assert data[name] == json.loads(text_of(site, f"data/{name}.json"))
    assert data["who"] == json.loads(text_of(site, "data/who.json"))


def test_a_large_one_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert INLINE > 2
    monkeypatch.setattr("linimasa.site.explore.INLINE", 2)
    assert "explore-data" not in text_of(draw(), "explore/index.html")


def test_without_a_date_there_is_nothing_to_explore() -> None:
    empty = draw(events_file([event("e-aaaaaa", None)]))
    assert "explore/index.html" not in empty.files
    assert "explore/" not in text_of(empty, "index.html")
