"""The date of a document, read off the datelines in its text.

A dateline is the stamp of a page ("Jumat, 18 Oktober 2024 10:15 WIB" on a line of its own), the
place and date that open a report ("JAKARTA, 12 Maret 2023 –"), or the day beside a statement
("kata Kirby, Kamis (24/10/2024)"). What is yet to come is no dateline.
"""

from __future__ import annotations

from linimasa.timex.cues import tense_around
from linimasa.timex.scan import scanner
from linimasa.timex.tagger import tag
from linimasa.timex.value import Inferred, Timex
from linimasa.timex.vocabulary import Vocabulary

_HEAD = 1500  # code points from the start in which the stamp of the page itself stands


def infer_dct(text: str, language: str) -> Inferred | None:
    """The date of a document: its stamp, else the latest day beside a statement; None without.

    Never today's date, nor any other that does not stand in the text in full.
    """
    reader = scanner(language)
    if reader is None:
        return None
    full = [t for t in tag(text, language=language, dct=None, domain="news") if _is_full(t)]
    stamps = [t for t in full if t.role == "dateline"]
    first = stamps[0] if stamps else None
    if first and first.start < _HEAD:
        return _inferred(first)
    beside = [
        t for t in full if _has_weekday(t, reader.words) and not _is_future(t, text, reader.words)
    ]
    beside += stamps
    return _inferred(max(beside, key=lambda t: t.earliest or "")) if beside else None


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
