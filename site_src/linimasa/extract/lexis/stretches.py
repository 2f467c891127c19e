"""Nouns of time before years: "dalam kurun waktu 2015-2020", "periode 2019-2024"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of


def is_of_term(before: str, words: Words) -> bool:
    """Whether a noun takes the years of a term behind it: "anggota dewan periode [2019-2024]", not
    "pada periode", or a sentence opens with a term of several words: "Tahun ajaran [2023/2024]"; or
    what is bought its month: "untuk pengiriman [Januari]"."""
    if words.delivered and before.rstrip().lower().endswith(words.delivered):
        return True
    may = words.terms and before.rstrip().lower().endswith(words.terms)
    found = _terms(words.code).search(before) if may else None
    return found is not None and (found[1] or "").lower() not in words.date_links


def ends_stretch(before: str, words: Words) -> bool:
    """Whether a text ends with what leads to a date by a noun of time: "dalam kurun waktu"."""
    return before.rstrip().endswith(_stretches(words.code))


@cache
def _terms(language: str) -> re.Pattern[str]:
    terms = words_of(language).terms
    opening = either(term for term in terms if " " in term)
    return re.compile(
        rf"([\w-]+)\)?\s(?i:{either(terms)})\s*$|(?:\A|[.!?]\s|\n)\s*(?i:{opening})\s*$"
    )


@cache
def _stretches(language: str) -> tuple[str, ...]:
    return tuple(link for link in words_of(language).date_links if " " in link)
