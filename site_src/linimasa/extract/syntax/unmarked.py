"""The letters of words that only their neighbours tell, where words take no endings at all.

In Malay and Indonesian "kami" behind a noun tells whose it is, "akibat" opens a phrase or a clause,
and a verb stays as it is behind "untuk segera".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

# What another letter fits, by its neighbours, and that letter; each where a letter stands.
_LETTERS = (
    ("Y", re.compile("(?<=[NW])Y(?![ya]*[VABP])"), "N"),  # "produksi kami", not "ini kami tutup"
    ("r", re.compile("(?:^|(?<=[kscx]))r(?=N)"), "D"),  # "yang bersangkutan": no clause opens
    ("A", re.compile("A(?=#N{1,2}[VB])"), "a"),  # "sudah | tiga bulan menjadi"
    ("a", re.compile("(?<=[pm])a+[VA]"), "I"),  # "untuk segera membuka"
    ("s", re.compile("^s(?=[DNW#][DNW#pma]{0,9}k)"), "p"),  # "Setelah rapat di Bogor, …"
)
_AWHILE = re.compile("(?<=[VI])s(?=[pmkoNDW#]|$)")  # "ditutup sementara", no clause
_CLAUSE = re.compile("p(?=[DN][DNW#]{0,4}[ya]*A?V)")  # "akibat | sopir mengantuk"
# how a noun is, before more of it or its verb: "kapal | berbendera Peru yang", "itu menabrak"
_ATTRIBUTE = re.compile("(?<=[NW])V(?=[#NWo]{1,4}(?:r|[ya]*[VA]))")
_OPENED = re.compile("[rsqVAB]")
_MOVING = re.compile("a*[DNW#]+a*m(?=[NW])")
_GROWN = re.compile("VN?B?#")  # "korban tewas … | bertambah menjadi 6"
_AIMED, _TOLD = re.compile("I"), re.compile("[VAB]")


class Neighbours(NamedTuple):
    """Words that their neighbours tell of: `twofold` ones open a phrase or a clause, no verb
    follows `places`, the second of `nominal` pairs is no verb, `awhile` words behind a verb open
    no clause, `attributes` may tell how a noun is, the second of `counted` pairs is no verb before
    how many they are, `moving` prepositions are verbs where no other is; `told` are all of these
    but the places."""

    twofold: frozenset[str]
    places: Sequence[str]
    nominal: frozenset[tuple[str, str]]
    awhile: frozenset[str]
    attributes: frozenset[str]
    counted: frozenset[tuple[str, str]]
    moving: frozenset[str]
    told: frozenset[str]


def reread_unmarked(code: str, words: Sequence[str], known: Neighbours) -> str:
    """The letters anew."""
    letters = list(code)
    for kind, pattern, letter in _LETTERS:
        for match in pattern.finditer(code) if kind in code else ():
            letters[match.end() - 1] = letter
    for match in _AIMED.finditer(code) if "I" in code else ():
        if words[match.start() - 1] in known.places:
            letters[match.start()] = "N"  # "di tengah laut"
    if not known.told.isdisjoint(words):
        _reread_words(letters, code, words, known)
    return "".join(letters)


def _reread_words(letters: list[str], code: str, words: Sequence[str], known: Neighbours) -> None:
    for at in _places(_CLAUSE, code, words, known.twofold):
        if not at or _TOLD.search(code, 0, at):
            letters[at] = "s"
    for at in _places(_AWHILE, code, words, known.awhile):
        letters[at] = "a"
    for at in _places(_ATTRIBUTE, code, words, known.attributes):
        if not _OPENED.search(code, 0, at):
            letters[at] = "p"
    way = _MOVING.match(code)
    if way and words[way.end() - 1] in known.moving and not _TOLD.search(code):
        letters[way.end() - 1] = "V"  # "kapal itu | menuju Ambon, pelabuhan besar"
    for at, pair in enumerate(pairwise(words), 1):
        if letters[at] == "V" and (
            pair in known.nominal or (pair in known.counted and _GROWN.search(code, at + 1))
        ):
            letters[at] = "N"  # "rumah sakit"


def _places(
    pattern: re.Pattern[str], code: str, words: Sequence[str], wanted: frozenset[str]
) -> list[int]:
    """Where a pattern finds one of the words that are wanted."""
    found = [match.start() for match in pattern.finditer(code)]
    return [at for at in found if words[at] in wanted]
