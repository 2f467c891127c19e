"""Who has an office that stands alone: "ujar Menkes" behind "Menteri Kesehatan Siti Rahma".

The office may be shorter than the one that was told, or blended of its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.acronyms import is_blend
from linimasa.language import table_of, texts

_FEWEST, _MOST = 2, 4  # words of which an office is blended


def office_holder(office: str, roles: Mapping[str, str], words: Words) -> str | None:
    """The one name among those with roles that has the office; None where several may, or where
    the word may mean anybody: "warga"."""
    first, *more = office.lower().split()
    if first not in words.roles or (not more and first in words.speakers):
        return None
    past = _past(words.code)
    found = [
        name
        for name, role in roles.items()
        if name != office and _is_of(office, role) and not role.lower().startswith(past)
    ]
    if len(found) != 1 or _is_of_two(found[0], roles[found[0]].lower().split(), words):
        return None
    return found[0]


def in_office(
    who: str, last: tuple[str, str | None] | None, roles: Mapping[str, str], words: Words
) -> tuple[str, str | None] | None:
    """Whom a noun with an article points back to, "the senator": the last speaker, if he has the
    office, else the one name that was told with it; None where several have it, or nobody."""
    article, _, office = who.lower().partition(" ")
    wanted = office.split()
    if article not in words.articles or not wanted or wanted[-1] not in words.roles:
        return None
    if last and last[1] and _holds(last[1], wanted, words):
        return last
    found = [one for one in roles.items() if _holds(one[1], wanted, words)]
    return found[0] if len(found) == 1 else None


def _holds(role: str, office: list[str], words: Words) -> bool:
    """Whether a role is an office with what tells more of it: "Norvik Mayor", "mayor of Norvik",
    but not "deputy mayor", nor "wife of the mayor"."""
    parts = role.lower().split()
    end = next((at for at, part in enumerate(parts) if part in words.of), len(parts))
    head = parts[:end]
    if head[-len(office) :] != office or _is_after_another(head, words):
        return False
    return words.lesser.isdisjoint(head[: len(head) - len(office)][-1:])


def _is_after_another(office: list[str], words: Words) -> bool:
    """Whether somebody else with an office is told before it: "Mayor Ann Cole and Senator", but not
    "founder and director"."""
    tie = next((at for at, part in enumerate(office) if part in words.coordinators), 0)
    before = office[:tie]
    return bool(before) and before[-1] not in words.roles and not words.roles.isdisjoint(before)


def _is_of(office: str, role: str) -> bool:
    """Whether a role is the office, or begins so, or gives it its letters."""
    short, told = office.lower(), role.lower()
    if told == short or told.startswith(f"{short} "):
        return True
    parts = told.split()
    if " " in short or parts[0] == short:
        return False
    return any(is_blend(short, parts[:size]) for size in range(_FEWEST, min(_MOST, len(parts)) + 1))


def _is_of_two(name: str, role: list[str], words: Words) -> bool:
    """Whether a role begins with somebody else's, "Presiden Budi Santosa dan Menteri Pertahanan"
    before a name, or the name is of two."""
    if not words.coordinators.isdisjoint(name.split()):
        return True
    return any(
        tie in words.coordinators and first in words.roles for tie, first in pairwise(role[1:])
    )


@cache
def _past(language: str) -> tuple[str, ...]:
    """Before an office that somebody has no more."""
    return texts(table_of(language, "speech"), "past_offices")
