"""Verbs of speech where they tell none: "Das Beben hat zwei Opfer gefordert", "contó los votos"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.offices import apart
from linimasa.extract.naming.roles import is_office
from linimasa.extract.speech.speech_verbs import half_of
from linimasa.language import table_of, texts


def is_unspoken(match: re.Match[str], words: Words) -> bool:
    """Whether the verb of a cue tells what somebody or a thing does, not what is said."""
    acts, of_things = _unspeaking(words.code)
    if acts is not None and acts.match(match.string, match.start("verb")):
        return True
    if not of_things or not match.groupdict().get("who"):
        return False
    verb = match["verb"].lower()
    doing = half_of(match, words) if verb in words.helping else verb
    return doing in of_things and not _is_known(match["who"], words)


def _is_known(who: str, words: Words) -> bool:
    """Whether a subject is somebody by its noun or by a name."""
    parts = apart(who).replace("'", "’").split()
    nouns = [part for part in parts if part.lower() not in words.articles]
    if not nouns or not tellers(words.code).isdisjoint(map(str.lower, nouns)):
        return bool(nouns)
    named = nouns[1:] if words.verb_second else nouns  # where all nouns begin with a capital
    return is_office(nouns[0], words) or any(part[0].isupper() for part in named)


@cache
def _unspeaking(language: str) -> tuple[re.Pattern[str] | None, frozenset[str]]:
    own = table_of(language, "speech")
    acts = own.get("acts")
    return re.compile(str(acts)) if acts else None, frozenset(texts(own, "of_things"))
