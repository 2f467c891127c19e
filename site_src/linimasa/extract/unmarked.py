"""The letters of words that only their neighbours tell, where words take no endings at all.

In Malay and Indonesian "kami" behind a noun tells whose it is, "akibat" opens a phrase or a clause,
and a verb stays as it is behind "untuk segera".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# What another letter fits, by its neighbours, and that letter.
_LETTERS = (
    (re.compile("(?<=[NW])Y(?![ya]*[VABP])"), "N"),  # "produksi kami", but not "ini kami tutup"
    (re.compile("(?:^|(?<=[kscx]))r(?=N)"), "D"),  # "yang bersangkutan": no clause opens
    (re.compile("A(?=#N{1,2}[VB])"), "a"),  # "sudah | tiga bulan menjadi"
    (re.compile("(?<=[pm])a+[VA]"), "I"),  # "untuk segera membuka"
)
# "akibat | sopir mengantuk"
# "ditutup sementara", no clause
_AWHILE = re.compile("(?<=[VI])s(?=[pmkoNDW#]|$)")
_CLAUSE = re.compile("p(?=[DN][DNW#]{0,4}[ya]*A?V)")
_TOLD = frozenset("VAB")
_MARKS = "YapIArV"


class Neighbours(NamedTuple):
    """Words that their neighbours tell of: `twofold` ones open a phrase or a clause, no verb
    follows `places`, the second of `nominal` pairs is no verb, `awhile` words behind a verb
    open no clause."""

    twofold: frozenset[str]
    places: Sequence[str]
    nominal: frozenset[str]
    awhile: frozenset[str]


def reread_unmarked(code: str, words: Sequence[str], known: Neighbours) -> str:
    """The letters anew."""
    if not any(mark in code for mark in _MARKS):
        return code
    letters = list(code)
    for pattern, letter in _LETTERS:
        for match in pattern.finditer(code):
            letters[match.end() - 1] = letter
    for match in _CLAUSE.finditer(code):
        told = not match.start() or not _TOLD.isdisjoint(code[: match.start()])
        if told and words[match.start()] in known.twofold:
            letters[match.start()] = "s"
    for match in _AWHILE.finditer(code):
        if words[match.start()] in known.awhile:
            letters[match.start()] = "a"
    for at, kind in enumerate(code):
        if at and kind in "IV" and _is_noun(kind, words[at - 1], words[at], known):
            letters[at] = "N"
    return "".join(letters)


def _is_noun(kind: str, before: str, word: str, known: Neighbours) -> bool:
    """Whether what looks like a verb is none: "di tengah laut", "rumah sakit"."""
    return before in known.places if kind == "I" else f"{before} {word}" in known.nominal
