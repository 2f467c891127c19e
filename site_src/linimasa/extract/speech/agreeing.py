"""Whether a pronoun behind a verb, "a-t-il reconnu", agrees with whoever spoke last: in gender and
number, and a body never says "I".

Only in languages that tell in their words which pronouns are of which gender.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.openers import opening_person
from linimasa.extract.naming.roles import is_office
from linimasa.extract.naming.tellers import noun_at
from linimasa.language import table_of
from linimasa.values import dataclass

_Who = tuple[str, str | None]

_MASCULINE, _FEMININE = "m", "f"
_NAMED = re.compile(r"(?:\s[A-ZÀ-Þ][\w’'-]*)+")
_QUOTED = re.compile('[«“"][^«»“”"]*')


@dataclass(frozen=True, slots=True)
class _Words:
    masculine: frozenset[str]  # pronouns
    feminine: frozenset[str]
    several: frozenset[str]  # those of more than one
    masculine_articles: tuple[str, ...]
    feminine_articles: tuple[str, ...]
    masculine_new: tuple[str, ...]  # what a sentence opens with that brings in somebody: "Un"
    feminine_new: tuple[str, ...]
    feminine_noun: re.Pattern[str]  # how one ends that bears no article which tells
    bodies: frozenset[str]  # which say "we", never "I"
    oneself: re.Pattern[str]  # "I", "my"
    continuing: re.Pattern[str]  # a verb of whoever spoke before, also past another's deeds


def agrees(verb: str, who: _Who, told: Sequence[str], age: int, language: str) -> bool:
    """Whether the pronoun in a verb of speech may mean somebody; `told` are the sentences up to
    this one, the last `age` of them since he spoke."""
    known = _words(language)
    pronoun = _pronoun(verb, known) if known else None
    if known is None or pronoun is None:
        return True
    name, role = who
    name = _bare(name, language)
    if _is_several(name) is (pronoun not in known.several):
        return False
    if name[:1].islower() and name.partition(" ")[0] in known.bodies and _says_i(told[-1], known):
        return False
    wanted = _FEMININE if pronoun in known.feminine else _MASCULINE
    gender = _gender(name, role, told, known)
    office = role or name.partition(" ")[0] in words_of(language).roles  # "le maire", a woman
    may_be = wanted == _MASCULINE if _is_several(name) else wanted == _FEMININE and office
    if gender and gender != wanted and not may_be:
        return False
    between = told[max(0, len(told) - age) : -1]
    if known.continuing.search(verb) or pronoun in known.several:
        return True
    return not any(_brings(one, wanted, known) for one in between)


def person_meant(verb: str, told: Sequence[str], language: str) -> _Who | None:
    """Somebody with an office from whom the sentence before begins, where nobody has spoken: "Le
    maire, Paul Morel, est venu. « … », a-t-il dit"."""
    known = _words(language)
    pronoun = _pronoun(verb, known) if known else None
    before = told[-2] if len(told) > 1 else ""
    if known is None or pronoun is None or pronoun in known.several or before[:1] in '«“"':
        return None
    words = words_of(language)
    found = opening_person(before, pronoun, words) if before else None
    if found is None:
        return None
    name, office = found
    bare = _bare(office, language) if office else None
    if not (office and bare and (bare != office or is_office(office.partition(" ")[0], words))):
        return None  # "Pour le maire, Paul Morel, …"
    who = name, bare
    return who if agrees(verb, who, told, 0, language) else None


def subject_meant(verb: str, lead: str, told: Sequence[str], language: str) -> _Who | None:
    """Whose deed stands before a verb of speech, where nobody has spoken and the deed is somebody's
    or a body's: "Le groupe fermera l'usine, a-t-il dit"."""
    known, words = _words(language), words_of(language)
    article = _article(language).match(lead)
    if known is None or article is None or _pronoun(verb, known) is None:
        return None
    noun = noun_at(lead, len(lead) - len(lead.lstrip()), words)
    first = noun.partition(" ")[0] if noun else ""
    if noun is None or not (first in words.speakers or is_office(first, words)):
        return None
    if named := _NAMED.match(lead, lead.find(noun, article.end()) + len(noun)):
        noun = f"{noun}{named[0]}"  # "groupe | Norvik"
    who = noun, None
    return who if agrees(verb, who, told, 0, language) else None


@cache
def _article(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?i:{either(words_of(language).articles)})\s+|[Ll][’'])")


def _pronoun(verb: str, known: _Words) -> str | None:
    parts = re.findall(r"\w+", verb.lower())
    return next((one for one in parts if one in known.masculine | known.feminine), None)


def _bare(name: str, language: str) -> str:
    """A noun without the article that a name may have in front: "Des pêcheurs"."""
    first, _, rest = name.partition(" ")
    words = words_of(language)
    tied = first.lower() in words.articles or first.lower() in words.determiners
    return rest if rest and tied else name


def _is_several(name: str) -> bool | None:
    """Whether a name is one of several; None where it does not tell."""
    if name[0].islower():
        return name.partition(" ")[0][-1] in "sx"
    return None if any(part[-1] in "sx" for part in name.split()) else False


def _says_i(sentence: str, known: _Words) -> bool:
    return any(known.oneself.search(quoted) for quoted in _QUOTED.findall(sentence))


def _gender(name: str, role: str | None, told: Sequence[str], known: _Words) -> str | None:
    """By the article of a noun or an office, or by its ending; None where nothing tells it."""
    for noun in filter(None, (role, name)):
        found = _by_article(noun.partition(" ")[0] if noun is role else noun, told, known)
        if found:
            return found
    noun = (role or name).partition(" ")[0]
    if (role or name[0].islower()) and known.feminine_noun.fullmatch(noun.lower()):
        return _FEMININE
    return None


def _by_article(noun: str, told: Sequence[str], known: _Words) -> str | None:
    called = re.escape(noun)
    ways = ((_MASCULINE, known.masculine_articles), (_FEMININE, known.feminine_articles))
    for sentence in reversed(told):
        for gender, articles in ways if noun in sentence else ():
            if re.search(rf"\b(?i:{either(articles)})\s{called}\b", sentence):
                return gender
    return None


def _brings(sentence: str, wanted: str, known: _Words) -> bool:
    """Whether a sentence begins with somebody new whom the pronoun may as well mean."""
    first, _, rest = sentence.partition(" ")
    new = known.masculine_new if wanted == _MASCULINE else known.feminine_new
    return first in new and rest.partition(" ")[0] not in known.bodies


@cache
def _words(language: str) -> _Words | None:
    table = table_of(language, "agreeing")
    return _Words(**filled(_Words, table)) if table else None
