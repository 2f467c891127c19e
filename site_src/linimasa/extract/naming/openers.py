"""Somebody whom a sentence tells of from its beginning on: "Mayor Ann Cole opened the pier", "Ann
Cole, 42, was arrested"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import name_pattern, split_role


def opening_person(sentence: str, pronoun: str, words: Words) -> tuple[str, str | None] | None:
    """Name and office of a person at a sentence's beginning, whom a pronoun in the next may mean;
    None where nothing tells that it is one, or where it is one of two."""
    found = _opening(words.code).match(sentence)
    if found is None:
        return None
    role, name = split_role(found["name"] or found["told"], words)
    behind = sentence[found.end() :].lstrip(" ,").partition(" ")[0]
    if not words.coordinators.isdisjoint((*name.split(), behind)):
        return None  # "Mayor Ann Cole and Paul Stone"
    role = (found["office"] or role or "").rstrip(",") or None
    other = role is not None and f"{pronoun} {role.lower()}" in words.unlike
    return None if other else (name, role)


@cache
def _opening(language: str) -> re.Pattern[str]:
    words = words_of(language)
    name, roles = name_pattern(words), either(words.roles)
    head = rf"(?:(?i:{either((*words.articles, *words.determiners))})\s)?"
    owner = rf"(?:{name}(?<=[’']s)\s)?"
    of = rf"(?:\s{either(words.of)}\s[^,.]{{1,40}},)?"  # "The head of the union, Ann Cole,"
    office = rf"(?P<office>{owner}{head}(?:[\w’'-]{{2,20}}\s){{0,3}}?(?i:{roles})\b{of})"
    aside = rf"(?:\d{{1,3}}|{head}[^,]{{0,40}}?\b{roles}\b[^,]{{0,40}})"
    return re.compile(rf"{office},?\s(?=[^\W\d_a-z])(?P<name>{name})|(?P<told>{name}),\s{aside},")
