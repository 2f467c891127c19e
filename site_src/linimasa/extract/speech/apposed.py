"""Somebody whose name stands in commas behind what he is: "a neighbour, Jane Hill, said".

"The mayor, Jane Hill, said" is understood elsewhere: an article there tells that she alone is it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, name_pattern
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.speech.speech_verbs import (
    conjunction_behind,
    lead_to_verb,
    saying_verb,
    verbs_in_front,
)
from linimasa.extract.syntax.telling import has_verb
from linimasa.language import table_of, texts

_IN_COMMAS = re.compile(rf"[a-z],\s[{UPPER}][^,.]{{1,60}}+(?:[,.]|\Z)")  # as a name stands


class Apposed(NamedTuple):
    """The words of a cue, who speaks, and whether the verb stands in front."""

    match: re.Match[str]
    name: str
    role: str | None
    inverted: bool


def apposed(outside: str, words: Words) -> Apposed | None:
    """Who speaks in a masked sentence, told by a noun and a name beside it."""
    if not _IN_COMMAS.search(outside):
        return None
    for number, pattern in enumerate(_patterns(words.code)):
        for match in pattern.finditer(outside):
            noun = match["noun"]
            if has_verb(noun, words) or has_verb(match["aside"] or "", words) or QUOTED in noun:
                continue
            rank, name = split_role(match["name"], words)
            if not _is_somebody(noun.split(), name, words):
                continue
            office = noun if any(is_office(one, words) for one in noun.split()) else rank
            return Apposed(match, name, office, inverted=number == 1)
    return None


def _is_somebody(noun: Sequence[str], name: str, words: Words) -> bool:
    """Whether somebody is named beside what he is, no outlet, "Its broadcaster, NHK", and no book;
    of a single word only where the noun is a person's."""
    if not _things(words.code).isdisjoint(noun) or is_outlet(name, words.code):
        return False
    persons = words.people | words.roles
    return " " in name or not persons.isdisjoint(noun) or noun[-1] in _parts_of(words.code)


@cache
def _parts_of(language: str) -> frozenset[str]:
    """Nouns of a firm that is another's: "Norvik's shipping arm, Hillco"."""
    return frozenset(texts(table_of(language, "speech"), "apposed_parts"))


@cache
def _things(language: str) -> frozenset[str]:
    """Nouns of what is no person, though it may be told to say something."""
    words = words_of(language)
    outlets = " ".join((*words.outlet_nouns, *words.media, *words.relay_links)).split()
    own = texts(table_of(language, "speech"), "apposed_not")
    return frozenset((*outlets, *words.papers, *own)).difference(words.articles)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The name before a verb, and behind one."""
    words = words_of(language)
    inner = rf"[^,;:.()\"“”{QUOTED}{DATED}]"
    first = rf"(?i:{either(openings(language))})"
    if openings(language):  # "Hill's lawyer, Tom Dean, said"
        first = rf"(?:{first}|{name_pattern(words)}(?<=[’']s))"
    noun = rf"{first}\s(?P<noun>[a-z]{inner}{{2,60}}+),\s"
    name = rf"(?=[{UPPER}])(?P<name>{name_pattern(words)})(?:,\s\d{{1,3}}(?=,))?"
    aside = rf"(?P<aside>,\s(?:who|of|from|in|at)\b{inner}{{2,80}}(?=,))?"
    verb = rf"\b(?P<verb>{either(verbs_in_front(words))})\s"
    return (
        re.compile(
            rf"(?P<who>(?:\A|(?<=,\s)|(?<={QUOTED}\s)|(?<={QUOTED})){noun}{name}{aside}),"
            rf"{lead_to_verb(words)}(?P<verb>{saying_verb(words)})\b{conjunction_behind(words)}"
        ),
        re.compile(rf"(?<={QUOTED}\s){verb}(?P<who>{noun}{name}(?P<aside>))(?=[.,]|\s?\Z)"),
    )


@cache
def openings(language: str) -> tuple[str, ...]:
    """Words before such a noun; none in a language that does not tell somebody so."""
    return texts(table_of(language, "speech"), "apposed")
