"""Which of the sentences of a quotation makes a title: the first that stands alone.

"Saya belum tahu. Pelabuhan tetap dibuka" tells more by its second sentence than by its first. Only
for languages that say how a sentence leans on what stands before it (`leaning`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.condensing.faults import UNTOLD, faults
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.grammar import VERB_FIRST, parsed

_LEANS = 2  # the weight of a subject that stands in another sentence, or of none
SHORT = 12  # characters; what is shorter tells little


def best_of(titles: Sequence[str], words: Words) -> str:
    """The title with the least that is wrong, the first of equals."""
    return min(titles, key=lambda title: _wrong(title, words)) if len(titles) > 1 else titles[0]


def chooses(words: Words) -> bool:
    """Whether a language tells how a sentence leans."""
    return bool(words.leaning)


def leans(title: str, language: str) -> bool:
    """Whether the subject of a title stands in another sentence, or nowhere."""
    return _leaning(language).match(title) is not None or is_headless(title, language)


def is_headless(title: str, language: str) -> bool:
    """Whether a title opens with a verb that wants a subject."""
    read = parsed(title, language)
    begins = read is not None and VERB_FIRST.match(read.code) is not None
    return begins and not _standing(language).match(title)


def _wrong(title: str, words: Words) -> int:
    if len(title) < SHORT or " " not in title:
        return UNTOLD
    wrong = faults(title, words, headless=False)
    return wrong + (_LEANS if leans(title, words.code) else 0)


@cache
def _leaning(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{words_of(language).leaning or '(?!)'})")


@cache
def _standing(language: str) -> re.Pattern[str]:
    """Verbs that open a sentence and want no subject before them: "ada", "terdapat"."""
    return re.compile(rf"(?i:{words_of(language).existential or '(?!)'})")
