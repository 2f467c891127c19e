"""A title where somebody tells what he does himself, in a script without blanks: the sentence has
one subject, who says it, and the title goes without that it is said.

Japanese  "警視庁は男を逮捕した[と発表した]"
Chinese   "央行[宣布，]下调利率"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.linking import with_link
from linimasa.language import table_of, texts

_MARKS = "，,：: "

_Span = tuple[int, int]


def saying_of(text: str, speech: Speech, dates: Sequence[_Span], language: str) -> _Span | None:
    """What of a sentence with its dates only tells that its subject says so; None where what is
    said may be another's deed."""
    own = _own_verbs(language)
    if not speech.bare or speech.direct or own is None or not own.fullmatch(speech.verb):
        return None
    start, end = speech.content
    if start < speech.cue[1] or _mouths(language).search(f"{speech.name}{speech.role or ''}"):
        return None
    others = _others(language) if speech.role is None else re.compile(r"(?!)")
    if behind := _quotatives(language).match(text, end):
        done = _deeds(language).fullmatch(text, start, end) and not others.match(text, start, end)
        return (end, len(text)) if done and behind.end() < len(text) else None
    told = end - len(text[start:end].lstrip(_MARKS))
    parted = text[told - 1] in _MARKS or text.startswith(_adverbs(language), told)
    subject = _subject_end(text, speech) if parted else 0
    begins = _behind_date(text, told, dates, language)
    does = bool(subject) and _deeds(language).match(text, begins, end) is not None
    does = does and others.match(text, begins, end) is None
    return (subject, told) if does else None


def _subject_end(text: str, speech: Speech) -> int:
    """Where whoever speaks ends, with an office behind the name; 0 where that is not written."""
    at = text.find(speech.name, *speech.cue)
    end = at + len(speech.name)
    role = speech.role or ""
    return 0 if at < 0 else end + len(role) if text.startswith(role, end) else end


def _behind_date(text: str, start: int, dates: Sequence[_Span], language: str) -> int:
    """Where what is said goes on behind a date that opens it: "[自5月起]下调"."""
    date = next((one for one in dates if with_link(text, one[0], language, one[1]) == start), None)
    if date is None:
        return start
    tails = [one for one in words_of(language).date_tails if text.startswith(one, date[1])]
    return date[1] + max(map(len, tails), default=0)


@cache
def _own_verbs(language: str) -> re.Pattern[str] | None:
    verbs = texts(table_of(language, "speech"), "own_verbs")
    return re.compile(either(verbs)) if verbs else None


@cache
def _quotatives(language: str) -> re.Pattern[str]:
    """Between what is said and the verb that ends the sentence."""
    return re.compile(either(texts(table_of(language, "speech"), "own_quotatives")))


@cache
def _adverbs(language: str) -> tuple[str, ...]:
    """Before a verb of who speaks, where no mark parts it from the saying: "表示[已]派人"."""
    return texts(table_of(language, "speech"), "own_adverbs")


@cache
def _deeds(language: str) -> re.Pattern[str]:
    """What somebody says of himself: what he does, not what is or happens."""
    return re.compile(str(table_of(language, "speech").get("own_deeds", "(?!)")))


@cache
def _others(language: str) -> re.Pattern[str]:
    """What only people do: without an office, who speaks is a body that tells it of somebody."""
    return re.compile(str(table_of(language, "speech").get("others_deeds", "(?!)")))


@cache
def _mouths(language: str) -> re.Pattern[str]:
    """Who speaks for others, so that what is said without a subject may be theirs."""
    return re.compile(str(table_of(language, "speech").get("mouths", "(?!)")))
