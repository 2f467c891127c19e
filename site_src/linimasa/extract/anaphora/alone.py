"""What keeps a title or a sentence from being read alone, without what stands around it."""

from __future__ import annotations

from linimasa.extract.lexis.words import words_of
from linimasa.language.writing import counts_glued

SHORT = 25  # characters; a title of less is seldom a whole assertion
SHORT_GLUED = 8  # the same, in signs each of which is a word or half of one
_MARKS = "\"“”„«»'‘’(-–— "


def opens_within(text: str, language: str) -> bool:
    """Whether a text begins with a word that points back: "she", "her", "however"."""
    words = words_of(language)
    first = text.lstrip(_MARKS).partition(" ")[0].strip(",.").lower()
    return any(first in these for these in (words.pronouns, words.possessives, words.title_openers))


def is_cut(title: str, language: str) -> bool:
    """Whether a title does not hold a whole assertion: cut off, or too short for one."""
    least = SHORT_GLUED if counts_glued(language) else SHORT
    return title.endswith("…") or len(title) < least


def title_faults(title: str, language: str) -> int:
    """How many things keep a title from being read alone."""
    return is_cut(title, language) + opens_within(title, language)
