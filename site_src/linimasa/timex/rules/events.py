"""Rules for times that are told from an event: "two days after the siege", "the day before"."""

from __future__ import annotations

from linimasa.timex.rules.amounts import COUNT, UNIT, amount
from linimasa.timex.rules.relative import ago, step_of
from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression, Shift, replace


def _from_event(hit: Hit) -> Built:
    """ "two days after the siege": as long as that, and in history the day that it leads to."""
    told = amount(hit)
    lasting = Expression("duration", amount=told, mod=hit.get("ap", "APPROX"))
    stepped = ago(hit)
    before = hit.items[hit.start - 1].classes if hit.start else {}
    if before.get("RELATION") == "for":
        return lasting  # "for a year after the war"
    if not isinstance(stepped, Expression) or stepped.shift is None:
        return lasting
    return replace(lasting, kind="event", shift=stepped.shift)


def _day_of_event(hit: Hit) -> Built:
    """ "the day after the siege"."""
    count = hit.number("d", "DAY_OF_EVENT") or 0
    return Expression("event", shift=Shift("day", count, "told"))


def _unit_before(hit: Hit) -> Built:
    """ "from $450 million the year before"."""
    unit = hit.get("u", "UNIT") or ""
    count, base = step_of(hit.get("x", "AGO_FINAL") or "-1 told")
    return Expression("shift", shift=Shift(unit, count, base)) if unit in _FRAMES else []


_FRAMES = ("week", "month", "year", "decade", "century")

RULES = (
    Rule("unit_before", "THE (?P<u>UNIT) (?P<x>AGO_FINAL) (?=COMMA|DOT|CLOSE|¶)", _unit_before),
    Rule(
        "from_event",
        f"(?P<ap>APPROX)? {COUNT} {UNIT} (?=(?P<x>AGO_FINAL) (?!COMMA|DOT|CLOSE|¶))",
        _from_event,
    ),
    Rule("day_of_event", "(?P<d>DAY_OF_EVENT) (?!COMMA|DOT|OPEN|CLOSE|¶)", _day_of_event),
)
