"""A parsed date into the page it stands on and the mark it is drawn with.

An event known to the month stands on the month's page, above its days, and is drawn as a bracket
over the month; it is never moved to the first day. A range stands where it begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from linimasa.edtf import Edtf, parse
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

UNDATED = "undated/"
BEYOND = "beyond/"  # what lies outside the years 1 to 9999
SPLIT = 400  # events of a month from which on each of its days has a page of its own
MarkShape = Literal["point", "bracket", "range", "since", "until", "undated"]


@dataclass(frozen=True, slots=True)
class Mark:
    """How a date is drawn: its shape, and dashed where it is approximate or uncertain."""

    shape: MarkShape
    dashed: bool


class Day(NamedTuple):
    """One day, with what is known to have happened on it."""

    date: dt.date
    entries: tuple[Entry, ...]

    @property
    def path(self) -> str:
        return f"{month_path(self.date.year, self.date.month)}{self.date.day:02}/"


@dataclass(frozen=True, slots=True)
class Month:
    """One month that events stand in, in the order in which its page shows them."""

    year: int
    month: int
    entries: tuple[Entry, ...]
    limit: int = SPLIT

    @property
    def path(self) -> str:
        return month_path(self.year, self.month)

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month, 1)

    @property
    def last_day(self) -> dt.date:
        return last_of_month(self.year, self.month)

    @property
    def wide(self) -> tuple[Entry, ...]:
        """Known only to the month, or to several days of it."""
        return tuple(e for e in self.entries if mark_of(e.when).shape == "bracket")

    @property
    def spans(self) -> tuple[Entry, ...]:
        """Ranges that begin in this month, or end in it when nobody knows where they began."""
        shapes = ("range", "since", "until")
        return tuple(e for e in self.entries if mark_of(e.when).shape in shapes)

    @property
    def split(self) -> bool:
        """Whether its days have pages of their own, and its own page only lists them."""
        return len(self.entries) > self.limit

    @property
    def days(self) -> tuple[Day, ...]:
        """Each day with its events."""
        found: dict[dt.date, list[Entry]] = {}
        for entry in self.entries:
            if entry.first_day and mark_of(entry.when).shape == "point":
                found.setdefault(entry.first_day, []).append(entry)
        return tuple(Day(day, tuple(entries)) for day, entries in found.items())


@dataclass(frozen=True, slots=True)
class Year:
    """One year: the events known to no month of it, and its months that have events."""

    year: int
    wide: tuple[Entry, ...]
    months: tuple[Month, ...]

    @property
    def path(self) -> str:
        return f"{self.year:04}/"

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, 1, 1)

    @property
    def last_day(self) -> dt.date:
        return dt.date(self.year, 12, 31)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.wide + tuple(entry for month in self.months for entry in month.entries)


def mark_of(when: Edtf | None) -> Mark:
    """The mark of a date."""
    return _mark(when.text) if when else Mark("undated", dashed=False)


@lru_cache(maxsize=65_536)
def _mark(text: str) -> Mark:
    when = parse(text)
    dashed = when.approximate or when.uncertain
    point = when.first is not None and when.first == when.last
    if when.is_interval and not point:
        return Mark(_interval_shape(when), dashed)
    return Mark("point" if point else "bracket", dashed)


def _interval_shape(when: Edtf) -> MarkShape:
    if when.last is None and when.first is not None:
        return "since"
    if when.first is None and when.last is not None:
        return "until"
    return "range"


def page_path(entry: Entry) -> str:
    """The path of the page that an entry stands on: a month's, a year's, or one of the last two."""
    return _page_path(entry.when.text) if entry.when else UNDATED


@lru_cache(maxsize=65_536)
def _page_path(text: str) -> str:
    when = part = parse(text)
    known = when.earliest or when.latest
    if known is None:
        return BEYOND if when.first or when.last else UNDATED
    if when.is_interval:
        part = (when.start if when.earliest else when.end) or when
    first, last = part.earliest or known, part.latest or part.earliest or known
    same_month = (first.year, first.month) == (last.year, last.month)
    return month_path(first.year, first.month) if same_month else f"{first.year:04}/"


def month_path(year: int, month: int) -> str:
    """The path of a month's page."""
    return f"{year:04}/{month:02}/"


def make_years(entries: Iterable[Entry], limit: int = SPLIT) -> tuple[Year, ...]:
    """All years and months that dated entries stand in, in order; a month of more events than the
    limit is split by day."""
    standing: dict[str, list[Entry]] = {}
    for entry in entries:
        standing.setdefault(page_path(entry), []).append(entry)
    for path in (UNDATED, BEYOND):
        standing.pop(path, None)
    numbers = sorted({int(path[:4]) for path in standing})
    return tuple(_year(number, standing, limit) for number in numbers)


def _year(year: int, standing: dict[str, list[Entry]], limit: int) -> Year:
    months = tuple(
        Month(year, month, tuple(standing[month_path(year, month)]), limit)
        for month in range(1, 13)
        if month_path(year, month) in standing
    )
    return Year(year, tuple(standing.get(f"{year:04}/", ())), months)


def ongoing(spans: Sequence[Entry], first: dt.date, last: dt.date) -> tuple[Entry, ...]:
    """The ranges that began before `first` and reach it, as far as their dates tell."""
    return tuple(
        entry
        for entry in spans
        if entry.when
        and entry.when.earliest
        and entry.when.earliest < first
        and (entry.when.latest is None or entry.when.latest >= first)
    )


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    if month == 12:
        return dt.date(year, 12, 31)
    return dt.date(year, month + 1, 1) - dt.timedelta(days=1)
