"""The page a date stands on, and the mark it is drawn with."""

from __future__ import annotations

import datetime as dt

import pytest

from linimasa.edtf import parse
from linimasa.site.periods import SPLIT, Mark, make_years, mark_of, ongoing, page_path
from linimasa.site.timeline import Entry, make_timeline
from support.timelines import draw, event, events_file, text_of


def entries(*dates: str | None) -> tuple[Entry, ...]:
    events = [event(f"e-{number}", date) for number, date in enumerate(dates)]
    return make_timeline([events_file(events)]).entries


@pytest.mark.parametrize(
    ("date", "shape", "path"),
    [
        ("2024-10-18", "point", "2024/10/"),
        ("2024-10-18T10:30", "point", "2024/10/"),
        ("2024-10-18/2024-10-18", "point", "2024/10/"),
        ("2024-10", "bracket", "2024/10/"),
        ("2024", "bracket", "2024/"),
        ("2024-21", "bracket", "2024/"),
        ("199X", "bracket", "1990/"),
        ("[2024-10-01,2024-10-03]", "bracket", "2024/10/"),
        ("[2024-10-01,2024-11-03]", "bracket", "2024/"),
        ("2024-10-01~/2024-10-20~", "range", "2024/10/"),
        ("2022-10/2024-10", "range", "2022/10/"),
        ("2022/2024", "range", "2022/"),
        ("2023-08/..", "since", "2023/08/"),
        ("../2023-08", "until", "2023/08/"),
        ("-0044", "bracket", "beyond/"),
        (None, "undated", "undated/"),
    ],
)
def test_shape_and_page(date: str | None, shape: str, path: str) -> None:
    (entry,) = entries(date)
    assert mark_of(entry.when).shape == shape
    assert page_path(entry) == path


def test_doubt_is_dashed() -> None:
    assert mark_of(parse("2024-10~")) == Mark("bracket", dashed=True)
    assert mark_of(parse("2024-10-18?")) == Mark("point", dashed=True)
    assert not mark_of(parse("2024-10-18")).dashed


def test_every_dated_entry_stands_on_one_page_once() -> None:
    dated = entries("2022/2024", "2023", "2023-08", "2023-08-02", "2024-10-18", None)
    years = make_years(dated)
    standing = [entry.id for year in years for entry in year.entries]
    assert sorted(standing) == sorted(entry.id for entry in dated if entry.when)
    assert [year.year for year in years] == [2022, 2023, 2024]


def test_a_span_goes_on_until_its_end_as_far_as_its_date_tells() -> None:
    spans = entries("2022-10/2024-01", "2023-08/..", "2024-01-05/2024-02-01")
    january = ongoing(spans, dt.date(2024, 1, 1), dt.date(2024, 1, 31))
    assert [entry.event.date for entry in january] == ["2022-10/2024-01", "2023-08/.."]
    february = ongoing(spans, dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert [entry.event.date for entry in february] == ["2023-08/..", "2024-01-05/2024-02-01"]


def test_a_crowded_month_has_a_page_for_each_day() -> None:
    many = [event(f"e-{n:06}", f"2024-10-{1 + n % 3:02}", f"Kapal {n}") for n in range(SPLIT + 1)]
    site = draw(events_file([*many, event("e-wide", "2024-10", "Kapal lain")]))
    month = text_of(site, "2024/10/index.html")
    assert "Kapal lain" in month
    assert "Kapal 7<" not in month
    assert 'id="d2"' in month
    day = text_of(site, "2024/10/02/index.html")
    assert "Kapal 7<" in day
    assert "Kapal 6<" not in day
    assert 'href="../../../2024/10/index.html"' in day
    assert 'rel="next" href="../../../2024/10/03/index.html"' in day


def test_any_other_month_has_not() -> None:
    site = draw(events_file([event("e-1", "2024-10-18")]))
    assert "2024/10/18/index.html" not in site.files
