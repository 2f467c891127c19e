"""Nouns for what happens, which tell it without a verb: "Siege of Kyre", "Kyre ferry disaster"."""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed

PHRASE = "(?:[DNW#]|oD)*[NW#]"  # a noun with all that stands before it
CHAIN = re.compile(f"{PHRASE}(?:[dpmc]{PHRASE})*$")  # with what it is of, at the end

_WHOLE = re.compile(f"(?P<first>{PHRASE})(?:e?[dpm]{PHRASE}(?:c{PHRASE})?)*e?")  # "fire seen in"


def tells_noun(read: Parsed) -> bool:
    """Whether a text is no more than a noun for what happens, with what it is of."""
    end = len(read.code.rstrip("o"))
    found = _WHOLE.fullmatch(read.code, 0, end)
    if found is None:
        return False
    head = 0 if read.grammar.reduced else found.end("first") - 1  # "Attaque | meurtrière"
    return says_what(read, 0, head, end)


def says_what(read: Parsed, start: int, head: int, end: int) -> bool:
    """Whether the noun whose last word is `head` is for what happens, and the words [start, end)
    say what it is of: "siege [of Kyre]", "[Kyre ferry] disaster", not "its siege"."""
    whole = end > head + 1 or "W" in read.code[start:head]
    if not (whole and is_happening(read.word(head), read.language)):
        return False
    return words_of(read.language).possessives.isdisjoint(read.words[start:end])


@lru_cache(maxsize=4096)
def is_happening(word: str, language: str) -> bool:
    """Whether a word in small letters is a noun for what happens."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.happenings.fullmatch(word) is not None
