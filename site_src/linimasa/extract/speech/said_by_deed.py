"""What is said by a deed: a toll that is raised, a comment that is declined, news that is told of
behind its object ("La noticia la dio a conocer el alcalde").

"The ministry raised the death toll to 26 on Monday" is a statement of the ministry, though no verb
of speech tells it. Such a phrase is read as the plainest one, in as many signs; the sentence stays
its own title. What counts the dead may also be an attack, so somebody has to be one who speaks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import Speech
from linimasa.language import table_of, texts
from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class _Deeds:
    plain: str  # the verb that they are read as
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class PlainDeed:
    """A masked sentence with a verb of speech in place of a deed, and whether that counts."""

    outside: str
    counts: bool


def as_speech(outside: str, language: str) -> PlainDeed | None:
    """A masked sentence with a verb of speech in place of such a deed."""
    deeds = _deeds(language)
    found = deeds and deeds.pattern.search(outside)
    if not (deeds and found):
        return None
    start, end = found.span("verb") if found["verb"] else found.span()
    plain = f" {deeds.plain}".rjust(end - start, DATED) if end == found.end() else deeds.plain
    if found.groupdict().get("of_it"):
        plain = f", {deeds.plain}"
    outside = f"{outside[:start]}{plain.ljust(end - start)}{outside[end:]}"
    return PlainDeed(outside, found["counts"] is not None)


def by_deed(speech: Speech, deed: PlainDeed, last: Who | None, words: Words) -> Speech | None:
    """The speech of a sentence that says something by a deed, all of which it tells; None where
    what counts the dead may be no speaker."""
    parts = {part.lower() for part in speech.name.split()}
    speaks = speech.role is not None or not parts.isdisjoint(tellers(words.code))
    if deed.counts and not speaks and (last is None or last[0] != speech.name):
        return None
    return replace(speech, content=(0, 0), verb="", direct=False, act=False, act_from=0)


@cache
def _deeds(language: str) -> _Deeds | None:
    table = table_of(language, "speech")
    pattern = str(table.get("said_by_deed", ""))
    if not pattern:
        return None
    (plain,) = texts(table, "said_by_deed_as")
    return _Deeds(plain, re.compile(pattern))
