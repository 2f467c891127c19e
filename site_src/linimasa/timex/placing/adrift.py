"""What counts on from a day that the text does not tell: "ten years later, the bridge stood"."""

from __future__ import annotations

from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.anchor import Resolved, locate
from linimasa.timex.placing.cues import tense_around
from linimasa.timex.value import Expression
from linimasa.timex.words.vocabulary import Vocabulary


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
    coming = locate(e, ref).first
    return (
        coming is not None and coming > ref.dct and tense_around(text, start, None, words, end) <= 0
    )


def unplaced(resolved: Resolved) -> Resolved:
    """The same value, which is in no place in time."""
    return Resolved(resolved.type, resolved.value, resolved.mod, anchored=True)
