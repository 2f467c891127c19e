"""Somebody who is not named again but told of: "politikus Partai Karya itu", "pria asal Kyre ini".

For languages whose demonstratives stand behind their noun, with all that is told of it.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.tellers import Who
from linimasa.places import names_place

_MOST = 12  # words of such a noun
_REACH = 60  # characters behind a name in which such a noun ends
_LEAD = re.compile(rf"[^,;:{QUOTED}{DATED}]*\Z")  # of the clause, before a cue


def points_back(who: str, behind: str, last: Who | None, words: Words) -> bool:
    """Whether words of a speaker, and what stands behind them, mean the last speaker again: a noun
    of people or an office, with a demonstrative, unless that one has another such office."""
    if not words.bare_relatives:
        return False
    *told, final = who.lower().split() or [""]
    if final not in words.demonstratives:
        behind = behind.lstrip(f" ,{DATED}")  # "penyanyi kelahiran Kyre, 3 Mei 1990 ini"
        told, final = [*told, final], behind.partition(" ")[0].rstrip(",").lower()
    if final not in words.demonstratives or not 1 < len(told) <= _MOST:
        return False
    first = told[0]
    if first not in words.roles and first not in words.people:
        return False
    if last and not last[1] and " " not in last[0]:
        return False  # "OPEC … Anggota OPEC ini"
    office = ((last and last[1]) or "").lower()
    return not office.startswith(first) or office.startswith(" ".join(told))


def with_lead(who: str, lead: str, words: Words) -> str:
    """A noun with a demonstrative, and all of it that stands before the capital with which a cue
    begins: "Ketua Partai | Karya itu"."""
    if who.rpartition(" ")[2].lower() not in words.demonstratives or not lead.strip():
        return who
    found = _LEAD.search(lead)
    front = found[0].split() if found else []
    person = front and (front[0].lower() in words.roles or front[0].lower() in words.people)
    return f"{' '.join(front)} {who}" if person else who


def is_pointing(told: str, words: Words) -> bool:
    """Whether a name is only in such a noun, by what is told behind it: "Anggota DPR | asal Kyre
    itu"."""
    clause = told[:_REACH].partition(",")[0].lower().split()
    return words.bare_relatives and not {*words.demonstratives}.isdisjoint(clause)


def other_than_last(who: str, last: Who | None, words: Words) -> Who | None:
    """What a noun with a demonstrative is, where it is none for the last speaker, who has an
    office: "sumber itu" behind a minister's words."""
    noun = who.split(maxsplit=1)[0].lower()
    told = f"{last[0]} {last[1]}".lower() if last and last[1] else noun
    other = words.bare_relatives and noun in words.speakers and noun not in told
    other = other and noun not in words.roles and noun not in words.people
    return (who.rpartition(" ")[0], None) if other else None


def names_no_person(name: str, words: Words) -> bool:
    """Whether what stands behind an office is where or what it is of: "penyanyi | asal Kyre"."""
    return name[:1].islower() or names_place(name, words.code)
