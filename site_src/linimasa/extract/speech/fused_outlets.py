"""Papers whose article a preposition takes in: "a déclaré au | Monde", which is "Le Monde"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import outlets_of
from linimasa.extract.lexis.triggers import triggers
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.clause_words import grammar_of

_Way = tuple[str, tuple[frozenset[str], ...]]


def fused_ways(words: Words, when: str) -> tuple[_Way, ...]:
    """Patterns of such papers behind who is told and behind "selon une information du"."""
    return tuple(_ways(words, when)) if _fused(words.code) else ()


def _ways(words: Words, when: str) -> Iterator[_Way]:
    for tie, named in _fused(words.code).items():
        told = _ending(words.told, tie)
        source = _ending((*words.reported, *words.according), tie)
        names = rf"\s+(?P<name>{either(named)})(?!\w)"
        if told:
            yield rf"(?P<told>\b(?i:{either(told)})){names}", (triggers(told), triggers(named))
        if source:
            yield rf"\b(?i:{either(source)}{when}){names}", (triggers(source), triggers(named))


def with_article(name: str, before: list[str], language: str) -> str:
    """The whole name of a paper behind a word: of "au | Monde" "Le Monde"."""
    grammar = grammar_of(language)
    tie = before[0].lower() if before else ""
    if grammar is None or name not in _fused(language).get(tie, ()):
        return name
    return f"{grammar.fused[tie].capitalize()} {name}"


def _ending(phrases: tuple[str, ...], tie: str) -> tuple[str, ...]:
    return tuple(one for one in phrases if one == tie or one.endswith(f" {tie}"))


@cache
def _fused(language: str) -> dict[str, frozenset[str]]:
    """Names of outlets without their article, by each word that takes it in."""
    grammar = grammar_of(language)
    found: dict[str, frozenset[str]] = {}
    if grammar is None or not grammar.headlined:
        return found
    bare: defaultdict[str, set[str]] = defaultdict(set)
    for name in outlets_of(language):
        article, _, rest = name.partition(" ")
        bare[article].add(rest)
    for tie, article in grammar.fused.items():
        named = bare.get(article.capitalize())
        if named:
            found[tie] = frozenset(named)
    return found
