"""Somebody whom a sentence tells of from its beginning on: "Mayor Ann Cole opened the pier", "Ann
Cole, 42, was arrested"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import find_names
from linimasa.extract.naming.roles import is_office
from linimasa.extract.syntax.telling import has_verb

_OPENING = frozenset('“„«"')
_MOST_QUOTED = 3  # sentences of a quotation between who says it and "he said"
_REACH = 120  # characters in which a sentence says whom it tells of
_MOST_OFFICE = 8  # words
_DATELINE = re.compile(r"\s[–—-]{1,2}\s|:\s")  # its end: "KYRE - Mayor Ann Cole"
_ASIDE = re.compile(r",\s([^,]{2,60}),")


def person_before(told: Sequence[str], pronoun: str, words: Words) -> tuple[str, str | None] | None:
    """Whom a pronoun means by the last of some sentences that is no part of a quotation."""
    if pronoun not in words.persons:
        return None
    near = (one for one in told[: -1 - _MOST_QUOTED : -1] if one[0] not in _OPENING)
    last = next(near, None)
    return opening_person(last, pronoun, words) if last else None


def opening_person(sentence: str, pronoun: str, words: Words) -> tuple[str, str | None] | None:
    """Name and office of a person at a sentence's beginning, whom a pronoun in the next may mean;
    None where nothing tells that it is one, or where it is one of two."""
    found = find_names(sentence[:_REACH], words.code)
    told = next((one for one in found if " " in one.name), None)
    if told is None:
        return None
    name, role = told.name, told.role
    lead, _, rest = sentence.partition(name)
    lead = _DATELINE.split(lead)[-1]
    joined = {*name.split(), rest.lstrip(" ,").partition(" ")[0]}
    if not words.coordinators.isdisjoint(joined):
        return None  # "Mayor Ann Cole and Paul Stone"
    office = role if role and lead.strip().startswith(role) else lead.strip(" ,")
    if not office:
        aside = _ASIDE.match(rest)
        return (name, None) if aside and _tells_who(aside[1], words) else None
    parts = office.split()
    other = any(f"{pronoun} {part.lower()}" in words.unlike for part in parts)
    heads = parts if office == role or lead.rstrip().endswith(",") else parts[-1:]
    held = len(parts) <= _MOST_OFFICE and any(is_office(part, words) for part in heads)
    return (name, office) if held and not (other or has_verb(office, words)) else None


def tells_of_person(sentence: str, words: Words) -> bool:
    """Whether a sentence tells of somebody whom a pronoun behind it may mean: by a full name, by an
    office, or as "a man" or "one"."""
    told = re.findall(r"\w+", sentence.lower())
    if told and told[0] in words.unnamed and told[0] not in words.articles:
        return True
    if any(one in words.people or one in words.roles for one in told):
        return True
    return any(" " in one.name for one in find_names(sentence, words.code))


def _tells_who(aside: str, words: Words) -> bool:
    """Whether words between commas tell how old somebody is, or his office."""
    return aside.isdigit() or any(is_office(part, words) for part in aside.split())
