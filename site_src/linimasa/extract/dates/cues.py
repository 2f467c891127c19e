"""The words around a date that tie it to a noun, a number or a comparison."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import related
from linimasa.extract.syntax.telling import has_verb
from linimasa.timex import Timex
from linimasa.values import dataclass

FAR = 72  # characters before a date in which "since" and a noun stand


@dataclass(frozen=True, slots=True)
class Cues:
    """Compiled words of a language around a date; `numbering`, `measured`, `record`,
    `begins` and `counted_from` end where the date starts."""

    numbering: re.Pattern[str]
    measured: re.Pattern[str]
    record: re.Pattern[str]
    record_behind: re.Pattern[str]
    begins: re.Pattern[str]
    since: tuple[str, ...]  # of which what follows needs one
    counted_from: re.Pattern[str]  # a noun that something is counted from: "since the fall … in"
    clause: re.Pattern[str]
    foot: re.Pattern[str]  # what tells of an article or a comment itself, up to its date


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language; ones that never match where it has no words for them."""
    words = words_of(language)
    record, clause = either(words.records), either((*words.conjunctions, *words.relatives))
    return Cues(
        numbering=re.compile(
            rf"\b(?i:{either(words.numbering)})\.?\s*(?:[\w/.-]{{0,12}}\d[\w/.-]{{0,12}}\W+(?:\w+\s)?)?$"
        ),
        measured=re.compile(words.measured or r"(?!)"),
        record=re.compile(rf"\b(?i:{record})\b(?:\s+[\w-]+){{0,6}}\s*$"),
        record_behind=re.compile(words.record_behind or r"(?!)"),
        begins=re.compile(rf"\b(?i:{either(words.begins)})\s+(?:\w+\s+){{0,2}}$"),
        since=tuple(related(language, "since")),
        counted_from=re.compile(
            rf"\b(?i:{either(related(language, 'since'))})"
            rf"\s(?P<noun>{either(words.articles)}(?<!\s)\s?(?:(?!\.\s)[^,;:\d]){{2,48}}?)"
            rf"\s(?i:{either(words.date_links)})\s*$"
        ),
        clause=re.compile(rf"\b(?i:{clause})\b"),
        foot=re.compile(rf"(?i:{either(words.feet)})\b[^.!?]*\Z"),
    )


def counted_from(text: str, timex: Timex, language: str) -> int | None:
    """Where "since" stands, if a date is that of a noun that something is counted from: "has lost
    three towns since the fall of Kyre in February", not "since the town fell in February"."""
    first, cues = max(0, timex.start - FAR), cues_of(language)
    may = any(map(text[first : timex.start].lower().__contains__, cues.since))
    found = cues.counted_from.search(text, first, timex.start) if may else None
    if found is None or has_verb(found["noun"], words_of(language)):
        return None
    return found.start()
