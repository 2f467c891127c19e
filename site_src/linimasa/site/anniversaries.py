"""Entries by the day of the year that they fell on, whatever the year: "on this day"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from linimasa.site.periods import mark_of
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

FOLDER = "on/"
_LEAP_YEAR = 2000  # any year that has a 29 February


@dataclass(frozen=True, slots=True)
class Anniversary:
    """One day of the year, with the entries that are known to have happened on it."""

    month: int
    day: int
    entries: tuple[Entry, ...]

    @property
    def path(self) -> str:
        return f"{FOLDER}{self.month:02}-{self.day:02}/"

    @property
    def date(self) -> dt.date:
        """The day in a leap year, to be worded."""
        return dt.date(_LEAP_YEAR, self.month, self.day)


def make_anniversaries(entries: Iterable[Entry]) -> tuple[Anniversary, ...]:
    """Every day of the year on which something happened, in the order of the year.

    Only what is known to the day counts, of any year: the calendar is Gregorian throughout.
    """
    found: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries:
        first = entry.when.first if entry.when else None
        if first and mark_of(entry.when).shape == "point":
            found.setdefault(first[1:], []).append(entry)
    return tuple(Anniversary(*day, tuple(found[day])) for day in sorted(found))
