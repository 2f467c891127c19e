"""A noun that is only where something is, of which "which" rather does not tell."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.where import place_of
from linimasa.extract.syntax.grammar import Parsed
from linimasa.places import find_places

PLACING = frozenset("pm")  # before where something is
PIECE = re.compile("[DaWN#e]*[NW#]$")  # of a noun before "which", between two "of"
NAME_LAST = re.compile("W(?:D?W)*$")
_DOES = re.compile("(?:V|A[ya]*P)[ya]*[DNW#]")  # something to another

_Span = tuple[int, int]


def is_where(read: Parsed, noun: _Span) -> bool:
    """Whether a noun is only where something is: "a firm in | Norvik", "in | the United States"."""
    start, end = noun
    if start == 0 or read.code[start - 1] not in PLACING:
        return False
    bare = read.code[start:end]
    if _is_told_on(read, noun):
        return True
    if bare == "W":
        return is_known_place(read, noun) if read.ambiguous else _is_place(read, noun)
    name = (start + bare.startswith("D"), end)
    named = read.ambiguous and bare.lstrip("D").strip("W") == "" and read.code[end : end + 1] != "k"
    return named and is_known_place(read, name)


def _is_told_on(read: Parsed, name: _Span) -> bool:
    """Whether "that" behind where something is cannot tell of that, for it has a name: "a fire in
    North Norvik that"."""
    start, end = name
    ambiguous = read.grammar.ambiguous
    if ambiguous is None or read.code[start:end].strip("W") or end >= len(read.words):
        return False
    tied = read.word(start - 1) in words_of(read.language).places
    return tied and read.word(end) == ambiguous.that


def beside_place(read: Parsed, noun: _Span, verb: int | None) -> _Span | None:
    """Of what a clause tells behind a place where something is: a country that says something, "a
    row with [Norvik], which condemned"; one cannot tell who does something to another, "the war
    with Norvik, which took the port"; else what is before, "[a deal] with Norvik, which ends"."""
    if not read.ambiguous:
        return None
    words = words_of(read.language)
    if verb is not None and not {*words.after}.isdisjoint(read.words[verb : verb + 2]):
        return noun
    located = read.word(noun[0] - 1) in _located(words)
    does = verb is not None and not located and _DOES.match(read.code, verb)
    return None if does else _before_place(read, noun[0])


def _located(words: Words) -> frozenset[str]:
    """Prepositions of where something is, not of where it goes."""
    return frozenset(words.places).difference(words.told)


def _before_place(read: Parsed, start: int) -> _Span | None:
    """The noun with an article before the place that it is in: "[a firm] in Norvik that"."""
    found = PIECE.search(read.code[: start - 1]) if read.code[start - 1] == "p" else None
    if found is None:
        return None
    first = article_in(read.code, found.start(), start - 1)
    return (first, start - 1) if read.code[first] == "D" else None


def _is_place(read: Parsed, name: _Span) -> bool:
    start, end = read.stretch(*name)
    return place_of(read.text[start:end], read.language, None) is not None


def before_places(read: Parsed, end: int) -> int:
    """Before the places that only tell where a noun is: "warga Desa Mekar[, Kyre], yang"."""
    name = NAME_LAST.search(read.code[:end])
    while name and read.code[max(0, name.start() - 2) : name.start()] == "Wk":
        if not is_known_place(read, name.span()):
            break
        end = name.start() - 1
        name = NAME_LAST.search(read.code[:end])
    return end


def is_known_place(read: Parsed, name: _Span) -> bool:
    start, end = read.stretch(*name)
    return _is_place(read, name) or bool(find_places(read.text[start:end], read.language))


def article_in(code: str, start: int, end: int) -> int:
    """The last article in a piece of a noun, which no name has in it; else the start."""
    at = code.rfind("D", start, end)
    while at > start and code[at - 1] in "D#a":
        at -= 1
    if at < 0 or (at > start and code[at - 1 : at + 2] == "WDW"):
        return start
    return at
