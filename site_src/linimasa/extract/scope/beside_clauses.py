"""Whether the main clause of a sentence leaves a clause of "which" to be told alone."""

from __future__ import annotations

from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import FINITE, Parsed

_Span = tuple[int, int]


def is_beside(read: Parsed, main: int | None, clause: _Span, grammar: Grammar) -> bool:
    """Whether the main verb stands outside a clause and asks for nothing in it, nor tells what
    became of it, "La foire, qui devait ouvrir [lundi], est annulée"; where no ending tells a verb,
    there may be none: "Suap itu terkait kapal yang dibeli [pada 2020]"."""
    if main is None:  # "Une annonce qui a surpris [lundi] le port."
        return grammar.unmarked or (grammar.reduced and FINITE.isdisjoint(read.code[: clause[0]]))
    if main > clause[1] and grammar.arranged.fullmatch(read.words[clause[0] + 1]):
        return False
    return not clause[0] <= main < clause[1] and not asks(read, main, clause[0], grammar)


def asks(read: Parsed, main: int, opener: int, grammar: Grammar) -> bool:
    """Whether "that" may tell what is asked or said: "pidió al Gobierno que dimita"."""
    if read.word(opener) not in grammar.conjunctions:
        return False
    if read.code.startswith("y") and main == 1 < opener:
        return True  # "Si legge in una nota che il porto …"
    told = " ".join(read.words[main : main + 3]) + " "
    between = read.code[main:opener]
    whom = "m" in between or "p" in between
    return bool(grammar.asks.match(told) or (whom and grammar.saying.match(told)))
