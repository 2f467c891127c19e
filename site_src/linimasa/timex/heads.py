"""The dates that head the paragraphs of a chronology, alone on their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linimasa.timex.value import Timex

LEAST = 2  # dates of a chronology; one alone is the stamp of a page

_BARE = re.compile(r"[\W_]*")
_SENTENCE = re.compile(r"[^\n]*[.!?…。！？।]['\"”’»)\]]*[ \t]*$", re.MULTILINE)
_BEFORE = 8  # code points of marks before a date that opens its line


class Head(NamedTuple):
    """The date that heads what stands from `below` on (code points)."""

    timex: Timex
    below: int


def dated_heads(text: str, timexes: Sequence[Timex]) -> tuple[Head, ...]:
    """The heads of a chronology: dates in full, each alone on a line, a sentence on the next one.

    None where there is but one, or all are the same. Below a title in a list of articles no
    sentence follows.
    """
    found = [head for one in timexes if (head := _head(text, one))]
    return tuple(found) if len({one.timex.edtf for one in found}) >= LEAST else ()


def _head(text: str, timex: Timex) -> Head | None:
    if timex.type != "DATE" or timex.edtf is None or not timex.explicit:
        return None
    start = text.rfind("\n", max(0, timex.start - _BEFORE), timex.start) + 1
    if timex.start - start > _BEFORE or not _BARE.fullmatch(text, start, timex.start):
        return None
    end = text.find("\n", timex.end)
    if end < 0 or not _BARE.fullmatch(text, timex.end, end):
        return None
    below = _SENTENCE.match(text, _begin(text, end))
    return Head(timex, below.start()) if below else None


def _begin(text: str, at: int) -> int:
    """Where the next line with something on it begins."""
    while text[at : at + 1].isspace():
        at += 1
    return at
