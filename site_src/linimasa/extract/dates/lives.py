"""Dates of a life in brackets behind a name, which the clause around them does not tell.

Jane Hill (born 1 April 1949 in Bern; died 3 May 2001) was …   Jane Hill born in Bern
Jane Hill (1923–1999) was …                                    nothing
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.syntax.happening_nouns import is_happening

_MARKS = f" ,;.–—-−/†*?{DATED}"
_PARTS = re.compile(r"\s*(?:;|[–—†]|\s-\s|(?<=\s)and\s)\s*")
_NAME = re.compile(rf"(?:[{UPPER}][\w.'’-]*(?:,?\s(?:d[aeiu]|v[ao]n|el|al|of|the)(?=\s))*,?\s?)+$")
_LONGEST = 60  # characters of a name

_Span = tuple[int, int]


def life_at(sentence: str, dates: Sequence[_Span], date: _Span, language: str) -> str | None:
    """What a date in the brackets of a life tells; nothing where no word says what, None where it
    stands in no such brackets."""
    opens = sentence.rfind("(", 0, date[0])
    if opens < 0 or not words_of(language).lives or ")" in sentence[opens : date[0]]:
        return None
    end = sentence.find(")", date[1])
    if end < 0:
        return None
    inner = sentence[opens + 1 : end]
    for first, last in dates:
        if opens < first and last <= end:
            inner = inner.replace(sentence[first:last], DATED * (last - first), 1)
    name = _named(sentence[:opens].rstrip())
    begins = _life(language).match(inner.lstrip(_MARKS))
    if begins is None:
        plain = not inner.strip(_MARKS) and not sentence[slice(*date)].isdigit()
        return (
            "" if plain and name and not is_happening(name.split()[-1].lower(), language) else None
        )
    if not name:
        return ""
    at = date[0] - opens - 1
    part = next((one for one in _split(inner) if one[0] <= at <= one[1]), (0, len(inner)))
    told = inner[slice(*part)].strip(_MARKS)
    if _life(language).match(told) is None or _short(language).fullmatch(told.partition(" ")[0]):
        return ""
    title = " ".join(f"{name} {told.replace(DATED, '')}".split())
    return title if len(title) <= MAX_TITLE else ""


def _split(inner: str) -> list[_Span]:
    """The parts of a life, each with its date."""
    cuts = [one.span() for one in _PARTS.finditer(inner)]
    starts = [0, *(end for _, end in cuts)]
    return list(zip(starts, [*(start for start, _ in cuts), len(inner)], strict=True))


def _named(lead: str) -> str:
    """The name that ends a text, up to what a comma adds to it."""
    found = _NAME.search(lead[-_LONGEST:])
    return found[0].partition(",")[0].strip() if found else ""


@cache
def _life(language: str) -> re.Pattern[str]:
    return re.compile(rf"{either(words_of(language).lives)}(?![\w’'])")


@cache
def _short(language: str) -> re.Pattern[str]:
    """One letter of such a word."""
    return re.compile(r"\w\W?")
