"""Rules for what is of no date: now, recently, recent weeks and months, the future."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression
from linimasa.timex.words.triggers import TRIGGERS

_TIMES = frozenset({*TRIGGERS, "HALF_HOUR", "HALF_AFTER", "QUARTER_MARK"})
_UNIT_NAMES = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _reference(hit: Hit) -> Built:
    value = hit.get("r", "REFERENCE") or hit.get("r", "REFERENCE_NOUN") or ""
    if _is_bound(hit):
        return None
    if value.endswith("_REF"):
        return Expression("reference", reference=value)
    return Expression("duration", amount=(("X", _UNIT_NAMES[value[-1]]),))


def _is_bound(hit: Hit) -> bool:
    """ "九点半以前": the word for "before now" says before what stands tight to it."""
    if hit.start == 0 or "AGO" not in hit.items[hit.start].classes:
        return False
    before = hit.items[hit.start - 1]
    return before.tight and not _TIMES.isdisjoint(before.classes)


def _reference_pair(hit: Hit) -> Built:
    """ "recent weeks and months" is one stretch; "now and months later" are two."""
    first = _reference(hit)
    if not isinstance(first, Expression) or first.kind == "duration":
        return first
    rest = Expression("duration", amount=(("X", hit.get("u", "UNITS") or "day"),), weak=True)
    return [Atom(hit.start, hit.start + 1, first), Atom(hit.at("u"), hit.end, rest)]


def _reference_aside(hit: Hit) -> Built:
    """ "former", "future": a time in history, elsewhere a word."""
    return Expression("reference", reference=hit.get("r", "REFERENCE_ASIDE"), weak=True)


RULES = (
    Rule("reference_pair", "(?P<r>REFERENCE) AND (?P<u>UNITS) (?!AGO)", _reference_pair),
    Rule("reference", "(?P<r>REFERENCE)", _reference),
    Rule("reference_aside", "(?P<r>REFERENCE_ASIDE)", _reference_aside),
    Rule("reference_noun", "THE MORE? (?P<r>REFERENCE_NOUN) (?!N|QUANTITY)", _reference),
)
