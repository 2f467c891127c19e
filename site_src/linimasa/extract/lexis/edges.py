"""The edges of a title: how long it may be, what is stripped from its ends, and its capital."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import Words

MAX_TITLE = 90  # characters; what a list of events shows on one line of a wide screen
LEAST = 18  # characters of an assertion that is worth a line
EDGES = " \t,;:.–—-…!?•·\x00।。、，：；！？،؛▲▼△▽◆◇■□●○◎★☆"

# A word goes on over a place, in a script that parts its words.
_GLUED = re.compile("[^\\W\u2e80-\uffff]{2}")


def is_amid(text: str, at: int) -> bool:
    """Whether a word goes on over a place: no blank stands there, as it does mostly."""
    near = text[at - 1 : at + 1] if at else ""
    return " " not in near and _GLUED.match(near) is not None


def capitalized(title: str, words: Words) -> str:
    """With a capital; Turkish has two, with a dot and without."""
    first = "İ" if words.dotted_capitals and title[:1] == "i" else title[:1].upper()
    return first + title[1:] if len(first) == 1 else title  # no "FIrst" of a ligature
