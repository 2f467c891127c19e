"""A year behind a noun for what somebody is charged with, which is that of the case.

"Polisi menahan Andi karena korupsi dana desa tahun [2016]": nothing is told of 2016 but the case.
"""

from __future__ import annotations

import re

from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import CHAIN

_AND_YEAR = re.compile("[a#]c$")  # "2019 [dan]"
_YEARS = re.compile(r"(?:[^\W\d]{1,9}\s){0,2}\d{4}(?:\s?\W\s?\d{4})?")
_PREPOSITIONS = frozenset("pm")
_LEAST = 12  # characters that tell something

_Span = tuple[int, int]


def charge_at(read: Parsed, at: int, lead: list[str], date: str) -> list[_Span] | None:
    """The noun for what somebody is charged with, with what it is of, up to its year at the word
    `at`; None where none has one."""
    if not may_be_charged(lead, date, read.grammar):
        return None
    return _charge(read, at) or None


def may_be_charged(lead: list[str], date: str, grammar: Grammar) -> bool:
    """Whether a year stands behind a noun for what somebody is charged with, and no preposition
    ties it: "kasus korupsi dana desa tahun [2020]", not "pada tahun"."""
    if grammar.charges.isdisjoint(lead) or not _YEARS.fullmatch(date):
        return False
    return not any(grammar.kinds.get(word) in _PREPOSITIONS for word in lead[-2:])


def _charge(read: Parsed, at: int) -> list[_Span]:
    """The noun for what somebody is charged with, with what it is of, up to its year."""
    end = _AND_YEAR.sub("", read.code[:at])
    chain = CHAIN.search(end)
    if chain is None:
        return []
    at, charges = len(end), read.grammar.charges
    start = next((i for i in range(chain.start(), at) if read.word(i) in charges), at)
    told = [read.stretch(start, at)] if start + 1 < at else []
    return told if sum(end - first for first, end in told) >= _LEAST else []
