"""Whether whoever spoke may be meant by "he" or "she": no body, and not several."""

from __future__ import annotations

from functools import lru_cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.nobodies import head_of
from linimasa.extract.naming.roles import is_office
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.places import names_place

_REMEMBERED = 2000  # speakers: those of a story come again and again


def may_be_person(name: str, words: Words) -> bool:
    """Whether a pronoun of a person may mean a speaker; any but a place, where a language does not
    tell its words for bodies."""
    if not words.collectives:
        return not (words.verb_second and names_place(name, words.code))
    return _is_person(name, words.code)


@lru_cache(maxsize=_REMEMBERED)
def _is_person(name: str, language: str) -> bool:
    words, parts = words_of(language), name.lower().split()
    head = head_of(parts, {*words.of, *words.phrases, *words.relatives})
    if not words.coordinators.isdisjoint(head):
        return False  # two of them
    if parts[-1] not in words.collectives and is_office(parts[-1], words):
        return True  # "the Ministry of Health director"
    if head[-1] in words.collectives or head[-1] in words.firms:
        return False
    acronym = len(parts) == 1 and name.isupper()
    return not (acronym or is_outlet(name, language))
