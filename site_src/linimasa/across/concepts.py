"""Words of any language to what they tell of, by the table `data/concepts.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from linimasa.language.numbers import writing_of

_SAME_WORDS = {"ms": "id"}  # languages that share a list
_SWALLOWED = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """A language's words: whole ones, beginnings, parts, and what is looked for anywhere."""

    whole: Mapping[str, frozenset[str]]
    beginnings: Mapping[str, frozenset[str]]
    parts: Mapping[str, frozenset[str]]
    anywhere: Mapping[str, frozenset[str]]
    pattern: re.Pattern[str] | None


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    text = (files("linimasa.across") / "data" / "concepts.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _lexicon(language: str) -> _Lexicon:
    code = language.split("-", maxsplit=1)[0].lower()
    code = _SAME_WORDS.get(code, code)
    kinds: tuple[dict[str, frozenset[str]], ...] = ({}, {}, {}, {})
    whole, beginnings, parts, anywhere = kinds
    glued = writing_of(code).glued
    for concept, words in _table().items():
        for word in words.get(code, ()):
            plain = word.lstrip("=*")
            into = (
                anywhere
                if glued or " " in plain
                else whole
                if word[0] == "="
                else parts
                if word[0] == "*"
                else beginnings
            )
            for form in _nasal(plain, code) if word[0] == "*" else (plain,):
                into[form] = into.get(form, frozenset()) | {concept}
    found = sorted(anywhere, key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(map(re.escape, found))) if found else None
    return _Lexicon(whole, beginnings, parts, anywhere, pattern)


def _nasal(word: str, code: str) -> tuple[str, ...]:
    """A part of Indonesian words also as it stands behind "me-", which swallows its first sound:
    kunjung in mengunjungi, serang in menyerang."""
    sound = _SWALLOWED.get(word[0]) if code == "id" else None
    return (word, sound + word[1:]) if sound else (word,)


def concepts_of(text: str, language: str) -> Iterator[str]:
    """Every concept that a text tells of, as often as it does; none in a language without words."""
    lexicon = _lexicon(language)
    lower = text.lower()
    if lexicon.pattern is not None:
        for match in lexicon.pattern.finditer(lower):
            yield from sorted(lexicon.anywhere[match[0]])
    if lexicon.whole or lexicon.beginnings or lexicon.parts:
        for match in _WORD.finditer(lower):
            yield from _of_word(match[0], language)


@lru_cache(maxsize=65_536)
def _of_word(word: str, language: str) -> tuple[str, ...]:
    lexicon = _lexicon(language)
    found = set(lexicon.whole.get(word, ()))
    for length in range(2, len(word) + 1):
        found |= lexicon.beginnings.get(word[:length], frozenset())
    for part, concepts in lexicon.parts.items():
        if part in word:
            found |= concepts
    return tuple(sorted(found))
