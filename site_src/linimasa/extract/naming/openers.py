"""Somebody whom a sentence tells of from its beginning on: "Mayor Ann Cole opened the pier", "Ann
Cole, 42, was arrested"."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import find_names, is_office
from linimasa.extract.syntax.telling import has_verb

_REACH = 120  # characters in which a sentence says whom it tells of
_MOST_OFFICE = 8  # words
_DATELINE = re.compile(r"\s[–—-]{1,2}\s|:\s")  # its end: "KYRE - Mayor Ann Cole"
_ASIDE = re.compile(r",\s([^,]{2,60}),")


def opening_person(sentence: str, pronoun: str, words: Words) -> tuple[str, str | None] | None:
    """Name and office of a person at a sentence's beginning, whom a pronoun in the next may mean;
    None where nothing tells that it is one, or where it is one of two."""
    found = find_names(sentence[:_REACH], words.code)
    name = next((one.name for one in found if " " in one.name), None)
    if name is None:
        return None
    lead, _, rest = sentence.partition(name)
    lead = _DATELINE.split(lead)[-1]
    joined = {*name.split(), rest.lstrip(" ,").partition(" ")[0]}
    if not words.coordinators.isdisjoint(joined):
        return None  # "Mayor Ann Cole and Paul Stone"
    office = lead.strip(" ,")
    if not office:
        aside = _ASIDE.match(rest)
        return (name, None) if aside and _tells_who(aside[1], words) else None
    parts = office.split()
    other = any(f"{pronoun} {part.lower()}" in words.unlike for part in parts)
    heads = parts if lead.rstrip().endswith(",") else parts[-1:]
    held = len(parts) <= _MOST_OFFICE and any(is_office(part, words) for part in heads)
    return (name, office) if held and not (other or has_verb(office, words)) else None


def _tells_who(aside: str, words: Words) -> bool:
    """Whether words between commas tell how old somebody is, or his office."""
    return aside.isdigit() or any(is_office(part, words) for part in aside.split())
