"""The date of a document, read off the datelines in its text.

A dateline is the stamp of a page ("Jumat, 18 Oktober 2024 10:15 WIB" on a line of its own, "Last
updated: 18 October 2024"), the place and date that open a report ("JAKARTA, 12 Maret 2023 –"), or
the day beside a statement ("kata Kirby, Kamis (24/10/2024)"). What is yet to come is no dateline.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.timex.heads import dated_heads
from linimasa.timex.placing.cues import tense_around
from linimasa.timex.reading.scan import scanner
from linimasa.timex.stamp import page_words
from linimasa.timex.tagger import tag
from linimasa.timex.value import Inferred, Timex
from linimasa.timex.words.vocabulary import Vocabulary

_HEAD = 1500  # code points from the start in which the stamp of the page itself stands
_LEAD = 40  # code points before the day of a stamp


def infer_dct(text: str, language: str) -> Inferred | None:
    """The date of a document: its stamp, else the latest day beside a statement; None without.

    Never today's date, nor any other that does not stand in the text in full.
    """
    reader = scanner(language)
    if reader is None:
        return None
    found = tag(text, language=language, dct=None, domain="news")
    heads = {one.start for one in dated_heads(text, found)}
    full = [t for t in found if _is_full(t) and t.start not in heads]
    stamps = [t for t in full if t.role == "dateline" or _is_stamped(text, t, language)]
    first = stamps[0] if stamps else None
    if first and first.start < _HEAD:
        return _inferred(first)
    beside = [
        t for t in full if _has_weekday(t, reader.words) and not _is_future(t, text, reader.words)
    ]
    beside += stamps
    return _inferred(max(beside, key=lambda t: t.earliest or "")) if beside else None


def _is_stamped(text: str, timex: Timex, language: str) -> bool:
    """Whether a line opens with what a page says before its own day: "Last updated: 3 May 2024"."""
    line = text.rfind("\n", max(0, timex.start - _LEAD), timex.start) + 1
    near = timex.start - line < _LEAD
    return near and _opening(language).fullmatch(text, line, timex.start) is not None


@cache
def _opening(language: str) -> re.Pattern[str]:
    """The words before such a day."""
    stamps = page_words(language, "stamps")
    return re.compile(rf"(?:[^\n]+\s[|•·–—-])?\W*(?i:{stamps})\s*[:\uff1a|-]?\s*(?:\w{{2,3}}\s+)?")


def _is_full(timex: Timex) -> bool:
    """A day, with its year, and not a part of a name."""
    return timex.explicit and timex.earliest is not None and timex.earliest == timex.latest


def _has_weekday(timex: Timex, words: Vocabulary) -> bool:
    return any(
        "WEEKDAY" in words.classes(word.strip("(),."))
        for word in timex.text.split()
        if word.strip("(),.")
    )


def _is_future(timex: Timex, text: str, words: Vocabulary) -> bool:
    return tense_around(text, timex.start, timex.relation, words) > 0


def _inferred(timex: Timex) -> Inferred:
    return Inferred(timex.earliest or "", timex.start, timex.end)
