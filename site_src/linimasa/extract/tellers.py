"""Whom a noun without a name means, where offices are in small letters: "dijo el alcalde".

The noun is told with what it is of. An office that was told with a name before is that person's;
else the noun is all that is known of who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from linimasa.extract.alternation import either
from linimasa.extract.clause_words import grammar_of
from linimasa.extract.grammar import FINITE, Parsed, parsed
from linimasa.extract.names import name_pattern, split_role
from linimasa.extract.nobodies import tellers
from linimasa.extract.offices import departments
from linimasa.extract.words import Words, words_of
from linimasa.language import table_of, texts
from linimasa.places import find_places

_FAR = 90  # characters in which a noun ends with what it is of
_PHRASE = re.compile("D*(?P<noun>[NPVGe]N?(?:dD?#?[NW]+){0,2})")
_MARKS = re.compile('[\x00-\x1f,;:.()?!"“”«»]')
_LEAST_NAME, _MOST_NAME = 2, 5  # words
_REMEMBERED = 300  # offices

Who = tuple[str, str | None]
"""A name and a role."""


def noun_at(text: str, start: int, words: Words) -> str | None:
    """The noun that stands at a place of a text, with what it is of and without its article."""
    ahead = text[start : start + _FAR]
    mark = _MARKS.search(ahead)
    read = parsed(ahead[: mark.start()] if mark else ahead, words.code)
    found = _PHRASE.match(read.code) if read else None
    if read is None or found is None:
        return None
    begin, end = found.span("noun")
    while begin and read.word(begin - 1) in words.roles:
        begin -= 1  # "premier ministre"
    while end - begin > 1 and read.code[end - 2] == "N" and _is_done(read, end - 1):
        end -= 1  # "porte-parole de l'armée libyenne [cité par]"
    return read.part(begin, end)


def _is_done(read: Parsed, at: int) -> bool:
    return read.code[at] != "W" and read.grammar.participles.fullmatch(read.word(at)) is not None


def is_teller(noun: str, words: Words) -> bool:
    """Whether a noun is for an office, or for another who may speak."""
    return noun.partition(" ")[0].lower() in tellers(words.code)


def name_behind(noun: str, text: str, start: int, words: Words) -> str | None:
    """Whose noun it is that stands behind a place of a text: "[el arqueólogo] Juan Roca", "[l'un
    des chefs rebelles], le colonel Ali Dana,"."""
    at = text.find(noun, start) + len(noun)
    comma = text.startswith(", ", at)
    if not comma and ties_in(noun, words):
        return None  # "directeur de l'hôpital Al-Jala"
    end = _MARKS.search(text, at + 2)
    told = text[at + comma : end.start() if end else len(text)].strip()
    if not comma:
        found = re.compile(name_pattern(words)).match(told)
        told = found[0] if found else ""
    role, name = split_role(told, words)
    lead = told.split()[:1]
    if comma and role and not _opens_office(lead[0], words):
        return None
    parts = name.split()
    most = _MOST_NAME if comma else len(parts)
    least = 1 if role or not comma else _LEAST_NAME
    whole = least <= len(parts) <= most and all(
        part[0].isupper() for part in parts[:1] + parts[-1:]
    )
    return name if whole and not is_place(name, words) else None


def _opens_office(word: str, words: Words) -> bool:
    first = word.lower().replace("'", "’").partition("’")
    return {first[0], f"{first[0]}{first[1]}"} & {*words.articles, *words.roles} != set()


def ties_in(noun: str, words: Words) -> bool:
    """Whether a noun tells what it is of."""
    return re.search(rf"\s{ties_of(words.code)}", noun) is not None


def holder(noun: str, told: Iterable[str], words: Words) -> Who | None:
    """Who has an office, with its role, as sentences told before have it, the last first."""
    head, _, of_what = noun.partition(" ")
    if head.lower() not in words.roles:
        return None
    for sentence in told:
        found = _officers(sentence, head.lower(), words.code) if head in sentence else []
        for name, role in reversed(found):
            other = role.partition(" ")[2].split()
            if not (of_what and other) or set(of_what.split()) <= {*other}:
                return name, role
    return None


def _officers(sentence: str, head: str, language: str) -> list[tuple[str, str]]:
    """Names and roles that a sentence tells of an office."""
    words, found = words_of(language), list[tuple[str, str]]()
    for match in _introduced(head, language).finditer(sentence):
        role = match["role"] or match["long"] or match["apposed"]
        name = split_role(match["name"] or match["named"] or match["before"], words)[1]
        read = parsed(role, language)
        apposed = match["before"] is not None and len(name.split()) < _LEAST_NAME
        if apposed or read is None or FINITE.intersection(read.code[1:]) or is_place(name, words):
            continue
        found.append((name, role))
    return found


def is_place(name: str, words: Words) -> bool:
    """Whether a name is that of a place."""
    return any((0, len(name)) == (one.start, one.end) for one in find_places(name, words.code))


@lru_cache(maxsize=_REMEMBERED)
def _introduced(head: str, language: str) -> re.Pattern[str]:
    """An office with a name: "alcalde de León, Juan Roca", "alcalde socialista Juan Roca", "Juan
    Roca, el alcalde de León,"."""
    words = words_of(language)
    name, ties = name_pattern(words), ties_of(language)
    low = rf"(?:\s+(?!{ties})[^\W\dA-ZÀ-Þ][\w’'-]*)"
    of = rf"\s+{ties}[\w’'-]+"
    several = either(sorted(departments(language), key=len, reverse=True))
    office = (
        rf"{re.escape(head)}\b{low}??(?:\s+{ties}(?:(?i:{several})\b|(?![A-ZÀ-Þ])[\w’'-]+){low}?)?"
    )
    ending = rf"(?:{of}(?:\s+[\w’'-]+){{0,5}}?)?"
    article = rf"(?:{either(words.articles)}\s+|l[’'])?"
    return re.compile(
        rf"(?<![\w-])(?:(?P<role>{office})\s+(?P<name>{name})"
        rf"|(?:(?P<long>{re.escape(head)}\b{low}??{ending}),\s+(?P<named>{name})(?=[,.;]|\s+\())"
        rf"|(?P<before>{name}),\s+{article}(?P<apposed>{re.escape(head)}\b{low}?{ending})(?=\s*[,.;(]|$))"
    )


@cache
def ties_of(language: str) -> str:
    """ "of" with its articles, and what is elided."""
    words = words_of(language)
    of = either((*words.of, *texts(table_of(language, "clauses"), "of")))
    return rf"(?:{of}\s+(?:{either(words.articles)}\s+)?(?:l[’'])?|(?:d|dell|de\sl)[’'])"


def speaks_by_noun(language: str) -> bool:
    """Whether who speaks may be a noun with what it is of, in small letters."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.reduced and bool(departments(language))
