"""Rules where a stretch of time tells a place in time as well, or an age: "vor zwei Jahren"."""

from __future__ import annotations

from linimasa.timex.joints import SMALLER
from linimasa.timex.rules import Atom, Built, Hit, Rule
from linimasa.timex.rules_relative import ago, amount
from linimasa.timex.value import Expression, Shift

_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def _ago_lasts(hit: Hit) -> Built:
    """ "vor zwei Jahren" is marked as the two years, with the place in time that they lead to."""
    told = amount(hit) if hit.has("n") else (("X", hit.get("u2", "UNITS") or "year"),)
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


def _age_adjective(hit: Hit) -> Built:
    """ "fünfjährige Haft" lasts; of a person it is an age, and no expression of time."""
    number, unit = (hit.get("u", "AGE_ADJECTIVE") or "1 year").split()
    return Expression("duration", amount=((number, unit),))


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
        " (?:AND? (?P<half>FRAC|(?:A HALF|HALF)))? HYPHEN? MORE{0,2} (?P<u>UNIT)|(?P<u2>UNITS))",
        _ago_lasts,
    ),
    Rule(
        "ago_half",
        "(?P<ap>APPROX)? (?P<n>A|N) (?P<u>UNIT) AND A (?P<half>HALF) (?P<x>AGO)",
        _ago_half,
    ),
    Rule("age_adjective", "(?P<u>AGE_ADJECTIVE) (?=LASTED)", _age_adjective),
)
