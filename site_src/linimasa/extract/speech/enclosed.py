"""Sentences between two of one speaker: what he is said to say goes on without him.

"Siti mengatakan, pasar itu penuh. Atapnya roboh pada 3 Mei. “Tidak ada korban,” kata Siti." The
sentence amid tells what Siti said if it goes on to tell of the same thing, and of no other name,
and does not open with what tells of before. Only for languages that have words for such openings.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.framing import Speech
from linimasa.language import table_of, texts

_WORD = re.compile(r"[^\W\d_]+,?")


def may_go_on(outside: str, told: str, before: Speech | None, language: str) -> bool:
    """Whether a sentence without a speaker, its dates masked, may go on with what the one before
    it, `told` in the same paragraph, tells of somebody's words."""
    opens = _apart(language)
    if before is None or before.direct or not opens:
        return False
    if outside.lower().startswith(opens):
        return False
    return _takes_up(outside, frozenset(_words(told.lower())), language)


def _takes_up(outside: str, told: frozenset[str], language: str) -> bool:
    """Whether a sentence tells of what was told of, and names nobody and no place besides."""
    words, owned = words_of(language), texts(table_of(language, "speech"), "owned")
    parts = _WORD.findall(outside.replace(DATED, " "))
    subject = next((one for one in parts if one.lower() not in words.phrases), "").lower()
    if subject not in told and not (subject.endswith(owned) and subject not in words.openers):
        return False
    return all(one.islower() or one.rstrip(",").lower() in told for one in parts[1:])


def _words(text: str) -> list[str]:
    return [one.rstrip(",") for one in _WORD.findall(text)]


def goes_on_with(before: Speech, after: Speech | None) -> bool:
    """Whether the same one speaks before and after."""
    return after is not None and after.name == before.name


def still_said(sentence: str, speech: Speech) -> Speech:
    """A speech of the same speaker who is not named again: all of the sentence is said, and its
    dates are those of what is told."""
    end = len(sentence)
    return Speech(speech.name, speech.role, (end, end), (0, end), "", direct=False)


@cache
def _apart(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "apart")
