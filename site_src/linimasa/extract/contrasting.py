"""Dates with which what is told is only contrasted: "not in 1724, but in 1742", "unlike in 2011".

They date nothing, and a title goes without them and what contrasts them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.alternation import either
from linimasa.extract.words import words_of

_REACH = 48  # characters before a date in which what contrasts it stands
_ASIDE = re.compile(r"[^,;.]*(?:\.\d[^,;.]*)*")  # up to the end of a phrase

_Span = tuple[int, int]


def is_contrasted(sentence: str, date: _Span, language: str) -> bool:
    """Whether a date is only what the one of what is told is not, or is unlike."""
    return _contrast(sentence, date, language) is not None


def contrasted_in(sentence: str, dates: Sequence[_Span], language: str) -> list[_Span]:
    """What a title can do without of the `dates` of a sentence: "[not in 1724, but] in 1742",
    "[unlike in 2011,] the dam held"."""
    if not _may_be(sentence, language):
        return []
    found = ((one, _contrast(sentence, one, language)) for one in dates)
    gone = (_all_of(sentence, one, match, language) for one, match in found if match)
    ends = dict(dates)
    return [(start, ends.get(end + 1, end)) for start, end in gone]  # "but | in 1742" has its own


def _may_be(text: str, language: str) -> bool:
    """Whether a word stands in a text without which nothing is contrasted; in few it does."""
    words = words_of(language).contrasted_by
    return bool(words) and any(map(text.lower().__contains__, words))


def _contrast(sentence: str, date: _Span, language: str) -> re.Match[str] | None:
    """What contrasts a date, right before it; `aside` is a phrase that all goes."""
    before = sentence[max(0, date[0] - _REACH) : date[0]]
    if not _may_be(before, language) or _is_related(sentence, date[1], language):
        return None
    return _pattern(language).search(before)


def leads_to(before: str, language: str) -> bool:
    """Whether a text ends with what leads to the date that is meant: "not 1724 [but] 1742"."""
    last = before.rstrip().rpartition(" ")[2]
    return last in words_of(language).instead


def _is_related(sentence: str, end: int, language: str) -> bool:
    """Whether a clause behind a date tells what was then: "unlike the flood of 2011, which"."""
    ahead = sentence[end : end + _REACH].lstrip(" ,").partition(" ")[0]
    return ahead in words_of(language).relatives


def _all_of(sentence: str, date: _Span, found: re.Match[str], language: str) -> _Span:
    start = date[0] - len(found[0])
    if instead := _instead(language).match(sentence, date[1]):
        return start, instead.end()
    if not (found["aside"] or found[0].startswith(",")):
        return start, date[1]
    aside = _ASIDE.match(sentence, date[1])
    end = aside.end() if aside else date[1]
    return start, end + (not start and sentence.startswith(",", end))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).contrasted or r"(?!)")


@cache
def _instead(language: str) -> re.Pattern[str]:
    """What leads from the one that is not to the one that is: ", but"."""
    tail = rf"(?:\s{either(words_of(language).date_tails)}\b)?"
    return re.compile(rf"{tail},?\s{either(words_of(language).instead)}\b")
