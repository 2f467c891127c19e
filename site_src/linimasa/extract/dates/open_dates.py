"""Dates that are open to one side, by what ties them: "since", "until", "before"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.edtf import parse
from linimasa.extract.dates.cues import counted_from, cues_of
from linimasa.extract.dates.ranges import without_hour
from linimasa.extract.dates.sifting import Reading
from linimasa.extract.lexis.alternation import either
from linimasa.extract.syntax.clause_words import grammar_of, related
from linimasa.language import table_of, texts
from linimasa.timex import Timex

_NEAR = 40  # characters before a date in which what ties it stands
_REACH = 120  # characters before a date in which it is told what is counted
_STOPS = re.compile(r"[.!?;\n]\s")
_STRETCHES = frozenset(("year", "decade", "century"))  # what is before one is in no part of it


def opened(text: str, timex: Timex, reading: Reading) -> str | None:
    """ "since August" is `2023-08/..`, "until May" `../2024-05`,
    "before 1900" `../1900`.

    What "is in force since" a day began on it; what "will run until" a day to come ends on it.
    """
    if timex.edtf is None or "/" in timex.edtf or timex.edtf[0] in "[{":
        return timex.edtf
    if timex.relation == "since":
        before = text[max(0, timex.start - _NEAR) : timex.start]
        begins = cues_of(reading.language).begins.search(before)
        return timex.edtf if begins else f"{timex.edtf}/.."
    if timex.relation == "until":
        if _is_at_last(text, timex, reading.language) or _is_tally(text, timex, reading.language):
            return timex.edtf
        ahead = reading.published is not None and timex.edtf > reading.published
        exact = parse(without_hour(timex.edtf)).precision == "day"
        return timex.edtf if ahead and exact else f"../{timex.edtf}"
    if timex.relation == "before" and timex.explicit:
        long = parse(timex.edtf).precision in _STRETCHES
        return f"../{timex.edtf}" if long else timex.edtf
    counted = counted_from(text, timex, reading.language)
    return f"{timex.edtf}/.." if counted is not None else timex.edtf


def _is_at_last(text: str, timex: Timex, language: str) -> bool:
    """Whether something came about at a date, and no sooner: "not until 3 May did it sail",
    "Hingga pada 1967 ia …", which opens its sentence."""
    grammar = grammar_of(language)
    near = text[max(0, timex.start - _NEAR) : timex.start]
    tied = near.lower().split()[-2:-1]
    if grammar is None or not grammar.unmarked:
        return grammar is not None and not grammar.denying.isdisjoint(tied)
    return not grammar.denying.isdisjoint(tied) or _at_last(language).search(near) is not None


def _is_tally(text: str, timex: Timex, language: str) -> bool:
    """Whether something is counted up to a day, and so told of it: "Sebanyak 30 orang tiba hingga
    Senin"."""
    counted = _tallied(language)
    if not counted or timex.edtf is None or parse(without_hour(timex.edtf)).precision != "day":
        return False
    clause = _STOPS.split(text[max(0, timex.start - _REACH) : timex.start])[-1]
    return not counted.isdisjoint(clause.lower().split())


@cache
def _tallied(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "timex", "lists"), "tallied"))


@cache
def _at_last(language: str) -> re.Pattern[str]:
    until, at = either(related(language, "until")), either(related(language, "in"))
    return re.compile(rf"(?:\A|[\n.!?”\"]\s*)(?i:{until})\s(?:\w+\s)?{at}\s\Z")
