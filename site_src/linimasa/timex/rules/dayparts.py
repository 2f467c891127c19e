"""Rules for parts of the day: the morning, "the night from Monday to Tuesday"."""

from __future__ import annotations

from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression


def _part(hit: Hit) -> Built:
    """ "the night"; bare in history it is that of no day: "night attacks"."""
    part = hit.get("p", "DAYPART") or hit.get("strong", "DAYPART_STRONG")
    before = hit.items[hit.start - 1].classes if hit.start else {}
    told = hit.has("the") or not {"N", "ORDINAL"}.isdisjoint(before)
    open_day = hit.style.loose and not told and part in ("AF", "NI", "DT")
    return Expression(
        "daypart",
        daypart=part,
        weak=not hit.has("strong"),
        base="dct" if open_day else "told",
    )


def _night_between(hit: Hit) -> Built:
    """ "la nuit de lundi à mardi" is that of the first day."""
    part = hit.get("p", "DAYPART") or hit.get("p", "DAYPART_STRONG")
    if hit.has("w"):
        return Expression("weekday", weekday=hit.number("w", "WEEKDAY"), daypart=part)
    month, day = hit.number("m", "MONTH"), hit.number("d", "DAY")
    return Expression("day", month=month, day=day, daypart=part)


RULES = (
    Rule(
        "night_between",
        "THE? (?P<p>DAYPART|DAYPART_STRONG) (?:OF|BETWEEN) THE?"
        " (?:(?P<w>WEEKDAY) (?:TO|AND) THE? WEEKDAY"
        "|(?P<d>DAY) (?:TO|AND) THE? DAY SUFFIX? OF? (?P<m>MONTH))",
        _night_between,
    ),
    Rule("part_day", "THE? (?P<strong>DAYPART_STRONG)", _part),
    Rule("part", "(?P<the>THE MORE?)? (?P<p>DAYPART)", _part),
)
