"""A year of which a noun says something: "the news that [2024] had been warm" tells of 2024 that it
"had been warm", where past forms are participles, too."""

from __future__ import annotations

from collections.abc import Sequence

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import FINITE, VERB_FIRST
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.plain_dates import placed, read_undated

_LEAST = 3  # words of "the news that"

_Span = tuple[int, int]


def year_said(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """What `sentence[content]` says of a year with its verb right behind it; None where it is no
    noun that says that."""
    if not sentence[slice(*date)].isdigit():
        return None
    grammar, lead = grammar_of(language), sentence[content[0] : date[0]].split()
    if grammar is None or grammar.ambiguous is None or len(lead) < _LEAST:
        return None
    if lead[-1] not in words_of(language).conjunctions or lead[-2] not in grammar.facts:
        return None
    if not (grammar.denying | grammar.generic).isdisjoint(lead):
        return None  # "there was no news that"
    read = read_undated(sentence, content, dates, language)
    at = read.place(date[0] - content[0]) if read else 0
    verb = VERB_FIRST.match(read.code, at + 1) if read else None
    main = main_verb(read.code) if read else None
    if read is None or verb is None or main is None or main > at:
        return None  # of "the news that 2024 had been warm was denied" nothing is sure
    end = end_of(read, verb.end())
    joint = read.code.rfind("c", verb.end(), end)
    # a noun that "when" tells more of would be half: "the warmest yet [and the first year] when"
    halved = read.code[end : end + 1] == "s" and FINITE.isdisjoint(read.code[joint:end])
    return placed([read.stretch(at, joint if halved and joint > 0 else end)], content[0], [date])
