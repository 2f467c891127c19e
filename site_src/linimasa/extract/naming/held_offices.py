"""Who has an office that stands in front of a comma: "Kapolres Kyre, AKBP Siti Rahma".

Where nouns have no article, an office and what it is of look like a name, and whoever has it,
behind a comma and a rank, like another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import Name
from linimasa.extract.naming.offices import with_short_rank, without_honours
from linimasa.places import names_place

# Behind an office: its letters and a comma
_GAP = re.compile(r"(?:\s\([^()]{1,20}\))?,\s")
_BRACKETS = re.compile(r"\s*\([^()]{1,12}\)\s*")
_MOST_RANK = 60  # characters of ranks


def with_holders(sentence: str, names: Sequence[Name], words: Words) -> Iterator[Name]:
    """The names of a sentence, in order; an office as the role of the name behind its comma."""
    if not words.bare_relatives or ", " not in sentence:
        yield from names
        return
    taken = -1  # the last name that stands in an office, or has one
    for number, name in enumerate(names):
        holder = _holder(sentence, number, names, words) if number > taken else None
        if holder is not None:
            taken = holder
            yield Name(names[holder].name, _whole(name), names[holder].acronym)
        elif number > taken:
            yield name


def _whole(name: Name) -> str:
    return f"{name.role} {name.name}" if name.role else name.name


def _holder(sentence: str, number: int, names: Sequence[Name], words: Words) -> int | None:
    """The number of the name that has the office that another one is."""
    office = _whole(names[number])
    first = office.partition(" ")[0]
    at = sentence.find(office) if first.lower() in words.roles and first not in words.ranks else -1
    gap = _GAP.match(sentence, at + len(office)) if at >= 0 else None
    if gap is None:
        return None
    for later in range(number + 1, len(names)):
        person = names[later].name
        start = sentence.find(person, gap.end())
        if start < 0 or start > gap.end() + _MOST_RANK:
            return None
        if _is_person(person, words) and _is_rank(sentence[gap.end() : start], words):
            return later
    return None


def _is_person(name: str, words: Words) -> bool:
    """Whether a name of two words or more is neither of an office, a body, two or a place."""
    parts = name.lower().split()
    other = (words.roles, words.office_heads, words.modifiers)
    if len(parts) == 1 or any(parts[0] in group for group in other):
        return False
    return words.coordinators.isdisjoint(parts) and not names_place(name, words.code)


def _is_rank(told: str, words: Words) -> bool:
    """Whether there is nothing but ranks and honours between an office and a name."""
    if not told.strip():
        return True
    short = without_honours(with_short_rank(f"{_BRACKETS.sub(' ', told)} X", words), words)
    ranks = {*words.ranks, "X"}
    return all(part.strip(".,") in ranks for part in short.split())
