"""Tokens that start with a digit into the classes that they may have: day, year, date, clock.

The shape decides: `24/10/2024` is a date, `10:15` a time of day, `192.168.1.1` nothing. Which of
two small numbers is the day is the language's affair.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

MIN_YEAR = 1000
MAX_YEAR = 2199  # a four-digit number above is more often a count than a year
_WIDE = {"：": ":", "．": ".", "／": "/", "，": ","}
MIN_OFFSET_YEAR = 1740  # an earlier year is one of the common calendar
_YEAR_IN = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BASIC_YEARS = (1900, 2099)  # other eight digits are more often the number of something
MAX_DIGITS = 15  # no number that says a time is longer

_SHAPES = re.compile(
    r"(?P<iso>(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))"
    r"|(?P<dmy>(\d{1,2})([-/.])(\d{1,2})\7(\d{4}|\d{2}))"
    r"|(?P<clock>(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?)"
    r"|(?P<slash>(\d{1,4})/(\d{1,4}))"
    r"|(?P<thousands>\d{1,3}(?:[.,]\d{3})+)"
    r"|(?P<dotted>(\d{1,2})\.(\d{2})(?:\.(\d{2}))?)"
    r"|(?P<decimal>\d+[.,]\d+)"
)

# One token of every shape and size: the sets of classes that numbers can have, each of which gets a
# code of its own.
_SAMPLES = [
    "0",
    "00",
    "5",
    "05",
    "13",
    "24",
    "31",
    "45",
    "77",
    "123",
    "199",
    "1990",
    "1930",
    "2230",
    "0690",
    "2930",
    "12345",
    "20241005",
    "07.55",
    "2.55",
    "99.99",
    "2.5.30",
    "10.15.30",
    "1.9.39",
    "10.5.30",
    "1.9.79",
    "31.12.99",
    "24.12",
    "25.12",
    "1,500",
    "2.5",
    "10:15",
    "2024-10-24",
    "24/10/2024",
    "24/10",
    "1/2",
    "1/3",
    "8/9",
    "13/14",
    "10/2024",
    "29/2024",
    "1998/99",
    "25/13",
]

_WORD_SETS = (
    "N NWORD",
    "N NWORD YEARW",
    "N NWORD NYEAR",
    "ORDINAL",
    "QUANTITY",
    "N",
    "N INT",
    "N INT YEAR",
)


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numbers."""

    day_first: bool
    decimal_comma: bool
    year_offset: int = 0  # of a calendar that is counted from elsewhere: -543 in Thai

    def classes(self, token: str) -> dict[str, str]:
        """The classes of a token that starts with a digit."""
        if len(token) > 2 * MAX_DIGITS:
            return {}
        if self.year_offset:
            return self._offset(ascii_digits(token))
        return _classes(token, self.day_first, self.decimal_comma)

    def _offset(self, token: str) -> dict[str, str]:
        """Years of the other calendar as common ones: 2567 is also the year 2024."""
        settings = (self.day_first, self.decimal_comma)
        if token.isdigit():
            year = int(token[:MAX_DIGITS]) + self.year_offset
            found = _classes(token, *settings)
            common = len(token) == 4 and MIN_OFFSET_YEAR <= year <= MAX_YEAR
            return {**found, "YEAR": str(year)} if common else found
        return _classes(_YEAR_IN.sub(self._common_year, token), *settings)

    def _common_year(self, match: re.Match[str]) -> str:
        year = int(match[0]) + self.year_offset
        return f"{year:04}" if year >= MIN_OFFSET_YEAR else match[0]


@lru_cache(maxsize=20_000)
def _classes(token: str, day_first: bool, decimal_comma: bool) -> dict[str, str]:  # noqa: FBT001 -- cached by position
    token = ascii_digits(token)
    if token.isdigit():
        return _integer(token)
    shape = _SHAPES.fullmatch(token)
    if shape is None:
        return {}
    kind = shape.lastgroup
    if kind == "iso":
        return _iso(*map(int, shape.group(2, 3, 4)))
    if kind == "dmy":
        return _dmy(int(shape[6]), int(shape[8]), shape[9], shape[7], day_first)
    if kind == "clock":
        return _clock(shape[11], shape[12], shape[13])
    if kind == "slash":
        return _slash(shape[15], shape[16], day_first)
    if kind == "thousands":
        whole = re.sub(r"[.,]", "", token)
        return {"N": whole, "INT": whole}
    if kind == "dotted":
        return _dotted(shape[19], shape[20], shape[21], token)
    number = {"N": token.replace(",", ".")}
    day, _, month = token.partition(".")
    if decimal_comma and len(month) == 1 and _is_day(2000, int(month), int(day)):
        return {**number, "DOTTED_DAY": f"{month}-{day}"}  # "am 21.5."
    return number


def _integer(token: str) -> dict[str, str]:
    value = int(token)
    plain = str(value)
    found = {"N": plain, "INT": plain}
    size = len(token)
    if size > MAX_DIGITS:
        return {}
    if size == 4 and MIN_YEAR <= value <= MAX_YEAR:
        found["YEAR"] = plain
    if size <= 2:
        found |= _small(value, plain)
    if size in (3, 4) and value // 100 <= 24 and value % 100 < 60:
        found["HHMM"] = plain
    if size == 8 and (day := _basic(value)):
        found["BASIC"] = day
    if size == 2:
        found["YY"] = token
        if value < 60:
            found["MIN"] = plain
    return found


def _small(value: int, plain: str) -> dict[str, str]:
    """What a number of one or two digits may count."""
    tops = (("DAY", 1, 31), ("HOUR", 0, 24), ("MONTH_NO", 1, 12))
    return {name: plain for name, first, last in tops if first <= value <= last}


def _basic(value: int) -> str | None:
    """The day that eight digits are in ISO 8601's basic form: 20241005."""
    first, last = _BASIC_YEARS
    year, month, day = value // 10_000, value // 100 % 100, value % 100
    return _iso(year, month, day).get("ISO") if first <= year <= last else None


def _iso(year: int, month: int, day: int) -> dict[str, str]:
    return {"ISO": f"{year:04}-{month:02}-{day:02}"} if _is_day(year, month, day) else {}


def _dmy(first: int, second: int, year: str, mark: str, day_first: bool) -> dict[str, str]:  # noqa: FBT001 -- handed on
    full = full_year(int(year)) if len(year) == 2 else int(year)
    day, month = (first, second) if day_first or mark == "." else (second, first)
    if month > 12:
        day, month = month, day
    if not _is_day(full, month, day):
        return {}
    # Both readings stand where both are days: a weekday beside the date may choose the other.
    other = f" {full:04}-{day:02}-{month:02}" if day <= 12 and _is_day(full, day, month) else ""
    if mark in ".-" and len(year) == 2:
        return {"DMY_SHORT": f"{full:04}-{month:02}-{day:02}"}  # as often a version, or a section
    return {"DMY": f"{full:04}-{month:02}-{day:02}{other}"}


def _clock(hour: str, minute: str, second: str | None) -> dict[str, str]:
    if int(hour) > 24 or int(minute) > 59 or int(second or 0) > 59:
        return {}
    return {"CLOCK": f"{int(hour):02}:{minute}" + (f":{second}" if second else "")}


def _slash(first: str, second: str, day_first: bool) -> dict[str, str]:  # noqa: FBT001 -- handed on
    a, b = int(first), int(second)
    if len(first) <= 2 and len(second) == 4 and 1 <= a <= 12 and MIN_YEAR <= b <= MAX_YEAR:
        return {"MY": f"{b:04}-{a:02}"}
    if len(second) == 4 and 13 <= a <= 31 and MIN_YEAR <= b <= MAX_YEAR:
        return {"DAY_YEAR": f"{b:04}-{a:02}"}  # of "Oct/29/2016"
    if len(first) > 2 or len(second) > 2:
        return {}
    day, month = (a, b) if day_first else (b, a)
    if month > 12:
        day, month = month, day
    if not _is_day(2000, month, day):
        return {"DAYS": first} if b == a + 1 <= 31 else {}
    found = {"DM": f"{month:02}-{day:02}"}
    if a < b <= 4:
        found["FRAC"] = str(a / b).removeprefix("0")
    if b == a + 1:
        found["DAYS"] = first
    return found


def _dotted(hour: str, minute: str, second: str | None, token: str) -> dict[str, str]:
    found = {} if second else {"N": token}
    if int(hour) <= 24 and int(minute) <= 59 and int(second or 0) <= 59:
        found["HM"] = f"{int(hour):02}:{minute}" + (f":{second}" if second else "")
    if not second and _is_day(2000, int(minute), int(hour)):
        found["DOTTED_DAY"] = f"{int(minute)}-{int(hour)}"
    return found


def full_year(two_digits: int) -> int:
    """The year that two digits mean: 1930 to 2029, as most archives have it."""
    return two_digits + (1900 if two_digits >= 30 else 2000)


def ascii_digits(token: str) -> str:
    """Decimal digits of any script, and the wide marks between them, as ASCII: one for one."""
    if token.isascii():
        return token
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else _WIDE.get(char, char)
        for char in token
    )


def _is_day(year: int, month: int, day: int) -> bool:
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        return False
    return not (month == 2 and day == 29) or (
        year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    )


@cache
def number_sets() -> frozenset[frozenset[str]]:
    """Every set of classes that a number, in digits or in words, can have."""
    digits = {frozenset(Numerals(True, False).classes(token)) for token in _SAMPLES}  # noqa: FBT003 -- cached by position
    words = {frozenset(names.split()) for names in _WORD_SETS}
    marked = {names - {"N"} | {"ORDINAL"} for names in digits if "INT" in names}
    signs = {names - {"YY"} for names in digits}
    return frozenset(digits | words | marked | signs) - {frozenset()}
