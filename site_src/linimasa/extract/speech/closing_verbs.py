"""Verbs that tell who speaks right behind a quotation, and are other words elsewhere.

"“Jembatan itu aman,” nilai Siti", but "nilai tukar". Where one stands behind a quotation, and
somebody behind it, it is read as the plainest verb of speech, "kata", in as many signs.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_BEHIND = rf"(?:(?<={QUOTED}\s)|(?<={QUOTED},\s)|(?<={QUOTED}))"
# What marks of quotation only set apart: "the programme “Marlin”, …"
_NAMED = re.compile(rf"\w\s{QUOTED}{{3,24}},?\s?$")


@dataclass(frozen=True, slots=True)
class _Closing:
    words: frozenset[str]  # one of which a sentence must hold
    plain: str  # the verb that they are read as
    pattern: re.Pattern[str]


def with_plain_verb(outside: str, said: frozenset[str], language: str) -> str:
    """A masked sentence with the plain verb for such a one; `said` are its words in small
    letters."""
    closing = _closing(language)
    if closing is None or closing.words.isdisjoint(said) or QUOTED not in outside:
        return outside
    found = closing.pattern.search(outside)
    if found is None or _NAMED.search(outside, 0, found.start()):
        return outside
    plain = f"{closing.plain}{found['self'] or ''}".ljust(len(found[0]))
    return f"{outside[: found.start()]}{plain}{outside[found.end() :]}"


def with_plain_words(said: frozenset[str], language: str) -> frozenset[str]:
    """The words of a sentence in which a verb is read as the plain one."""
    closing = _closing(language)
    return said | {closing.plain, f"{closing.plain}nya"} if closing else said


@cache
def _closing(language: str) -> _Closing | None:
    words, table = words_of(language), table_of(language, "speech")
    verbs, selves = texts(table, "closing"), texts(table, "closing_again")
    if not verbs:
        return None
    plain, *others = words.before
    again = frozenset(words.again)
    less = tuple(verb for verb in others if not again.issuperset(verb + one for one in selves))
    every = (*verbs, *less)
    known = {phrase.rpartition(" ")[2] for phrase in every}
    known.update(f"{verb}{one}" for verb in every for one in selves if " " not in one)
    # a verb of speech has its own rule where a name follows
    any_verb = rf"(?:{either(verbs)}|{either(less)}(?={either(selves)}))"
    anybody = either((*words.determiners, *words.roles, *words.people, *words.speakers))
    somebody = rf"\s(?:[{UPPER}]|{words.honours or '(?!)'}|{anybody}\b)"
    pattern = re.compile(rf"{_BEHIND}{any_verb}(?:(?P<self>{either(selves)})\b|(?={somebody}))")
    return _Closing(frozenset(known), plain, pattern)
