"""Rules for periods: "the year", "the 1988 quarter", "the latest period", seasons."""

from __future__ import annotations

from linimasa.timex.rules.relative import step_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import A_QUARTER, Base, Expression, Shift, replace

_SHORT = ("second", "minute", "hour", "decade", "century", "millennium", "fortnight")


def _bare_unit(hit: Hit) -> Built:
    """ "the year", "the quarter": the one that is told of; "year-end"."""
    unit = hit.get("u", "UNIT") or "year"
    if unit in _SHORT:
        return None
    if hit.has("plural") and hit.style.loose:
        return Expression("duration", amount=(("X", unit),))
    base: Base = "dct" if unit in ("year", "week") else "told"
    return Expression("unit", shift=Shift(unit, 0, base), amount=(("1", unit),), weak=True)


def _ending_unit(hit: Hit) -> Built:
    """ "the year ended March 31" is as long as a year, and not the calendar's."""
    unit = hit.get("u", "UNIT") or "year"
    return _bare_unit(hit) if unit != "year" else Expression("duration", amount=(("1", unit),))


def _whole_unit(hit: Hit) -> Built:
    """ "the full year"."""
    unit = hit.get("u", "UNIT") or "year"
    if unit in _SHORT or "UNITS" in hit.items[hit.at("u")].classes:
        return None
    if unit == "day":
        return Expression("duration", amount=(("1", unit),))
    return Expression("shift", shift=Shift(unit, 0, "dct"))


def _year_end(hit: Hit) -> Built:
    """ "year's end"; what has a hyphen is the last day: "at year-end 1990", "since year-end"."""
    unit, _, last = (hit.get("x", "YEAR_END") or "year").partition(" ")
    before = hit.items[hit.start - 1].classes if hit.start else {}
    year = hit.number("y", "YEAR")
    if last:
        since = Shift("year", -(before.get("RELATION") == "since"))
        shift = None if year else since
        return Expression("date", year=year, month=12, day=31, shift=shift)
    if year:
        return Expression("year", year=year, mod="END")
    return Expression("shift", shift=Shift(unit, 0, "dct" if unit == "year" else "told"), mod="END")


def _year_ago(hit: Hit) -> Built:
    quarter = hit.get("u", "UNIT") == "quarter"
    shift = Shift("year", -1, "dct", counted=True)
    return Expression("ago", shift=shift, amount=A_QUARTER if quarter else ())


def _period_year_ago(hit: Hit) -> Built:
    """ "the corresponding period last year", "the quarter a year ago", "last year's quarter"."""
    step = hit.get("x", "SHIFT_BEFORE") or hit.get("ago", "AGO") or "-1"
    if "year" not in (hit.get("year", "UNIT"), hit.get("year2", "UNIT")):
        return None
    quarter = "QUARTER" in hit.items[hit.at("u")].classes
    shift = Shift("year", int(step.split()[0]), "dct", counted=True)
    return Expression("ago", shift=shift, amount=A_QUARTER if quarter else ())


def _year_of_amount(hit: Hit) -> Built:
    """ "from $3 million last year", "last year's $3 million": of the quarter reported on.

    "$3 million this year" and "$3 million last week" are only that.
    """
    count, base = step_of(hit.get("x", "SHIFT_BEFORE") or hit.get("x2", "SHIFT_BEFORE") or "0")
    unit = hit.get("year", "UNIT") or hit.get("year2", "UNIT") or "year"
    if unit in ("second", "minute", "hour", "millennium"):
        return None
    last = (unit, count, base) == ("year", -1, "dct")
    return Expression("shift", shift=Shift(unit, count, base), amount=A_QUARTER if last else ())


def _year_ago_quarter(hit: Hit) -> Built:
    quarter = f"Q{hit.number('n', 'ORDINAL')}"
    if quarter not in ("Q1", "Q2", "Q3", "Q4"):
        return None
    return Expression("part", part=quarter, shift=Shift("year", -1, "dct", counted=True))


def _year_ago_span(hit: Hit) -> Built:
    number, unit = hit.get("n", "N") or "1", hit.get("u", "UNITS") or "month"
    return Expression("duration", amount=((number, unit),))


def _period(hit: Hit) -> Built:
    """ "the 1988 period" is that year's, of the quarter or the half year that is told of."""
    amount = A_QUARTER if hit.get("u", "UNIT") == "quarter" else ()
    return Expression("period", year=hit.number("y", "YEAR"), amount=amount)


def _period_quarter(hit: Hit) -> Built:
    quarter = f"Q{hit.number('n', 'ORDINAL')}"
    if quarter not in ("Q1", "Q2", "Q3", "Q4"):
        return None
    return Expression("part", part=quarter, year=hit.number("y", "YEAR"))


def _shift_period(hit: Hit) -> Built:
    """ "the latest period": as in a report, the quarter told of."""
    count, _, base = (hit.get("x", "SHIFT_BEFORE") or "").partition(" ")
    if base != "told" or count != "0":
        return None
    return Expression("shift", shift=Shift("quarter", 0, "told"))


def _shift_day(hit: Hit) -> Built:
    """ "last Oct. 23"."""
    count = int((hit.get("x", "SHIFT_BEFORE") or "0").split()[0])
    day = hit.number("d", "DAY")
    return Expression("day", month=hit.number("m", "MONTH"), day=day, direction=count)


def _half_year(hit: Hit) -> Built:
    part = f"H{hit.get('n', 'HALF_PART')}"
    return Expression("part", part=part, weak=not hit.has("of"))


_YEARS = frozenset(["YEAR", "SHIFT_BEFORE", "LABEL_YEAR", "SHORT_YEAR", "APOSTROPHE", "INT"])
_SEASON_CUES = frozenset(
    ["RELATION", "MODIFIER", "AND", "OF", "THE", "EACH", "SHIFT_BEFORE", "COMMA"]
)


def _is_verb(hit: Hit) -> bool:
    """ "will fall next year", "the fall of the city"; but "the fall of 1989"."""
    word = hit.items[hit.at("s")]
    if "GUARD" not in word.classes:
        return False
    behind, after = (
        hit.items[index].classes if index < len(hit.items) else {}
        for index in (hit.end, hit.end + 1)
    )
    if "OF" in behind and behind.get("RELATION") == "of":
        return _YEARS.isdisjoint(after)
    if hit.has("the") or not word.text.islower():
        return False
    beside = hit.items[hit.start - 1].classes if hit.start else {}
    return _SEASON_CUES.isdisjoint(beside) and "YEAR" not in behind


def _season(hit: Hit) -> Built:
    if _is_verb(hit):
        return None
    name = hit.get("s", "SEASON_ADVERB") or hit.get("s", "SEASON") or ""
    part, _, mod = name.partition(" ")
    sure = hit.has("the") or "SURE" in hit.items[hit.at("s")].classes
    return Expression("part", part=part, mod=mod or None, weak=not sure)


_EARLY = 7  # days of a month that a quarter of whole weeks may end in
_HALVES = {
    "minute": ("30", "second"),
    "hour": ("30", "minute"),
    "day": ("12", "hour"),
    "year": ("6", "month"),
    "decade": ("5", "year"),
    "century": ("50", "year"),
}


def _half_unit(hit: Hit) -> Built:
    """ "half an hour", "a half year"."""
    half = _HALVES.get(hit.get("u", "UNIT") or "")
    return Expression("duration", amount=(half,), mod=hit.get("ap", "APPROX")) if half else None


def _half_ago(hit: Hit) -> Built:
    """ "half a century ago"."""
    number, unit = _HALVES.get(hit.get("u", "UNIT") or "", ("0", ""))
    count, base = step_of(hit.get("x", "AGO") or "-1")
    if unit not in ("month", "year", "minute") or (unit == "minute" and base == "told"):
        half = _half_unit(hit)
        return [Atom(hit.start, hit.at("u") + 1, half)] if isinstance(half, Expression) else []
    shift = Shift(unit, int(number) * count, base, counted=True)
    return Expression("ago", shift=shift, mod=hit.get("ap", "APPROX"))


def _week_of(hit: Hit) -> Built:
    """ "the week of May 5"."""
    if hit.get("u", "UNIT") != "week":
        return None
    return Expression(
        "week_of",
        year=hit.number("y", "YEAR"),
        month=hit.number("m", "MONTH"),
        day=hit.number("d", "DAY") or hit.number("d2", "DAY"),
    )


def _week_beside(hit: Hit) -> Built:
    """ "the week before Christmas"."""
    count = {"before": -1, "after": 1}.get(hit.get("r", "RELATION") or "")
    if count is None or hit.get("u", "UNIT") != "week":
        return None
    holiday = hit.get("h", "HOLIDAY")
    return Expression("week_of", holiday=holiday, offset=Shift("week", count))


def _week_ended(hit: Hit) -> Built:
    """ "the week ended March 16": that week, and its last day; of other units only the day."""
    month = hit.number("m", "MONTH") or hit.number("m2", "MONTH")
    day = hit.number("d", "DAY") or hit.number("d2", "DAY")
    year = hit.number("y", "YEAR")
    period = _ending_unit(hit)
    if isinstance(period, Expression) and hit.get("u", "UNIT") == "quarter":
        early = day is not None and day <= _EARLY and (month or 1) > 1  # "ended Oct. 1"
        period = replace(period, year=year, month=month - early if month else None)
    if hit.get("u", "UNIT") == "week":
        period = Expression("week_of", year=year, month=month, day=day)
    last = Expression("date" if year else "day", year=year, month=month, day=day)
    day_atom = Atom(hit.at("u") + 2, hit.end, last)
    if not isinstance(period, Expression):
        return [day_atom]
    return [Atom(hit.start, hit.at("u") + 1, period), day_atom]


RULES = (
    Rule(
        "week_of",
        "THE? (?P<u>UNIT) OF THE? (?=MONTH DAY|DAY SUFFIX? OF? MONTH) (?:(?P<d2>DAY) SUFFIX? OF?)?"
        " (?P<m>MONTH) (?P<d>DAY)? SUFFIX? (?:COMMA? (?P<y>YEAR))?",
        _week_of,
    ),
    Rule(
        "week_beside",
        "THE? (?P<u>UNIT) (?P<r>RELATION) THE? (?P<h>HOLIDAY)",
        _week_beside,
    ),
    Rule(
        "year_ago_quarter",
        "THE? AGO_YEAR FISCAL? (?P<n>ORDINAL) HYPHEN? QUARTER",
        _year_ago_quarter,
    ),
    Rule("year_ago_span", "THE? AGO_YEAR (?P<n>N) (?P<u>UNITS)", _year_ago_span),
    Rule("year_ago", "(?:(?:THE COMPARED?)? AGO_YEAR (?P<u>UNIT|PERIOD)|AGO_YEAR)", _year_ago),
    Rule(
        "period_year_ago",
        "THE? COMPARED? (?P<u>PERIOD|QUARTER) OF? THE?"
        " (?:(?P<x>SHIFT_BEFORE) (?P<year>UNIT)|A (?P<year2>UNIT) (?P<ago>AGO))",
        _period_year_ago,
    ),
    Rule(
        "quarter_of_year",
        "(?P<x>SHIFT_BEFORE) (?P<year>UNIT) POSS (?P<u>QUARTER)",
        _period_year_ago,
    ),
    Rule(
        "year_of_amount",
        "(?<=BIG)(?P<x>SHIFT_BEFORE) (?P<year>UNIT)|(?P<x2>SHIFT_BEFORE) (?P<year2>UNIT)"
        " (?=POSS CURRENCY)",
        _year_of_amount,
    ),
    Rule("year_end", "(?P<x>YEAR_END) (?:OF? (?P<y>YEAR))?", _year_end),
    Rule(
        "period_quarter", "THE? (?P<y>YEAR) FISCAL? (?P<n>ORDINAL) HYPHEN? QUARTER", _period_quarter
    ),
    Rule("period", "THE? (?P<y>YEAR) (?P<u>PERIOD|QUARTER)", _period),
    Rule("shift_period", "THE? (?P<x>SHIFT_BEFORE) PERIOD", _shift_period),
    Rule(
        "shift_day",
        "THE? (?P<x>SHIFT_BEFORE) (?P<m>MONTH) (?P<d>DAY) SUFFIX? (?!MONTH|PERCENT|BIG|OCLOCK)",
        _shift_day,
    ),
    Rule(
        "half_part",
        "(?P<n>HALF_PART) (?P<of>(?=OF? LABEL_YEAR? (?:YEAR|SHIFT_BEFORE)))?",
        _half_year,
    ),
    Rule(
        "week_ended",
        "THE FISCAL? (?P<u>UNIT) ENDING"
        " (?:(?P<m>MONTH) (?P<d>DAY)|(?P<d2>DAY) (?P<m2>MONTH)) SUFFIX? (?:COMMA? (?P<y>YEAR))?",
        _week_ended,
    ),
    Rule("ending_unit", "THE FISCAL? (?P<u>UNIT) (?=ENDING|TO MODIFIER? DAY? MONTH)", _ending_unit),
    Rule("whole_unit", "THE MORE (?P<u>UNIT)", _whole_unit),
    Rule("unit", "(?:THE|FISCAL){1,2} (?P<u>(?P<plural>UNITS)|UNIT)", _bare_unit),
    Rule(
        "unit_bare",
        "(?P<u>UNIT)(?<!MODIFIER_AFTER)(?<!DAY_MARK) (?!(?<=LABEL_WEEKDAY)DAY)",
        _bare_unit,
    ),
    Rule("season", "(?P<the>THE|(?=SEASON_ADVERB)) (?P<s>SEASON_ADVERB|SEASON)", _season),
    Rule("season_bare", "(?P<s>SEASON)", _season),
    Rule(
        "half_ago",
        "(?P<ap>APPROX)? (?:HALF A?|A HALF HYPHEN?) (?P<u>UNIT) (?P<x>AGO)",
        _half_ago,
    ),
    Rule("half_unit", "(?P<ap>APPROX)? (?:HALF A?|A HALF HYPHEN?) (?P<u>UNIT)", _half_unit),
)
