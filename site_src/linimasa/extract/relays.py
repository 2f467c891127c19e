"""The outlet through which a sentence's words reached the article: "dikutip melalui Reuters"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linimasa.extract.names import name_pattern
from linimasa.extract.words import Words, either, outlets, words_of


@dataclass(frozen=True, slots=True)
class Relay:
    """The outlet's name and the span of the whole phrase in its sentence."""

    name: str
    start: int
    end: int


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = words_of(language)
    known = either(outlets())
    links = rf"(?:\s+{either(words.relay_links)})*"
    # Only the words are caseless; a name is told by its capitals.
    patterns = [
        re.compile(
            rf"(?i:\b{either(words.relays)}\b{links})\s+(?P<name>(?:[Tt]he\s+)?{name_pattern(words)})"
        )
    ]
    if words.told:
        patterns.append(
            re.compile(rf"(?i:\b{either(words.told)}\s+(?:the\s+)?)(?P<name>{known})\b")
        )
    patterns.append(
        re.compile(rf"(?i:{either(words.according)})\s+(?P<name>(?:[Tt]he\s+)?{known})\b")
    )
    patterns.append(re.compile(rf"\b(?P<name>{known})\s+(?i:{either(_reporting(words))})\b"))
    patterns.append(re.compile(rf"\((?P<name>{known})(?:/\w+)?\)\s*[-–—]"))
    return tuple(patterns)


def _reporting(words: Words) -> tuple[str, ...]:
    """Verbs by which an outlet itself reports."""
    return tuple(verb for verb in words.after if verb in {"melaporkan", "reported", "reports"})


def find_relay(sentence: str, language: str) -> Relay | None:
    """The first relay of a sentence, None where no outlet is named."""
    for pattern in _patterns(language):
        match = pattern.search(sentence)
        if match:
            return Relay(_clean(match["name"]), match.start(), match.end())
    return None


def credit_line(text: str) -> str | None:
    """The outlet that a line of its own at the article's end credits: "ANTARA", "(AFP)"."""
    last = text.rstrip().rpartition("\n")[2].strip(" ()[]*|–—-.")
    name = last.rpartition(":")[2].strip()
    return name if "\n" in text.strip() and is_outlet(name) else None


def _clean(name: str) -> str:
    return name.strip(" ,.;:")


def is_outlet(name: str) -> bool:
    """Whether a name is one of the known agencies, broadcasters and papers."""
    return name.removeprefix("the ").strip() in outlets()
