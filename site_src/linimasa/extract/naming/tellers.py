"""Whom a noun without a name means, where offices are in small letters: "dijo el alcalde".

The noun is told with what it is of. An office that was told with a name before is that person's;
else the noun is all that is known of who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.capital_offices import office_heads
from linimasa.extract.naming.names import Name, name_pattern
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.offices import apart, departments, is_tie, office_ties
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import FINITE, Parsed, parsed
from linimasa.extract.syntax.lexicon import shape
from linimasa.language import table_of, texts
from linimasa.places import names_place

_FAR = 90  # characters in which a noun ends with what it is of
_PHRASE = re.compile("D*(?P<noun>[NPVGe]N{0,2}(?:[Pe](?=$|d))?(?:dD?#?[NW]+){0,2})")
_AIMED = re.compile("[NW][NWeI]*(?P<aim>[pm])D?[NW]+(?:dD?[NW]+)*")
_MARKS = re.compile('[\x00-\x1f,;:.()?!"“”«»]')
_LEAST_NAME, _MOST_NAME = 2, 5  # words

_LOWER = re.compile(r"\s([^\W\d_A-ZÀ-Þ]{4,})\b")

Who = tuple[str, str | None]
"""A name and a role."""


def noun_at(text: str, start: int, words: Words) -> str | None:
    """The noun that stands at a place of a text, with what it is of and without its article."""
    ahead = text[start : start + _FAR]
    mark = _MARKS.search(ahead)
    read = parsed(ahead[: mark.start()] if mark else ahead, words.code)
    found = _PHRASE.match(_as_noun(read, words)) if read else None
    if read is None or found is None:
        return None
    begin, end = found.span("noun")
    while begin and (
        read.word(begin - 1) in words.roles or read.word(begin - 1) in _high(words.code)
    ):
        begin -= 1  # "premier ministre", "haut responsable"
    if read.words[end : end + 1] and read.word(end) in office_heads(words.code):
        end += 1  # "ancien | premier ministre"
        while read.code[end : end + 1] == "N":
            end += 1
    while end - begin > 1 and read.code[end - 2] == "N" and _is_done(read, end - 1):
        end -= 1  # "porte-parole de l'armée libyenne [joint par]"
    if end - begin > 1 and " ".join(read.words[end - 1 : end + 1]) in words.relays:
        end -= 1  # "[cité par]", whose first word is a noun, too
    noun = read.part(begin, end)
    near = _near(words.code).match(ahead, ahead.find(noun) + len(noun))
    return f"{noun}{near[0]}" if near and noun.endswith(_nearness(words.code)) else noun


@cache
def _high(language: str) -> frozenset[str]:
    """Adjectives before an office that are part of it."""
    return frozenset(texts(table_of(language, "speech"), "high"))


@cache
def _nearness(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "near") or ("\0",)


@cache
def _near(language: str) -> re.Pattern[str]:
    """What sources are near: "fuentes próximas[ a la investigación]"."""
    articles, capital = either(words_of(language).articles), r"[^\W\d_a-zß-ÿ][\w’'-]*"
    whom = rf"(?:{capital}(?:\s(?:d[aeio]\w?\s)?{capital})*|[\w’'-]+)"
    return re.compile(rf"\s(?:a\s{articles}\s|a[ol]?s?\s|às?\s|all?[aeo]?\s|all[’']){whom}")


def is_of_near(noun: str, words: Words) -> bool:
    """Whether a noun tells of whoever is near somebody, who did not speak himself: "fuentes
    próximas a Juan Roca"."""
    return any(f" {near} a" in noun for near in _nearness(words.code))


def _as_noun(read: Parsed, words: Words) -> str:
    """The letters of a phrase, in which what looks like a gerund is its noun, so that a genitive
    goes on: "un représentant | des dockers"."""
    at = read.code.find("GD")
    if at < 0 or read.word(at + 1) not in words.of:
        return read.code
    return f"{read.code[: at + 1]}d{read.code[at + 2 :]}"


def _is_done(read: Parsed, at: int) -> bool:
    """Whether a word behind a noun tells what was done to it, and no more of its name: what ends
    its phrase, or is of something, is taken for the latter: "le gouvernement burkinabé"."""
    if read.code[at] == "W" or not read.grammar.participles.fullmatch(read.word(at)):
        return False
    return read.code[at + 1 : at + 2] not in {"", "d"}


def with_adjective(name: str, match: re.Match[str], words: Words) -> str:
    """A body that the speaker of a cue ends with, with what its name goes on with in small letters:
    "la Polizia [cantonale]", "le Service [des ports de Brest]"."""
    who = match.groupdict().get("who") or ""
    spoken = tellers(words.code)
    if not who.endswith(name) or name.partition(" ")[0].lower() not in spoken:
        return name
    if not speaks_by_noun(words.code):
        return name
    ahead = match.string[match.end("who") : match.end("who") + _FAR]
    if aimed := _with_aim(f"{name}{ahead}", len(name), words):
        return aimed
    if name.lower() not in spoken:
        return name
    whole = noun_at(f"{name.lower()}{ahead}", 0, words)  # "Agence | régionale de santé"
    if whole and whole.startswith(f"{name.lower()} "):
        return f"{name}{whole[len(name) :]}"
    lower = _LOWER.match(ahead)
    return f"{name} {lower[1]}" if lower and shape(lower[1], words.code) == "N" else name


def _with_aim(told: str, end: int, words: Words) -> str | None:
    """A body that opens a text, its first name up to `end`, with what it is for: "Osservatorio
    lunare per i diritti umani"."""
    read = parsed(told, words.code) if not _aims(words.code).isdisjoint(told.split()) else None
    found = _AIMED.match(read.code) if read else None
    if read is None or found is None or read.word(found.start("aim")) not in _aims(words.code):
        return None
    whole = read.part(0, found.end())
    return whole if len(whole) > end else None


@cache
def _aims(language: str) -> frozenset[str]:
    """Words before what a body is for."""
    return frozenset(texts(table_of(language, "speech"), "aims"))


def is_teller(noun: str, words: Words) -> bool:
    """Whether a noun is for an office, or for another who may speak."""
    return noun.partition(" ")[0].lower() in tellers(words.code)


def name_behind(noun: str, text: str, start: int, words: Words) -> str | None:
    """Whose noun it is that stands behind a place of a text: "[el arqueólogo] Juan Roca", "[l'un
    des chefs rebelles], le colonel Ali Dana,"."""
    at = text.find(noun, start) + len(noun)
    if ends := _rest_of_noun(words.code).match(text, at):
        at = ends.end()
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
    return name if whole and not names_place(name, words.code) else None


@cache
def _rest_of_noun(language: str) -> re.Pattern[str]:
    """What a noun goes on with before a comma and a name: "ministero degli Esteri[ russo], Maria
    Rossi", "el delegado del Gobierno[ en Lugo], Ana Roca"."""
    words, capital = words_of(language), r"[^\W\d_a-zß-ÿ][\w-]+"
    of_place = rf"(?:[a-z]{{1,3}}\s)?{capital}(?:\s{capital}){{0,2}}"
    place = rf"\s{either(words.places)}\s{of_place}"
    adjective = rf"\s(?!{either(words.coordinators)}\s)[^\W\d_A-ZÀ-Þ]{{4,}}"
    return re.compile(rf"(?:{adjective})?(?:{place})?(?=,\s{capital}\s)")


def officer_aside(who: str, aside: str | None, words: Words) -> Who | None:
    """Name and role of whoever an office in front of commas is: "O presidente do Supremo Tribunal
    (ST)[, ministro Luís Prado (PX),]"."""
    if not aside or "," in who or not speaks_by_noun(words.code) or not ties_in(who, words):
        return None
    found = _named_aside(words.code).fullmatch(aside)
    noun = who.split()
    first = len(noun) > 1 and noun[0].lower() in words.articles
    if (
        found is None
        or noun[first].lower() not in words.roles
        or names_place(found["name"], words.code)
    ):
        return None
    return found["name"], " ".join(noun[first:])


def named_behind_office(told: str, words: Words) -> str | None:
    """The name in what is told in commas of an office: "el alcalde, [el ingeniero] Luis Roca"."""
    first, _, rest = told.partition(" ")
    if first.lower() not in words.articles or not rest[:1].islower():
        return None
    name = rest.partition(" ")[2]
    whole = re.fullmatch(name_pattern(words), name) is not None
    return name if whole and len(name.split()) >= _LEAST_NAME else None


@cache
def _named_aside(language: str) -> re.Pattern[str]:
    """A name of two words or more between commas, with a rank, brackets before and behind it."""
    words = words_of(language)
    brackets = r"(?:\s*\([^()]{1,20}\))?"
    name = rf"(?P<name>(?=\S+\s+[^\s(]){name_pattern(words)})"
    return re.compile(rf"{brackets}\s?,\s+(?:{either(words.roles)}\s+){{0,2}}{name}{brackets},")


def with_name(noun: str, words: Words) -> Who | None:
    """The name that an office ends with behind what it is of: "secrétaire d’État | Jean Roche"."""
    if not all(part[:1].isupper() for part in noun.split()[-_LEAST_NAME:]):
        return None
    role, name = split_role(noun, words)
    whole = role is not None and len(name.split()) >= _LEAST_NAME
    tie = re.search(rf"{ties_of(words.code)}$", f"{role} ")
    return (name, role) if whole and tie is None and not names_place(name, words.code) else None


def is_end_of_name(found: Name, words: Words) -> bool:
    """Whether a name before its acronym only ends one that goes on in small letters: "Syndicat des
    marins de [Brest] (SMB)"."""
    alone = " " not in found.name and speaks_by_noun(words.code)
    return alone and found.acronym is not None and found.name[0] != found.acronym[0]


def names_what_of(role: str | None, name: str, words: Words) -> bool:
    """Whether what looks like a name is only what an office is of: "un porte-parole de la |
    Police"."""
    if not speaks_by_noun(words.code):
        return False
    if role is None:
        return name[0].islower() and is_office(name.partition(" ")[0], words)
    return is_tie(apart(role).split()[-1], words)


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
        found = _officers(sentence, head, words)
        for name, role in reversed(found):
            other = (role or "").partition(" ")[2].split()
            if not (of_what and other) or set(of_what.split()) <= {*other}:
                return name, role
    return None


def _officers(sentence: str, head: str, words: Words) -> list[Who]:
    """Names and roles that a sentence tells of an office."""
    found, at = list[Who](), sentence.find(head)
    while at >= 0:
        end = at + len(head)
        around = sentence[at - 1 : at] + sentence[end : end + 1]
        if not any(sign.isalnum() or sign == "-" for sign in around):
            found.extend(_officer(sentence, at, words))
        at = sentence.find(head, end)
    return found


def _officer(sentence: str, at: int, words: Words) -> Iterator[Who]:
    """Whose an office is that stands at a place, by the name behind it or before."""
    introduced, apposed, before = _introduced(words.code)
    match = introduced.match(sentence, at)
    role, told = (
        (match["role"] or match["long"], match[match.lastgroup or 0]) if match else ("", "")
    )
    least = 1
    if match is None and (match := apposed.match(sentence, at)):
        lead = before.search(sentence, max(0, at - _FAR), at)
        role, told, least = match[0], lead["name"] if lead else "", _LEAST_NAME
    name = split_role(told, words)[1] if told else ""
    read = parsed(role, words.code) if len(name.split()) >= least else None
    if read and not FINITE.intersection(read.code[1:]) and not names_place(name, words.code):
        yield name, role


@cache
def _introduced(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An office with a name, "alcalde de León, Juan Roca", "alcalde socialista Juan Roca"; one in
    commas, "Juan Roca, [el alcalde de León],"; and a name before such a one."""
    words = words_of(language)
    name, ties = name_pattern(words), ties_of(language)
    head = r"[^\W\d_A-ZÀ-Þ][\w-]*+"
    low = rf"(?:\s+(?!{ties})[^\W\dA-ZÀ-Þ][\w’'-]*)"
    several = either(departments(language))
    of = rf"(?:\s+{ties}(?:(?i:{several})\b|(?![A-ZÀ-Þ])[\w’'-]+){low}?)?"
    ending = rf"(?:\s+{ties}[\w’'-]+(?:\s+[\w’'-]+){{0,5}}?)?"
    article = rf"(?:{either(words.articles)}\s+|l[’'])?"
    return (
        re.compile(
            rf"(?:(?P<long>{head}{low}??{ending}),\s+(?P<named>{name})(?=[,.;]|\s+\()"
            rf"|(?P<role>{head}{low}??{of})\s+(?P<name>{name}))"
        ),
        re.compile(rf"{head}{low}?{ending}(?=\s*[,.;(]|$)"),
        re.compile(rf"(?P<name>{name}),\s+{article}$"),
    )


@cache
def ties_of(language: str) -> str:
    """ "of" with its articles, and what is elided."""
    words = words_of(language)
    of = either((*words.of, *office_ties(language), *texts(table_of(language, "clauses"), "of")))
    return rf"(?:{of}\s+(?:{either(words.articles)}\s+)?(?:l[’'])?|(?:d|dell|all|de\sl)[’'])"


@cache
def speaks_by_noun(language: str) -> bool:
    """Whether who speaks may be a noun with what it is of, in small letters."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.reduced and bool(departments(language))


def seated(words: Words, name: str) -> str:
    """The pattern of an office and where it is, before a `name`, with a bar behind it: "la delegada
    del Gobierno en Lugo, Ana Roca".
    """
    if not speaks_by_noun(words.code):
        return ""
    word = r"\s[^\s,;:.()\x00-\x1f]{1,30}"
    head = rf"{either(words.articles)}\s+(?i:{either(words.roles)})(?:{word}){{0,3}}?"
    return rf"{head}\s{either(words.places)}(?:{word}){{1,4}},\s+{name}(?=[,.]|\Z)|"


def is_loose(aside: list[str], words: Words) -> bool:
    """Whether words in commas are no office: ", who heads the union,", ", however,"; but ", then
    mayor," and ", once a sailor,"."""
    opens, rest = aside[0], aside[1:]
    if opens in words.relatives:
        return True
    if opens not in words.openers or opens in words.determiners:
        return False
    tells = any(part in words.determiners or is_office(part, words) for part in rest)
    if opens in words.of and rest:
        return rest[0].isdigit()  # "Luis Prado, de 65 años,"
    return not tells
