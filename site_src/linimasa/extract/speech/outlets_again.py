"""An outlet that a noun with its article stands for, where the verb stands second, as in German.

"… schreibt das Blatt", "sagte Kohl der Zeitung", "dem Sender zufolge": the outlet named last, which
neither says anything nor is part of the speaker's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.speech.declined_outlets import MARKS
from linimasa.extract.speech.relays import Relay
from linimasa.extract.syntax.field_words import fields_of
from linimasa.language import table_of, texts

_LOW = "[a-zäöüß]{2,20}"


def with_outlets_again(
    relays: Sequence[Relay | None], sentences: Sequence[str], language: str
) -> list[Relay | None]:
    """The relay of each sentence, with those that a noun stands for in a later one."""
    found = list(relays)
    ways = _called_again(language)
    last: Relay | None = None
    for number, sentence in enumerate(sentences):
        if not found[number] and last and not _nouns(language).isdisjoint(words_in(sentence)):
            match = next(filter(None, (way.search(sentence) for way in ways)), None)
            found[number] = match and _again(match, last.name)
        last = found[number] or (None if _names_another(sentence, language) else last)
    return found


def _names_another(sentence: str, language: str) -> bool:
    """Whether a sentence without an outlet tells of a body that such a noun may mean: "Die
    Hafenagentur"."""
    nouns = _nouns(language)
    ends = texts(table_of(language, "fields"), "outlets_apart")
    return any(word.endswith(ends) and word not in nouns for word in words_in(sentence))


def _again(match: re.Match[str], name: str) -> Relay:
    told = "heard" in match.groupdict()
    start = match.start("heard" if told else 0)
    return Relay(name, start, match.end(), told, adjunct=told)


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "fields"), "outlets_again"))


@cache
def _called_again(language: str) -> tuple[re.Pattern[str], ...]:
    """The ways in which a noun stands for an outlet, surest first."""
    words, fields = words_of(language), fields_of(language)
    nouns = _nouns(language)
    if fields is None or not nouns:
        return ()
    noun = rf"(?i:{either(nouns)})(?!\w|\s?[{MARKS}{UPPER}])"
    head = rf"(?i:{either(fields.definite)})\s{noun}"
    reporting = rf"(?i:{either((*words.reporting, *words.relays, *fields.reported))})"
    sources = either((*words.according, *fields.outlet_sources))
    at = (f"{one} {two}" for one in fields.heard_at for two in fields.hearers)
    hearers = either((*fields.hearers, *at, *fields.heard_at))
    leads, told = either(words.relay_leads), either(words.told)
    perfect = rf"(?:{either(fields.perfect)}\s(?:[^,;:]{{1,60}}?\s)?)?"
    ways = (
        rf"\b{head}\s{either(words.according_after)}\b",
        rf"\b(?i:{sources})\s(?:{_LOW}\s){{0,2}}?{head}",
        rf",?\s?\b(?i:{leads})\s{head}(?:\s[^,;:]{{1,80}}?)?\s{reporting}(?=\W)",
        rf"\b{reporting}(?:\s{_LOW}){{0,2}}?\s{head}(?:\s{either(words.adverbs)})?",
        rf"\b{head}\s{perfect}{reporting}\b",
        rf"\b(?i:{told})(?:\s[^,;:{MARKS}]{{2,60}}?)?\s(?P<heard>{hearers}\s){noun}",
    )
    return tuple(map(re.compile, ways))
