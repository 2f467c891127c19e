"""Who speaks for a body that is told as a place: "[Desde] la Fiscalía señalaron que"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.triggers import triggers
from linimasa.language import table_of, texts


def without_whence(outside: str, said: frozenset[str], language: str) -> str:
    """A masked sentence less "from" before a body, behind which several speak; `said` are its words
    in small letters."""
    needed, pattern = _whence(language)
    if needed.isdisjoint(said):
        return outside
    return pattern.sub(_blanked, outside, count=1)


def _blanked(found: re.Match[str]) -> str:
    return found["lead"] + " " * (found.end() - found.end("lead"))


@cache
def _whence(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    own = table_of(language, "speech")
    verbs, small = texts(own, "several"), texts(own, "whence")
    froms = either((*small, *(word.capitalize() for word in small)))
    lead = rf"(?P<lead>^\W{{0,3}}|,\s|{QUOTED}\W{{1,3}})"
    source = rf"{lead}{froms}(?:\s|(?<=[’']))(?=[^,.;:]{{3,70}}?\s{either(verbs)}\b)"
    return triggers(verbs), re.compile(source)
