"""Rules for times as they are spoken: "five past eight", "from 4 to 22 this month"."""

from __future__ import annotations

from linimasa.timex.rules.clock import in_half
from linimasa.timex.rules.minutes import (
    HALF_DAY,
    minutes_bare,
    minutes_into,
    minutes_lacking,
    minutes_left,
    minutes_more,
    minutes_past,
)
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.rules.within import SHIFTED, frame_of
from linimasa.timex.value import A_WEEK, Expression, Shift

_FIRST_NAMED = 10
_WEEKS = 53


def _hour_words(hit: Hit) -> Built:
    """ "at seven thirty", "seven thirty pm"."""
    hour, minute = hit.number("t", "N") or 0, hit.number("m", "N") or 0
    if not (1 <= hour <= HALF_DAY and 1 <= minute < 60):
        return None
    return Expression("clock", hour=in_half(hour, hit.get("half", "AMPM")), minute=minute)


def _hour_yearw(hit: Hit) -> Built:
    """ "at twelve thirty", which may be a year as well."""
    number = hit.number("t", "YEARW") or 0
    hour, minute = divmod(number, 100)
    if hour > 24 or minute > 59:
        return None
    return Expression("clock", hour=in_half(hour, hit.get("half", "AMPM")), minute=minute)


def _hour_oh(hit: Hit) -> Built:
    """ "nine oh five"."""
    hour, minute = hit.number("t", "N") or 0, hit.number("m", "N") or 0
    if not (1 <= hour <= HALF_DAY and 1 <= minute <= 9):
        return None
    return Expression("clock", hour=in_half(hour, hit.get("half", "AMPM")), minute=minute)


def _hour_ish(hit: Hit) -> Built:
    """ "8ish"."""
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    return Expression("clock", hour=hour, minute=0, mod="APPROX") if 1 <= hour <= 24 else None


def _hour_letter(hit: Hit) -> Built:
    """ "7p Friday", "6:30a", "9p-1a": the letter stands tight to the hour; "at 6:30 a man" is one
    hour without it."""
    at = hit.at("t")
    clock = hit.get("t", "CLOCK") or f"{hit.get('t', 'HOUR')}:00"
    hour, minute, *rest = (int(part) for part in clock.split(":"))
    if not (hit.items[at].tight and 1 <= hour <= HALF_DAY):
        second = rest[0] if rest else None
        told = Expression("clock", hour=hour, minute=minute, second=second)
        return [Atom(at, at + 1, told)] if hit.get("t", "CLOCK") and hour <= 24 else None
    hour = in_half(hour, "pm" if hit.has("pm") else "am")
    return Expression("clock", hour=hour, minute=minute, weak=hit.has("bare"))


def _hour_half(hit: Hit) -> Built:
    """ "at half seven": at half past."""
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    return Expression("clock", hour=hour, minute=30, weak=True) if 1 <= hour <= HALF_DAY else None


def _compact(hit: Hit) -> Built:
    """ "1h30", "1h 20m", "2m30s": the letters stand tight to the numbers."""
    told = []
    for group, unit in (("h", "hour"), ("m", "minute"), ("m2", "minute"), ("s", "second")):
        if hit.has(group):
            at = hit.at(group)
            if not hit.items[at].tight and (unit == "hour" or hit.has("letter")):
                return None
            told.append((hit.items[at].classes["INT"], unit))
    return Expression("duration", amount=tuple(told))


def _spaced_day(hit: Hit) -> Built:
    """ "twenty second of May", "May twenty second"."""
    tens, ones = hit.number("tens", "N") or 0, hit.number("d", "ORDINAL") or 0
    if tens not in (20, 30) or ones > 9 or tens + ones > 31:
        return None
    return Expression("day", month=hit.number("m", "MONTH"), day=tens + ones)


def _weekday_the(hit: Hit) -> Built:
    """ "Sunday the fourth"."""
    day = hit.number("d", "ORDINAL") or 0
    return Expression("day_of_month", day=day) if day <= 31 else None


def _quarters(hit: Hit) -> Built:
    """ "a quarter of an hour", "three quarters of an hour"."""
    if hit.get("u", "UNIT") != "hour":
        return None
    number = hit.number("n", "N") or 1
    return Expression("duration", amount=((str(15 * number), "minute"),))


def _hours_label(hit: Hit) -> Built:
    """ "0800 hours"."""
    number = hit.number("t", "HHMM") or 0
    sure = hit.items[hit.at("t")].text.startswith("0") or hit.has("cued")
    if not sure:
        return [Atom(hit.start, hit.end, Expression("duration", amount=((str(number), "hour"),)))]
    return Expression("clock", hour=number // 100, minute=number % 100)


def bare_hour(hit: Hit) -> Built:
    """A bare hour, where what stands before it says that it is one."""
    if clock := hit.get("t", "HM"):
        return Expression("clock", hour=int(clock[:2]), minute=int(clock[3:5]))
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    weak = not hit.has("sure")
    return Expression("clock", hour=hour, minute=0, weak=weak) if 1 <= hour <= 24 else None


def _hour_about(hit: Hit) -> Built:
    """ "bu akşam sekiz civarında": the word behind is one of an hour."""
    about = hit.items[hit.end].classes.get("CLOSING") == "clock"
    return sane_clock(hit.number("t", "HOUR") or hit.number("t", "N") or 0, 0) if about else None


def _day_shifted(hit: Hit) -> Built:
    """Each day of "from 4 to 22 this month"."""
    month = frame_of(hit)
    if month is None or month.unit != "month":
        return None
    return Expression("day_of_month", day=hit.number("d", "DAY"), shift=month)


def _hour_at(hit: Hit) -> Built:
    """ "saat sekizde", "on ikide", "saat yedi kırk beşte": the last word has the ending."""
    last = hit.number("t", "HOUR_AT") or 0
    told = [number for at in ("a", "b") if (number := hit.number(at, "N")) is not None]
    if not told:
        return sane_clock(last, 0)
    if len(told) == 1 and told[0] in (10, 20) and last < 10:
        return sane_clock(told[0] + last, 0)
    return sane_clock(told[0], sum(told[1:]) + last)


def sane_clock(hour: int, minute: int) -> Expression | None:
    sane = 1 <= hour <= 24 and 0 <= minute < 60
    return Expression("clock", hour=hour, minute=minute) if sane else None


def _half_hour(hit: Hit) -> Built:
    """ "yedi buçukta": at half past seven."""
    hour = hit.number("t", "N") or 0
    return Expression("clock", hour=hour, minute=30) if 1 <= hour <= 24 else None


def _day_plain(hit: Hit) -> Built:
    """ "I leave on 15": said in a message."""
    days = (day for at in ("d", "d2", "d3") if (day := hit.number(at, "DAY")))
    day = next(days, None) or hit.number("d", "ORDINAL") or hit.number("d", "N") or 32
    return Expression("day_of_month", day=day, weak=True) if day <= 31 else None


def _week_number(hit: Hit) -> Built:
    """ "KW 32", "week 32 of 2015"; "week 2" is more often that of a trial or a tour."""
    year = hit.number("y", "YEAR")
    shift = None if year else Shift("year", 0)
    number = hit.number("n", "INT") or 0
    named = "WEEK_NAME" in hit.items[hit.start].classes and not year
    if not (_FIRST_NAMED if named else 1) <= number <= _WEEKS:
        return None
    return Expression("nth_of", nth=number, amount=A_WEEK, year=year, shift=shift)


def _day_beside(hit: Hit) -> Built:
    """ "the day before" what follows."""
    return Expression("beside", offset=Shift("day", hit.number("x", "DAY_BESIDE") or -1))


CLOSED = (
    "(?=COMMA|DOT|CLOSE|TO|AND|DEICTIC|WEEKDAY|ON|HYPHEN|EACH|FREQUENCY|FREQUENCY_SAID"
    "|SHIFT_BEFORE DAYPART|¶)"
)
_CUED = "(?:(?<=MINUTE_UNIT)|(?<=QUARTER)|(?<=(?:CLOCK_PLAIN|LABEL_CLOCK) (?:MIN|HOUR|NWORD)))"
_SURELY = (  # "um 20 vor 9"
    "(?<=(?:CLOCK_PLAIN|LABEL_CLOCK) (?:MIN|HOUR|NWORD|QUARTER) (?:PAST_HOUR|AFTER_HOUR|TO_HOUR)"
    " (?:HOUR|NWORD)) (?!UNIT|BIG|PERCENT|MONTH|N|OF|HYPHEN|SLASH|COUNTED)"
)
_CLOCK_PLACE = "(?:CLOCK_PLAIN|LABEL_CLOCK|CLOCK_CUE)"
_MONTH = f"(?:OF|ON)? THE? {SHIFTED}"
LINK = "(?:TO|AND|HYPHEN)"
_TIMED = (  # a time of day, which says that a day stands before it: "le 25 à 9h30"
    "(?:ON|CLOCK_AT|CLOCK_NAME)? (?:THE|CLOCK_CUE)? LABEL_CLOCK? (?:CLOCK|HM|HOUR_NAME"
    "|DAYPART_STRONG|DAYPART(?!UNIT)|DAYPART_HABIT|(?:HOUR|NWORD) (?:OCLOCK|HOUR_UNIT|AMPM|"
    "MINUTES_AFTER|(?=COMMA|DOT|CLOSE|¶))|(?:HALF_TO|QUARTER_PAST|QUARTER_TO) (?:HOUR|NWORD))"
)
_LETTER, _TO = "(?:LETTER_AM|LETTER_PM)", "(?:TO|HYPHEN)"
_FROM = "(?:RELATION|OF|LABEL_DAY)"

_OPENED = "(?:(?<=RELATION)|(?<=DAY_PLAIN))"
_NO_COUNT = "(?!MONTH|UNIT|BIG|PERCENT|N|OF|SLASH|HYPHEN|HOUR_UNIT|OCLOCK|COUNTED)"

RULES = (
    Rule(
        "minutes_past",
        "LABEL_CLOCK? (?P<m>MIN|HOUR|NWORD|QUARTER) MINUTE_UNIT?"
        f" (?:(?P<past>PAST_HOUR)|{_CUED} (?:(?P<after>AFTER_HOUR)|TO_HOUR THE?))"
        " (?P<mid>HALF_TO)? (?P<t>HOUR|NWORD|HOUR_NAME|A(?=AMPM|COMMA|DOT|CLOSE|¶))"
        f" (?:OCLOCK|{CLOSED}|(?=AMPM)|{_SURELY}) (?P<half>AMPM)?",
        minutes_past,
    ),
    Rule(
        "minutes_bare",
        "(?<!RELATION)(?P<m>NWORD|MIN|QUARTER|QUARTER_WORD) (?:(?P<after>AFTER_HOUR)|TO_HOUR THE?)"
        f" (?P<mid>HALF_TO)? (?P<t>NWORD|HOUR) (?:{CLOSED}|(?=AMPM)) (?P<half>AMPM)?",
        minutes_bare,
    ),
    Rule(
        "hour_at",
        "(?:(?P<sure>(?<=(?:DEICTIC|DAYPART|WEEKDAY|HOLIDAY|FREQUENCY) (?:CLOCK_PLAIN|HOUR_PLAIN)))"
        "|(?<=CLOCK_PLAIN|HOUR_PLAIN))"
        f"(?P<t>HOUR|NWORD) {CLOSED}",
        bare_hour,
    ),
    Rule("hour_beside", "(?P<sure>(?<=DEICTIC))(?P<t>HOUR) (?=DOT|CLOSE|¶)", bare_hour),
    Rule("hour_about", "(?<=DEICTIC)(?P<t>HOUR|NWORD) (?=CLOSING)", _hour_about),
    Rule(
        "day_from",
        f"(?<={_FROM})(?P<d>DAY) SUFFIX? (?={LINK} THE? DAY SUFFIX? {_MONTH})",
        _day_shifted,
    ),
    Rule(
        "day_until",
        f"(?:(?<={_FROM} DAY {LINK})|(?<={_FROM} DAY SUFFIX {LINK}))(?P<d>DAY) SUFFIX? {_MONTH}",
        _day_shifted,
    ),
    Rule(
        "minutes_left",
        "(?P<t>HOUR_TO(?=(?:NWORD|MIN|QUARTER) HOUR_LEFT)"
        "|HOUR_FROM(?=(?:NWORD|MIN|QUARTER) HOUR_GONE))"
        " (?P<m>NWORD|MIN|QUARTER) (?:HOUR_LEFT|HOUR_GONE)",
        minutes_left,
    ),
    Rule(
        "minutes_more",
        "LABEL_CLOCK (?P<t>HOUR|NWORD) (?:(?P<past>HOUR_MORE)|HOUR_LESS)"
        f" (?P<m>QUARTER_WORD|(?:INT|NWORD)(?=MINUTE_UNIT|DAYPART|{CLOSED})) MINUTE_UNIT?",
        minutes_more,
    ),
    Rule(
        "minutes_lacking",
        "(?:LACKING (?P<m>INT) (?P<q>MINUTE_MARK|QUARTER_MARK) (?P<t>HOUR) HOUR_MARK"
        "|(?P<t2>HOUR) HOUR_MARK LACKING (?P<m2>INT) (?P<q2>MINUTE_MARK|QUARTER_MARK)"
        "|(?P<half>AMPM)? (?P<t3>HOUR|NWORD) HOUR_MARK (?P<m3>INT|NWORD) MINUTE_MARK MINUTES_BACK)",
        minutes_lacking,
    ),
    Rule(
        "hour_words",
        "(?:LABEL_CLOCK|(?<=CLOCK_AT)CLOCK_CUE)? (?P<t>NWORD) (?P<m>NWORD)"
        f" (?:(?P<half>AMPM)|(?<={_CLOCK_PLACE} NWORD NWORD) {CLOSED})",
        _hour_words,
    ),
    Rule("minutes_into", f"(?P<m>NWORD|MIN) MINUTE_INTO (?P<t>ORDINAL) {CLOSED}", minutes_into),
    Rule(
        "hour_yearw",
        f"(?P<t>YEARW) (?:(?P<half>AMPM)|(?<={_CLOCK_PLACE} YEARW) {CLOSED})",
        _hour_yearw,
    ),
    Rule(
        "hm_plain",
        "(?<=CLOCK_PLAIN)(?P<t>HM) (?=ON THE? DAYPART|DEICTIC|SHIFT_BEFORE DAYPART|ON? WEEKDAY)",
        bare_hour,
    ),
    Rule(
        "hour_oh",
        f"(?P<t>NWORD) OH (?P<m>NWORD) (?P<half>AMPM)? {CLOSED}",
        _hour_oh,
    ),
    Rule("hour_ish", "(?P<t>HOUR|NWORD) HYPHEN? ISH", _hour_ish),
    Rule(
        "hour_letter",
        f"(?P<t>CLOCK|HOUR) (?:LETTER_AM|(?P<pm>LETTER_PM)) (?:(?=DEICTIC|ON? WEEKDAY)"
        f"|(?={_TO} HOUR {_LETTER})|(?<=CLOCK {_LETTER})|(?<={_LETTER} {_TO} HOUR {_LETTER})"
        f"|(?<=(?:CLOCK_PLAIN|HOUR_FROM_WORD) HOUR {_LETTER})"
        "|(?<=LETTER_PM)(?P<bare>(?=COMMA|DOT|CLOSE|¶)))",
        _hour_letter,
    ),
    Rule("hour_half_bare", f"(?<=CLOCK_PLAIN)HALF_SPOKEN (?P<t>HOUR|NWORD) {CLOSED}", _hour_half),
    Rule(
        "compact",
        "(?:(?P<h>(?!YEAR)INT) LETTER_HOUR (?:(?P<m>MIN)(?P<letter>LETTER_MINUTE|MINUTE_UNIT)?)?"
        "|(?P<m2>INT) (?P<l>LETTER_MINUTE)(?=INT)) (?:(?P<s>INT) LETTER_SECOND)?",
        _compact,
    ),
    Rule(
        "spaced_day",
        "THE? (?P<tens>NWORD) (?P<d>ORDINAL) OF (?P<m>MONTH)",
        _spaced_day,
    ),
    Rule(
        "weekday_the",
        "(?:(?<=WEEKDAY)|(?<=WEEKDAY COMMA)) THE (?P<d>ORDINAL) (?=COMMA|DOT|CLOSE|(?!OF)ON|¶)",
        _weekday_the,
    ),
    Rule(
        "quarter_hour",
        "(?P<n>A|N)? HYPHEN? (?P<q>QUARTER) HYPHEN? (?:OF A)? (?P<u>UNIT) (?<!QUARTER)",
        _quarters,
    ),
    Rule(
        "hours_label",
        "(?P<cued>(?<=CLOCK_PLAIN))? (?P<t>HHMM) HOURS_WORD",
        _hours_label,
    ),
    Rule(
        "hour_at_ending",
        "(?:LABEL_CLOCK|(?<=DAYPART)|(?<=DEICTIC_PART))"
        " (?:(?P<a>NWORD) (?P<b>NWORD)?)? (?P<t>HOUR_AT)",
        _hour_at,
    ),
    Rule("half_hour", "LABEL_CLOCK? (?P<t>NWORD|HOUR) HALF_HOUR (?!UNIT)", _half_hour),
    Rule("day_ending", "(?P<d>DAY|NWORD|ORDINAL) DAY_ENDING (?!MONTH|UNIT)", _day_plain),
    Rule(
        "day_plain",
        "(?:(?<=DAY_PLAIN)|(?<=DAY_PLAIN THE))(?P<d>DAY)"
        " (?:(?=COMMA|DOT|CLOSE|¶)|SUFFIX(?!MONTH|UNIT|CENTURY_NAME|DAY|TO|AND))",
        _day_plain,
    ),
    Rule(
        "day_timed",
        f"(?:(?<=DAY_PLAIN)|(?<=DAY_PLAIN THE))(?P<d>DAY) SUFFIX? (?={_TIMED})",
        _day_plain,
    ),
    Rule(
        "day_of_range",
        f"{_OPENED}(?P<d>DAY) SUFFIX? (?=TO? DAY_PLAIN THE? DAY {_NO_COUNT})"
        "|(?:(?<=(?:RELATION|DAY_PLAIN) DAY DAY_PLAIN)"
        "|(?<=(?:RELATION|DAY_PLAIN) DAY TO DAY_PLAIN))"
        f"(?P<d2>DAY) {_NO_COUNT}"
        "|(?P<d3>DAY) (?=TO DAY LABEL_DAY)",
        _day_plain,
    ),
    Rule("day_worded", "(?<=DAY_PLAIN THE)(?P<d>ORDINAL) (?=COMMA|DOT|CLOSE|¶)", _day_plain),
    Rule(
        "week_number",
        "(?:WEEK_NUMBER|(?<!SHIFT_BEFORE)(?<!SPAN_BEFORE)(?=WEEK_NAME INT"
        " (?:COMMA|DOT|CLOSE|OF|ON|AND|TO|HYPHEN|SLASH|YEAR|¶))WEEK_NAME)"
        " (?P<n>INT) (?:(?:SLASH|COMMA|OF)? LABEL_YEAR? (?P<y>YEAR))?",
        _week_number,
    ),
    Rule(
        "day_beside",
        "(?P<x>DAY_BESIDE) (?=THE? (?:HOLIDAY|MONTH|DAY|ORDINAL|DEICTIC|WEEKDAY))",
        _day_beside,
    ),
)
