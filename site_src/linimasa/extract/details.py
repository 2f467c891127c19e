"""What else a sentence tells: its kind, its place, its people, its numbers."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.names import find_names, name_pattern
from linimasa.extract.words import either, words_of
from linimasa.model import Kind, Location, Quantity

_POSSESSIVE = re.compile(r"[’']s$")

MAX_NUMBERS = 3  # per event; a table read as a sentence would give dozens


def kind_of(sentence: str, *, spoken: bool, verb: str, future: bool, language: str) -> Kind:
    """The kind. `spoken`: the statement itself is the event; `future`: after the dct."""
    patterns = dict(words_of(language).kinds)

    def told(kind: str, text: str) -> bool:
        pattern = patterns.get(kind)
        return bool(pattern and pattern.search(text))

    claims: tuple[Kind, ...] = ("correction", "denial", "allegation")
    claim = next((kind for kind in claims if told(kind, verb or sentence)), None)
    if claim:
        return claim
    if spoken:
        return "statement"
    if told("ruling", sentence):
        return "ruling"
    return "planned" if future else "event"


def place_of(sentence: str, language: str) -> Location | None:
    """The name behind the first word of place: "ke Vladivostok", "in Bandung"."""
    abbreviations = words_of(language).abbreviations  # "ke Rp 16.400" goes nowhere
    names = (_POSSESSIVE.sub("", match["name"]) for match in _places(language).finditer(sentence))
    name = next((name for name in names if name.lower() not in abbreviations), None)
    return Location(name=name) if name else None


@cache
def _places(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"\b(?i:{either(words.places)})\s+(?P<name>{name_pattern(words)})")


@cache
def _numbers(language: str) -> re.Pattern[str]:
    multiples = either(words_of(language).multiples)
    return re.compile(
        rf"(?<![\w.,/:-])(?P<value>\d+(?:[.,]\d+)*)(?P<multiple>\s+(?i:{multiples}))?\s+(?P<unit>[^\W\d_]{{3,}})"
    )


def numbers_of(sentence: str, taken: list[tuple[int, int]], language: str) -> tuple[Quantity, ...]:
    """Numbers with the word that they count; what lies in `taken` (the dates) is left out."""
    found: list[Quantity] = []
    for match in _numbers(language).finditer(sentence):
        if any(start < match.end("value") and match.start() < end for start, end in taken):
            continue
        if _no_unit(match["unit"], language):
            continue
        value = _decimal(match["value"], language) + (match["multiple"] or "")
        found.append(Quantity(" ".join(value.split()), match["unit"]))
    return tuple(found[:MAX_NUMBERS])


def _no_unit(word: str, language: str) -> bool:
    """Whether a word behind a number is none that it counts: "6,1 mengguncang", "1945 and"."""
    words = words_of(language)
    lower = word.lower()
    functional = lower in words.openers or lower in words.coordinators
    return functional or (lower not in words.units and lower.startswith(words.verb_prefixes))


def _decimal(text: str, language: str) -> str:
    """Turn "3.000" or "3,000" into 3000: a mark before three digits groups."""
    point, group = (",", ".") if language == "id" else (".", ",")
    plain = re.sub(rf"\{group}(?=\d{{3}}(?!\d))", "", text)
    return plain.replace(point, ".")


def people_of(
    sentence: str, speaker: str | None, role: str | None, language: str
) -> tuple[str, ...]:
    """The speaker, and others whom the sentence names with their role.

    A name inside the speaker's own role ("Juru Bicara Gedung Putih") is no person.
    """
    named = (name for name in find_names(sentence, words_of(language)) if name.role)
    told = [name.name for name in named if name.name not in (role or "")]
    return tuple(dict.fromkeys(name for name in (speaker, *told) if name))
