"""What a participle in brackets behind a noun tells of its date, which the clause around does not.

"Le pont de Morlaix (inauguré [en 1932]) est fermé": what happened in 1932 is "Pont de Morlaix
inauguré". For a language whose headlines tell a participle behind its noun (`Grammar.headlined`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.dates.participles import noun_of
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.leading import without_article
from linimasa.extract.syntax.linking import with_link

_FIRST = re.compile(r"[^\W\d]+(?=[\s,]|$)")
_MARKS = re.compile("[,;:–—]")
_NAME = re.compile("(?<![WDNd])W{2,4}(?=k.$)")  # right before the brackets
_NAMED = re.compile("W{2,4}k$")  # before what somebody is: "Ann Dean, | the mayor"

_Span = tuple[int, int]


def bracketed_at(sentence: str, dates: Sequence[_Span], date: _Span, language: str) -> str | None:
    """What happened on a date in brackets to the noun before them, as a headline tells it; None
    where no participle opens the brackets, or that noun is not sure."""
    opens = sentence.rfind("(", 0, date[0])
    if opens <= 0 or ")" in sentence[opens : date[0]]:
        return None
    grammar = grammar_of(language)
    if grammar is None or not grammar.headlined:
        return None
    inner, end = opens + 1, sentence.find(")", date[1])
    first = _FIRST.match(sentence, inner, end) if end > 0 else None
    inside = [one for one in dates if inner <= one[0] < end]
    if first is None or len(inside) > 1 or not _is_done(first[0], grammar):
        return None
    linked = with_link(sentence, date[0], language)
    rest = f"{sentence[first.end() : linked]} {sentence[date[1] : end]}"
    read = (
        None
        if _MARKS.search(rest)
        else parsed(f"{sentence[:opens].rstrip()}, {first[0]}", language)
    )
    noun = _noun(read, grammar) if read else None
    if read is None or noun is None:
        return None
    title = " ".join(f"{noun} {first[0]} {rest}".split())
    return capitalized(title, words_of(language)) if len(title) <= MAX_TITLE else None


def _is_done(word: str, grammar: Grammar) -> bool:
    """Whether a word tells what was done, not only that something was, or what it is."""
    if not grammar.participles.fullmatch(word) or grammar.states.fullmatch(word):
        return False
    return not grammar.held.fullmatch(word) or grammar.lasting.fullmatch(word) is not None


def _noun(read: Parsed, grammar: Grammar) -> str | None:
    """The noun that a participle behind the comma at the end of a text tells of, with the name
    before it; none of which possessives tell whose it is."""
    if name := _NAME.search(read.code):
        return read.text[slice(*read.stretch(*name.span()))]
    noun = noun_of(read, len(read.code) - 1, grammar)
    if noun is None:
        return None
    first = next(at for at, span in enumerate(read.spans) if span[0] >= noun[0])
    named = _NAMED.search(read.code[:first])
    if named:
        return f"{read.text[read.spans[named.start()][0] : noun[1]]},"
    return read.text[slice(*without_article(read, noun))]
