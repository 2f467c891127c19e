"""Whether a pattern can match at all: a set of words costs a hundredth of a search.

A pattern that needs one of some phrases ("ha detto", "said") is searched for only in sentences
that hold the longest word of one of them, of several the last ("The Sun").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

Need = tuple[frozenset[str], ...]
"""Sets of words, of each of which a text must hold one for a pattern to match."""

_WORD = re.compile(r"\w+")
_MARKED = (sign.lower() if _WORD.match(sign) else " " for sign in map(chr, range(128)))
_ASCII = "".join(_MARKED).ljust(256).encode()  # small letters for capitals, a blank for each mark
_MOST = 5000  # combinations of words for which a gate remembers what it lets through
_DOT = "\u0307"  # what the capital I with a dot leaves above its small letter


@lru_cache(maxsize=8)  # asked of one sentence by several patterns
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    if text.isascii():  # a table is quicker than a pattern
        return frozenset(text.encode().translate(_ASCII).decode().split())
    return frozenset(_WORD.findall(text.lower().replace(_DOT, "")))


class Gate:
    """Lets through those of several patterns that can match."""

    def __init__(self, needs: Iterable[Need]):
        self._needs = tuple(needs)
        self._every = frozenset(word for need in self._needs for words in need for word in words)
        self._passed: dict[frozenset[str], tuple[int, ...]] = {}

    def passed(self, said: frozenset[str]) -> tuple[int, ...]:
        """The numbers of the patterns, in order, whose needs a text with these words meets."""
        held = said & self._every
        found = self._passed.get(held)
        if found is None:
            met = (not any(words.isdisjoint(held) for words in need) for need in self._needs)
            found = tuple(number for number, meets in enumerate(met) if meets)
            if len(self._passed) < _MOST:
                self._passed[held] = found
        return found


def triggers(*groups: Iterable[str]) -> frozenset[str]:
    """The words, in small letters, one of which stands wherever a phrase of the groups does."""
    phrases = (_WORD.findall(phrase.lower()) for group in groups for phrase in group)
    return frozenset(max(reversed(words), key=len) for words in phrases if words)
