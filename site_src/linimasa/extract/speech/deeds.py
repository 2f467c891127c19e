"""What is done, though a word of it may tell a claim: "denied bail", "claimed 12 lives".

Such a sentence is an event, not a denial or an allegation, and nobody says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.inserted import with_inserted

_REACH = 100  # characters between the first word of a deed and its verb

_Span = tuple[int, int]


def without_deeds(sentence: str, language: str) -> str:
    """A sentence less what looks like a claim in it and is none."""
    pattern = _deeds(language)
    return pattern.sub(" ", sentence) if pattern else sentence


def does(match: re.Match[str], words: Words) -> bool:
    """Whether somebody before a verb that does more than to report only does something: "The storm
    | claimed 12 lives", so that whoever says so stands elsewhere."""
    pattern = None if match["verb"].lower() in words.plain else _deeds(words.code)
    if pattern is None:
        return False
    at = match.start("verb")
    return _is_in(pattern, match.string, (at, at + 1))


def is_deed(sentence: str, speech: Speech, language: str) -> bool:
    """Whether the verb of who seems to speak tells what was done."""
    pattern = None if speech.direct else _deeds(language)
    if pattern is None:
        return False
    return _is_in(pattern, sentence, speech.cue)


def _is_in(pattern: re.Pattern[str], sentence: str, part: _Span) -> bool:
    """Whether what the pattern finds meets a part of a sentence, begun not far before it."""
    start, end = part
    for found in pattern.finditer(sentence, max(0, start - _REACH)):
        if found.start() >= end:
            break
        if start < found.end():
            return True
    return False


def own_part(sentence: str, date: _Span, dates: Sequence[_Span], language: str) -> str:
    """What of a sentence may tell the kind of what was on a date: what commas put in, where the
    date stands in that, else the sentence less what they put in with others of its `dates`."""
    if _deeds(language) is None or "," not in sentence:
        return sentence
    whole = ((0, len(sentence)),)
    own = with_inserted(sentence, date, whole, language)
    if own != date:
        return sentence[slice(*own)]
    found = {one: with_inserted(sentence, one, whole, language) for one in dates if one != date}
    for start, end in sorted({span for one, span in found.items() if span != one}, reverse=True):
        sentence = f"{sentence[:start]} {sentence[end:]}"
    return sentence


@cache
def _deeds(language: str) -> re.Pattern[str] | None:
    pattern = words_of(language).deeds
    return re.compile(pattern) if pattern else None
