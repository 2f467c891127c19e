"""Participles that tell of a noun no more than when it was: "el robo [ocurrido el lunes]"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.linking import next_word, with_link
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.telling import has_verb

_REACH = 24  # characters of such a participle
_NEAR = 40  # the same with what ties a date to it
_OF_NOUN = re.compile("(?!B[DNW#]+$)[VAB].*[NW]$")  # behind a verb, but not what is
_CLOSED = re.compile(r"\s*(?:[.,;:!?)»”\"]|\Z)")

_Span = tuple[int, int]


def with_occurring(sentence: str, date: _Span, language: str) -> _Span:
    """The cut of a date with the participle that is nothing without it, and the comma before that;
    not where more is told of the noun: "el robo ocurrido el lunes | en Lugo"."""
    words = words_of(language)
    near = max(0, date[0] - _NEAR)
    if not words.occurring or not _any(language).search(sentence, near, date[0]):
        return date
    if not (_CLOSED.match(sentence, date[1]) or has_verb(next_word(sentence, date[1]), words)):
        return date
    start = with_link(sentence, date[0], language, date[1])
    found = _at_end(language).search(sentence, max(0, start - _REACH), start)
    return (found.start(), date[1]) if found and _tells_noun(sentence, found, language) else date


def without_occurring(title: str, language: str) -> str:
    """A noun less the participle at its end."""
    if not words_of(language).occurring:
        return title
    found = _at_end(language).search(title, max(0, len(title) - _REACH))
    return title[: found.start()] if found else title


def _tells_noun(sentence: str, found: re.Match[str], language: str) -> bool:
    """Whether a noun of a clause with its verb stands before, where past forms are participles,
    too: "called off the vote [planned for May]", not "the vote is | planned", "there are votes |
    planned"."""
    read = parsed(sentence[: found.start()], language)
    if read is None or not read.ambiguous:
        return True
    main = main_verb(read.code)
    return main is not None and _OF_NOUN.search(read.code, main) is not None


@cache
def _any(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?i:{either(words_of(language).occurring)})\s")


@cache
def _at_end(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?i:{either(words_of(language).occurring)})\s*\Z")
