"""A nickname in marks between the names of somebody, which quotes nobody: Ana "Nita" Roca."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MOST = 18  # characters with their marks
_BEFORE = re.compile(r"(?:^|\s)[^\W\d_a-zà-ÿ][\w.’'-]*\s\Z")
_BEHIND = re.compile(r"\s[^\W\d_a-zà-ÿ]\w")
_FEW = 20  # characters of the name before

_Span = tuple[int, int]


def nicknames(sentence: str, quotes: Sequence[_Span]) -> list[_Span]:
    """Those of the quotations that are nicknames."""
    return [one for one in quotes if one[1] - one[0] <= _MOST and _is_amid(sentence, one)]


def _is_amid(sentence: str, quote: _Span) -> bool:
    start, end = quote
    if _BEHIND.match(sentence, end) is None:
        return False
    return _BEFORE.search(sentence, max(0, start - _FEW), start) is not None
