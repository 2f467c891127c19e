"""Whether a number of four digits is a year, or counts or names something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from linimasa.timex.rules.rule import Atom
from linimasa.timex.words.items import Item
from linimasa.timex.words.style import Style
from linimasa.timex.words.tokens import UNSPACED

Verdict = Literal["meant", "name", "aside", "message"]
"""Meant anywhere; part of a name; only in history and in messages; only in messages."""

_MODERN = (1840, 2060)  # years that are written without a word for year

_DIGITS = 4
_YEAR_RELATIONS = frozenset({"in", "since", "until", "during", "before", "after", "between", "by"})
_NAMED_YEARS = (1600, 2060)  # years that a count beside them hardly is
_YEAR_CUES = frozenset(
    [
        "OF",
        "AND",
        "TO",
        "OPEN",
        "LABEL_YEAR",
        "LABEL_YEARS",
        "MODIFIER",
        "APPROX",
        "THE",
        "SHIFT_BEFORE",
        "HYPHEN",
        "COMMA",
    ]
)
_WEEKDAYS = frozenset({"WEEKDAY", "WEEKDAY_BARE"})
_BOUND = frozenset({"OPEN", "HYPHEN", "MODIFIER", "THE"})  # no count follows them


def relation_before(start: int, items: list[Item]) -> str | None:
    """The relation ("since", "until", "in", …) that the item before says."""
    if not start:
        return None
    before = items[start - 1].classes
    return before.get("RELATION") or ("to" if _ends_days(start - 1, before, items) else None)


def _ends_days(at: int, link: Mapping[str, str], items: list[Item]) -> bool:
    """Whether a link leads on from a weekday: "Monday - Thursday"."""
    leads = "TO" in link or "HYPHEN" in link
    return leads and at > 0 and not _WEEKDAYS.isdisjoint(items[at - 1].classes)


def relation_after(end: int, items: list[Item]) -> str | None:
    """The relation that the item after says: "2019'dan beri", "kevadest saadik"."""
    return items[end].classes.get("RELATION_AFTER") if end < len(items) else None


def counts_next(atom: Atom, items: list[Item]) -> bool:
    """Whether what looks like two years counts something: "1990-2000 metres"."""
    following = items[atom.end].classes if atom.end < len(items) else {}
    previous = items[atom.start - 1] if atom.start else None
    counted = previous is not None and "INT" in previous.classes and not previous.tight
    return counted or not {"UNIT", "N"}.isdisjoint(following)


def _is_known_year(atom: Atom, items: list[Item], style: Style) -> bool:
    """Whether the item before says that a number is a year, though a noun may be counted by it."""
    if style.plural:
        return _is_owned_year(atom, items)
    cues = _BOUND if style.strict_years else _YEAR_CUES
    if atom.start and not cues.isdisjoint(items[atom.start - 1].classes):
        return True
    return not (cues & {"APPROX"}).isdisjoint(items[atom.start].classes)


def bare_year(
    atom: Atom, items: list[Item], before: str, after: str, style: Style
) -> Verdict | None:
    """A bare number of four digits is a year where its neighbours allow it."""
    if atom.start and "COUNTER" in items[atom.start - 1].classes:
        return None  # "resolution 1405"
    if _is_model(atom, items, before):
        return None
    next_item = items[atom.end] if atom.end < len(items) else None
    next_word = next_item.text if next_item else after.strip()
    plain_next = (next_item is None or not next_item.classes) and next_word[:1].islower()
    counted = plain_next and _may_be_plural(next_word, style)
    relation = relation_before(atom.start, items) or relation_after(atom.end, items)
    if style.strict_years and counted and "APPROX" in items[atom.start].classes:
        return None
    if relation in _YEAR_RELATIONS:
        return "meant"
    if atom.start and "INT" in items[atom.start - 1].classes:
        return None
    if next_item is not None and not {"UNIT", "N"}.isdisjoint(next_item.classes):
        named = "UNIT" not in next_item.classes and next_word[:1].isupper()
        return "meant" if named else None  # "the 1967 Six-Day War"
    if next_word in style.makes:
        return None  # "a 1987 Chevrolet"
    if counted:
        return "meant" if _is_known_year(atom, items, style) else None
    if atom.start == 0 and before[:1].isupper():
        return "name"
    return "meant"


def is_number(year: int | None, size: int, relation: str | None) -> bool:
    """Whether four digits in a message are no year: "Lost 1500", but "since 1776"."""
    old = year is not None and 0 < year < _MODERN[0]
    return old and size == _DIGITS and relation not in _YEAR_RELATIONS


def _may_be_plural(word: str, style: Style) -> bool:
    """Whether a noun has the ending of what is counted; in a language without one any may."""
    if not style.plural:
        return True
    one = word in style.singular or word.endswith(style.singular_endings)
    return word.endswith(style.plural) and not one


def _is_owned_year(atom: Atom, items: list[Item]) -> bool:
    """ "the 1992 protests", "post-1959 politics", but not "the 1200 members"."""
    year = atom.expression.year or 0
    before = items[atom.start - 1] if atom.start else None
    the = before is not None and ("THE" in before.classes or _is_prefix(before))
    if before is not None and "AND" in before.classes and atom.start > 1:
        the = "YEAR" in items[atom.start - 2].classes  # "the 1967 and 1973 wars"
    return the and _NAMED_YEARS[0] <= year <= _NAMED_YEARS[1]


def _is_prefix(before: Item) -> bool:
    """The hyphen of "post-1959"; what may stand before it was looked at elsewhere."""
    return before.tight and "HYPHEN" in before.classes


def _is_model(atom: Atom, items: list[Item], before: str) -> bool:
    """Whether a number right behind an unspaced word is no likely year: 星河1000."""
    previous = items[atom.start - 1].text if atom.start else before
    year = atom.expression.year or 0
    return bool(UNSPACED.match(previous[-1:])) and not _MODERN[0] <= year <= _MODERN[1]
