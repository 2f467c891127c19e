"""Dates with which what is told is only contrasted: "not in 1724, but in 1742", "unlike in 2011".

They date nothing, and a title goes without them and what contrasts them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of

_REACH = 48  # characters before a date in which what contrasts it stands
_ASIDE = r"[^,;.]*(?:\.\d[^,;.]*)*"  # up to the end of a phrase

_Span = tuple[int, int]


def is_contrasted(sentence: str, date: _Span, language: str) -> bool:
    """Whether a date is only what the one of what is told is not, or is unlike."""
    return _contrast(sentence, date, language) is not None


def is_denied(text: str, start: int, date: _Span, following: int, language: str) -> bool:
    """Whether a verb with "not", in a sentence from `start` on, denies a date for one that begins
    at `following`: "it was not opened in 1724, but in 1742"."""
    return bool(_denied(text, start, date, following, language))


def _denied(text: str, start: int, date: _Span, following: int, language: str) -> list[_Span]:
    """The words of that "not", and the date with what leads to the other."""
    between = text[date[1] : following]
    if not words_of(language).denies or not _instead(language).match(between):
        return []
    if not _to_date(language).fullmatch(between):
        return []
    clause = max(start, *(text.rfind(mark, start, date[0]) + 1 for mark in ",;:"))
    said = [one.span() for one in _denies(language).finditer(text, clause, date[0])]
    return [*said, (date[0], following)] if said else []


def contrasted_in(sentence: str, dates: Sequence[_Span], language: str) -> list[_Span]:
    """What a title can do without of the `dates` of a sentence: "[not in 1724, but] in 1742",
    "[unlike in 2011,] the dam held"."""
    if not _may_be(sentence, language):
        return []
    told = sorted(dates)
    pairs = ((one, behind[0]) for one, behind in pairwise(told))
    denied = [part for pair in pairs for part in _denied(sentence, 0, *pair, language)]
    if denied:
        return denied
    found = ((one, _contrast(sentence, one, language)) for one in dates)
    gone = (_all_of(sentence, one, match, language) for one, match in found if match)
    ends = dict(dates)
    return [(start, ends.get(end + 1, end)) for start, end in gone]  # "but | in 1742" has its own


def _may_be(text: str, language: str) -> bool:
    """Whether a word stands in a text without which nothing is contrasted; in few it does."""
    return any(map(text.lower().__contains__, words_of(language).contrasted_by))


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
    aside = _aside(language).match(sentence, date[1])
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


@cache
def _to_date(language: str) -> re.Pattern[str]:
    """The same, with what ties the one that is."""
    return re.compile(
        rf"{_instead(language).pattern}(?:\s{either(words_of(language).date_links)})?\s?"
    )


@cache
def _denies(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).denies or r"(?!)")


@cache
def _aside(language: str) -> re.Pattern[str]:
    """The rest of a phrase, with a clause that tells of its date: ", when they went on foot"."""
    opens = either(words_of(language).breaks)
    return re.compile(rf"{_ASIDE}(?:,\s{opens}\s[^,;]{{3,90}}(?=,))?")
