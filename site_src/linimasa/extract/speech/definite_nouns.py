"""Whom a German noun with its article means that was named before: "sagte [die Ministerin]".

Behind "Bundesinnenministerin Ute Dahl" that is she, as the last who spoke with such an office, or
the one who was told with it; "der SPD-Politiker" and "die 48-Jährige" are the last person who
spoke, if of that gender.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.openers import tells_of_person
from linimasa.extract.naming.roles import ADJECTIVE, is_office
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.personal import may_be_person
from linimasa.extract.syntax.field_words import fields_of
from linimasa.language import table_of, texts
from linimasa.language.writing import capital_nouns

_AGE = re.compile(r"\b\d{1,3}-(?=[^\W\d_])")
_LEAST_HEAD = 4  # letters of a noun that a longer one ends with


def with_whom_meant(speech: Speech, outside: str, memory: Memory, words: Words) -> Speech:
    """A speech with the name of whoever its noun means, where it names nobody; else the same."""
    if speech.role or not capital_nouns(words.code):
        return speech
    noun = _bare(speech.name, words)
    if " " in noun:
        return _by_whole_office(speech, memory)
    speech = replace(speech, name=noun)
    further = any(f"{noun} {one}" in outside for one in _further(words.code))
    epithet = _epithets(words.code).fullmatch(noun) is not None
    epithet = epithet or (further and noun.lower() not in tellers(words.code))
    if not (epithet or is_office(noun, words)):
        return speech
    found = _determined(noun, words.code).search(outside)
    if found is None:
        return speech
    who = _holder(noun, found["adjective"], memory.mentions, words)
    if who is None and epithet:
        who = _last_person(noun, found["article"], memory.mentions, words)
    return replace(speech, name=who[0], role=who[1]) if who else speech


def _is_of_another(noun: str, who: Who, mentions: Mentions, words: Words) -> bool:
    """Whether a noun tells another party than the one that a person was told with: "der
    Grünen-Politiker", of "Ole Dahl (CDU)"."""
    parties = _parties(words.code)
    own = next((one for one in parties if noun.startswith(one)), None)
    name, role = who
    final = re.escape(name.rpartition(" ")[2])
    told = re.compile(rf"{final}\s\(([^()]{{2,30}})\)")
    found = (match[1] for one in mentions.told for match in told.finditer(one))
    known = [one for one in parties if any(one in text for text in (role or "", *found))]
    return own is not None and known != [] and not any(one == own for one in known)


def _is_of_age(noun: str, mentions: Mentions) -> bool:
    """Whether a noun tells another age than one that was told since the last speech, or in it."""
    age = _AGE.match(noun)
    told = " ".join(mentions.told[-mentions.age - 1 : -1])
    return age is not None and any(one != age[0] for one in _AGE.findall(told))


def _bare(name: str, words: Words) -> str:
    """A noun less its article: "[die] 48-Jährige"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in words.articles else name


def _by_whole_office(speech: Speech, memory: Memory) -> Speech:
    """A speech with the name of whoever was told with just that office: "Bürgermeister von Ulm"."""
    roles = memory.mentions.names.roles
    held = [one for one in roles.items() if one[1] == speech.name]
    return replace(speech, name=held[0][0], role=held[0][1]) if len(held) == 1 else speech


def _holder(noun: str, adjective: str | None, mentions: Mentions, words: Words) -> Who | None:
    """Who has the office: the last speaker, or the only one who was told with it; with the same
    adjective, where one tells where he is from: "der dänische Minister"."""
    offices = _alike(noun, words.code)
    last, roles = mentions.recent(), mentions.names.roles
    held = [one for one in roles.items() if any(_holds(one[1], each, words) for each in offices)]
    if adjective and _whence(words.code).fullmatch(adjective):
        stem = adjective.rstrip("enmrs")
        held = [one for one in held if _is_told(f"{stem}\\w{{1,2}} ", one, mentions)]
    elif last in held:
        return last
    return held[0] if len(held) == 1 else None


def _is_told(adjective: str, who: Who, mentions: Mentions) -> bool:
    """Whether somebody was named with an adjective before his office."""
    told = re.compile(rf"{adjective}{re.escape(who[1] or '')},?\s{re.escape(who[0])}")
    return any(told.search(one) for one in mentions.told)


def _holds(role: str, office: str, words: Words) -> bool:
    """Whether a role is an office, or one word with what it is of: "Bundesministerin", "Chefin der
    Werft" for "Werftchefin"."""
    head, *of = role.lower().split()
    if head.endswith(office):
        return True
    owner = next((part for part in of if part not in words.of), "")
    return bool(owner) and office.endswith(head) and office.startswith(owner[:_LEAST_HEAD])


def _alike(noun: str, language: str) -> tuple[str, ...]:
    """An office, and others that it may be another word for: "Ressortchefin", "Ministerin"."""
    office = noun.lower()
    ending = "in" if office.endswith("in") else ""
    stem = office.removesuffix(ending)
    groups = (one.split() for one in texts(table_of(language, "fields"), "offices_alike"))
    others = next((one[1:] for one in groups if one[0] == stem), [])
    return (office, *(f"{one}{ending}" for one in others))


def _last_person(noun: str, article: str, mentions: Mentions, words: Words) -> Who | None:
    """The last speaker, if a person of the noun's gender, as far as that is known."""
    last, fields = mentions.recent(), fields_of(words.code)
    if fields is None or last is None or not may_be_person(last[0], words):
        return None
    if " " not in last[0] and not (last[1] and is_office(last[1].partition(" ")[0], words)):
        return None
    since = mentions.told[-mentions.age : -1]
    if any(tells_of_person(one, words) for one in since):
        return None  # whom the noun may mean as well
    if _is_of_another(noun, last, mentions, words) or _is_of_age(noun, mentions):
        return None
    female = fields.female.fullmatch(noun.lower()) is not None or article.lower() == "die"
    office = (last[1] or "").partition(" ")[0].lower()
    known = bool(office) and is_office(office, words)
    return last if not known or (fields.female.fullmatch(office) is not None) == female else None


def _determined(noun: str, language: str) -> re.Pattern[str]:
    """A noun behind its article, in any case."""
    fields = fields_of(language)
    heads = either(fields.definite) if fields else "(?!)"
    return re.compile(
        rf"\b(?P<article>(?i:{heads}))\s(?:(?P<adjective>{ADJECTIVE})\s)?{re.escape(noun)}\w{{0,2}}\b"
        rf"(?!\s(?:{either(words_of(language).of)}|[{UPPER}]))"
    )


@cache
def _parties(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "fields"), "parties")


@cache
def _further(language: str) -> tuple[str, ...]:
    """Behind who says more: "sagte der Torschütze [weiter]"."""
    return texts(table_of(language, "fields"), "further")


@cache
def _epithets(language: str) -> re.Pattern[str]:
    return re.compile(str(table_of(language, "fields").get("epithets", r"(?!)")))


@cache
def _whence(language: str) -> re.Pattern[str]:
    return re.compile(str(table_of(language, "fields").get("whence_adjectives", r"(?!)")))
