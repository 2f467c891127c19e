"""Nouns of a language that writes them small and puts its verb second, as Dutch does.

No capital tells where such a noun ends, so it is read by what stands around it: behind an article
come adjectives, which mostly end in "-e", and one noun; what closes a clause is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.words import words_of
from linimasa.language import table_of

_WORD = r"[a-zà-ÿ][\wà-ÿ’'-]*"
_CAPITAL = r"(?:['’][stn]\s)?[A-ZÀ-Þ][\wÀ-ÿ’'.-]*"
_NUMBER = r"\d[\d.,]*(?:-jarige)?"


@dataclass(frozen=True, slots=True)
class LowNouns:
    """The table `[low_nouns]` of a language."""

    adjectives: str  # a pattern of adjectives without an ending
    names: str  # of nouns that end as adjectives do: "politie"
    closings: str  # of what closes a clause: a participle, the prefix of a verb
    origins: tuple[str, ...]  # tie a name of a place to a noun before it: "uit"
    helping: frozenset[str]  # verbs that want one of those in any clause
    idle: tuple[str, ...]  # further words that are neither noun nor adjective


@cache
def low_nouns_of(language: str) -> LowNouns | None:
    """None for a language without the table."""
    table = table_of(language, "low_nouns")
    return LowNouns(**filled(LowNouns, table)) if table else None


@cache
def low_noun(language: str, known: LowNouns, *, determined: bool) -> str:
    """A pattern of a noun with its adjectives, or of a name; `determined`: and articles."""
    words = words_of(language)
    articles = {*words.articles, *words.determiners, *words.possessives}
    closed = either(_closed(language, known) | articles)
    end = r"(?![\w’'-])"
    noun = rf"(?!(?:{closed}|{known.closings}){end}){_WORD}"
    ahead = rf"(?=(?:{noun}|{_CAPITAL}|{_NUMBER}){end})"
    inflected = rf"(?!(?:{closed}|{known.names}){end})[\wà-ÿ-]+e"
    adjective = rf"(?:{inflected}|{known.adjectives}|{_NUMBER})\s{ahead}"
    particles = rf"(?:{either(words.particles)}\s){{1,2}}(?={_CAPITAL})"
    from_ = rf"(?:\s{either(known.origins)}\s{_CAPITAL}(?:\s{_CAPITAL})?)?"
    name = rf"{_CAPITAL}(?:\s(?:{particles})?{_CAPITAL}){{0,4}}"
    rest = rf"(?:\s{name})?{from_}"
    plain = rf"(?:{adjective}){{0,3}}(?:{noun}{rest}|{name})"
    if not determined:
        return rf"(?:{plain})"
    # behind an article "-en" mostly ends a noun: "de verdachten"
    behind = rf"(?!(?:{closed}|(?:{known.closings})(?<!en)){end}){_WORD}"
    named = rf"(?:{adjective}){{0,3}}(?:{behind}{rest}|{name})"
    return rf"(?:{either(articles)}\s{named}|{plain})"


@cache
def edge_of_phrase(language: str, known: LowNouns) -> str:
    """A pattern of what stands behind a whole phrase: not a word that may yet be its noun."""
    words = words_of(language)
    few = {*words.articles, *words.determiners, *words.verbs, *_closed(language, known)}
    # what tells more of the noun stands behind it: "in de buurt van de brug", "een man die"
    few = few.difference(words.owners, words.relatives, words.comma_relatives)
    return rf"(?=[;:,]|\.?\Z|\s(?:{either(few)}|{known.closings}|{words.verb_forms})(?![\w-]))"


@cache
def closing_of_low(language: str, known: LowNouns) -> re.Pattern[str]:
    """How a clause ends whose verb needs another."""
    return re.compile(rf"(?:\s|^)(?:{known.closings}|{_WORD}en)$")


@cache
def _closed(language: str, known: LowNouns) -> frozenset[str]:
    """Words that are no noun, and no adjective before one."""
    words = words_of(language)
    few = (*words.phrases, *words.breaks, *words.adverbs, *words.title_openers, *words.loose_ends)
    verbs = words.auxiliaries.union(words.coordinators, words.reflexives, words.pronouns)
    return verbs.union(few, words.subjects, known.idle)
