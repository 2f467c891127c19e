"""What is kept of CLDR: what Babel says, day for day and number for number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_skeleton, parse_pattern
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from linimasa.site import cldr
from linimasa.site.cldr import Cldr, locale_name, read_cldr
from linimasa.site.messages import languages, read_messages

LANGUAGES = st.sampled_from(languages())
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


def locale_of(language: str) -> Locale:
    return Locale.parse(locale_name(language))


@given(LANGUAGES, DAYS, st.sampled_from(["yMMMMd", "yMMMd", "yMMMM", "yMMM", "MMMMd"]))
def test_a_day_is_worded_as_babel_words_it(language: str, day: dt.date, skeleton: str) -> None:
    locale = locale_of(language)
    if skeleton not in locale.datetime_skeletons:
        return  # a near one is taken, which tests of dates' words show
    pattern = locale.datetime_skeletons[skeleton].pattern
    assert read_cldr(language).day(day, skeleton) == parse_pattern(pattern).apply(day, locale)


@given(LANGUAGES, DAYS)
def test_a_weekday_is_written_in_full(language: str, day: dt.date) -> None:
    locale = locale_of(language)
    pattern = re.sub("E+", "EEEE", locale.datetime_skeletons["MMMMEd"].pattern)
    said = parse_pattern(pattern).apply(day, locale)
    assert read_cldr(language).day(day, "MMMMEd") == said


@given(LANGUAGES, st.times())
def test_a_time_of_day_is_written_as_babel_writes_it(language: str, time: dt.time) -> None:
    moment = dt.datetime.combine(dt.date(2000, 1, 1), time, dt.UTC)
    said = format_skeleton("Hm", moment, locale=locale_of(language))
    assert read_cldr(language).clock(time.hour, time.minute) == said


@given(LANGUAGES, st.integers(-(10**15), 10**15) | st.integers(0, 10**7))
def test_a_number_is_parted_as_babel_parts_it(language: str, number: int) -> None:
    assert read_messages(language).number(number) == format_decimal(
        number, locale=locale_of(language)
    )


@pytest.mark.parametrize("language", languages())
def test_names_are_those_of_babel(language: str) -> None:
    locale, known = locale_of(language), read_cldr(language)
    assert known.direction == locale.text_direction
    assert known.tag == str(locale).replace("_", "-")
    names = locale.months["stand-alone"]
    assert known.months == tuple(names["wide"][month] for month in range(1, 13))
    assert known.short_months == tuple(names["abbreviated"][month] for month in range(1, 13))
    assert known.languages["id"] == Locale.parse("id").get_display_name(locale)
    assert "pt-BR" not in known.languages


def test_words_stand_in_for_the_day_and_the_year() -> None:
    known, day = read_cldr("en"), dt.date(2000, 10, 1)
    assert known.day(day, "yMMMMd", days="1–20") == "1–20 October 2000"
    assert known.day(day, "yMMMd", year="45 BCE") == "1 Oct 45 BCE"


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages that Babel was asked for, of a user who had kept nothing before."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found: list[str] = []
    ask: Callable[[str], tuple[Any, ...]] = cldr._ask

    def noted(language: str) -> tuple[Any, ...]:
        found.append(language)
        return ask(language)

    monkeypatch.setattr(cldr, "_ask", noted)
    return found


def test_babel_is_asked_once(asked: list[str]) -> None:
    first: Cldr = read_cldr("id")
    assert read_cldr("id") == first
    assert asked == ["id"]


def test_what_is_no_file_of_ours_is_not_believed(asked: list[str], tmp_path: Path) -> None:
    first = read_cldr("id")
    (kept,) = (tmp_path / "linimasa").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert read_cldr("id") == first
    assert asked == ["id", "id"]
