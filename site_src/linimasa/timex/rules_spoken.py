"""Rules for times as they are spoken: "five past eight", "from 4 to 22 this month"."""

from __future__ import annotations

from linimasa.timex.rules import Built, Hit, Rule
from linimasa.timex.rules_relative import step_of
from linimasa.timex.value import Expression, Shift

_HALF_DAY = 12


def _minutes_past(hit: Hit) -> Built:
    """ "20 past 8", "five minutes to nine pm"."""
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    minutes = hit.number("m", "N") or 0
    if not (1 <= hour <= _HALF_DAY and 1 <= minutes < 60):
        return None
    half = hit.get("half", "AMPM")
    if half in ("am", "pm"):
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    total = hour * 60 + (minutes if hit.has("past") else -minutes)
    return Expression("clock", hour=total // 60 % 24, minute=total % 60)


def _hour(hit: Hit) -> Built:
    """A bare hour, where what stands before it says that it is one."""
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    weak = not hit.has("sure")
    return Expression("clock", hour=hour, minute=0, weak=weak) if 1 <= hour <= 24 else None


def _day_shifted(hit: Hit) -> Built:
    """Each day of "from 4 to 22 this month"."""
    if hit.get("u", "UNIT") != "month":
        return None
    count, base = step_of(hit.get("x", "SHIFT_BEFORE") or "0")
    shift = Shift("month", count, base)
    return Expression("day_of_month", day=hit.number("d", "DAY"), shift=shift)


def _day_plain(hit: Hit) -> Built:
    """ "I leave on 15": said in a message."""
    return Expression("day_of_month", day=hit.number("d", "DAY"), weak=True)


def _weekdays_ago(hit: Hit) -> Built:
    """ "two Sundays ago"."""
    count, _ = step_of(hit.get("x", "AGO") or "-1")
    weekday = hit.number("w", "WEEKDAY_PLURAL") or 1
    shift = Shift("week", count * (hit.number("n", "N") or 1))
    return Expression("weekday", weekday=weekday, shift=shift)


_CLOSED = "(?=COMMA|DOT|CLOSE|TO|AND|DEICTIC|WEEKDAY|ON|HYPHEN|¶)"
_MONTH = "(?:OF|ON)? THE? (?P<x>SHIFT_BEFORE) (?P<u>UNIT)"

RULES = (
    Rule(
        "minutes_past",
        "(?P<m>MIN|HOUR|NWORD) MINUTE_UNIT? (?:(?P<past>MINUTES_PAST)"
        "|(?:(?<=MINUTE_UNIT)|(?<=CLOCK_PLAIN MIN)|(?<=CLOCK_PLAIN HOUR)|(?<=CLOCK_PLAIN NWORD))"
        "MINUTES_TO)"
        f" (?P<t>HOUR|NWORD) (?:OCLOCK|{_CLOSED}|(?=AMPM)) (?P<half>AMPM)?",
        _minutes_past,
    ),
    Rule(
        "hour_at",
        "(?:(?P<sure>(?<=(?:DEICTIC|DAYPART|WEEKDAY|HOLIDAY) CLOCK_PLAIN))|(?<=CLOCK_PLAIN))"
        f"(?P<t>HOUR|NWORD) {_CLOSED}",
        _hour,
    ),
    Rule("hour_beside", "(?P<sure>(?<=DEICTIC))(?P<t>HOUR) (?=DOT|CLOSE|¶)", _hour),
    Rule(
        "hour_until",
        "(?P<sure>(?<=(?:CLOCK|AMPM) (?:TO|HYPHEN|AND)))(?P<t>HOUR) (?=COMMA|DOT|CLOSE|DEICTIC|¶)",
        _hour,
    ),
    Rule(
        "day_from",
        f"(?<=RELATION)(?P<d>DAY) SUFFIX? (?=(?:TO|AND|HYPHEN) THE? DAY SUFFIX? {_MONTH})",
        _day_shifted,
    ),
    Rule(
        "day_until",
        f"(?<=RELATION DAY (?:TO|AND|HYPHEN))(?P<d>DAY) SUFFIX? {_MONTH}",
        _day_shifted,
    ),
    Rule("weekdays_ago", "(?P<n>N) (?P<w>WEEKDAY_PLURAL) (?P<x>AGO)", _weekdays_ago),
    Rule("day_plain", "(?<=DAY_PLAIN)(?P<d>DAY) (?=COMMA|DOT|CLOSE|¶)", _day_plain),
)
