"""Titles that are one form of words with something else in it: "the strike began", "… ended"."""

from __future__ import annotations

import re
from functools import lru_cache

FRAME = 0.6  # share of the longer title's words that are before and behind what differs
SLOT = 4  # words that differ, at the most

_WORD = re.compile(r"[^\W_]+")


def slots_of(one: str, other: str) -> tuple[str, str] | None:
    """What differs between two titles that are the same words but for a few in one place, where
    both have others; None where they are not."""
    mine, theirs = _words(one), _words(other)
    most = min(len(mine), len(theirs))
    before = 0
    while before < most and mine[before] == theirs[before]:
        before += 1
    behind = 0
    while behind < most - before and mine[-1 - behind] == theirs[-1 - behind]:
        behind += 1
    same, longer = before + behind, max(len(mine), len(theirs))
    if same == most or longer - same > SLOT or same < FRAME * longer:
        return None
    return (
        " ".join(mine[before : len(mine) - behind]),
        " ".join(theirs[before : len(theirs) - behind]),
    )


@lru_cache(maxsize=65_536)
def _words(title: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(title))
