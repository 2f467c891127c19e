"""EDTF strings, what they cover, and what is said of strings that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.edtf import is_valid, overlaps, parse, sort_key
from linimasa.errors import DateError

COVERS = [
    ("2024-10-18", "day", (2024, 10, 18), (2024, 10, 18)),
    ("2024-10", "month", (2024, 10, 1), (2024, 10, 31)),
    ("2024-02", "month", (2024, 2, 1), (2024, 2, 29)),
    ("1900-02", "month", (1900, 2, 1), (1900, 2, 28)),
    ("2024", "year", (2024, 1, 1), (2024, 12, 31)),
    ("2024-XX", "year", (2024, 1, 1), (2024, 12, 31)),
    ("2024-10-XX", "month", (2024, 10, 1), (2024, 10, 31)),
    ("196X", "decade", (1960, 1, 1), (1969, 12, 31)),
    ("19XX", "century", (1900, 1, 1), (1999, 12, 31)),
    ("1XXX", "millennium", (1000, 1, 1), (1999, 12, 31)),
    ("-048X", "decade", (-489, 1, 1), (-480, 12, 31)),
    ("-0489", "year", (-489, 1, 1), (-489, 12, 31)),
    ("0000", "year", (0, 1, 1), (0, 12, 31)),
    ("Y-17000", "year", (-17000, 1, 1), (-17000, 12, 31)),
    ("2024-21", "season", (2024, 3, 1), (2024, 5, 31)),
    ("2024-24", "season", (2024, 12, 1), (2025, 2, 28)),
    ("2023-24", "season", (2023, 12, 1), (2024, 2, 29)),
    ("2024-29", "season", (2024, 9, 1), (2024, 11, 30)),
    ("2024-31", "season", (2024, 3, 1), (2024, 5, 31)),
    ("2024-33", "quarter", (2024, 1, 1), (2024, 3, 31)),
    ("2024-39", "quadrimester", (2024, 9, 1), (2024, 12, 31)),
    ("2024-41", "half", (2024, 7, 1), (2024, 12, 31)),
    ("1945-08-17T10:00+07:00", "time", (1945, 8, 17), (1945, 8, 17)),
    ("2024-10-24T08:49:59Z", "time", (2024, 10, 24), (2024, 10, 24)),
    ("2022-10/2024-10", "interval", (2022, 10, 1), (2024, 10, 31)),
    ("2023-08/..", "interval", (2023, 8, 1), None),
    ("2023-08/", "interval", (2023, 8, 1), None),
    ("../2024", "interval", None, (2024, 12, 31)),
    ("2024-10-01~/2024-10-20~", "interval", (2024, 10, 1), (2024, 10, 20)),
    ("[2024-10-17,2024-10-18]", "set", (2024, 10, 17), (2024, 10, 18)),
    ("{2024, 2026}", "set", (2024, 1, 1), (2026, 12, 31)),
    ("[2024-10-17..2024-10-19]", "set", (2024, 10, 17), (2024, 10, 19)),
    ("[..2024]", "set", None, (2024, 12, 31)),
]


@pytest.mark.parametrize(("text", "precision", "first", "last"), COVERS)
def test_a_date_covers_its_days(text: str, precision: str, first: object, last: object) -> None:
    value = parse(text)
    assert (value.precision, value.first, value.last) == (precision, first, last)
    assert value.text == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024", False, False),
        ("2024~", True, False),
        ("2024-10?", False, True),
        ("2024-10-18%", True, True),
        ("2024-10-01~/2024-10-20", True, False),
        ("[2023?,2024~]", True, True),
    ],
)
def test_doubts(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


def test_days_outside_the_calendar_of_datetime_are_none() -> None:
    assert parse("-0489").earliest is None
    assert parse("2024-10").earliest == date(2024, 10, 1)
    assert parse("2024-10").latest == date(2024, 10, 31)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("18/10/2024", "'18/10/2024' is not a date", "write 2024-10-18"),
        ("10/18/2024", "is not a date", "write 2024-10-18"),
        ("18.10.2024", "is not a date", "write 2024-10-18"),
        ("2024-1-5", "is not a date", "write 2024-01-05"),
        ("2024-13", "no such month: 13", "EDTF"),
        ("2024-00", "no such month: 00", "EDTF"),
        ("2024-02-30", "no such day: 30", "29 days"),
        ("2024-10-1X", "half a day", "2024-10-XX"),
        ("2024/2023", "ends before it starts", "write 2023/2024"),
        ("../..", "neither a start nor an end", "EDTF"),
        ("/", "neither a start nor an end", "EDTF"),
        ("2024/2025/2026", "is not a date or an interval", "EDTF"),
        ("2024-10-18T25:00", "no such time", "hours"),
        ("2024-10-18T10:00+15:00", "no such time zone", "zones"),
        ("2024-10-18T", "no valid time", "09:30"),
        ("2024-10T10:00", "is not a date", "EDTF"),
        ("XXXX", "says nothing", "null"),
        ("XXXX-12-25", "no year", "null"),
        ("196X-05", "a month in an unknown year", "EDTF"),
        ("2024-XX-05", "a day in an unknown month", "write 2024"),
        ("-0000", "no such year", "1 BCE"),
        ("[2024", "not closed", "[a,b]"),
        ("[]", "not closed", "[a,b]"),
        ("besok", "is not a date", "EDTF"),
        ("", "is not a date", "EDTF"),
        (" 2024", "is not a date", "EDTF"),
        ("٢٠٢٤", "is not a date", "EDTF"),
        ("2024-10-18\n", "is not a date", "write 2024-10-18"),
        ("9" * 500, "this is not a date", "EDTF"),
    ],
)
def test_what_is_no_date_is_told_with_a_hint(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert message in caught.value.message
    assert hint in caught.value.hint


@given(st.text(alphabet="0123456789-/~?%X.[]{},TYZ:+", max_size=24) | st.text(max_size=12))
def test_any_string_parses_or_raises_a_date_error(text: str) -> None:
    try:
        value = parse(text)
    except DateError:
        assert not is_valid(text)
        return
    assert value.text == text
    if value.first and value.last:
        assert value.first <= value.last
    assert sort_key(text) == sort_key(text)


@given(st.dates())
def test_every_day_reads_back(day: date) -> None:
    value = parse(day.isoformat())
    assert value.earliest == value.latest == day


@given(st.dates(), st.dates())
def test_days_sort_as_days(one: date, other: date) -> None:
    assert (sort_key(one.isoformat()) < sort_key(other.isoformat())) == (one < other)


def test_the_order_of_events() -> None:
    ordered = ["-0489", "../2023", "2024-10-01", "2024-10", "2024-10/..", "2024-10-02", None]
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-10-18", "2024-10", True),
        ("2024-10-18", "2024-11", False),
        ("2023-08/..", "2030", True),
        ("../2023", "2024", False),
        ("[2024-10-17,2024-10-18]", "2024-10-18", True),
    ],
)
def test_overlaps(one: str, other: str, expected: bool) -> None:
    assert overlaps(parse(one), parse(other)) is expected
    assert overlaps(parse(other), parse(one)) is expected
