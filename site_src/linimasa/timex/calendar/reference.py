"""What an expression is read from: the document's date, what was told last, the words around."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from linimasa.timex.calendar.place import PlaceInTime


@dataclass(slots=True)  # and never changed, as what is made for every expression (see `replace`)
class Reference:
    """What an expression is resolved against: `told` is the place in time told of last."""

    dct: date | None
    told: PlaceInTime | None
    narrative: bool
    tense: int = 0  # -1 past, 1 future, as the words around say; 0 where they do not
    tense_if_far: int = 0  # the same, where it only decides on days that are far
    clock: time | None = None  # of the document's date, where it has one
    quarter: PlaceInTime | None = None  # the one that a report is about
    beside: bool = False  # whether `told` stands right before, with a comma or a dash between
    apart: bool = False  # whether `told` stands in a sentence before
    since: date | None = None  # the day that a range starts with, whose end this is
    message: bool = False  # what somebody posts or asks
    coming: bool = False  # in a history, what is yet to come from the document's date
    fresh: bool = False  # no tense speaks against tomorrow, or it may have begun elsewhere
    begun: bool = False  # a month is past however near, as its verb stands right before

    @property
    def asked(self) -> bool:
        """Whether it is what somebody asks for at a known minute."""
        return self.message and self.clock is not None

    @property
    def now(self) -> date | None:
        """The date that "today" and "last year" start from."""
        return self.told_day if self.narrative and self.told else self.dct

    @property
    def told_day(self) -> date | None:
        """The first day of what was told last, else the document's date."""
        day = self.told.first if self.told else None
        return day or (None if self.narrative and self.told else self.dct)
