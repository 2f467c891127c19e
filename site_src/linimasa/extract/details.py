"""What else a sentence tells: its kind, its people, its numbers."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.clause_kinds import kind_of_clause
from linimasa.extract.condensing.cleaning import is_dense
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.triggers import triggers, words_in
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.name_forms import without_case
from linimasa.extract.naming.names import UPPER, find_names, name_pattern
from linimasa.extract.speech.deeds import without_deeds
from linimasa.language.numbers import Counted, counted
from linimasa.language.writing import counts_glued
from linimasa.model import Kind, Quantity
from linimasa.places import opening_place

_NEXT = re.compile(r"[\w.’']*\s+([^\W\d_]{3,})")

_BRACKETS = re.compile(r"\([^()]*\)")

_NEVER: tuple[re.Pattern[str], frozenset[str] | None] = (re.compile(r"(?!)"), frozenset())

_OBJECT = 5  # signs behind a verb of speech in which another may stand
_NEAR = 40  # characters behind a number in which whose it is may stand
SHORTEST = 3  # letters of a word that is counted, where blanks part words
MAX_NUMBERS = 3  # per event; a table read as a sentence would give dozens


def kind_of(
    sentence: str, *, spoken: bool, verb: str, clause: str, distance: int, language: str
) -> Kind:
    """The kind. `spoken`: the statement itself is the event; `clause` is what it is about, and
    `distance` the days from the article's to its date."""
    kinds = words_of(language).kinds

    def told(kind: str, text: str) -> bool:
        pattern, needs = kinds.get(kind, _NEVER)
        may = needs is None or not needs.isdisjoint(words_in(text))
        return may and pattern.search(text) is not None

    claims: tuple[Kind, ...] = ("correction", "denial", "allegation")
    plain = _BRACKETS.sub(" ", sentence)
    whole = kind_of_clause(plain, verb, language)
    if whole == "ruling" and distance <= 0:
        return "ruling"
    told_in = plain if verb in words_of(language).according_after else verb or plain
    claim = whole or next((kind for kind in claims if told(kind, told_in)), None)
    if claim and not (verb or whole):
        plain = without_deeds(plain, language)
        claim = next((kind for kind in claims if told(kind, plain)), None)
    if claim is None and verb:  # "menolak dakwaan": a verb with its object
        done = _with_object(plain, verb)
        claim = next((kind for kind in claims if told(kind, done)), None)
    plan = claim == "allegation" and not verb and distance > 0  # "soll am 1. Mai in Kraft treten"
    if claim and not plan:
        return claim
    if spoken:
        sentenced = told("ruling", verb) and told("ruling", sentence.replace(verb, "", 1))
        return "ruling" if sentenced else "statement"
    if distance > 0 or (distance == 0 and told("planned", clause)):
        return "planned"
    return "ruling" if told("ruling", sentence) else "event"


def _with_object(sentence: str, verb: str) -> str:
    """A verb of speech and the word behind it, from which the kind may show."""
    _, found, rest = sentence.partition(verb)
    if is_dense(sentence):
        return f"{found}{rest[:_OBJECT]}"  # "发表声明，[否认]该机构"
    return " ".join((found, *rest.split()[:1])) if found and " " in rest else ""


def numbers_of(sentence: str, taken: list[tuple[int, int]], language: str) -> tuple[Quantity, ...]:
    """Numbers with the word that they count; what lies in `taken` (the dates) is left out."""
    found: list[Quantity] = []
    for one in counted(sentence, language):
        if any(start < one.end and one.start < end for start, end in taken):
            continue
        unit = _unit(sentence, one, language)
        if (len(unit) < SHORTEST and not counts_glued(language)) or _no_unit(unit, language):
            continue
        found.append(Quantity(f"{one.value} {one.factor}".rstrip(), unit))
    return tuple(found[:MAX_NUMBERS])


def _unit(sentence: str, one: Counted, language: str) -> str:
    """The word that is counted, behind what says whose it is: "3,000 North Korean men"."""
    whose = opening_place(sentence[one.end : one.end + _NEAR], language)
    if whose is None:
        return one.word
    behind = _NEXT.match(sentence, one.end + whose.end)
    return behind[1] if behind else one.word


def _no_unit(word: str, language: str) -> bool:
    """Whether a word behind a number is none that it counts: "6,1 mengguncang", "1945 and"."""
    words = words_of(language)
    lower = word.lower()
    functional = lower in words.openers or lower in words.coordinators
    return functional or (lower not in words.units and lower.startswith(words.verb_prefixes))


def people_of(
    sentence: str, speaker: str | None, role: str | None, language: str
) -> tuple[str, ...]:
    """The speaker, and others whom the sentence names with their role.

    A name inside the speaker's own role ("Juru Bicara Gedung Putih") is no person.
    """
    named = (name.name for name in find_names(sentence, language) if name.role)
    may = not _offices(language).isdisjoint(words_in(sentence))
    appointed = list(_appointed(language).finditer(sentence)) if may else []
    behind = [one[1] or one[2] for one in appointed]
    offices = " ".join((role or "", *(one[0].removesuffix(one[1] or one[2]) for one in appointed)))
    named = (whole for name in named if (whole := without_case(name, language)))
    named = (name for name in named if not _is_place(name, language))
    told = [name for name in (*named, *behind) if name not in offices]
    if speaker:  # "Tan Sri Hamzah Aziz"
        told = [name for name in told if not name.endswith(f" {speaker}")]
    return tuple(dict.fromkeys(name for name in (speaker, *told) if name))


@cache
def _offices(language: str) -> frozenset[str]:
    """Words of which `_appointed` needs one."""
    words = words_of(language)
    return frozenset() if words.uncased else triggers(words.roles)


def _is_place(name: str, language: str) -> bool:
    """Whether what an office is of is a place: "Presiden Indonesia"."""
    place = opening_place(name, language)
    return place is not None and place.end == len(name)


@cache
def _appointed(language: str) -> re.Pattern[str]:
    """Names of two words or more behind an office in small letters, in a language whose articles
    tell a name from what the office is of: "mayor Jane Hill", "the head of …, Jane Hill,"."""
    words = words_of(language)
    if words.uncased:
        return re.compile(r"(?!)")
    bare = r"(?<![\w’'-])" if words.articles else r"(?!)"  # else "gubernur Jawa Barat"
    office = rf"(?<![\w’'-])(?i:{either(words.roles)})"
    name = rf"((?=\S+\s[{UPPER}]){name_pattern(words)})"
    plain = rf"{bare}{either(words.roles)}"
    return re.compile(rf"{plain}\s{name}|{office}(?:\s[\w’'-]+){{0,5}},\s{name}(?=,)")
