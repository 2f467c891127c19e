"""A participle or "which" between two commas that tells little without its date."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.alternation import either
from linimasa.extract.linking import with_link
from linimasa.extract.words import words_of

_FEW = 2  # words that are left of it

_Span = tuple[int, int]


def with_attached(sentence: str, date: _Span, language: str) -> _Span:
    """The cut of a date with the participle or "which" that it stands with: "Мост[, построенный в
    1978 году,] закрыли"; the date alone in a language that has no pattern of them."""
    opens = _opening(language)
    comma, end = sentence.rfind(",", 0, date[0]), sentence.find(",", date[1])
    if opens is None or comma < 0 or end < 0:
        return date
    start = with_link(sentence, date[0], language, date[1])
    left = [*sentence[comma + 1 : start].split(), *sentence[date[1] : end].split()]
    little = 0 < len(left) <= _FEW and opens.fullmatch(left[0])
    return (comma, end + 1) if little else date


@cache
def _opening(language: str) -> re.Pattern[str] | None:
    words = words_of(language)
    if not words.attached:
        return None
    return re.compile(rf"{either(words.relatives)}|{words.attached}")
