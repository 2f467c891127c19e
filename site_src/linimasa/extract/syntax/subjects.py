"""The subject of a sentence where particles tell it: the noun of its topic, else of its subject."""

from __future__ import annotations

import re
from typing import NamedTuple

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.particles import (
    is_office,
    is_others,
    noun_before,
    particled_of,
    phrase_before,
)

_NAMED = ("은", "이", "도")  # particles that end names, too
_WORD = re.compile(r"\S+")


class Subject(NamedTuple):
    """A noun phrase with its particle: who speaks as written, and its span."""

    who: str
    start: int
    end: int


def subject_noun(word: str, words: Words) -> str | None:
    found = noun_before(word, words.code, topic=True)
    return found or noun_before(word, words.code, topic=False)


def ends_name(parts: list[str], at: int, words: Words) -> bool:
    """Whether what looks like a particle ends the name of whoever has the office behind it:
    "한병도 원내대표가", "박성은 의원이"."""
    known = particled_of(words.code)
    if known is None or at + 1 >= len(parts) or parts[at][-1:] not in _NAMED:
        return False
    behind = parts[at + 1]
    office = is_office(subject_noun(behind, words) or behind, words)
    return office and known.nominal.fullmatch(parts[at]) is not None


def subject_in(outside: str, words: Words, end: int | None = None) -> Subject | None:
    """The first topic before a place; the first subject where there is none."""
    spans = [
        (one.start(), one.end())
        for one in _WORD.finditer(outside, 0, len(outside) if end is None else end)
    ]
    parts = [outside[slice(*one)] for one in spans]
    for topic in (True, False):
        for at, word in enumerate(parts):
            if QUOTED in word or DATED in word or ends_name(parts, at, words):
                continue
            others = at > 0 and is_others(word, words.code, topic=topic)
            noun = "" if others else noun_before(word, words.code, topic=topic)
            if noun is None:
                continue
            first = phrase_before(parts, at, words.code)
            who = " ".join((*parts[first:at], noun)).rstrip()
            if not who:
                continue
            return Subject(who, spans[first][0], spans[at][1])
    return None
