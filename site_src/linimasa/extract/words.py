"""The words of a language that sentences, speech and events are told by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from linimasa.language import available, read


@dataclass(frozen=True, slots=True)
class Words:
    """The tables `[sentences]`, `[speech]` and `[events]` of a language, lower case."""

    abbreviations: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    again: tuple[str, ...]
    pronouns: frozenset[str]
    demonstratives: tuple[str, ...]
    according: tuple[str, ...]
    speakers: tuple[str, ...]
    relays: tuple[str, ...]
    relay_links: tuple[str, ...]
    told: tuple[str, ...]
    conjunctions: tuple[str, ...]
    adverbs: tuple[str, ...]
    particles: tuple[str, ...]
    roles: frozenset[str]
    kinds: tuple[tuple[str, re.Pattern[str] | None], ...]
    places: tuple[str, ...]
    date_links: tuple[str, ...]
    multiples: tuple[str, ...]


@cache
def words_of(language: str) -> Words:
    """The words of a language; none at all for one without a file, which still splits and dates."""
    tables = read(language)
    speech, events = _table(tables, "speech"), _table(tables, "events")
    kinds = ("correction", "denial", "ruling", "allegation", "planned")
    return Words(
        abbreviations=_abbreviations(language),
        before=_texts(speech, "before"),
        after=_texts(speech, "after"),
        again=_texts(speech, "again"),
        pronouns=frozenset(_texts(speech, "pronouns")),
        demonstratives=_texts(speech, "demonstratives"),
        according=_texts(speech, "according"),
        speakers=_texts(speech, "speakers"),
        relays=_texts(speech, "relays"),
        relay_links=_texts(speech, "relay_links"),
        told=_texts(speech, "told"),
        conjunctions=_texts(speech, "conjunctions"),
        adverbs=_texts(speech, "adverbs"),
        particles=_texts(speech, "particles"),
        roles=frozenset(_texts(speech, "roles")),
        kinds=tuple((kind, whole_words(_texts(events, kind))) for kind in kinds),
        places=_texts(events, "places"),
        date_links=_texts(events, "date_links"),
        multiples=_texts(events, "multiples"),
    )


@cache
def outlets() -> tuple[str, ...]:
    """Names of agencies, broadcasters and papers, one a line in the data file."""
    lines = (files("linimasa.extract") / "data" / "outlets.txt").read_text(encoding="utf-8")
    return tuple(line for line in lines.splitlines() if line and not line.startswith("#"))


def either(words: Iterable[str]) -> str:
    """An alternation for a regular expression, longest first; one that never matches for none."""
    escaped = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    return f"(?:{'|'.join(escaped)})" if escaped else r"(?!)"


def whole_words(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the words, whole, whatever their case; None for none."""
    found = tuple(words)
    return re.compile(rf"\b{either(found)}\b", re.IGNORECASE) if found else None


def _abbreviations(language: str) -> frozenset[str]:
    """A language's own; for one without a file, those of all languages."""
    codes = (language,) if read(language) else available()
    return frozenset(
        word for code in codes for word in _texts(_table(read(code), "sentences"), "abbreviations")
    )


def _table(tables: Mapping[str, object], name: str) -> Mapping[str, object]:
    return cast("Mapping[str, object]", tables.get(name, {}))


def _texts(table: Mapping[str, object], name: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", table.get(name, [])))
