"""Offices of two words of which the first has a capital: "le Premier ministre britannique".

A capital would make a name of it, so that one is small while speakers are looked for.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.language import table_of, texts


def with_small_offices(outside: str, said: frozenset[str], language: str) -> str:
    """A masked sentence with such offices in small letters; `said` are its words in those."""
    last, pattern = _offices(language)
    if last.isdisjoint(said):
        return outside
    return pattern.sub(lambda found: found[0].lower(), outside)


def as_printed(name: str, sentence: str, language: str) -> str:
    """A name or a role with such an office as its sentence has it."""
    last, pattern = _offices(language)
    if last.isdisjoint(name.split()):
        return name
    printed = {found[0].lower(): found[0] for found in pattern.finditer(sentence)}
    return pattern.sub(lambda found: printed.get(found[0].lower(), found[0]), name)


@cache
def office_heads(language: str) -> frozenset[str]:
    """The first words of such offices."""
    offices = texts(table_of(language, "speech"), "capital_offices")
    return frozenset(one.partition(" ")[0] for one in offices)


@cache
def _offices(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The last words of such offices, and these."""
    offices = texts(table_of(language, "speech"), "capital_offices")
    last = frozenset(one.rpartition(" ")[2] for one in offices)
    return last, re.compile(rf"\b(?i:{either(offices)})\b")
