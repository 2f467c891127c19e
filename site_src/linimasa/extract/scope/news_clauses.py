"""A day close to that of issue that is not the main clause's for sure, where words take no endings.

Of news the day mostly is that of what the main clause tells, wherever it stands. It is another's
where it stands right behind the word that opens a clause, "setelah [kemarin] dibuka", in one of
"although", or before a main clause that tells of now or of what is still to come.
"""

from __future__ import annotations

from linimasa.extract.syntax.clause_ends import BOUNDS
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import Parsed

_BETWEEN = frozenset("pma")  # between what opens a clause and its date


def may_be_past(lead: str, grammar: Grammar, days: int) -> bool:
    """Whether a day before that of issue may be a clause's behind a main one of now, or that day
    itself behind one of what something is, by the words before it."""
    if days > 0 or not grammar.ongoing:
        return False
    told = lead.lower().split()
    if grammar.apart.isdisjoint(told):
        return False
    now = days < 0 and not grammar.ongoing.isdisjoint(told)
    return now or not grammar.stating.isdisjoint(told)


def is_of_inner(read: Parsed, opener: int | None, at: int) -> bool:
    """Whether a date at a word surely is that of the clause which a word opens."""
    if opener is None or read.word(opener) not in read.grammar.apart:
        return False
    if _BETWEEN.issuperset(read.code[opener + 1 : at]):
        return True
    told, grammar = read.words[:opener], read.grammar
    return not (grammar.ongoing.isdisjoint(told) and grammar.stating.isdisjoint(told))


def is_granted(read: Parsed, at: int) -> bool:
    """Whether a date at a word stands behind "although", with no mark between."""
    if not read.grammar.granting:
        return False
    for before in range(at - 1, -1, -1):
        if read.code[before] in BOUNDS:
            return False
        if read.word(before) in read.grammar.granting:
            return True
    return False
