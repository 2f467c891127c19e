"""Rules for days and years told in words, and for a second one that shares words with the first."""

from __future__ import annotations

from linimasa.timex.rules.calendar import OF_MONTH
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.rules.sets import SETS
from linimasa.timex.value import Expression, Shift
from linimasa.timex.words.numerals import full_year


def _worded_day(hit: Hit) -> Built:
    """ "tres de abril", "día uno de mayo"."""
    day = hit.number("d", "N") or 1
    month = hit.number("m", "MONTH")
    return Expression("day", month=month, day=day) if day <= 31 else None


def _worded_date(hit: Hit) -> Built:
    """ "el día uno del próximo mes": in words only behind a label."""
    day = hit.number("d", "N") or 1
    return Expression("day_of_month", day=day) if day <= 31 else None


def _worded_day_bare(hit: Hit) -> Built:
    """ "le cinq novembre", "yirmi bir Mart": with nothing between; "one May day" is no such day."""
    day, month = hit.number("d", "N") or 0, hit.number("m", "MONTH")
    name = hit.items[hit.at("m")]
    if "GUARD" in name.classes and name.text.islower():  # "one of the three may"
        return None
    return Expression("day", month=month, day=day) if 2 <= day <= 31 else None


def _worded_year(hit: Hit) -> Built:
    """ "mayo de mil novecientos", "in the year two thousand"; "in two thousand" of what?"""
    named = next(name for name in ("y", "y2", "y3", "y4") if hit.has(name))
    year = hit.number(named, "N") or 0
    if named == "y4" and hit.items[hit.end].classes.get("RELATION_AFTER") != "in":
        return None
    return Expression("year", year=year, weak=named == "y3" and year % 1000 == 0)


def _month_short_year(hit: Hit) -> Built:
    """ "agosto del 36"."""
    return Expression("year", year=full_year(int(hit.get("y", "YY") or 0)))


def _shifted_year(hit: Hit) -> Built:
    """ "este año 2000", "el pasado año 2019": the number says which."""
    return Expression("year", year=hit.number("y", "YEAR"))


def _second_day(hit: Hit) -> Built:
    """The second day of "del día 3 al 5", "los días 3 y 5"."""
    return Expression("day_of_month", day=hit.number("d", "DAY"))


def _day_shifted(hit: Hit) -> Built:
    """ "el 22 de este mes", "del 4 al 22 del mes pasado": the month is told from a date."""
    deictic = (hit.get("deictic", "DEICTIC") or "").partition(" ")[0]
    if "month" not in (hit.get("u", "UNIT"), hit.get("after", "UNIT"), deictic):
        return None
    kind = "listed" if hit.has("listed") else "day_of_month"
    return Expression(kind, day=hit.number("d", "DAY"))


def _day_shifted_worded(hit: Hit) -> Built:
    """ "the third of next month", "der dritte nächsten Monats"; "the third last month" is none."""
    day = hit.number("d", "ORDINAL") or hit.number("d", "N") or 32
    last = not hit.has("of") and (hit.get("x", "SHIFT_BEFORE") or "").startswith("-1")
    month = "month" in (hit.get("u", "UNIT"), hit.get("after", "UNIT"))
    return Expression("day_of_month", day=day) if month and day <= 31 and not last else None


def _day_of_month_said(hit: Hit) -> Built:
    """ "the 1st of the month"; in words, "el primero del mes", only in a message."""
    told = hit.number("d", "DAY")
    day = told or hit.number("d", "ORDINAL") or hit.number("d", "N") or 32
    if hit.get("u", "UNIT") != "month" or day > 31:
        return None
    return Expression("day_of_month", day=day, weak=told is None)


def _century_pair(hit: Hit) -> Built:
    """ "siglos XV y XVI", "siglos V-IV a. C."; an era is that of both."""
    sign = -1 if hit.get("era", "ERA") == "BC" else 1
    numbers = [hit.number(group, "ROMAN") or 0 for group in ("n", "n2")]
    first, second = (Expression("century", century=sign * number) for number in numbers)
    return [Atom(hit.start, hit.at("n") + 1, first), Atom(hit.at("n2"), hit.end, second)]


def _counted_pair(hit: Hit) -> Built:
    """ "de tres a cinco horas", "una o dos semanas": both are counts of the unit."""
    unit = hit.get("u", "UNIT") or "day"
    first, second = (hit.get(group, "N") or "1" for group in ("n", "m"))
    return [
        Atom(hit.start, hit.start + 1, Expression("duration", amount=((first, unit),))),
        Atom(hit.at("m"), hit.end, Expression("duration", amount=((second, unit),))),
    ]


def _units_each(hit: Hit) -> Built:
    """ "dos días a la semana", "tres horas cada día", "24 hours a day": so much of every one."""
    if hit.has("f"):
        return Expression("set", repeat=hit.get("f", "FREQUENCY"))
    value = SETS.get(hit.get("u", "UNIT") or hit.get("one", "UNIT") or "", "P1D")
    number = hit.get("n", "N")
    return Expression("set", repeat=value.replace("1", number) if number else value)


def _per_counted(hit: Hit) -> Built:
    """ "seis euros al mes": a rate."""
    return Expression("set", repeat=SETS.get(hit.get("u", "UNIT") or "", "P1D"))


def _vague_ago(hit: Hit) -> Built:
    """ "hace años", "dentro de unos meses"."""
    past = (hit.get("x", "AGO_BEFORE") or "-1").startswith("-")
    return Expression("reference", reference="PAST_REF" if past else "FUTURE_REF")


def _weekends_ago(hit: Hit) -> Built:
    """ "two weekends ago", "hace dos fines de semana", "两周前的周末"."""
    if hit.has("u") and hit.get("u", "UNIT") != "week":
        return None
    steps = (("x", "AGO"), ("x3", "AGO"), ("b", "AGO_BEFORE"), ("b", "AGO_LASTS"))
    step = next((step for each in steps if (step := hit.get(*each))), "-1")
    number = next((told for at in ("n", "n2", "n3") if (told := hit.number(at, "N"))), 1)
    weeks = int(step.split()[0]) * number
    return Expression("weekend", weekend=True, shift=Shift("week", weeks))


def _weekends(hit: Hit) -> Built:
    number = hit.get("n", "N") or hit.get("n", "QUANTITY") or "X"
    return Expression("duration", amount=((number, "weekend"),))


def _shifted_century(hit: Hit) -> Built:
    """ "este siglo XX"."""
    return Expression("century", century=hit.number("n", "ROMAN"))


def _decade_bare(hit: Hit) -> Built:
    """ "los 80", "los noventa": tens behind the article, with nothing counted after them."""
    tens = hit.number("y", "N") or 0
    return Expression("decade", decade=190 + tens // 10) if tens in range(20, 91, 10) else None


def _each_bare(hit: Hit) -> Built:
    """ "toda sexta à noite"."""
    value = f"XXXX-WXX-{hit.get('w', 'WEEKDAY_BARE')}"
    part = hit.get("p", "DAYPART")
    return Expression("set", repeat=value + (f"T{part}" if part else ""))


def _each_date(hit: Hit) -> Built:
    """ "cada 4 de julio", "every 4 July"."""
    month = hit.number("m", "MONTH") or hit.number("m2", "MONTH") or 1
    day = hit.number("d", "DAY") or hit.number("d2", "DAY") or 1
    return Expression("set", repeat=f"XXXX-{month:02}-{day:02}")


def _weekday_bare(hit: Hit) -> Built:
    """ "na quinta", "nesta segunda": also an ordinal, so only where nothing follows to count."""
    count = hit.get("x", "SHIFT_BEFORE") or hit.get("x", "SHIFT_AFTER")
    direction = int(count.split()[0]) if count else None
    weekday = hit.number("w", "WEEKDAY_BARE")
    return Expression("weekday", weekday=weekday, direction=direction)


_LINK = "(?:AND|TO|HYPHEN)"
_ENDED = "(?=COMMA|DOT|OPEN|CLOSE|AND|TO|DAYPART_STRONG|HOUR_CUE|CLOCK_CUE (?:HOUR|CLOCK|NWORD)|¶)"

RULES = (
    Rule(
        "each_bare",
        f"EACH (?P<w>WEEKDAY_BARE) (?:ON? (?P<p>DAYPART)|{_ENDED})",
        _each_bare,
    ),
    Rule(
        "each_date",
        f"EACH (?:THE? LABEL_DAY? (?P<d>DAY) SUFFIX? {OF_MONTH} (?P<m>MONTH)"
        "|(?P<m2>MONTH) THE? (?P<d2>DAY) SUFFIX?) (?!YEAR|OF YEAR)",
        _each_date,
    ),
    Rule("weekday_shifted", "LABEL_WEEKDAY? (?P<w>WEEKDAY_BARE) (?P<x>SHIFT_AFTER)", _weekday_bare),
    Rule("shift_weekday", f"THE? (?P<x>SHIFT_BEFORE) (?P<w>WEEKDAY_BARE) {_ENDED}", _weekday_bare),
    Rule(
        "shift_weekday_led",
        "THE? (?P<x>SHIFT_BEFORE) (?P<w>WEEKDAY_BARE) (?=WEEKDAY_BEFORE)",
        _weekday_bare,
    ),
    Rule(
        "weekday_bare_led",
        "(?:(?<=WEEKDAY_LED)|(?<=DAYPART OF))(?P<w>WEEKDAY_BARE) (?=WEEKDAY_BEFORE)",
        _weekday_bare,
    ),
    Rule("weekday_part_bare", "(?P<w>WEEKDAY_BARE) (?=DAYPART_STRONG)", _weekday_bare),
    Rule(
        "weekday_bare_from",
        f"(?<=RELATION)(?P<w>WEEKDAY_BARE) (?={_LINK} WEEKDAY_BARE {_ENDED})",
        _weekday_bare,
    ),
    Rule(
        "weekday_bare_until",
        f"(?<=WEEKDAY_BARE {_LINK})(?P<w>WEEKDAY_BARE) {_ENDED}",
        _weekday_bare,
    ),
    Rule(
        "weekday_bare_hour",
        "(?P<w>WEEKDAY_BARE) (?=CLOCK_CUE (?:HOUR|CLOCK|NWORD))",
        _weekday_bare,
    ),
    Rule(
        "weekday_bare_of_week",
        "(?P<w>WEEKDAY_BARE) (?=OF THE? (?:SHIFT_BEFORE UNIT|UNIT SHIFT_AFTER))",
        _weekday_bare,
    ),
    Rule(
        "weekday_bare_timed",
        "(?<=(?:HOUR_UNIT|OCLOCK|CLOCK|AMPM) WEEKDAY_AT)(?P<w>WEEKDAY_BARE)",
        _weekday_bare,
    ),
    Rule("weekday_bare", f"(?<=WEEKDAY_AT)(?P<w>WEEKDAY_BARE) {_ENDED}", _weekday_bare),
    Rule(
        "day_bracketed",
        "(?<=(?:WEEKDAY|WEEKDAY_BARE|DEICTIC) (?:OPEN|COMMA))(?P<d>DAY) SUFFIX? (?=CLOSE|COMMA)",
        _second_day,
    ),
    Rule(
        "worded_day",
        "THE? LABEL_DAY? THE? (?P<d>NWORD) OF_DAY (?:LABEL_MONTH OF)? (?P<m>MONTH)",
        _worded_day,
    ),
    Rule("worded_day_bare", "THE? LABEL_DAY? (?P<d>NWORD) (?P<m>MONTH)", _worded_day_bare),
    Rule("worded_date", "THE? LABEL_DAY (?P<d>NWORD) (?!UNIT|AND|N)", _worded_date),
    Rule("worded_year", "(?:(?<=MONTH OF)|(?<=MONTH))(?P<y>NYEAR) (?!UNIT|BIG)", _worded_year),
    Rule(
        "worded_year_in",
        "THE? LABEL_YEAR OF? (?P<y>NYEAR) (?!UNIT|BIG)|(?P<y2>NYEAR) (?:YEAR_WORD|YEAR_MARK)"
        "|(?<=RELATION)(?P<y3>NYEAR) (?=COMMA|DOT|CLOSE|¶)|(?P<y4>NYEAR) (?=RELATION_AFTER)",
        _worded_year,
    ),
    Rule(
        "month_short_year",
        "(?<=(?:MONTH|SEASON) OF_YEAR)(?P<y>YY) (?!UNIT|BIG|PERCENT)",
        _month_short_year,
    ),
    Rule("shifted_year", "THE? SHIFT_BEFORE LABEL_YEAR (?P<y>YEAR)", _shifted_year),
    Rule(
        "second_day",
        "(?<=LABEL_DAY DAY (?:TO|AND))THE? (?P<d>DAY) (?!UNIT|BIG|PERCENT|N|OF? MONTH)",
        _second_day,
    ),
    Rule("per_counted", "(?<=BIG)TIMES_PER THE? (?P<u>UNIT) (?!SHIFT_AFTER)", _per_counted),
    Rule("vague_ago", "(?P<x>AGO_BEFORE) (?P<u>UNITS)", _vague_ago),
    Rule(
        "weekends_ago",
        "(?:AGO_OPEN? (?P<n>N|A) WEEKEND (?P<x>AGO)"
        "|(?P<b>AGO_BEFORE|AGO_LASTS) (?P<n2>N|A) WEEKEND"
        "|(?P<n3>N) (?P<u>UNIT) (?P<x3>AGO) OF? WEEKEND)",
        _weekends_ago,
    ),
    Rule("weekends", "(?P<n>N|QUANTITY) WEEKEND", _weekends),
    Rule(
        "day_shifted",
        "THE? LABEL_DAY? (?P<d>DAY) SUFFIX?"
        " (?=(?P<listed>(?:TO|AND) THE? DAY SUFFIX?)? (?:OF_DAY|(?<=SUFFIX)) THE?"
        " (?:SHIFT_BEFORE (?P<u>UNIT)|(?P<after>UNIT) SHIFT_AFTER|(?P<deictic>DEICTIC)))",
        _day_shifted,
    ),
    Rule(
        "day_shifted_worded",
        "(?:THE LABEL_DAY?|LABEL_DAY|(?<!WEEKDAY)(?=ORDINAL OF THE? UNIT SHIFT_AFTER))"
        " (?P<d>ORDINAL|NWORD)"
        " (?=(?P<of>OF_DAY|OF)? THE?"
        " (?:(?P<x>SHIFT_BEFORE) (?P<u>UNIT)|(?P<after>UNIT) SHIFT_AFTER))",
        _day_shifted_worded,
    ),
    Rule(
        "day_of_month_said",
        "(?:THE LABEL_DAY?|LABEL_DAY|(?<=DAY_PLAIN)) (?P<d>ORDINAL|NWORD|DAY(?=SUFFIX)) SUFFIX? OF"
        " THE?"
        " (?P<u>UNIT) (?=COMMA|DOT|CLOSE|ON|AND|TO|¶)",
        _day_of_month_said,
    ),
    Rule("shifted_century", "THE? SHIFT_BEFORE CENTURY_NAME (?P<n>ROMAN)", _shifted_century),
    Rule(
        "century_pair",
        "THE? CENTURY_NAME (?P<n>ROMAN) (?:AND|TO|HYPHEN|COMMA) THE? (?P<n2>ROMAN) (?P<era>ERA)?",
        _century_pair,
    ),
    Rule(
        "counted_pair",
        "(?P<n>(?!YEAR)N|A) PAIR_LINK (?P<m>N) (?P<u>UNIT) (?!HYPHEN? OLD)",
        _counted_pair,
    ),
    Rule(
        "units_each",
        "APPROX? (?:(?!YEAR YEAR_TAIL)N|A|QUANTITY) UNIT"
        " (?:(?:EACH|PER|TIMES_PER THE?) (?P<n>N)? (?P<u>UNIT)|A (?P<one>UNIT)|(?P<f>FREQUENCY))"
        " (?!SHIFT_AFTER|AGO)",
        _units_each,
    ),
    Rule(
        "decade_bare",
        "DECADE_THE APOSTROPHE? (?P<y>YY|NWORD) (?=COMMA|DOT|OPEN|CLOSE|¶)",
        _decade_bare,
    ),
)
