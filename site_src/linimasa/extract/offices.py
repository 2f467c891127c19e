"""An office and what it is of, before a name in a language whose nouns are small letters.

"ministre de la Défense Jean Roche": of what stands behind "de la", the department, the acronym or
the place is the office's; the rest is a name, or nobody's: "procureur de la Cour".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.words import Words, words_of
from linimasa.language import table_of, texts
from linimasa.places import find_places

_ELIDED = re.compile(r"\b((?:[^\W\d_A-Z]{1,6}|L)[’'])(?=[^\W\d_])")  # "l'ONU" as two words
_MOST = 3  # words of a department: "Casa Blanca"
_SHORTEST = 2  # letters of an acronym


def office_and_name(parts: list[str], lead: int, words: Words) -> tuple[str | None, str] | None:
    """The office and the name, None where nobody is told by name, of words of which the first with
    a capital is at `lead`; None where that does not tell of what the office is, or where."""
    if not departments(words.code):
        return None
    if parts[lead - 1].lower() in words.places and _department(parts[lead:], words):
        return None, " ".join(parts[: lead - 1])  # "commandant | à Tripoli"
    if not _is_owned(parts, lead, words):
        return None
    cut = lead
    while cut < len(parts):
        found = cut + _department(parts[cut : cut + _MOST], words)
        if found == cut:
            break
        cut = found
        behind = next(
            (at for at in range(cut, len(parts)) if not is_tie(parts[at], words)), len(parts)
        )
        if behind == cut or not _department(parts[behind : behind + _MOST], words):
            break
        cut = behind
    if cut == lead:
        return None
    office, name = " ".join(parts[:cut]), " ".join(parts[cut:])
    return (office, name) if name else (None, office)


def apart(text: str) -> str:
    """A text with a blank behind what is elided, so that a name begins a word."""
    return _ELIDED.sub(r"\1 ", text)


def joined(text: str) -> str:
    """The same without that blank."""
    return text.replace("’ ", "’").replace("' ", "'")


def _is_owned(parts: list[str], lead: int, words: Words) -> bool:
    """Whether "of", with or without an article, stands before a word."""
    before = [part.lower() for part in parts[max(0, lead - 2) : lead]]
    return bool(before) and (
        before[-1] in words.of
        or (before[-1].replace("'", "’") in words.articles and before[0] in words.of)
        or is_tie(before[-1], words)
    )


def is_tie(word: str, words: Words) -> bool:
    """Whether a word is "of", an article, or both in one."""
    return word.lower().replace("'", "’") in _tying(words.code)


@cache
def _tying(language: str) -> frozenset[str]:
    """ "of" with its articles, as the grammar of a language has them."""
    words = words_of(language)
    return frozenset((*words.of, *words.articles, *texts(table_of(language, "clauses"), "of")))


@cache
def departments(language: str) -> frozenset[str]:
    """What ministers, heads and spokesmen are of, in small letters."""
    return frozenset(texts(table_of(language, "speech"), "departments"))


def _department(parts: list[str], words: Words) -> int:
    """How many of the first words are what an office is of."""
    for count in range(min(_MOST, len(parts)), 0, -1):
        told = joined(" ".join(parts[:count]))
        if told.lower() in departments(words.code):
            return count
        if (0, len(told)) in {(one.start, one.end) for one in find_places(told, words.code)}:
            return count
    acronyms = 0
    while acronyms < len(parts) and len(parts[acronyms]) >= _SHORTEST and parts[acronyms].isupper():
        acronyms += 1
    return acronyms
