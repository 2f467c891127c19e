"""What a text has told of so far: the place in time from which later expressions are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from linimasa.timex.calendar.days import shift_day
from linimasa.timex.calendar.place import PlaceInTime, of_fields
from linimasa.timex.reading.parse import Found
from linimasa.timex.value import Shift, is_of_quarter, replace

THIS_DAY = Shift("day", 0, "told")

_STOP = re.compile(r"[.!?…。！？]['\"”’)\]]*\s|[。！？\n]")
_LONGEST = 1000  # code points of a sentence
_END = re.compile(r"[.!?…。！？]")
_ASIDE = 2  # years; one so long before the story is a look back
_WINDOW = 300  # code points
_QUARTERS_TOGETHER = frozenset({(("6", "month"),), (("9", "month"),)})
_WEEK = 7  # days
_PASSED = 2  # ends of sentences between a day and "the same day"
_BESIDE_IT = range(16)  # code points between both ends of a range
_TURN = 9  # months that a story goes back only where a new year has begun
_AHEAD = 2  # years; "until" a year so far ahead is no place that the story goes on from
_BESIDE = re.compile(r"\s?[,(–—-]\s?")
_CLAUSE = re.compile(r"[.!?;:]\s|\n")
_WORD = re.compile(r"\w+")
_NOUN = re.compile(r"[ -](\w{3,})")
_BEFORE = 160  # code points in which the words before an expression in its sentence stand


@dataclass(slots=True)
class Story:
    """`told` is the place told of last, up to code point `end`; `thread` the day before it.

    History goes from day to day and names a year in passing: "until the elections of 1932". In the
    next sentence "on 5 March" goes on from the day told before, not from that year.
    """

    text: str
    narrative: bool
    dct: date | None
    cues: dict[str, frozenset[str]]  # the language's lists
    told: PlaceInTime | None = None
    thread: PlaceInTime | None = None
    day: PlaceInTime | None = None  # the day told of last, whatever was told since
    day_end: int = 0
    end: int = 0
    quarter: PlaceInTime | None = None  # the one reported on
    weekday: PlaceInTime | None = None  # the day told of last, where its weekday or "since" said it
    between: bool = False  # whether it stands behind "between"

    @property
    def in_quarter(self) -> bool:
        """Whether it is news, and what was told of last is a quarter."""
        return not self.narrative and _is_quarter(self.told)

    def is_beside(self, start: int) -> bool:
        """Whether the place told of last stands right before `start`: "on 8 May, the day after"."""
        return _BESIDE.fullmatch(self.text, self.end, start) is not None

    def is_apart(self, start: int) -> bool:
        """Whether a sentence ends between the place told of last and `start`."""
        far = start - self.end > _LONGEST
        return far or _STOP.search(self.text, self.end, start) is not None

    def take(self, hit: Found, place: PlaceInTime | None, end: int) -> None:
        """Go on from an expression, if it tells of a place of its own."""
        if self.in_quarter and hit.expression.amount in _QUARTERS_TOGETHER and self.told:
            # "The nine months' profit rose from a year earlier": no longer the quarter's.
            self.told = of_fields(self.told.year)
        if is_of_quarter(hit.expression) and place and place.part:
            return  # "up from $3 million last year"
        if place is None or place.year is None or not _is_told(hit, narrative=self.narrative):
            return
        if self.narrative and self._is_aside(hit, place, end):
            return
        self.told, self.end = place, end
        if place.size == "day":
            self.day, self.day_end = place, end
        if self._is_reported(place):
            self.quarter = place
        if place.month is not None:
            self.thread = place
        opens = hit.relation == "since" and self._is_of_this_week(place)
        self.weekday = place if opens or hit.expression.kind == "weekday" else None
        self.between = hit.relation == "between"

    def _is_aside(self, hit: Found, place: PlaceInTime, end: int) -> bool:
        """Whether a story looks back or ahead for a moment, and then goes on from where it was."""
        shift = hit.expression.shift
        if shift is not None and shift.base == "told" and shift.count < 0:
            return True  # "as in the previous year"
        years = (each.year for each in (self.told, self.thread) if each)
        year = min((year for year in years if year is not None), default=None)
        if year is None or place.year is None:
            return False
        if hit.relation == "until":
            return place.year >= year + _AHEAD
        if place.year >= year:
            return False
        start = end - (hit.end - hit.start)
        sentence = _CLAUSE.split(self.text[max(0, start - _BEFORE) : start])[-1]
        before = _WORD.findall(sentence.lower())
        if not self.cues.get("past_perfect", frozenset()).isdisjoint(before):
            return True
        return self._is_attribute(before[-1:], end)

    def _is_attribute(self, before: list[str], end: int) -> bool:
        """Whether a date only tells which: "the leader of the August 1792 uprising"."""
        noun = _NOUN.match(self.text, end)
        if noun is None or not noun[1].islower() or noun[1] in self.cues.get("functions", ()):
            return False
        return not self.cues.get("articles", frozenset()).isdisjoint(before)

    def opened(self, hit: Found, start: int) -> date | None:
        """The day with which a range starts that this expression ends: "from Monday to Friday"."""
        place = self.weekday
        if place is None or place is not self.told or start - self.end not in _BESIDE_IT:
            return None
        if _STOP.search(self.text, self.end, start):
            return None
        return place.first if self.between or hit.relation in ("to", "until", "at") else None

    def _is_of_this_week(self, place: PlaceInTime) -> bool:
        """Whether it is a day of the seven before the day of writing, or that day."""
        if place.size != "day" or place.first is None or self.dct is None:
            return False
        return 0 <= (self.dct - place.first).days <= _WEEK

    def _is_reported(self, place: PlaceInTime) -> bool:
        """Whether it is a quarter, and neither expected nor one that is only compared with."""
        known = self.quarter
        if not _is_quarter(place) or known is None or not self._is_over(known):
            return _is_quarter(place)
        return self._is_over(place) and place.value >= known.value

    def _is_over(self, quarter: PlaceInTime | None) -> bool:
        first = quarter.first if quarter else None
        return bool(first and self.dct and shift_day(first, "month", 3) <= self.dct)

    def before(self, hit: Found, start: int) -> PlaceInTime | None:
        """The place that an expression at `start` is read from."""
        told, thread = self.told, self.thread
        if not self.narrative or told is None or told.year is None:
            return told
        month = _open_month(hit)
        if month is None:
            return told
        if not _STOP.search(self.text, self.end, start):
            return told
        last = told.month
        if last is None and thread and told.size == "year" and thread.year == told.year:
            last = thread.month  # "on December 8, 1941, … In January"
        if last and last - month >= _TURN and told.year > 0:
            return replace(told, year=told.year + 1)
        if told.size != "year" or thread is None or thread.year is None:
            return told
        goes_on = thread.size == "day" and (thread.month or 1) <= month
        back = 0 < told.year <= thread.year - _ASIDE and self._in_passing()
        return thread if goes_on or back else told

    def day_meant(self, hit: Found, start: int) -> PlaceInTime | None:
        """In news the day told before a year, which that year was told after in passing: "on the
        3rd … next year … the same evening", "tomorrow in the final of 2025 at 18.45"."""
        if self.day is None or self.told is None or self.told.size != "year":
            return None
        e = hit.expression
        if e.shift == THIS_DAY:
            return self.day if self._is_same_day(start) else None
        hour = e.kind == "clock" and e.day is None and e.shift is None and e.weekday is None
        near = hour and start - self.day_end < _LONGEST
        return None if not near or _STOP.search(self.text, self.day_end, start) else self.day

    def _is_same_day(self, start: int) -> bool:
        """Whether words there plainly mean a day told shortly before, past a year to come, which is
        none that the report goes on in."""
        coming = self.told and self.told.year and self.dct and self.told.year > self.dct.year
        if not coming or start - self.day_end > _LONGEST or not self.is_apart(start):
            return False  # "next year it opens on the same day"
        if not any(self.text.startswith(one, start) for one in self.cues.get("same_day", ())):
            return False
        return len(_STOP.findall(self.text, self.day_end, start)) <= _PASSED

    def _in_passing(self) -> bool:
        """Whether the year told last stands in a sentence, and is not what a line is headed by."""
        rest, _, _ = self.text[self.end : self.end + _WINDOW].partition("\n")
        return _END.search(rest) is not None


def _is_quarter(place: PlaceInTime | None) -> bool:
    return place is not None and place.part is not None and place.part[0] == "Q"


def _open_month(hit: Found) -> int | None:
    """The month of an expression that leaves its year open."""
    e = hit.expression
    is_open = e.year is None and e.shift is None and e.direction is None
    return e.month if is_open else None


def _is_told(hit: Found, *, narrative: bool) -> bool:
    """Whether later expressions may start from this one: in news a comparison is no new place.

    Nor are several days, so that "the same day" goes back to the one before them.
    """
    shift = hit.expression.shift
    compared = shift is not None and (shift.counted or (shift.base == "told" and shift.count != 0))
    range_of_days = hit.expression.until is not None and hit.expression.day is not None
    return not hit.named and (narrative or not (compared or range_of_days))
