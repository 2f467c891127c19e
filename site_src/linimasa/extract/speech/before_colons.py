"""Somebody whose clause ends with a colon and a quotation: "Jane Hill was proud: “We won the cup”".

The clause need tell nothing of speech; only a person or a body by name or office has words quoted.
It is short: one that tells more may tell of another who speaks ("laughed when a docker shouted:").
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import DATED, FILL, QUOTED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.speaking_subjects import meant, subject_before
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.language import table_of, texts
from linimasa.places import names_place

_COLON = re.compile(rf":\s*(?={QUOTED})")
_MOST = 4  # words behind the subject
_LEAST = 24  # characters of a quotation that is a sentence
_DATES = re.compile(f"{DATED}+")


@cache
def _papers(language: str) -> frozenset[str]:
    """Nouns of what holds the words of another."""
    words = words_of(language)
    letters = texts(table_of(language, "speech"), "letters")
    return words.papers.union(words.documents, letters)


def before_colon(outside: str, quotes: list[tuple[int, int]], memory: Memory) -> Speech | None:
    """The speech of a masked sentence that a quotation behind a colon ends."""
    colon = _COLON.search(outside)
    if colon is None or outside[colon.end() :].strip(FILL) or QUOTED in outside[: colon.start()]:
        return None
    start, end = quotes[-1]
    if len(quotes) > 1 or end - start < _LEAST or grammar_of(memory.words.code) is None:
        return None
    told = outside[: colon.start()].lower().split()
    if not _papers(memory.words.code).isdisjoint(told):
        return None  # "a lu la lettre du ministre : «…»"
    subject = subject_before(outside[: colon.start()], memory)
    if subject is None:
        return None
    behind = _DATES.sub(" ", outside[subject.span[1] : colon.start()])
    if len(behind.split()) > _MOST:
        return None
    name, role = meant(subject, memory)
    if names_place(name, memory.words.code):
        return None
    cue = subject.span[0], colon.end()
    return Speech(name, role, cue, (colon.end(), len(outside)), "", direct=True)
