"""A nickname in marks between the names of somebody, which quotes nobody: Ana "Nita" Roca."""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import masked

_MOST = 18  # characters with their marks
_BEFORE = re.compile(r"(?:^|\s)[^\W\d_a-zà-ÿ][\w.’'-]*\s\Z")
_BEHIND = re.compile(r"\s[^\W\d_a-zà-ÿ]\w")
_FEW = 20  # characters of the name before

_Span = tuple[int, int]


def without_nicknames(
    sentence: str, quotes: list[_Span], bodies: frozenset[str] = frozenset()
) -> tuple[str, list[_Span]]:
    """A sentence with blanks for nicknames, and the other quotations; the name of a body in marks
    behind one of `bodies` only loses them."""
    if bodies and quotes:
        sentence, quotes = _bare_bodies(sentence, quotes, bodies)
    found = [one for one in quotes if one[1] - one[0] <= _MOST and _is_amid(sentence, one)]
    if not found:
        return sentence, quotes
    return masked(sentence, found, " "), [one for one in quotes if one not in found]


def _bare_bodies(
    sentence: str, quotes: list[_Span], bodies: frozenset[str]
) -> tuple[str, list[_Span]]:
    """The same for names in marks behind what they are called: "حركة «المرفأ» المحلية"."""
    named = [
        (start, end)
        for start, end in quotes
        if end - start <= _MOST and sentence[:start].rstrip().rpartition(" ")[2] in bodies
    ]
    marks = [(at, at + 1) for start, end in named for at in (start, end - 1)]
    return masked(sentence, marks, " "), [one for one in quotes if one not in named]


def _is_amid(sentence: str, quote: _Span) -> bool:
    start, end = quote
    if _BEHIND.match(sentence, end) is None:
        return False
    return _BEFORE.search(sentence, max(0, start - _FEW), start) is not None
