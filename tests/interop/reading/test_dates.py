"""Dates of tables: read where they have one reading, refused with a hint where they have two."""

from __future__ import annotations

import pytest

from linimasa.errors import DateError
from linimasa.interop.reading.dates import astronomical, clock, read_date
from linimasa.interop.reading.values import Order


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("", None),
        ("2024-10-18", "2024-10-18"),
        ("2023-08/..", "2023-08/.."),
        ("2024~", "2024~"),
        ("2024/1/5", "2024-01-05"),
        ("2024-1", "2024-01"),
        ("2024-10-18 00:00:00", "2024-10-18"),
        ("2024-10-18 9:30", "2024-10-18T09:30"),
        ("18/10/2024", "2024-10-18"),
        ("10/18/2024", "2024-10-18"),
        ("18.10.2024", "2024-10-18"),
        ("5/5/2024", "2024-05-05"),
        ("10/2024", "2024-10"),
        ("853", "0853"),
        ("18 October 2024", "2024-10-18"),
        ("17 Agustus 1945", "1945-08-17"),
        ("Oktober 2024", "2024-10"),
        ("1 May 2024 – 3 May 2024", "2024-05-01/2024-05-03"),
        ("18/10/2024 - 20/10/2024", "2024-10-18/2024-10-20"),
        ("5–7 Mei 1999", "1999-05-05/1999-05-07"),
        ("1940-1945", "1940/1945"),
        ("1940–1945", "1940/1945"),
        ("44 SM", "-0043"),
        ("c. 1850", "1850~"),
    ],
)
def test_dates_with_one_reading(text: str, date: str | None) -> None:
    assert read_date(text, None, "id") == date


@pytest.mark.parametrize(("order", "date"), [("dmy", "2024-02-01"), ("mdy", "2024-01-02")])
def test_an_order_decides_between_two_readings(order: Order, date: str) -> None:
    assert read_date("1/2/2024", order, "en") == date


def test_two_readings_are_never_guessed() -> None:
    with pytest.raises(DateError, match="two readings") as caught:
        read_date("1/2/2024", None, "en")
    assert "--order dmy" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "13/13/2024",
        "last Friday",
        "spring",
        "31/2/2024",
        "1/2/24",
        "45583",
        "-44",
        "soon",
        "12",
        "1940–45",
        "May - June 2024",
        "1 - 3",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_date(text, None, "en")


def test_a_day_number_of_a_spreadsheet_is_explained() -> None:
    with pytest.raises(DateError, match="'45583' is a number") as caught:
        read_date("45583", None, "en")
    assert "2024-10-18" in caught.value.hint


def test_an_order_that_a_date_contradicts_is_refused() -> None:
    with pytest.raises(DateError, match="no such month: 18"):
        read_date("10/18/2024", "dmy", "en")


@pytest.mark.parametrize(
    ("year", "text"),
    [(2024, "2024"), (44, "0044"), (-1, "0000"), (-44, "-0043"), (12024, "Y12024"),
     (-13800000000, "Y-13799999999")],
)  # fmt: skip
def test_years_as_people_count_them(year: int, text: str) -> None:
    assert astronomical(year) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [("14:05", "T14:05"), ("2:05 pm", "T14:05"), ("12:10 AM", "T00:10"), ("00:00:00", ""),
     ("09:30:15+07:00", "T09:30:15+07:00")],
)  # fmt: skip
def test_times_of_day(text: str, found: str) -> None:
    assert clock(text) == found
