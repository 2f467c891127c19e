"""Verbs of speech of two words that another parts: "a [toutefois] précisé", "a [de son côté] dit".

The verb is read as whole: what stands between is blanked, and its first word moved to the other or
to where it stands behind what is said, so that all else keeps its place.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.triggers import triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.hearers import without_hearers
from linimasa.language import table_of, texts


def with_whole_verbs(outside: str, said: frozenset[str], words: Words) -> str:
    """A masked sentence with such verbs whole, and without those to whom something is said; `said`
    are its words in small letters."""
    outside = without_hearers(outside, said, words)
    needed, pattern = _parted(words.code)
    if needed.isdisjoint(said):
        return outside
    return pattern.sub(_joined, outside)


def _joined(found: re.Match[str]) -> str:
    """The words of a verb side by side, at its end behind somebody, else at its beginning."""
    verb = f"{found['helps']} {found['tells']}"
    behind = found.string[: found.start()].rstrip()[-1:] in {",", QUOTED}
    return verb.ljust(len(found[0])) if behind else verb.rjust(len(found[0]))


@cache
def _parted(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    words, inserts = words_of(language), texts(table_of(language, "speech"), "inserts")
    if not inserts:
        return frozenset(), re.compile(r"(?!)")
    pairs = {tuple(verb.split()) for verb in (*words.before, *words.after) if verb.count(" ") == 1}
    helps = {helping for helping, _ in pairs}
    tells = {telling for _, telling in pairs}
    helping = rf"(?P<helps>(?i:{either(helps)}))"
    pattern = rf"\b{helping}(?:\s{either(inserts)}){{1,2}}\s(?P<tells>{either(tells)})\b"
    return triggers(inserts), re.compile(pattern)
