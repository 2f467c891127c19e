"""Verbs of speech told by a noun or a network: "issued a statement on Monday saying the pier …".

Such a phrase is read as the plainest verb of speech behind a date, in as many signs.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.triggers import triggers
from linimasa.language import table_of, texts
from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class _Light:
    plain: str  # the verb that they are read as
    nouns: frozenset[str]  # words that they hold, one of which a sentence must have
    ends: frozenset[str]  # and that end them
    pattern: re.Pattern[str]


def with_light_verb(outside: str, said: frozenset[str], language: str) -> str:
    """A masked sentence with the plain verb for such a phrase; `said` are its words in small
    letters."""
    light = _light(language)
    if light is None or light.nouns.isdisjoint(said) or light.ends.isdisjoint(said):
        return outside
    found = light.pattern.search(outside)
    if found is None:
        return outside
    plain = f" {light.plain}".rjust(len(found[0]), DATED)
    return f"{outside[: found.start()]}{plain}{outside[found.end() :]}"


@cache
def _light(language: str) -> _Light | None:
    table = table_of(language, "speech")
    verbs = str(table.get("light_verbs", ""))
    if not verbs:
        return None
    plain, *ends = texts(table, "light_ends")
    nouns = triggers(texts(table, "light_nouns"))
    return _Light(plain, nouns, triggers(ends), re.compile(verbs))
