"""What counts on from a day that the text does not tell: "ten years later, the bridge stood"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.anchor import Resolved, locate
from linimasa.timex.placing.cues import tense_around
from linimasa.timex.value import Expression
from linimasa.timex.words.vocabulary import Vocabulary

_FRESH = 14  # days before the document's within which a day is still of the same news
_SHORT = frozenset({"day", "week"})


def counts_on(e: Expression) -> bool:
    """Whether it is so long after what is told."""
    return e.shift is not None and e.shift.base == "told" and e.shift.count > 0


def is_adrift(
    e: Expression, text: str, start: int, end: int, ref: Reference, words: Vocabulary
) -> bool:
    """Whether it counts on from what is told, of which this sentence says no day: from that of
    another one, or of the document, it would be still to come, and no tense says so."""
    if not counts_on(e) or ref.narrative or ref.dct is None:
        return False
    day = ref.told.first if ref.told else None
    if ref.told and (not ref.apart or day is None or day > ref.dct):
        return False
    if day and e.shift and e.shift.unit in _SHORT and (ref.dct - day).days <= _FRESH:
        return False  # "The trial began on Monday. Two weeks later the verdict is read"
    coming = locate(e, ref).first
    if coming is None or coming <= ref.dct or tense_around(text, start, None, words, end) > 0:
        return False
    return _plans(words.language).match(text, end) is None


@cache
def _plans(language: str) -> re.Pattern[str]:
    """The rest of a sentence that tells a plan by a word of its own: "the firm plans to …"."""
    words = sorted(texts(table_of(language, "events"), "planned"), key=len, reverse=True)
    told = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(
        rf"[^。！？\n]{{0,60}}?(?:{told})"
        if unspaced(language)
        else rf"(?i)[^.!?\n]{{0,160}}?\b(?:{told})\b"
    )


def unplaced(resolved: Resolved) -> Resolved:
    """The same value, which is in no place in time."""
    return Resolved(resolved.type, resolved.value, resolved.mod, anchored=True)
