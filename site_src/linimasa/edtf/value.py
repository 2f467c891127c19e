"""What an EDTF string says: its precision, its doubts, and the days that it may cover."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import Literal

from linimasa.values import dataclass

Precision = Literal[
    "millennium",
    "century",
    "decade",
    "year",
    "half",
    "quadrimester",
    "season",
    "quarter",
    "month",
    "day",
    "time",
    "interval",
    "set",
]

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BCE), month, day, of the proleptic Gregorian calendar."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed EDTF string.

    `first` and `last` are the inclusive days that it may cover, None where it is open or unknown
    at that end. `start` and `end` are the two sides of an interval, None where open. `members`
    are the dates of a set. `qualifiers` is "", "~", "?" or "%"; for an interval, those of
    both sides together.
    """

    text: str
    precision: Precision
    first: Day | None
    last: Day | None
    qualifiers: str = ""
    start: Edtf | None = None
    end: Edtf | None = None
    members: tuple[Edtf, ...] = ()

    @property
    def approximate(self) -> bool:
        """Marked `~` or `%`, on either side of an interval."""
        return "~" in self.qualifiers or "%" in self.qualifiers

    @property
    def uncertain(self) -> bool:
        """Marked `?` or `%`, on either side of an interval."""
        return "?" in self.qualifiers or "%" in self.qualifiers

    @property
    def is_interval(self) -> bool:
        """Written with a slash: `2024-10/2024-12`, `2023-08/..`."""
        return self.precision == "interval"

    @property
    def earliest(self) -> date | None:
        """The first day it may cover; None where open, or outside the years 1 to 9999."""
        return _as_date(self.first)

    @property
    def latest(self) -> date | None:
        """The last day it may cover; None where open, or outside the years 1 to 9999."""
        return _as_date(self.last)


def _as_date(day: Day | None) -> date | None:
    if day is None or not MINYEAR <= day[0] <= MAXYEAR:
        return None
    return date(*day)
