"""Rules for stretches of time whose direction stands behind them, and for the vague past."""

from __future__ import annotations

from linimasa.timex.rules.relative import step_of
from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression


def _span_end(hit: Hit) -> Built:
    """ "الأيام الثلاثة الماضية", "السنوات الأخيرة", "اليومين الماضيين"."""
    direction, _ = step_of(hit.get("x", "SPAN_END") or "0")
    dual = (hit.get("u", "UNIT_ADJECTIVE") or "").split()
    number = dual[0] if dual else hit.get("n", "N") or "X"
    unit = dual[1] if dual else hit.get("u", "UNITS") or "day"
    return Expression("duration", amount=((number, unit),), span=direction or None)


def _vague_before(_: Hit) -> Built:
    """ "قبل أيام": days ago, without saying how many."""
    return Expression("reference", reference="PAST_REF")


RULES = (
    Rule("span_end", "(?P<u>UNITS) (?P<n>N|QUANTITY)? (?P<x>SPAN_END)", _span_end),
    Rule("span_dual", "(?P<u>UNIT_ADJECTIVE) (?P<x>SPAN_END)", _span_end),
    Rule("ago_before_plural", "VAGUE_BEFORE (?P<u>UNITS)", _vague_before),
)
