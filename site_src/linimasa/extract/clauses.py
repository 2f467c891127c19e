"""The clause of a sentence that one of its dates dates."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.names import name_pattern
from linimasa.extract.telling import has_verb
from linimasa.extract.words import either, words_of

_Span = tuple[int, int]


def clause_of(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str
) -> list[_Span]:
    """The part of `sentence[content]` that tells what one of its dates dates, after its subject.

    Between two dates a new clause begins at a word that joins clauses, else at a comma; where none
    does, all of the content stands for every date.
    """
    inside = sorted(span for span in dates if content[0] <= span[0] < content[1])
    if date not in inside:
        return [content]
    at = inside.index(date)
    start = content[0]
    before = _parting(sentence, start, inside[at - 1][1], date[0], language) if at > 0 else None
    after = inside[at + 1][0] if at + 1 < len(inside) else None
    behind = _parting(sentence, start, date[1], after, language) if after else None
    end = behind.start() if behind else content[1]
    if before is None:
        return [(content[0], end)]
    subject = _subject(language).match(sentence, content[0])
    coordinated = before[0].strip(" ,;") in words_of(language).coordinators
    if subject and coordinated and sentence[before.end() :].lstrip()[:1].islower():
        return [subject.span(), (before.end(), end)]
    return [(before.end(), end)]


def _parting(
    sentence: str, origin: int, start: int, end: int, language: str
) -> re.Match[str] | None:
    """The first joint between two dates with something told on either side."""
    words = words_of(language)
    for joint in _joints(language).finditer(sentence, start, end):
        sides = (sentence[origin : joint.start()], sentence[joint.end() : end])
        if all(has_verb(side, words) for side in sides):
            return joint
    return None


@cache
def _subject(language: str) -> re.Pattern[str]:
    """A name, a pronoun or a noun with its article, as a sentence begins with it."""
    words = words_of(language)
    noun = rf"(?i:{either(words.articles)})\s\w+"
    return re.compile(rf"(?i:{either(words.pronouns)})\b|{noun}|{name_pattern(words)}")


@cache
def _joints(language: str) -> re.Pattern[str]:
    words = words_of(language)
    joints = either((*words.coordinators, *words.breaks))
    return re.compile(rf"[,;]?\s{joints}(?=\s)|[,;](?=\s)")
