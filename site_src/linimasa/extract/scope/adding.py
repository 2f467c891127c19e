"""Dates of what a gerund behind a comma adds, which the main clause is not sure to have, too:
"The line carried mail, adding passenger trains [in 1927]"."""

from __future__ import annotations

import re

from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import FINITE, parsed
from linimasa.extract.syntax.linking import CLOSE

_GERUND = re.compile(r",\s(?=(?:\w+ly\s)?\w+ing\s)[^,;:]*$")
_ADDED = re.compile("k[ya]*G")

_Span = tuple[int, int]


def is_added(sentence: str, content: _Span, date: _Span, language: str, days: int) -> bool:
    """Whether a date stands in what a gerund adds, `days` from the day of issue: what was added on
    the day of the news was mostly done on it."""
    if abs(days) <= CLOSE or not content[0] <= date[0] < content[1]:
        return False
    grammar = grammar_of(language)
    lead = sentence[content[0] : date[0]]
    found = _GERUND.search(lead) if grammar and grammar.ambiguous else None
    read = parsed(lead, language) if found else None
    if found is None or read is None:
        return False
    comma = read.place(found.start())
    added = _ADDED.match(read.code, comma) is not None
    own = FINITE.isdisjoint(read.code[comma:]) and not FINITE.isdisjoint(read.code[:comma])
    return added and own
