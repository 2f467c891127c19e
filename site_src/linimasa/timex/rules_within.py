"""Rules for what is counted within a longer time: "the first week of May", "its last day"."""

from __future__ import annotations

from linimasa.timex.rules import Atom, Built, Hit, Rule
from linimasa.timex.rules_relative import step_of
from linimasa.timex.value import Expression, Shift

_COUNTED = frozenset({"day", "week", "month"})
_FRAMES = frozenset({"week", "month", "quarter", "year"})


def _nth_of(hit: Hit) -> Built:
    """ "the third Wednesday of next month", "the last day of the year"."""
    last = hit.has("last")
    nth = -1 if last else hit.number("n", "ORDINAL") or hit.number("n", "INT") or 0
    unit = "weekend" if hit.has("e") else hit.get("u", "UNIT") or ""
    frame = hit.get("f", "UNIT") or hit.get("g", "UNIT")
    if last and hit.has("u") and unit not in _COUNTED:  # "last year in the October shooting"
        told = Expression("shift", shift=Shift(unit, -1))
        return [Atom(hit.start, hit.at("u") + 1, told)] if unit in _FRAMES else []
    if not nth or (unit not in _COUNTED and not hit.has("w") and not hit.has("e")):
        return None
    if frame is not None and frame not in _FRAMES:
        return None
    count, base = step_of(hit.get("x", "SHIFT_BEFORE") or hit.get("y", "SHIFT_AFTER") or "0")
    return Expression(
        "nth_of",
        nth=nth,
        weekday=hit.number("w", "WEEKDAY"),
        amount=(("1", unit),) if unit else (),
        month=hit.number("m", "MONTH"),
        year=hit.number("year", "YEAR"),
        shift=Shift(frame, count, base) if frame else None,
    )


_NTH = "THE? (?:(?P<last>LAST_OF)|(?P<n>ORDINAL|INT(?=SUFFIX)) SUFFIX?)"
_WHAT = "(?:(?P<w>WEEKDAY)|(?P<e>WEEKEND)|(?P<u>(?!QUARTER)UNIT))"
_SHIFTED = "THE? (?:(?P<x>SHIFT_BEFORE) (?P<f>UNIT)|(?P<g>UNIT) (?P<y>SHIFT_AFTER)?)"
_MONTH = "THE? (?:LABEL_MONTH OF?)? (?P<m>MONTH) (?:COMMA? OF? (?P<year>YEAR))?"

RULES = (Rule("nth_of", f"{_NTH} {_WHAT} (?:OF|IN_MONTH) (?:{_MONTH}|{_SHIFTED})", _nth_of),)
