"""A word for the time that is past which is a verb, too: "the trial will [last] six weeks"."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom
from linimasa.timex.words.items import Item


def is_verb(atom: Atom, items: list[Item], before: str, helpers: tuple[str, ...]) -> bool:
    """Whether a stretch of time begins with such a verb, one of its helpers right before it."""
    if "SPAN_BEFORE" not in items[atom.start].classes:
        return False
    ahead = items[atom.start - 1].text if atom.start else before
    return ahead.strip().lower() in helpers
