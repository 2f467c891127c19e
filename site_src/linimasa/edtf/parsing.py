"""An EDTF string into its value, or a DateError that says what to write instead."""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.edtf.value import Day, Edtf, Precision
from linimasa.errors import DateError

# Months covered by the codes of ISO 8601-2 table 2: first month and length. Seasons without a
# hemisphere (21 to 24) are read as northern; winter (24) and the southern summer (30) run into the
# next year.
PERIODS: dict[int, tuple[Precision, int, int]] = {
    **{base + i: ("season", 3 + 3 * i, 3) for base in (21, 25) for i in range(4)},
    **{29 + i: ("season", (9 + 3 * i - 1) % 12 + 1, 3) for i in range(4)},
    **{33 + i: ("quarter", 1 + 3 * i, 3) for i in range(4)},
    **{37 + i: ("quadrimester", 1 + 4 * i, 4) for i in range(3)},
    **{40 + i: ("half", 1 + 6 * i, 6) for i in range(2)},
}

MAX_LENGTH = 200  # characters; a longer string is no date, and need not be echoed or searched
MAX_YEAR_DIGITS = 12  # digits after Y; the age of the universe needs eleven

_DATE = re.compile(
    r"(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|-?[0-9]XXX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|[0-9]X|XX))?)?"
    r"(?P<qualifier>[~?%])?"
)
_LONG_YEAR = re.compile(rf"Y(?P<year>-?[0-9]{{5,{MAX_YEAR_DIGITS}}})(?P<qualifier>[~?%])?")
_TIME = re.compile(
    r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LOOSE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_HELP = "dates are EDTF: 2024, 2024-10, 2024-10-18, 2023-08/.., 2024-10~; null when unknown"
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read an EDTF string (ISO 8601-2:2019 annex A). Raises DateError with a hint."""
    if not isinstance(text, str) or len(text) > MAX_LENGTH:
        raise DateError("this is not a date", hint=_HELP)
    if text[:1] in ("[", "{"):
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    return _parse_date(text)


def is_valid(text: str) -> bool:
    """Whether `parse` would read it."""
    try:
        parse(text)
    except DateError:
        return False
    return True


def _parse_interval(text: str) -> Edtf:
    sides = text.split("/")
    if len(sides) != 2:
        raise DateError(f"'{text}' is not a date or an interval", hint=_hint(text))
    start, end = (None if side in ("", "..") else _parse_side(side, text) for side in sides)
    if start is None and end is None:
        raise DateError(f"'{text}' has neither a start nor an end", hint=_HELP)
    first = start.first if start else None
    last = end.last if end else None
    if first and last and first > last:
        raise DateError(f"'{text}' ends before it starts", hint=f"write {sides[1]}/{sides[0]}")
    marks = "".join(sorted({mark for side in (start, end) if side for mark in side.qualifiers}))
    return Edtf(text, "interval", first, last, marks, start, end)


def _parse_side(side: str, whole: str) -> Edtf:
    try:
        return _parse_date(side)
    except DateError as error:
        raise DateError(f"{error.message}, in '{whole}'", hint=_hint(whole)) from None


def _parse_set(text: str) -> Edtf:
    closing = {"[": "]", "{": "}"}[text[0]]
    inside = text[1:-1]
    if not text.endswith(closing) or not inside:
        raise DateError(f"'{text}' is not closed", hint="a choice of dates is written [a,b]")
    members = tuple(_parse_member(part.strip(), text) for part in inside.split(","))
    firsts, lasts = [m.first for m in members], [m.last for m in members]
    known_firsts, known_lasts = [d for d in firsts if d], [d for d in lasts if d]
    marks = "".join(sorted({mark for member in members for mark in member.qualifiers}))
    return Edtf(
        text,
        "set",
        min(known_firsts) if len(known_firsts) == len(members) else None,
        max(known_lasts) if len(known_lasts) == len(members) else None,
        marks,
        members=members,
    )


def _parse_member(part: str, whole: str) -> Edtf:
    if ".." not in part:
        return _parse_side(part, whole)
    low, _, high = part.partition("..")
    interval = _parse_interval(f"{low or '..'}/{high or '..'}")
    return Edtf(
        part,
        "interval",
        interval.first,
        interval.last,
        interval.qualifiers,
        interval.start,
        interval.end,
    )


def _parse_date(text: str) -> Edtf:
    long_year = _LONG_YEAR.fullmatch(text)
    if long_year:
        year = int(long_year["year"])
        mark = long_year["qualifier"] or ""
        return Edtf(text, "year", (year, 1, 1), (year, 12, 31), mark)
    match = _DATE.match(text)
    if match and match.end() == len(text):
        return _from_parts(text, match)
    if match and text[match.end()] == "T" and _is_day(match):
        return _parse_date_time(text, match)
    raise DateError(f"'{text}' is not a date", hint=_hint(text))


def _is_day(match: re.Match[str]) -> bool:
    day = match["day"]
    return bool(day) and "X" not in match[0] and not match["qualifier"]


def _parse_date_time(text: str, match: re.Match[str]) -> Edtf:
    time = _TIME.fullmatch(text, match.end())
    if not time:
        raise DateError(f"'{text}' has no valid time", hint="write 2024-10-18T09:30+07:00")
    if int(time["hour"]) > 23 or int(time["minute"]) > 59 or int(time["second"] or 0) > 60:
        raise DateError(f"'{text}' has no such time of day", hint="hours 00 to 23, minutes to 59")
    zone = (time["zone"] or "Z").lstrip("+-Z").replace(":", "")
    if zone and (int(zone[:2]) > 14 or int(zone[2:] or 0) > 59):
        raise DateError(f"'{text}' has no such time zone", hint="zones run from -14:00 to +14:00")
    day = _from_parts(text[: match.end()], match)
    return Edtf(text, "time", day.first, day.last)


def _from_parts(text: str, match: re.Match[str]) -> Edtf:
    year_text, month_text, day_text = match["year"], match["month"], match["day"]
    mark = match["qualifier"] or ""
    if year_text == "XXXX":
        if month_text:
            raise DateError(f"'{text}' has no year", hint="a date without a year is null")
        raise DateError(f"'{text}' says nothing", hint="write null for an unknown date")
    if year_text.startswith("-0000"):
        raise DateError(f"'{text}' has no such year", hint="0000 is 1 BCE, -0001 is 2 BCE")
    if "X" in year_text:
        if month_text:
            raise DateError(f"'{text}' has a month in an unknown year", hint=_HELP)
        return _span_of_years(text, year_text, mark)
    year = int(year_text)
    if month_text is None:
        return Edtf(text, "year", (year, 1, 1), (year, 12, 31), mark)
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise DateError(f"'{text}' has a day in an unknown month", hint=f"write {year_text}")
        return Edtf(text, "year", (year, 1, 1), (year, 12, 31), mark)
    return _in_year(text, year, int(month_text), day_text, mark)


def _span_of_years(text: str, year_text: str, mark: str) -> Edtf:
    """`196X`, `19XX`, `1XXX`; before year 0 the digits count away from it."""
    names: dict[int, Precision] = {1: "decade", 2: "century", 3: "millennium"}
    low, high = (int(year_text.replace("X", digit)) for digit in "09")
    first, last = min(low, high), max(low, high)
    return Edtf(text, names[year_text.count("X")], (first, 1, 1), (last, 12, 31), mark)


def _in_year(text: str, year: int, month: int, day_text: str | None, mark: str) -> Edtf:
    if month in PERIODS and day_text is None:
        return _period(text, year, month, mark)
    if not 1 <= month <= 12:
        raise DateError(f"'{text}' has no such month: {month:02}", hint=_hint(text))
    length = days_in_month(year, month)
    if day_text is None or day_text == "XX":
        return Edtf(text, "month", (year, month, 1), (year, month, length), mark)
    if "X" in day_text:
        raise DateError(f"'{text}' has half a day", hint=f"write {text[:-2]}XX or an interval")
    day = int(day_text)
    if not 1 <= day <= length:
        hint = f"that month has {length} days"
        raise DateError(f"'{text}' has no such day: {day_text}", hint=hint)
    return Edtf(text, "day", (year, month, day), (year, month, day), mark)


def _period(text: str, year: int, code: int, mark: str) -> Edtf:
    precision, first_month, length = PERIODS[code]
    last = first_month + length - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    end: Day = (end_year, end_month, days_in_month(end_year, end_month))
    return Edtf(text, precision, (year, first_month, 1), end, mark)


def days_in_month(year: int, month: int) -> int:
    """Days in a month of the proleptic Gregorian calendar; any year, also before 1."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_LENGTHS[month - 1]


def _hint(text: str) -> str:
    """What to write instead, where it can be told."""
    day_first = _DAY_FIRST.fullmatch(text.strip())
    if day_first:
        first, second, year = (int(part) for part in day_first.groups())
        day, month = (first, second) if second <= 12 else (second, first)
        if is_valid(f"{year:04}-{month:02}-{day:02}"):
            return f"write {year:04}-{month:02}-{day:02}"
    loose = _LOOSE.fullmatch(text.strip())
    if loose:
        padded = "-".join(part.zfill(2) for part in loose.groups() if part)
        if padded != text and is_valid(padded):
            return f"write {padded}"
    return _HELP
