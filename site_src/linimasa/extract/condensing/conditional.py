"""A sentence with "if" that is too long: both its clauses shorter, for neither is told alone.

"Jika pemilik kapal [di pulau itu] tidak membayar, dermaga akan ditutup [oleh dewan]".
"""

from __future__ import annotations

from linimasa.extract.condensing.trimming import trimmed
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.mainclause import main_verb

_MOST_CONDITION = 50  # characters of the clause of "if", so that the other has room


def conditional(title: str, language: str, least: int, most: int) -> str | None:
    """At most `most` characters of both clauses; None where there is no condition in front, or one
    of them cannot be told shorter. For languages that tell clauses by no ending."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.unmarked:
        return None
    if title.partition(" ")[0].lower() not in grammar.conditions:
        return None
    condition, comma, told = title.partition(", ")
    first, _, rest = told.partition(" ")
    told = rest if first in words_of(language).openers else told
    read = parsed(told, language) if comma else None
    if read is None or main_verb(read.code) is None:
        return None
    if len(condition) > _MOST_CONDITION:
        opener, _, clause = condition.partition(" ")
        shorter = trimmed(clause, language, least, _MOST_CONDITION - len(opener) - 1)
        condition = f"{opener} {shorter}" if shorter else condition
    room = most - len(condition) - len(", ")
    if room < least:
        return None
    told = told if len(told) <= room else trimmed(told, language, least, room) or ""
    return f"{condition}, {told}" if told else None
