"""Whether a piece of a sentence tells something: it has a verb, and all that its verb wants."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, has_finite, parsed
from linimasa.extract.syntax.mainclause import main_verb

_HELPING = frozenset("ABEH")  # words for "has" and "is"


def has_verb(text: str, words: Words) -> bool:
    """Whether a piece tells something; always so in a language whose verbs are not known."""
    return _has_verb(text, words.code)


@lru_cache(maxsize=8192)  # mostly of one word, and of the same
def _has_verb(text: str, language: str) -> bool:
    if grammar_of(language) is not None:
        return has_finite(text, language)
    pattern = verbs_of(language)
    return pattern is None or bool(pattern.search(text.replace("'", "’")))


def has_main_verb(text: str, words: Words) -> bool | None:
    """Whether a text has a main clause with its verb; None in a language without a grammar."""
    read = parsed(text, words.code)
    return None if read is None else main_verb(read.code) is not None


def helps_on(read: Parsed | None) -> bool:
    """Whether a text ends with a verb that helps another, where past forms are participles, too:
    "the losses were | confirmed by police"."""
    return read is not None and read.ambiguous and read.code[-1:] in _HELPING


@cache
def verbs_of(language: str) -> re.Pattern[str] | None:
    words = words_of(language)
    if not words.verb_forms and not words.verbs:
        return None
    forms = words.verb_forms or r"(?!)"
    before = rf"(?:{either(words.preverbs)}\s)?" if words.preverbs else ""  # "not" is the verb's
    return re.compile(rf"\b{before}(?:{either((*words.verbs, *words.predicates))}|(?:{forms}))\b")


def first_verb(title: str, words: Words) -> re.Match[str] | None:
    """The first verb that is no part of a noun: not that of "the besieged city"."""
    pattern = verbs_of(words.code)
    closed = {*words.articles, *words.determiners, *words.phrases}
    for match in pattern.finditer(title) if pattern else ():
        if title[: match.start()].rstrip().rpartition(" ")[2].lower() not in closed:
            return match
    return None


def wants_more(piece: str, title: str, end: int, words: Words) -> bool:
    """Whether a piece ends with a verb whose object, or what is said, follows: "menunjukkan, …"."""
    said = conjunctions(words.code).match(title, end - 1 if title[end - 1 : end] == " " else end)
    if not said and not words.bare_relatives:
        return False
    return bool(wanting(words.code).fullmatch(piece.rpartition(" ")[2]))


@cache
def wanting(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).wanting or r"(?!)")


def is_torn(piece: str, words: Words) -> bool:
    """Whether a piece ends with a verb or a preposition that wants what follows."""
    *_, before, last = ["", "", *piece.split()]
    if is_open(piece, words) or before in words.infinitives:
        return True
    grammar = grammar_of(words.code)
    if grammar is not None and grammar.complete.fullmatch(last):
        return False
    return bool(verbs_of(words.code)) and has_verb(last, words)


def is_open(piece: str, words: Words) -> bool:
    """Whether a piece ends with a preposition or an article."""
    last = piece.rpartition(" ")[2].lower()
    return last in {*words.phrases, *words.articles, *words.determiners}


@cache
def conjunctions(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).conjunctions)}\s")
