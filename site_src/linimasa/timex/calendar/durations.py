"""Stretches of time: their TIMEX3 value, and the interval where they end or start at a date."""

from __future__ import annotations

from datetime import date

from linimasa.timex.calendar.days import add_days, shift_day
from linimasa.timex.value import Expression

_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "L",
}
_OF_DAY = frozenset({"second", "minute", "hour"})


def duration(e: Expression, now: date | None) -> tuple[str, str | None]:
    """The value of a duration, and its EDTF interval if it is told from a date."""
    date_part = "".join(
        f"{number}{_LETTERS.get(unit, 'D')}" for number, unit in e.amount if unit not in _OF_DAY
    )
    time_part = "".join(f"{number}{_LETTERS[unit]}" for number, unit in e.amount if unit in _OF_DAY)
    value = f"P{date_part}" + (f"T{time_part}" if time_part else "")
    if e.amount[0][1] == "fortnight":
        value = f"P{'X' if (n := e.amount[0][0]) == 'X' else int(float(n) * 2)}W"
    return value, _span(e, now)


_MAX_SPAN = 5000  # units; a longer one is no stretch of time that anybody means


def _span(e: Expression, now: date | None) -> str | None:
    """ "the past two years" as an interval that ends at the reference date."""
    number, unit = e.amount[0]
    if e.span is None or now is None or number == "X" or float(number) > _MAX_SPAN:
        return None
    steps = float(number)
    if unit in _OF_DAY:
        days = -(-steps * {"hour": 3600, "minute": 60, "second": 1}[unit] // 86400)
        other = add_days(now, e.span * int(days))
    elif unit == "millennium":
        return None
    elif steps != int(steps):
        other = shift_day(
            now,
            "month" if unit == "year" else "day",
            e.span * round(steps * (12 if unit == "year" else 30)),
        )
    else:
        other = shift_day(now, unit, e.span * int(steps))
    length = {"year": 7, "month": 7, "quarter": 7, "decade": 4, "century": 4}.get(unit, 10)
    first, last = sorted((now.isoformat()[:length], other.isoformat()[:length]))
    return f"{first}/{last}"
