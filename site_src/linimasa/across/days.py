"""Whether two EDTF dates may be those of one event, and how well they agree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from linimasa.edtf import Edtf, parse

VAGUE = 7  # days: "last week" may be any day of it; a longer interval is a time that it took
BEGUN = 31  # days between the beginnings of what is told to go on, at the most
MONTH = 28  # days from which a date says little of a day in it
_UNITS = frozenset({"day", "time", "month", "year", "season", "quarter", "half", "quadrimester"})
_FAR = 3_000_000  # an ordinal behind every day of the calendar

SAME, WITHIN, IN_MONTH, NEXT_DAY, NEVER = 1.0, 0.8, 0.6, 0.5, 0.0


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a date as ordinals, inclusive; `open_end` where none is known to end it.

    `unit` tells that it is one day, month or year, as against an interval of days.
    """

    first: int
    last: int
    open_end: bool = False
    unit: bool = True

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    @property
    def reach(self) -> int:
        """The last first day of a later date that may agree with this one."""
        return self.first + BEGUN if self.open_end else self.last + 1

    def holds(self, other: Days) -> bool:
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=65_536)
def days_of(edtf: str) -> Days | None:
    """The days of a date; None where it is open at its start, a set, or out of the calendar."""
    value = parse(edtf)
    first, last = value.earliest, value.latest
    if first is None or value.precision == "set":
        return None
    if last is None:
        return Days(first.toordinal(), _FAR, open_end=True, unit=False)
    return Days(first.toordinal(), last.toordinal(), unit=_is_unit(value))


def _is_unit(value: Edtf) -> bool:
    return value.precision in _UNITS


def agreement(one: Days, other: Days, *, loose: bool = False) -> float:
    """How well two dates agree: 1 for the same days, 0 where they cannot be one event's.

    A coarser date agrees with a finer one inside it, a month or a year less so; two intervals where
    they share at least half of what they cover, an open one with what begins where it does. Days
    that follow each other agree a little, as where the sun has set in one of two countries; `loose`
    takes one day for nothing, where a date is only that of a report.
    """
    if (one.first, one.last) == (other.first, other.last):
        return SAME
    if one.open_end or other.open_end:
        return (
            WITHIN
            if one.open_end and other.open_end and abs(one.first - other.first) <= BEGUN
            else NEVER
        )
    if one.length == other.length == 1:
        if abs(one.first - other.first) > 1:
            return NEVER
        return WITHIN if loose else NEXT_DAY
    wide, narrow = (one, other) if one.length >= other.length else (other, one)
    if wide.unit or narrow.unit:
        vague = wide.unit or wide.length <= VAGUE
        if not vague or not wide.holds(narrow):
            return NEVER
        return IN_MONTH if wide.length >= MONTH > narrow.length else WITHIN
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    covered = max(one.last, other.last) - min(one.first, other.first) + 1
    return shared / covered if 2 * shared >= covered else NEVER


def iso(ordinal: int) -> str:
    """An ordinal as an ISO day."""
    return dt.date.fromordinal(ordinal).isoformat()
