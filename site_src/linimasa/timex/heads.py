"""The dates that head the paragraphs of a chronology, alone on their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linimasa.timex.value import Timex

LEAST = 2  # dates of a chronology; one alone is the stamp of a page

_BARE = re.compile(r"[\W_]*")
_SENTENCE = re.compile(r"[^\n]*[.!?…。！？।]['\"”’»)\]]*[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"[^\w\n]{0,8}([12]\d{3})[^\w\n]{0,8}$", re.MULTILINE)
_YEAR_BELOW = re.compile(rf"\n{_YEAR.pattern}", re.MULTILINE)  # looked for by its first sign
_BEFORE = 8  # code points of marks before a date that opens its line


class Head(NamedTuple):
    """A date (EDTF) and its words, which begin at `start` and head what stands from `below` on
    (code points)."""

    edtf: str
    words: str
    start: int
    below: int


def dated_heads(text: str, timexes: Sequence[Timex]) -> tuple[Head, ...]:
    """The heads of a chronology: dates in full and years, each alone on a line, a sentence on the
    next one.

    None where there is but one, or all are the same. Below a title in a list of articles no
    sentence follows.
    """
    full = [one for one in timexes if one.explicit and one.type == "DATE" and one.edtf is not None]
    days = [(head, one.edtf) for one in full if (head := _head(text, one.start, one.end))]
    found = {head.start: head._replace(edtf=edtf or "") for head, edtf in days}
    first = filter(None, (_YEAR.match(text),))
    for year in (*first, *_YEAR_BELOW.finditer(text)):  # which the next line would make a count
        head = None if year.start(1) in found else _head(text, *year.span(1))
        if head:
            found[head.start] = head
    heads = sorted(found.values(), key=lambda head: head.start)
    return tuple(heads) if len({one.edtf for one in heads}) >= LEAST else ()


def _head(text: str, first: int, last: int) -> Head | None:
    """What stands from `first` to `last`, if it heads a paragraph."""
    start = text.rfind("\n", max(0, first - _BEFORE), first) + 1
    if first - start > _BEFORE or not _BARE.fullmatch(text, start, first):
        return None
    end = text.find("\n", last)
    if end < 0 or not _BARE.fullmatch(text, last, end):
        return None
    below = _SENTENCE.match(text, _begin(text, end))
    words = text[first:last]
    return Head(words, words, first, below.start()) if below else None


def _begin(text: str, at: int) -> int:
    """Where the next line with something on it begins."""
    while text[at : at + 1].isspace():
        at += 1
    return at
