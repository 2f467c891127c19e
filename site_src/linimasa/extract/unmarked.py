"""The letters of words that only their neighbours tell, where words take no endings at all.

In Malay and Indonesian "kami" behind a noun tells whose it is, "akibat" opens a phrase or a clause,
and a verb stays as it is behind "untuk segera".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# "produksi kami", but not "ini kami tutup"
_OWNER = re.compile("(?<=[NW])Y(?![ya]*[VABP])")
_AIMED = re.compile("(?<=[pm])(a+)([VA])")
# "akibat | sopir mengantuk"
_CLAUSE = re.compile("p(?=[DN][DNW#]{0,4}[ya]*A?V)")
_WHOEVER = re.compile("(?:^|(?<=[kscx]))r(?=N)")  # "yang bersangkutan": no clause opens
_SINCE = re.compile("A(?=#N{1,2}[VB])")  # "sudah | tiga bulan menjadi"
_TOLD = frozenset("VAB")
_MARKS = "YapIAr"


def reread_unmarked(
    code: str, words: Sequence[str], twofold: frozenset[str], places: Sequence[str]
) -> str:
    """The letters anew; `twofold` words open a phrase or a clause, no verb follows `places`."""
    if not any(mark in code for mark in _MARKS):
        return code
    letters = list(code)
    for match in _OWNER.finditer(code):
        letters[match.start()] = "N"
    for match in _WHOEVER.finditer(code):
        letters[match.start()] = "D"
    for match in _SINCE.finditer(code):
        letters[match.start()] = "a"
    for match in _AIMED.finditer(code):
        letters[match.start(2)] = "I"
    for match in _CLAUSE.finditer(code):
        told = not match.start() or not _TOLD.isdisjoint(code[: match.start()])
        if told and words[match.start()] in twofold:
            letters[match.start()] = "s"
    for at, kind in enumerate(code):
        if kind == "I" and words[at - 1] in places:
            letters[at] = "N"  # "di tengah laut"
    return "".join(letters)
