"""A verb behind a comma with a date of its own, where the first one only says what something is.

"Siti adalah pengusaha asal Kyre, meninggal pada 2020": what happened in 2020 is "Siti meninggal".
For a language in which no ending tells words apart (`grammar.unmarked`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.plain_dates import read_undated

_VERB_FIRST = re.compile("k[ya]*A?[ya]*V")
_BROKEN = frozenset("kxsrq(")

_Span = tuple[int, int]


def told_later(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The subject and the verb behind a comma, where `date` in `sentence[content]` is that one's;
    None where no such verb stands before it."""
    grammar, lead = grammar_of(language), sentence[content[0] : date[0]]
    if grammar is None or not grammar.unmarked or ", " not in lead:
        return None
    if words_of(language).equating.isdisjoint(lead.split()):
        return None
    read = read_undated(sentence, content, dates, language)
    clause = clause_in(read) if read else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    at = read.place(date[0] - content[0])
    comma = read.code.rfind("k", clause.told, at)
    verb = _VERB_FIRST.match(read.code, max(comma, 0)) if comma > 0 else None
    if "B" not in read.code[clause.verb : clause.told] or verb is None or verb.end() > at:
        return None
    if not _BROKEN.isdisjoint(read.code[comma + 1 : at]):
        return None
    parts = read.stretch(*clause.subject[0]), read.stretch(comma + 1, end_of(read, at + 1))
    return [(content[0] + start, content[0] + end) for start, end in parts]
