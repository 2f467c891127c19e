"""Rules where a stretch of time tells a place in time as well, or an age: "vor zwei Jahren"."""

from __future__ import annotations

from linimasa.timex.rules.amounts import amount
from linimasa.timex.rules.joined_amounts import SMALLER
from linimasa.timex.rules.relative import ago, step_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression, Shift

_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def _ago_lasts(hit: Hit) -> Built:
    """ "vor zwei Jahren" is marked as the two years, with the place in time that they lead to."""
    told = amount(hit) if hit.has("n") else (("X", hit.get("u2", "UNITS") or "year"),)
    if hit.has("n3"):  # "vor einer Stunde und 20 Minuten"
        told += ((hit.get("n3", "N") or "0", hit.get("u3", "UNIT") or "minute"),)
    steps = _steps(told)
    count = int((hit.get("x", "AGO_LASTS") or "-1").split()[0])
    shift = None
    if steps is not None:
        shift = Shift(steps[1], steps[0] * count, "dct", counted=True)
    mod = hit.get("ap", "APPROX")
    return [Atom(hit.start + 1, hit.end, Expression("duration", amount=told, shift=shift, mod=mod))]


def _ago_half(hit: Hit) -> Built:
    """ "a year and a half ago"; of an hour only how long it is."""
    if hit.get("u", "UNIT") not in ("second", "minute", "hour"):
        return ago(hit)
    mod = hit.get("ap", "APPROX")
    lasting = Expression("duration", amount=amount(hit), mod=mod)
    return [Atom(hit.start, hit.at("half") + 1, lasting)]


def _steps(told: tuple[tuple[str, str], ...]) -> tuple[int, str] | None:
    """An amount as so many of its last unit; None where it is vague or in broken parts."""
    total = 0.0
    unit = told[0][1]
    for number, each in told:
        if number == "X":
            return None
        total = total * SMALLER.get((unit, each), 1) + float(number)
        unit = each
    if total != int(total):
        return None
    return int(total) * _YEARS.get(unit, 1), "year" if unit in _YEARS else unit


def _ago_named(hit: Hit) -> Built:
    """ "dans une demi-heure", "tra mezz'ora": so long in one word."""
    told = hit.get("u", "UNIT_ADJECTIVE") or hit.get("u", "ONE_UNIT") or ""
    number, _, unit = told.rpartition(" ")
    near = number.isdigit() and unit in ("hour", "minute")
    if not near and (number, unit) not in _HALVED:
        return None
    count = int((hit.get("x", "AGO_BEFORE") or "1").split()[0])
    return Expression("ago", shift=Shift(unit, int(number) * count, "dct", counted=True))


def _single_half(hit: Hit) -> Built:
    """ "ساعة ونصف", "قبل سنة ونصف": one and a half, two and a half in one word."""
    names = (hit.get("u", name) for name in ("SINGLE_UNIT", "UNIT_ADJECTIVE", "ONE_UNIT"))
    named = next((name for name in names if name), "")
    number, _, unit = named.rpartition(" ")
    number, parts = number or "1", _HALVES.get(unit)
    if unit in ("day", "week", "month") and number.isdigit() and not hit.has("x"):
        return Expression("duration", amount=((f"{number}.5", unit),))
    if parts is None or not number.isdigit():
        return None
    half, smaller = parts
    if not hit.has("x"):
        return Expression("duration", amount=((number, unit), (str(half), smaller)))
    steps = (int(number) * 2 + 1) * half
    count = int((hit.get("x", "AGO_BEFORE") or "-1").split()[0])
    return Expression("ago", shift=Shift(smaller, steps * count, "dct", counted=True))


_HALVED = (("50", "year"), ("6", "month"))  # "half a century", "half a year"
_HALVES = {"hour": (30, "minute"), "year": (6, "month"), "day": (12, "hour"), "month": (15, "day")}


def _single(hit: Hit) -> Built:
    """ "час и двадцать минут", "больше года": one of the unit."""
    return Expression("duration", amount=amount(hit), mod=hit.get("ap", "APPROX"))


def _hour_and_minutes(hit: Hit) -> Built:
    """ "un'ora e venti minuti", where "e venti" is what a clock says."""
    number = hit.get("n", "N") or "1"
    minutes = hit.number("past", "MINUTES_AFTER") or 0
    units = hit.get("u", "UNIT") or "", hit.get("u2", "UNIT") or ""
    if units not in (("hour", "minute"), ("minute", "second")) or minutes < 0:
        return None
    return Expression("duration", amount=((number, units[0]), (str(minutes), units[1])))


def _age_adjective(hit: Hit) -> Built:
    """ "fünfjährige Haft" lasts; of a person it is an age, and no expression of time."""
    number, unit = (hit.get("u", "AGE_ADJECTIVE") or "1 year").split()
    return Expression("duration", amount=((number, unit),))


def _shift_half(hit: Hit) -> Built:
    """ "the next hour and a half", "la próxima hora y media"."""
    named = ("SHIFT_BEFORE", "SPAN_BEFORE", "SHIFT_AFTER")
    step = next((step for name in named if (step := hit.get("x", name))), "0")
    direction, _ = step_of(step)
    return Expression("duration", amount=amount(hit), span=direction) if direction else None


def _nights(hit: Hit) -> Built:
    """ "3 nights" are as many days; "two nights ago" is one night."""
    number = hit.get("n", "N") or "X"
    if hit.has("ago") and number.isdigit():
        step, base = step_of(hit.get("ago", "AGO") or "-1")
        back = Shift("day", step * int(number), base)
        return Expression("deictic", shift=back, daypart="NI")
    direction = step_of(hit.get("x", "SPAN_BEFORE") or "0")[0] or None
    return Expression(
        "duration", amount=((number, "day"),), span=direction, mod=hit.get("ap", "APPROX")
    )


def _nowadays(_: Hit) -> Built:
    """ "bis heute", "noch heute": these days."""
    return Expression("reference", reference="PRESENT_REF")


def _today(_: Hit) -> Built:
    """ "heute": the day, or these days, as the text as a whole tells."""
    return Expression("deictic", shift=Shift("day", 0), reference="PRESENT_REF")


RULES = (
    Rule("nowadays", "(?<=PRESENT_CUE)TODAY(?!TO)|TODAY(?=PRESENT_AFTER)", _nowadays),
    Rule("today", "TODAY", _today),
    Rule(
        "ago_lasts",
        "(?P<x>AGO_LASTS) (?P<ap>APPROX)? (?:(?P<n>N|A|QUANTITY)"
        " (?:AND? (?P<half>FRAC|(?:A HALF|HALF)))? HYPHEN? MORE{0,2} (?P<u>UNIT)"
        " (?:AND (?P<n3>N) (?P<u3>UNIT))?|(?P<u2>UNITS))",
        _ago_lasts,
    ),
    Rule(
        "shift_half",
        "THE? (?P<x>SHIFT_BEFORE|SPAN_BEFORE) (?P<u>UNIT) (?P<rest>HALF_AFTER|AND A HALF)"
        "|(?P<u2>UNIT) (?P<rest2>HALF_AFTER) (?P<x2>SHIFT_AFTER)",
        _shift_half,
    ),
    Rule(
        "nights",
        "(?<!ORDINAL_SIGN)(?:(?P<ap>APPROX)|THE? (?P<x>SPAN_BEFORE))? (?P<n>N|QUANTITY) NIGHTS"
        " (?P<ago>AGO)?",
        _nights,
    ),
    Rule(
        "ago_half",
        "(?P<ap>APPROX)? (?P<n>A|N) (?P<u>UNIT) AND A (?P<half>HALF) (?P<x>AGO)",
        _ago_half,
    ),
    Rule("single_and", "(?P<u>SINGLE_UNIT) (?=(?:COMMA|AND) N UNIT)", _single),
    Rule("approx_single", "(?P<ap>APPROX) (?P<u>SINGLE_UNIT)", _single),
    Rule("ago_named", "(?P<x>AGO_BEFORE) A? (?P<u>UNIT_ADJECTIVE|ONE_UNIT)", _ago_named),
    Rule(
        "ago_single",
        "(?P<x>AGO_BEFORE) (?P<u>SINGLE_UNIT|UNIT_ADJECTIVE) (?P<rest>HALF_AFTER)",
        _single_half,
    ),
    Rule(
        "single_half",
        "(?P<u>SINGLE_UNIT|UNIT_ADJECTIVE|ONE_UNIT) (?P<rest>HALF_AFTER)",
        _single_half,
    ),
    Rule(
        "hour_and_minutes",
        "(?P<n>N|A) (?P<u>UNIT) (?P<past>MINUTES_AFTER) (?P<u2>UNIT)",
        _hour_and_minutes,
    ),
    Rule("age_adjective", "(?P<u>AGE_ADJECTIVE) (?=LASTED)", _age_adjective),
)
