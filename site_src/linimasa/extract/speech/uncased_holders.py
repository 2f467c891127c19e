"""Who has an office that speaks alone, in a script without capitals: "وصرح [الوزير]", "[大統領]は".

It is the one who was told with it: as a speaker, or, by a foreign name, in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.uncased_bounds import DEFINITE
from linimasa.language.writing import unspaced

_RECENT = 6  # sentences in which somebody was told with an office


def holder_of(
    office: str, told: Sequence[str], roles: Mapping[str, str], words: Words
) -> Who | None:
    """The one who has an office, by the roles of names and the sentences up to this one; None where
    several have it, or nobody."""
    plain = office.removeprefix(DEFINITE[0])
    if words.roles.isdisjoint((plain, office)):
        return None
    held = [one for one in roles.items() if one[0] != office and _is_of(one[1], plain, words)]
    if held:
        return held[0] if len(held) == 1 else None
    if not words.country_prefixes:
        return None
    named = _named_before(plain, words.country_prefixes)
    names = {match["name"]: match for one in told[-_RECENT:] for match in named.finditer(one)}
    if len(names) != 1:
        return None
    ((name, match),) = names.items()
    return name, match["role"]


def _is_of(role: str, office: str, words: Words) -> bool:
    """Whether a role is an office with what it is of, on the side where the language has it."""
    if unspaced(words.code):
        return role.endswith(office)
    head = role.partition(" ")[0]
    return head.removeprefix(DEFINITE[0]) == office


@cache
def _named_before(office: str, countries: str) -> re.Pattern[str]:
    foreign = r"(?<![ァ-ヶー・])(?P<name>[ァ-ヶー][ァ-ヶー・]{1,14})"
    return re.compile(rf"{foreign}(?P<role>[{countries}]?{re.escape(office)})(?![一-鿿ァ-ヶー])")
