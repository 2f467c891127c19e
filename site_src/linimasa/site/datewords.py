"""EDTF dates in the words of the site's language: "18 October 2024", "since August 2023".

Days, months and years come from CLDR through Babel. CLDR has no words for "about", "since" or
"early to mid": those are patterns of our own, in the UI catalogues. CLDR's interval formats are
wrong in some locales, so ranges are put together here.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import field
from functools import lru_cache

from linimasa.edtf import Edtf, parse
from linimasa.site.eras import era_words, outside_words, year_words
from linimasa.site.messages import Messages
from linimasa.values import dataclass

_TIME = re.compile(r"T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?")
_SUB_YEAR = re.compile(r"-?\d{4}-(\d\d)")
_PARTS_OF_YEAR = frozenset({"season", "quarter", "quadrimester", "half"})
# Days (or months) on which a third of a month (or year) begins and ends: how articles that say
# "early", "mid" and "late" are written in EDTF.
_MONTH_STARTS, _MONTH_ENDS = {1: 0, 11: 1, 21: 2}, {10: 0, 20: 1}
_YEAR_STARTS, _YEAR_ENDS = {1: 0, 5: 1, 9: 2}, {4: 0, 8: 1, 12: 2}


@dataclass(frozen=True, slots=True)
class DateWords:
    """The wording of dates in one language. Results are remembered by the date's text."""

    messages: Messages
    _known: dict[tuple[str, bool], str] = field(default_factory=dict, compare=False)
    _precisions: dict[str, str] = field(default_factory=dict, compare=False)
    _formatted: dict[tuple[dt.date, str, str], str] = field(default_factory=dict, compare=False)

    def full(self, when: Edtf | None) -> str:
        """A date in full: "18 October 2024"; "undated" for None."""
        return self._remember(when, short=False)

    def short(self, when: Edtf | None) -> str:
        """A date with short month names: "18 Oct 2024"."""
        return self._remember(when, short=True)

    def text(self, date: str | None) -> str:
        """An EDTF string in words, such as a source's day of publication."""
        return self.full(parse(date)) if date else ""

    def day(self, day: dt.date) -> str:
        """A day with its weekday: "Friday, 18 October"."""
        key = day, "weekday", ""
        if key not in self._formatted:
            self._formatted[key] = self.messages.cldr.day(day, "MMMMEd")
        return self._formatted[key]

    def day_of_year(self, day: dt.date) -> str:
        """A day of any year: "18 October"."""
        return self._format(day, "MMMMd")

    def month(self, day: dt.date) -> str:
        """A month with its year: "October 2024"."""
        return self._format(day, "yMMMM")

    def month_name(self, day: dt.date, *, short: bool = False) -> str:
        """A month alone: "October", or "Oct"."""
        cldr = self.messages.cldr
        return (cldr.short_months if short else cldr.months)[day.month - 1]

    def clock(self, when: Edtf) -> str:
        """The time of day alone, with its zone: "14:05 UTC+7"; empty where there is none."""
        found = _TIME.search(when.text)
        if not found:
            return ""
        hour, minute, zone = found.groups()
        time = self.messages.cldr.clock(int(hour), int(minute))
        return f"{time} {_zone(zone)}" if zone else time

    def precision(self, when: Edtf | None) -> str:
        """How exactly the date is known, in words."""
        if when is None:
            return self.messages.gettext("the source gives no date")
        if when.text not in self._precisions:
            self._precisions[when.text] = self._precision(when)
        return self._precisions[when.text]

    def _precision(self, when: Edtf) -> str:
        _ = self.messages.gettext
        if when.is_interval:
            return self._interval_precision(when)
        known = {
            "time": _("known to the minute"),
            "day": _("known to the day"),
            "month": _("known to the month"),
            "season": _("known to the season"),
            "quarter": _("known to the quarter of the year"),
            "half": _("known to the half of the year"),
            "quadrimester": _("known to a third of the year"),
            "millennium": _("known to the millennium"),
            "year": _("known to the year"),
            "decade": _("known to the decade"),
            "century": _("known to the century"),
            "set": _("all of several dates") if when.text[0] == "{" else _("one of several dates"),
        }
        words = known.get(when.precision, when.precision)
        return ", ".join([words, *self._doubts(when)])

    def _interval_precision(self, when: Edtf) -> str:
        _ = self.messages.gettext
        if when.end is None:
            words = _("a span whose end is not known")
        elif when.start is None:
            words = _("a span whose beginning is not known")
        else:
            words = _("a span of time")
        return ", ".join([words, *self._doubts(when)])

    def _doubts(self, when: Edtf) -> list[str]:
        _ = self.messages.gettext
        doubts = [_("approximate")] if when.approximate else []
        return [*doubts, _("uncertain")] if when.uncertain else doubts

    def _remember(self, when: Edtf | None, *, short: bool) -> str:
        if when is None:
            return self.messages.gettext("undated")
        key = (when.text, short)
        if key not in self._known:
            self._known[key] = self._words(when, short=short)
        return self._known[key]

    def _words(self, when: Edtf, *, short: bool) -> str:
        if when.is_interval:
            return self._interval(when, short=short)
        if when.precision == "set":
            return self._set(when, short=short)
        return self._qualified(when, self._plain(when, short=short))

    def _qualified(self, when: Edtf, date: str) -> str:
        _ = self.messages.gettext
        if when.approximate and when.uncertain:
            return _("possibly about %(date)s", date=date)
        if when.approximate:
            return _("about %(date)s", date=date)
        if when.uncertain:
            return _("possibly %(date)s", date=date)
        return date

    def _plain(self, when: Edtf, *, short: bool) -> str:
        if when.first and when.precision in _PARTS_OF_YEAR:
            return self._part_of_year(when.text, year_words(when.first[0], self.messages))
        if when.precision == "time":
            day = self._day_or_wider(when, "day", short=short)
            return self.messages.gettext("%(date)s at %(time)s", date=day, time=self.clock(when))
        return self._day_or_wider(when, when.precision, short=short)

    def _day_or_wider(self, when: Edtf, precision: str, *, short: bool) -> str:
        first = when.earliest
        if first is None or when.latest is None:
            return outside_words(when, self.messages, short=short)
        if precision in ("decade", "century", "millennium"):
            return era_words(first.year, precision, self.messages)
        return self._calendar(first, precision, short=short)

    def _calendar(self, day: dt.date, precision: str, *, short: bool) -> str:
        if precision == "year":
            return str(day.year)
        month = "MMM" if short else "MMMM"
        return self._format(day, f"y{month}" if precision == "month" else f"y{month}d")

    def _format(self, day: dt.date, skeleton: str, days: str = "") -> str:
        key = day, skeleton, days
        if key not in self._formatted:
            self._formatted[key] = self.messages.cldr.day(day, skeleton, days=days)
        return self._formatted[key]

    def _part_of_year(self, text: str, year: str) -> str:
        _ = self.messages.gettext
        found = _SUB_YEAR.match(text)
        code = int(found[1]) if found else 0
        code = code - 4 if code in range(25, 29) else code - 8 if code in range(29, 33) else code
        patterns = {
            21: _("spring %(year)s"),
            22: _("summer %(year)s"),
            23: _("autumn %(year)s"),
            24: _("winter %(year)s"),
            33: _("first quarter of %(year)s"),
            34: _("second quarter of %(year)s"),
            35: _("third quarter of %(year)s"),
            36: _("fourth quarter of %(year)s"),
            37: _("first third of %(year)s"),
            38: _("second third of %(year)s"),
            39: _("last third of %(year)s"),
            40: _("first half of %(year)s"),
            41: _("second half of %(year)s"),
        }
        return patterns[code] % {"year": year} if code in patterns else text

    def _interval(self, when: Edtf, *, short: bool) -> str:
        _ = self.messages.gettext
        start, end = when.start, when.end
        if start and end:
            return self._span(start, end, short=short)
        if start:
            return _("since %(date)s", date=self._words(start, short=short))
        if end:
            return _("until %(date)s", date=self._words(end, short=short))
        return _("undated")

    def _span(self, start: Edtf, end: Edtf, *, short: bool) -> str:
        if start.text == end.text:
            return self._words(start, short=short)
        thirds = self._thirds(start, end, short=short)
        if thirds:
            return thirds
        days = self._days_of_month(start, end, short=short)
        if days:
            return days
        months = {start.precision, end.precision} <= {"month", "year"}
        parts = (self._words(part, short=short or months) for part in (start, end))
        return " – ".join(parts)

    def _days_of_month(self, start: Edtf, end: Edtf, *, short: bool) -> str:
        """Two days of one month without doubts, as "1–20 October 2024"."""
        first, last = start.earliest, end.latest
        plain = start.precision == end.precision == "day" and not self._doubts(start)
        if not plain or self._doubts(end) or first is None or last is None:
            return ""
        if (first.year, first.month) != (last.year, last.month):
            return ""
        return self._format(first, "yMMMd" if short else "yMMMMd", f"{first.day}–{last.day}")

    def _thirds(self, start: Edtf, end: Edtf, *, short: bool) -> str:
        """Approximate ends at thirds of a month or a year, as "early to mid October 2024"."""
        first, last = start.earliest, end.latest
        if not (start.approximate and end.approximate) or first is None or last is None:
            return ""
        if first.year != last.year:
            return ""
        if start.precision == end.precision == "month":
            ends = _YEAR_STARTS.get(first.month), _YEAR_ENDS.get(last.month)
            return self._part_of(str(first.year), *ends)
        if start.precision == end.precision == "day" and first.month == last.month:
            length = calendar.monthrange(first.year, first.month)[1]
            ends = _MONTH_STARTS.get(first.day), {**_MONTH_ENDS, length: 2}.get(last.day)
            return self._part_of(self._calendar(first, "month", short=short), *ends)
        return ""

    def _part_of(self, period: str, first: int | None, last: int | None) -> str:
        _ = self.messages.gettext
        patterns = {
            (0, 0): _("early %(period)s"),
            (0, 1): _("early to mid %(period)s"),
            (1, 1): _("mid %(period)s"),
            (1, 2): _("mid to late %(period)s"),
            (2, 2): _("late %(period)s"),
        }
        if first is None or last is None or (first, last) not in patterns:
            return ""
        return patterns[first, last] % {"period": period}

    def _set(self, when: Edtf, *, short: bool) -> str:
        """The dates of a set: any of `[…]`, all of `{…}`, with `..` between two for a range."""
        _ = self.messages.gettext
        pattern = _("%(first)s and %(last)s") if when.text[0] == "{" else _("%(first)s or %(last)s")
        part_words = self._all_part if when.text[0] == "{" else self._any_part
        parts = [part_words(part.strip(), short=short) for part in when.text[1:-1].split(",")]
        if len(parts) == 1:
            return parts[0]
        return pattern % {"first": ", ".join(parts[:-1]), "last": parts[-1]}

    def _all_part(self, part: str, *, short: bool) -> str:
        """What is between two dates, all of it, is an interval."""
        first, dots, last = part.partition("..")
        text = f"{first or '..'}/{last or '..'}" if dots else part
        return self._words(parse(text), short=short)

    def _any_part(self, part: str, *, short: bool) -> str:
        _ = self.messages.gettext
        first, dots, last = part.partition("..")
        words = [self._words(parse(end.strip()), short=short) for end in (first, last) if end]
        if not dots:
            return words[0]
        if first and last:
            return _("some time from %(first)s to %(last)s", first=words[0], last=words[1])
        if first:
            return _("%(date)s or later", date=words[0])
        return _("%(date)s or earlier", date=words[0])


@lru_cache(maxsize=4)
def date_words(messages: Messages) -> DateWords:
    """The wording of dates in the language of some messages, with what it remembers."""
    return DateWords(messages)


def _zone(zone: str) -> str:
    """An offset as people write it: "UTC+7", "UTC−3:30"."""
    if zone == "Z":
        return "UTC"
    sign = "+" if zone[0] == "+" else "−"
    minutes = zone[3:].lstrip(":")
    return f"UTC{sign}{int(zone[1:3])}" + (f":{minutes}" if minutes.strip("0") else "")
