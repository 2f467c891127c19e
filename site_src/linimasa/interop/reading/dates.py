"""Dates as people write them in tables into EDTF, or a DateError: nothing is guessed in silence."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from linimasa.edtf import is_valid, parse
from linimasa.errors import DateError
from linimasa.interop.reading.values import Order
from linimasa.timex import tag

_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]+(.+))?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[ T]+(.+))?)?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.-](\d{4})")
_YEAR = re.compile(r"\d{3}")  # fewer digits may be a day or a month
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_MINUS_YEAR = re.compile(r"-(\d{1,3})")
_TIME = re.compile(
    r"(\d{1,2}):(\d{2})(:\d{2})?(?:\.\d+)?\s*([AaPp])?(?:\.?[Mm]\.?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?"
)
_SERIAL = re.compile(r"[2-6]\d{4}")  # 1954 to 2091, in days since _FIRST_DAY, as Excel counts
_FIRST_DAY = dt.date(1899, 12, 30)
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN = re.compile(r"\s+(?:-|–|—|to|until|till|hingga|sampai|s/d|bis|à|a)\s+|\s*[–—]\s*")


def read_date(text: str, options_order: Order | None, language: str) -> str | None:
    """A date, a range or EDTF as EDTF; None for an empty text.

    Numbers are read where only one reading is possible or `options_order` says which; words by the
    tagger of dates. Raises DateError, with a hint.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if is_valid(text):
        return text
    told = _in_words(text, language)
    if told:
        return told
    sides = _BETWEEN.split(text)
    if len(sides) == 2 and all(sides):
        return span(*(_one(side, options_order, language) for side in sides))
    years = _YEARS.fullmatch(text)
    return span(*years.groups()) if years else _one(text, options_order, language)


def span(start: str, end: str) -> str:
    """An interval of two dates; their one text where they are the same. Raises DateError."""
    if start == end or not end:
        return start
    return parse(f"{start}/{end}").text


def _one(text: str, order: Order | None, language: str) -> str:
    if is_valid(text):
        return text
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        year, month, day, time = found.groups()
        return _checked(year, month, day, time, text)
    found = _NUMBERS.fullmatch(text)
    if found:
        day, month = _day_and_month(found[1], found[2], order, text)
        return _checked(found[3], month, day, found[4], text)
    found = _MONTH_YEAR.fullmatch(text)
    if found:
        return _checked(found[2], found[1], None, None, text)
    if _YEAR.fullmatch(text):
        return text.zfill(4)
    told = _in_words(text, language)
    if told is None:
        raise _refused(text)
    return told


def _day_and_month(first: str, second: str, order: Order | None, text: str) -> tuple[str, str]:
    """Day and month of two numbers."""
    if order == "dmy":
        return first, second
    if order == "mdy":
        return second, first
    if int(first) > 12 or first.zfill(2) == second.zfill(2):
        return first, second
    if int(second) > 12:
        return second, first
    hint = "say which: --order dmy (day first) or --order mdy (month first)"
    raise DateError(f"'{text}' has two readings: day first or month first", hint=hint)


def _checked(year: str, month: str, day: str | None, time: str | None, text: str) -> str:
    parts = [year.zfill(4), month.zfill(2), *([day.zfill(2)] if day else [])]
    date = "-".join(parts)
    if int(month) > 12:
        hint = "say which number is the month: --order dmy or --order mdy"
        raise DateError(f"'{text}' has no such month: {month}", hint=hint)
    return parse(date + (clock(time) if time else "")).text


def clock(text: str) -> str:
    """A time of day as EDTF has it behind a day, `T14:05`; midnight to the second, as programs
    write it behind every day, says nothing. Raises DateError."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        raise DateError(f"'{text}' is no time of day", hint="write 14:05")
    hour, minute, second, half, zone = found.groups()
    number = int(hour)
    if half:
        number = number % 12 + (12 if half in "pP" else 0)
    if (number, minute, second, zone) == (0, "00", ":00", None):
        return ""
    return f"T{number:02}:{minute}{second or ''}{zone or ''}"


def astronomical(year: int) -> str:
    """A year as people count (-44 is 44 BCE, there is no year 0) as EDTF. Raises DateError."""
    if year == 0:
        raise DateError("there is no year 0", hint="1 BCE is -1")
    counted = year if year > 0 else year + 1
    if -9999 <= counted <= 9999:
        return f"{'-' if counted < 0 else ''}{abs(counted):04}"
    return f"Y{counted}"


@lru_cache(maxsize=4096)
def _in_words(text: str, language: str) -> str | None:
    """A date in words, if there are words and they are one date and nothing else."""
    for code in dict.fromkeys((language, "en") if _LETTER.search(text) else ()):
        found = tag(text, language=code)
        whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
        if whole and found[0].edtf:
            return found[0].edtf
    return None


def _refused(text: str) -> DateError:
    """What is wrong with a text that is no date."""
    minus = _MINUS_YEAR.fullmatch(text)
    if minus:
        hint = f"44 BCE is -0043 in EDTF; write {astronomical(-int(minus[1]))} if it is so meant"
        return DateError(f"'{text}' may count from a year 0 or not", hint=hint)
    if text.isdecimal() and len(text) < 3:
        hint = f"the year {text} is {text.zfill(4)}"
        return DateError(f"'{text}' is a number, but of what?", hint=hint)
    if _SERIAL.fullmatch(text):
        day = _FIRST_DAY + dt.timedelta(days=int(text))
        hint = f"if it counts days as spreadsheets do, it is {day}: format the column as dates"
        return DateError(f"'{text}' is a number, but of what?", hint=hint)
    try:
        parse(text)
    except DateError as error:
        return error
    raise AssertionError("unreachable: what is a date was read before")
