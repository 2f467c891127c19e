"""Rules for what is counted within a longer time: "the first week of May", "its last day"."""

from __future__ import annotations

from linimasa.timex.rules.relative import step_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import A_WEEK, Expression, Shift

_COUNTED = frozenset({"day", "week", "month"})
_FRAMES = frozenset({"week", "month", "quarter", "year"})


def _number(hit: Hit) -> int:
    named = (hit.number("n", name) for name in ("ORDINAL", "INT", "NTH_BEHIND"))
    return next((number for number in named if number), 0)


def _nth_of(hit: Hit) -> Built:
    """ "the third Wednesday of next month", "the last day of the year"."""
    last = hit.has("last")
    nth = -1 if last else _number(hit)
    unit = hit.get("last", "LAST_UNIT") or hit.get("u", "UNIT") or ("weekend" * hit.has("e"))
    if last and hit.has("u") and unit not in _COUNTED:  # "last year in the October shooting"
        told = Expression("shift", shift=Shift(unit, -1))
        return [Atom(hit.start, hit.at("u") + 1, told)] if unit in _FRAMES else []
    frame = frame_of(hit)
    known = unit in _COUNTED or hit.has("w") or hit.has("e")
    if not nth or not known or (frame and frame.unit not in _FRAMES):
        return None
    return Expression(
        "nth_of",
        nth=nth,
        weekday=hit.number("w", "WEEKDAY") or hit.number("w", "WEEKDAY_BARE"),
        amount=(("1", unit),) if unit else (),
        month=hit.number("m", "MONTH"),
        year=hit.number("year", "YEAR"),
        shift=frame,
    )


def _nth_of_year(hit: Hit) -> Built:
    """ "the first week of 2018", "die erste Woche 2018"; "last week 2018" is no such thing."""
    linked = {"OF", "LABEL_YEAR", "THE"} & hit.items[hit.at("year") - 1].classes.keys()
    return None if hit.has("last") and not linked else _nth_of(hit)


def _nth_in(hit: Hit) -> Built:
    """ "第二个星期天", "ikinci pazarı": within a month or year that stands before it."""
    nth = -1 if hit.has("last") else 1 if hit.has("first") else hit.number("s", "INT")
    nth = nth or hit.number("n", "NTH_IN")
    unit = "weekend" if hit.has("e") else hit.get("u", "UNIT") or ""
    if nth and unit == "quarter":  # "去年最后一个季度"
        return Expression("part", part=f"Q{nth % 5}") if nth <= 4 else None
    if not nth or (unit not in _COUNTED and not hit.has("w") and not hit.has("e")):
        return None
    amount = (("1", unit),) if unit else ()
    return Expression("nth_of", nth=nth, weekday=hit.number("w", "WEEKDAY"), amount=amount)


def _nth_weekday(hit: Hit) -> Built:
    """ "أول اثنين في ديسمبر": a weekday without its article, with the number that counts it."""
    nth, weekday = (int(part) for part in (hit.get("nw", "NTH_WEEKDAY") or "1 1").split())
    frame = frame_of(hit)
    if frame and frame.unit not in _FRAMES:
        return None
    month, year = hit.number("m", "MONTH"), hit.number("year", "YEAR")
    return Expression("nth_of", nth=nth, weekday=weekday, month=month, year=year, shift=frame)


def _month_week(hit: Hit) -> Built:
    """ "die dritte Januarwoche"."""
    month = int((hit.get("mw", "MONTH_WEEK") or "1").split()[0])
    nth = -1 if hit.has("last") else _number(hit)
    return Expression(
        "nth_of", nth=nth, amount=A_WEEK, month=month, year=hit.number("year", "YEAR")
    )


def _unit_in(hit: Hit) -> Built:
    """ "来月の初日", "다음 달 첫날": the first or last of its days, in one word."""
    unit = hit.get("first", "FIRST_UNIT") or hit.get("last", "LAST_UNIT") or "day"
    return Expression("nth_of", nth=-1 if hit.has("last") else 1, amount=(("1", unit),))


def _half_within(hit: Hit) -> Built:
    """ "the first half of the month", "the second half of May"."""
    mod = "START" if hit.get("half", "HALF_PART") == "1" else "END"
    month = hit.number("m", "MONTH")
    if month is not None:
        return Expression("month", month=month, year=hit.number("year", "YEAR"), mod=mod)
    return Expression("shift", shift=frame_of(hit), mod=mod)


def frame_of(hit: Hit) -> Shift | None:
    """The time that something is counted in, where it is told from a date: "this month"."""
    unit, count, *told = (hit.get("deictic", "DEICTIC") or " ").split(" ")
    if hit.has("deictic"):
        return Shift(unit, int(count), "told" if "told" in told else "dct")
    named = hit.get("f", "UNIT") or hit.get("g", "UNIT") or hit.get("h", "UNIT")
    steps, base = step_of(hit.get("x", "SHIFT_BEFORE") or hit.get("y", "SHIFT_AFTER") or "0")
    return Shift(named, steps, base) if named else None


SHIFTED = "(?:(?P<x>SHIFT_BEFORE) (?P<f>UNIT)|(?P<g>UNIT) (?P<y>SHIFT_AFTER)|(?P<deictic>DEICTIC))"
_NTH = "THE? (?:(?P<last>LAST_OF)|(?P<n>ORDINAL|INT(?=SUFFIX)) SUFFIX?)"
_WHAT = "(?:(?P<w>WEEKDAY|WEEKDAY_BARE)|(?P<e>WEEKEND)|(?P<u>(?!QUARTER|LABEL_YEAR)UNIT))"
_MONTH = "THE? (?:LABEL_MONTH OF?)? (?P<m>MONTH) (?:COMMA? OF? (?P<year>YEAR))?"

_FRAME = f"(?:OF|IN_MONTH|(?=SHIFT_BEFORE)) (?:{_MONTH}|THE? {SHIFTED}|THE? (?P<h>UNIT))"

_BEHIND = (
    *("MONTH_MARK", "MONTH", "MONTH CLOSING", "DEICTIC", "FRAME_UNIT", "FREQUENCY"),
    *("YEAR", "YEAR CLOSING"),
)
_IN_FRAME = "|".join(f"(?<={name})|(?<={name} OF)" for name in _BEHIND)

RULES = (
    Rule("half_within", f"(?P<half>HALF_PART) {_FRAME}(?<!LABEL_YEAR)", _half_within),
    Rule(
        "month_week",
        "THE? (?:(?P<last>LAST_OF)|(?P<n>ORDINAL)) (?P<mw>MONTH_WEEK) (?:OF? (?P<year>YEAR))?",
        _month_week,
    ),
    Rule("nth_weekday", f"(?P<nw>NTH_WEEKDAY) {_FRAME}", _nth_weekday),
    Rule("last_unit", f"(?P<last>LAST_UNIT) {_FRAME}", _nth_of),
    Rule("nth_of", f"{_NTH} {_WHAT} {_FRAME}", _nth_of),
    Rule(
        "nth_genitive",
        f"THE? (?:(?P<last>LAST_GENITIVE)|(?P<n>ORDINAL)) {_WHAT}"
        f" (?:{_MONTH} (?!DAY)|(?<=LAST_GENITIVE UNIT)(?P<h>UNIT))",
        _nth_of,
    ),
    Rule(
        "nth_of_year",
        f"(?!INT DAY_MARK){_NTH} {_WHAT} OF? THE? LABEL_YEAR? (?P<year>YEAR)",
        _nth_of_year,
    ),
    Rule(
        "nth_after",
        f"LABEL_WEEKDAY? (?:(?P<w>WEEKDAY)|(?P<u>UNIT)) (?P<n>ORDINAL) NTH_LINK"
        f" (?:{_MONTH}|THE? {SHIFTED})",
        _nth_of,
    ),
    Rule(
        "nth_behind",
        "LABEL_WEEKDAY? (?:(?P<w>WEEKDAY)|(?P<e>WEEKEND)|(?P<u>(?!QUARTER)UNIT))"
        f" (?:(?P<n>NTH_BEHIND)|(?P<last>LAST_BEHIND)) NTH_LINK? (?:{_MONTH}|{SHIFTED})",
        _nth_of,
    ),
    Rule(
        "unit_in",
        f"(?:{_IN_FRAME})(?:(?P<first>FIRST_UNIT)|(?P<last>LAST_UNIT))",
        _unit_in,
    ),
    Rule(
        "nth_in",
        f"(?:{_IN_FRAME})(?:(?P<last>LAST_IN) (?:OF|INT(?=UNIT|WEEKDAY))?|(?P<first>FIRST_IN)"
        f"|ORDINAL_SIGN (?P<s>INT)|(?P<n>NTH_IN)) {_WHAT}",
        _nth_in,
    ),
)
