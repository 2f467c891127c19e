"""Rules for languages that write a mark behind each number: 2024年3月5日, 3点20分, 八十年代."""

from __future__ import annotations

from linimasa.timex.rules.amounts import amount
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.rules.sets import SETS
from linimasa.timex.value import Expression, Shift
from linimasa.timex.words.numerals import full_year

_MIN_SHORT = 60  # 八五年 may be five years, and 95年 is the year 1995
_MIN_BEFORE = 100  # 前三年 are the first three years, 前221年 is 221 BC
_LIST = "(?:TO|AND|COMMA|HYPHEN)"


def _marked_month(hit: Hit) -> Built:
    """ "3月5日", "三月", the first month of "一至三月"; a day that the month lacks is none."""
    day = hit.number("d", "DAY")
    return Expression("month" if day is None else "day", month=hit.number("m", "MONTH_NO"), day=day)


def _marked_day(hit: Hit) -> Built:
    return Expression("day_of_month", day=hit.number("d", "DAY"))


def _weekday_of_week(hit: Hit) -> Built:
    """ "上周三": the Wednesday of last week, not the last one."""
    count, weekday = (int(part) for part in (hit.get("w", "WEEKDAY_OF_WEEK") or "0 1").split())
    return Expression("weekday", weekday=weekday, shift=Shift("week", count))


def _season_of_year(hit: Hit) -> Built:
    """ "昨夏", "今春": last summer, this spring."""
    count, *rest = (hit.get("s", "SEASON_OF_YEAR") or "0 SP").split()
    shift = Shift("year", int(count), "told" if "told" in rest else "dct")
    return Expression("part", part=rest[-1], shift=shift)


def _rate(hit: Hit) -> Built:
    """ "週3回", "年に2度"."""
    if hit.has("each") or hit.has("one"):
        return _each_after(hit)
    return Expression("set", repeat=SETS.get(hit.get("u", "RATE") or "", "P1D"))


def _each_after(hit: Hit) -> Built:
    """ "2年ごと", "3일마다", "一天"; with one for a number that is not told."""
    number = hit.get("n", "N") or "1"
    unit = (
        hit.get("each", "UNIT")
        or hit.get("one", "ONE_UNIT")
        or hit.get("u", "UNIT")
        or hit.get("u", "ONE_UNIT")
        or ""
    )
    if hit.has("w"):
        return Expression("set", repeat=f"XXXX-WXX-{hit.number('w', 'WEEKDAY')}")
    if " " in unit:  # "半年ごと"
        number, unit = unit.split()
    value = SETS.get(unit, "P1D")
    return Expression("set", repeat=value.replace("1", number) if number.isdigit() else value)


def _short_marked_year(hit: Hit) -> Built:
    text = hit.get("y", "YY") or "0"
    if int(text) < _MIN_SHORT and text[0] != "0" and not hit.has("month"):
        return Expression("duration", amount=((text, "year"),))
    return Expression("year", year=full_year(int(text)))


def _era_year(hit: Hit) -> Built:
    """ "令和6年", "民国三十八年", "พ.ศ. 2567": counted from where the era begins.

    "慶応4年(1868)" and "1868年(慶応4年)" are one year.
    """
    offset = hit.number("era", "YEAR_ERA") or 0
    year = (hit.number("y", "N") or 1) + offset
    if not 1 <= year <= 9999:
        return None
    told = hit.number("w", "INT") or hit.number("w2", "INT")
    alone = hit.has("close") and not told
    end = hit.at("close") if alone else hit.end
    return [Atom(hit.start, end, Expression("year", year=told or year))]


def _before_christ(hit: Hit) -> Built:
    year = hit.number("y", "INT") or 0
    if hit.has("short") and year < _MIN_BEFORE:
        return [Atom(hit.at("y"), hit.end, Expression("duration", amount=((str(year), "year"),)))]
    after = hit.get("era", "ERA_BEFORE") == "AD"
    return Expression("year", year=year if after else -year)


def _marked_century(hit: Hit) -> Built:
    number = hit.number("n", "INT") or 0
    if not 1 <= number <= 30:
        return None
    before = hit.has("short") or "BC" in (hit.get("era", "ERA_BEFORE"), hit.get("bc", "ERA"))
    return Expression("century", century=-number if before else number)


def _marked_decade(hit: Hit) -> Built:
    """ "八十年代", "20世纪80年代", "1980年代", "本世纪二十年代"."""
    year = hit.number("y", "INT") or hit.number("y", "N") or 0
    if year % 10 or not 0 <= year <= 2190:
        return None
    century = hit.number("c", "INT") or 20
    if (hit.get("this", "DEICTIC") or "").startswith("century 0"):
        century = 21
    return Expression(
        "decade", decade=year // 10 if year >= 100 else century * 10 - 10 + year // 10
    )


def _part_of_year(hit: Hit) -> Built:
    part, _, mod = (hit.get("p", "YEAR_PART") or "").partition(" ")
    return Expression("part", part=part, mod=mod or None)


def _marked_clock(hit: Hit) -> Built:
    """ "3点20分", "三点半", "十点一刻", "8时"; alone, "三点" is as often three points."""
    half = hit.get("ampm", "AMPM")
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    if hour > 24:
        return None
    if half and hour <= 12:
        night = hour == 12 and half == "pm" and hit.get("ampm", "DAYPART") == "NI"
        hour = 24 if night else hour % 12 + (12 if half == "pm" else 0)
    minute = hit.number("m", "N") or hit.number("m2", "MIN") or 0
    if hit.has("half"):
        minute = 30
    if hit.has("q"):
        minute = 15 * (hit.number("q", "INT") or 1)
    if minute > 59:
        return None
    told = half or any(hit.has(group) for group in ("m", "m2", "half", "q", "sharp"))
    if not told and hour == 1 and "POINT" in hit.items[hit.at("o")].classes and not _is_dated(hit):
        return None  # "便宜一点": a bit
    weak = not told and "POINT" in hit.items[hit.at("o")].classes
    return Expression("clock", hour=hour, minute=minute, second=hit.number("s", "INT"), weak=weak)


def _is_dated(hit: Hit) -> bool:
    """Whether a day stands before an hour: "明天一点"."""
    before = hit.items[hit.start - 1].classes if hit.start else {}
    return not {"DEICTIC", "WEEKDAY", "DAY_MARK", "TO", "AND", "WEEKDAY_OF_WEEK"}.isdisjoint(before)


def _whole(hit: Hit) -> Built:
    """ "全年": the year told before it, or as long as a year."""
    return Expression("duration", amount=(("1", hit.get("u", "WHOLE") or "year"),), part="whole")


def _span_first(hit: Hit) -> Built:
    """ "前十个月": the first ten months of the year told before it."""
    return Expression("duration", amount=amount(hit), part="first")


_DAY = f"(?P<d>DAY) (?:DAY_MARK|(?=(?:{_LIST} DAY){{1,6}} DAY_MARK))"
_MINUTE = (
    "(?:(?P<m>INT|NWORD) MINUTE_MARK (?:(?P<s>INT) SECOND_MARK)?"
    "|(?P<m2>MIN)(?!UNIT|COUNTED|BIG|HYPHEN)"
    "|(?P<half>HALF_MARK)|(?P<q>INT) QUARTER_MARK)"
)

RULES = (
    Rule(
        "era_year",
        "(?:(?P<w>YEAR) YEAR_MARK? OPEN (?=YEAR_ERA (?:INT|FIRST_YEAR) YEAR_MARK? CLOSE))?"
        " (?P<era>YEAR_ERA) (?:(?P<y>INT)|FIRST_YEAR) YEAR_MARK?"
        " (?:OPEN (?P<w2>YEAR) YEAR_MARK? CLOSE"
        "|(?P<close>CLOSE (?:(?<=YEAR_MARK CLOSE)|YEAR_MARK?)))?",
        _era_year,
    ),
    Rule(
        "marked_decade",
        "(?:(?P<c>INT) CENTURY_NAME OF?|(?P<this>DEICTIC) OF? (?=INT DECADE_NAME))?"
        " (?P<y>INT|NWORD) DECADE_NAME",
        _marked_decade,
    ),
    Rule(
        "marked_century",
        "(?:(?P<era>ERA_BEFORE)|(?P<short>ERA_BEFORE_SHORT))? (?P<n>INT) CENTURY_NAME (?P<bc>ERA)?",
        _marked_century,
    ),
    Rule(
        "marked_before",
        "(?:(?P<era>ERA_BEFORE)|(?P<short>ERA_BEFORE_SHORT)) (?P<y>INT) YEAR_MARK",
        _before_christ,
    ),
    Rule(
        "marked_month",
        f"(?P<m>MONTH_NO) MONTH_MARK (?:{_DAY})?",
        _marked_month,
    ),
    Rule(
        "listed_month",
        f"(?P<m>MONTH_NO) (?=(?:{_LIST} MONTH_NO){{0,6}} {_LIST} MONTH_NO MONTH_MARK)",
        _marked_month,
    ),
    Rule(
        "marked_day",
        f"{_DAY} (?!(?<=UNIT)(?:AGO|NOT_YEAR|SPAN_AFTER|APPROX_AFTER|HALF_AFTER))",
        _marked_day,
    ),
    Rule(
        "short_marked_year",
        "(?P<y>YY) YEAR_MARK (?!SPAN_AFTER|AGO|MORE|NOT_YEAR)"
        " (?P<month>(?=MONTH|MONTH_NO MONTH_MARK))?",
        _short_marked_year,
    ),
    Rule(
        "marked_clock",
        f"(?P<ampm>AMPM)? (?P<t>HOUR|NWORD) (?P<o>HOUR_MARK) (?:{_MINUTE}|(?P<sharp>SHARP))?",
        _marked_clock,
    ),
    Rule(
        "rate",
        "(?:(?P<u>RATE)|(?P<one>ONE_UNIT)|(?P<n>N) (?P<each>UNIT)) ON? (?:N TIMES|ONCE)",
        _rate,
    ),
    Rule("week_times", "EACH WEEKDAY TIMES", lambda _: Expression("set", repeat="P1W")),
    Rule(
        "each_after",
        "(?:(?P<n>N)? HYPHEN? (?P<u>UNIT|ONE_UNIT)|(?P<w>WEEKDAY)) EACH_AFTER",
        _each_after,
    ),
    Rule("season_of_year", "(?P<s>SEASON_OF_YEAR)", _season_of_year),
    Rule("weekday_of_week", "(?P<w>WEEKDAY_OF_WEEK)", _weekday_of_week),
    Rule("part_of_year", "(?P<p>YEAR_PART)", _part_of_year),
    Rule("span_first", "SPAN_FIRST (?P<n>N|QUANTITY) (?P<u>UNIT)", _span_first),
    Rule("whole", "(?P<u>WHOLE)", _whole),
)
