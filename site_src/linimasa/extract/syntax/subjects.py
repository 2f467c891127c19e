"""The subject of a sentence where particles tell it: the noun of its topic, else of its subject."""

from __future__ import annotations

import re
from typing import NamedTuple

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.particles import noun_before, phrase_before

_WORD = re.compile(r"\S+")


class Subject(NamedTuple):
    """A noun phrase with its particle: who speaks as written, and its span."""

    who: str
    start: int
    end: int


def subject_noun(word: str, words: Words) -> str | None:
    found = noun_before(word, words.code, topic=True)
    return found or noun_before(word, words.code, topic=False)


def subject_in(outside: str, words: Words, end: int | None = None) -> Subject | None:
    """The first topic before a place; the first subject where there is none."""
    spans = [
        (one.start(), one.end())
        for one in _WORD.finditer(outside, 0, len(outside) if end is None else end)
    ]
    parts = [outside[slice(*one)] for one in spans]
    for topic in (True, False):
        for at, word in enumerate(parts):
            if QUOTED in word or DATED in word:
                continue
            noun = noun_before(word, words.code, topic=topic)
            if noun is None:
                continue
            first = phrase_before(parts, at, words.code)
            who = " ".join((*parts[first:at], noun))
            return Subject(who, spans[first][0], spans[at][1])
    return None
