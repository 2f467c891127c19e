"""A day of the week whose name means the week, too: Indonesian "Minggu", with a capital either way
where it opens a sentence."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom
from linimasa.timex.value import Expression, Shift
from linimasa.timex.words.items import Item

_OPENERS = ("", ".", "!", "?", "“", '"')


def opened_week(e: Expression, atom: Atom, items: list[Item], before: str, name: str) -> Expression:
    """What an atom means: the week, "Minggu lalu", where it opens a sentence with that name and a
    step alone."""
    if e.kind != "weekday" or not e.direction or items[atom.start].text.rstrip() != name:
        return e
    ahead = items[atom.start - 1].text if atom.start else before
    if e.daypart or e.hour is not None or ahead.rstrip() not in _OPENERS:
        return e
    return Expression("shift", shift=Shift("week", e.direction, e.base))
