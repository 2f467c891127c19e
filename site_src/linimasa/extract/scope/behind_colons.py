"""The clause behind a colon that a date stands in, which is told alone.

"La crainte est fondée : [en 2002] un tireur avait visé un avion" tells of 2002 what stands behind
the colon; "Brest : un tireur …", where no verb stands before it, is told as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.condensing.cleaning import QUOTES
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.grammar import FINITE, parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.plain_dates import read_undated

_QUOTES = frozenset(QUOTES)
_COLON = re.compile(r"\s?:\s")
_OPENS = re.compile("(?:[pm]?a|k)*(?=[DNW#])")

_Span = tuple[int, int]


def behind_colon(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> _Span:
    """Such a clause of `sentence[content]`, from its colon on; else the content. What is quoted
    there, or told of somebody's own, is none."""
    if sentence.find(": ", content[0], date[0]) < 0 or not is_inflected(language):
        return content
    colon = [*_COLON.finditer(sentence, content[0], date[0])][-1]
    start = colon.end()
    grammar = grammar_of(language)
    quoting = start if grammar is not None and grammar.drops else content[0]
    if not _QUOTES.isdisjoint(sentence[quoting : content[1]]):
        return content
    before = parsed(sentence[content[0] : colon.start()], language)
    if before is None or FINITE.isdisjoint(before.code):
        return content
    read = read_undated(sentence, (start, content[1]), dates, language)
    opens = _OPENS.match(read.code) if read else None
    clause = clause_in(read) if read and opens else None
    if not (read and opens and clause and clause.subject):
        return content
    first = opens.end()
    begins, ends = clause.subject[0]
    owned = read.word(first) in words_of(language).possessives
    bare = read.code[first] == "D" and ends == begins + 1  # "lo ha detto", of what stands before
    return content if owned or bare or begins > first else (start, content[1])
