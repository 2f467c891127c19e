"""Whether whoever spoke may be meant by "he" or "she": no body, and not several."""

from __future__ import annotations

from functools import lru_cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.places import names_place

_REMEMBERED = 2000  # speakers: those of a story come again and again


def may_be_person(name: str, words: Words) -> bool:
    """Whether a pronoun of a person may mean a speaker; always, where a language does not tell its
    words for bodies."""
    return not words.collectives or _is_person(name, words.code)


@lru_cache(maxsize=_REMEMBERED)
def _is_person(name: str, language: str) -> bool:
    words, parts = words_of(language), name.lower().split()
    head = next((at for at, part in enumerate(parts) if at and part in words.of), len(parts))
    if not words.coordinators.isdisjoint(parts):
        return False  # two of them
    if parts[head - 1] in words.collectives or parts[head - 1] in words.firms:
        return False
    acronym = len(parts) == 1 and name.isupper()
    return not (acronym or is_outlet(name, language) or names_place(name, language))
