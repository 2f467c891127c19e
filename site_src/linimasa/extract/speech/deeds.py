"""What is done, though a word of it may tell a claim: "denied bail", "claimed 12 lives".

Such a sentence is an event, not a denial or an allegation, and nobody says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.triggers import triggers, words_in
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.inserted import with_inserted

_REACH = 100  # characters between the first word of a deed and its verb

_Span = tuple[int, int]


def without_deeds(sentence: str, language: str) -> str:
    """A sentence less what looks like a claim in it and is none."""
    pattern = _deeds_in(sentence, language)
    return pattern.sub(" ", sentence) if pattern else sentence


def does(match: re.Match[str], words: Words) -> bool:
    """Whether somebody before a verb that does more than to report only does something: "The storm
    | claimed 12 lives", so that whoever says so stands elsewhere."""
    at = match.start("verb")
    plain = match["verb"].lower() in words.plain
    return not plain and _is_in(match.string, (at, at + 1), words.code)


def is_deed(sentence: str, speech: Speech, language: str) -> bool:
    """Whether the verb of who seems to speak tells what was done."""
    return not speech.direct and _is_in(sentence, speech.cue, language)


def _is_in(sentence: str, part: _Span, language: str) -> bool:
    """Whether a deed meets a part of a sentence, begun not far before it."""
    pattern = _deeds_in(sentence, language)
    if pattern is None:
        return False
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


def _deeds_in(sentence: str, language: str) -> re.Pattern[str] | None:
    """What finds the deeds of a sentence; None where it has no word of one."""
    pattern, known = _deeds(language), _words(language)
    if pattern is None or (known and known.isdisjoint(words_in(sentence))):
        return None
    return pattern


@cache
def _words(language: str) -> frozenset[str]:
    """One of which each deed has; none where any sentence may have one."""
    return triggers(words_of(language).deeds_by)


@cache
def _deeds(language: str) -> re.Pattern[str] | None:
    pattern = words_of(language).deeds
    return re.compile(pattern) if pattern else None
