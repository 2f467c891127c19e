"""Where a speaker that stands behind its verb ends, in a script without capitals: Arabic.

What a body announces or refuses stands right behind its name, "أعلنت الشركة | استئناف رحلاتها", and
between an office and who holds it may stand where: "المبعوث الأممي | إلى سوريا | كريم حداد".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of, texts
from linimasa.places import names_place
from linimasa.values import dataclass

DEFINITE = ("ال", "لل")
FOR, AND, WITH = "ل", "و", "ب"  # written together with the next word
_MOST_NAME = 4  # words of a person's name
_AHEAD = 90  # characters behind an office in which its place and its name stand


@dataclass(frozen=True, slots=True)
class Nouns:
    """What speakers are called: bodies of a kind, which are nothing without the next word; those
    that are one with the article; what is announced; who says where he is; names with "and"; words
    for "son of"."""

    bodies: frozenset[str]
    announced: frozenset[str]
    fielded: frozenset[str]
    unjoined: frozenset[str]
    sons: frozenset[str]
    named: frozenset[str]  # without an article: "حماس"


@cache
def nouns_of(language: str) -> Nouns:
    table = table_of(language, "speech")
    bodies = texts(table, "spoken_bodies")
    return Nouns(
        frozenset(bodies),
        frozenset(texts(table, "announced_nouns")),
        frozenset(texts(table, "fielded_speakers")),
        frozenset(texts(table, "names_like_joined")),
        frozenset(texts(table, "sons")),
        frozenset(texts(table, "field_names")),
    )


def is_definite(word: str, language: str) -> bool:
    """Whether a word has its article, behind "and" too: "الخارجية [والمغتربين]"."""
    if word.startswith(DEFINITE):
        return True
    joined = word.startswith(AND) and word[1:].startswith(DEFINITE)
    return joined and word not in nouns_of(language).unjoined


def is_role(word: str, words: Words) -> bool:
    """Whether a word is one for an office, with its article or without."""
    return word in words.roles or (
        word.removeprefix(DEFINITE[0]) in words.roles and bool(nouns_of(words.code).bodies)
    )


def end_of_body(parts: list[str], at: int, language: str) -> int:
    """Where the name of a body ends whose noun stands at `at`: "وزارة النقل | كريم حداد"."""
    bodies = nouns_of(language).bodies
    while at + 1 < len(parts) and parts[at + 1] in bodies:  # "خارجية سلطنة عمان"
        at += 1
    end = at + 2
    while end < len(parts) and is_definite(parts[end], language):
        end += 1
    return min(end, len(parts))


def without_object(who: str, language: str) -> str:
    """A speaker less what it announces or refuses: "الشركة الوطنية | استئناف رحلاتها"."""
    parts, nouns = who.split(), nouns_of(language)
    first = parts[0] if parts else ""
    body = first in nouns.bodies or first.removeprefix(DEFINITE[0]) in nouns.bodies
    for at in range(1, len(parts)):
        word, before = parts[at], parts[at - 1]
        headed = before in nouns.bodies or before in words_of(language).roles
        headed = headed and not before.startswith(DEFINITE)
        tied = word.startswith(FOR) or before.startswith(FOR)  # "الاتحاد الدولي [لكرة] القدم"
        ends = is_definite(before, language) and not (tied or is_definite(word, language))
        if (body and ends) or (word in nouns.announced and not headed):
            return " ".join(parts[:at])
    return who


def with_article(who: str, verb: str, language: str) -> str:
    """A source with its article, of which "to" leaves one letter: "وفقا ل[لمركز]"."""
    if not (verb.endswith(FOR) and who.startswith(FOR)):
        return who
    own = who.partition(" ")[0] in texts(table_of(language, "speech"), "names_in_l")
    return who if own else f"{DEFINITE[0]}{who[1:]}"


def without_paper(who: str, language: str) -> str:
    """Whose statement is quoted, "بيان | للجيش", and a report less what is told of it."""
    found = _paper(language).match(who)
    if found is None:
        return who
    rest = who[found.end() :]
    return f"{DEFINITE[0]}{rest.removeprefix(FOR)}" if rest.startswith(FOR) else rest


@cache
def _paper(language: str) -> re.Pattern[str]:
    papers = either(texts(table_of(language, "speech"), "papers_of"))
    return re.compile(rf"{papers}\s(?:[^\W\d_]+\s)?(?:{FOR}|{papers}\s)(?=[^\W\d_]{{3}})")


def with_field(who: str, outside: str, end: int, words: Words) -> str:
    """A speaker with what stands in a phrase of place behind it, at `end`: whose source it is,
    "مصدر | في الشرطة", or who holds an office there."""
    first = who.partition(" ")[0]
    nouns = nouns_of(words.code)
    office, issued = is_role(first, words), who.endswith(_issuing(words.code))
    if not (office or issued or first in nouns.fielded):
        return who
    found = _field(words.code).match(outside[end : end + _AHEAD])
    if found is None:
        return who
    parts = found["rest"].split()
    if issued:
        return found["rest"]  # "بيان صادر عن | وزارة النقل"
    close = _end_of_place(parts, words.code)
    name = parts[close:]
    if (
        close
        and office
        and 1 < len(name) <= _MOST_NAME
        and is_definite(who.rpartition(" ")[2], words.code)
    ):
        return f"{who} {' '.join(name)}"
    if close and not name and first in nouns.fielded:
        return f"{who} {found[0].strip()}"
    return who


@cache
def _issuing(language: str) -> tuple[str, ...]:
    """The first of two words for who issued something: "[صادر] عن"."""
    issued = texts(table_of(language, "speech"), "issued_by")
    return tuple(f" {one.partition(' ')[0]}" for one in issued if " " in one)


def _end_of_place(parts: list[str], language: str) -> int:
    """Where a place or a body ends with which words begin, 0 where they begin with neither."""
    if not parts:
        return 0
    nouns = nouns_of(language)
    if parts[0] in nouns.bodies:
        return end_of_body(parts, 0, language)
    if parts[0] in nouns.named:
        return 1
    end = 2 if names_place(" ".join(parts[:2]), language) else 0
    end = end or (1 if is_definite(parts[0], language) or names_place(parts[0], language) else 0)
    while 0 < end < len(parts) and is_definite(parts[end], language):
        end += 1
    return min(end, len(parts))


@cache
def _field(language: str) -> re.Pattern[str]:
    """A phrase of place up to what is said, to a comma or to another phrase."""
    words = words_of(language)
    table = table_of(language, "speech")
    leads, no_places = either(texts(table, "field_leads")), either(texts(table, "no_fields"))
    opens = rf"(?:{either(words.conjunctions)}|{either(words.asides)})(?!\w)"
    word = rf"[^\W\d_{QUOTED}{DATED}]+"
    return re.compile(
        rf"\s(?:{leads}\s|{WITH}(?={DEFINITE[0]}))(?!{no_places}(?!\w))(?P<rest>{word}(?:\s(?!{opens}){word}){{0,7}}?)"
        rf"(?=\s*[،,:({DATED}]|\s{opens}|\s*\Z)"
    )
