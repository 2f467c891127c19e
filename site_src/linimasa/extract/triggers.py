"""Whether a pattern can match at all: a set of words costs a hundredth of a search.

A pattern that needs one of some phrases ("ha detto", "said") is searched for only in sentences
that hold the longest word of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"\w+")
_DOT = "\u0307"  # what the capital I with a dot leaves above its small letter


@lru_cache(maxsize=8)  # asked of one sentence by several patterns
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(_WORD.findall(text.lower().replace(_DOT, "")))


def triggers(*groups: Iterable[str]) -> frozenset[str]:
    """The words, in small letters, one of which stands wherever a phrase of the groups does."""
    phrases = (_WORD.findall(phrase.lower()) for group in groups for phrase in group)
    return frozenset(max(words, key=len) for words in phrases if words)
