"""Expressions that are counted from the day of writing only: "last week", "yesterday".

Where that day is unknown they have no date, however a story's last date would place them: who "was
born in 1920 and died last week" did not die in 1919.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from linimasa.language import table_of, texts
from linimasa.timex import Timex

_SHIFTS = ("-1", "1")
_DAYS = ("day -1", "day 0", "day 1", "day -1 NI", "day 0 NI")


def unmoored(
    timexes: tuple[Timex, ...], open_spans: AbstractSet[tuple[int, int]], language: str
) -> tuple[Timex, ...]:
    """The expressions, those of the day of writing among `open_spans` without a date."""
    if not open_spans:
        return timexes
    words = _words(language)
    return tuple(
        one._replace(edtf=None, earliest=None, latest=None)
        if (one.start, one.end) in open_spans and one.text.lower().startswith(words)
        else one
        for one in timexes
    )


@cache
def _words(language: str) -> tuple[str, ...]:
    shifts = table_of(language, "timex", "shift_before")
    days = table_of(language, "timex", "deictic")
    before = (f"{word} " for kind in _SHIFTS if kind in shifts for word in texts(shifts, kind))
    alone = (word for kind in _DAYS if kind in days for word in texts(days, kind))
    return (*before, *alone)
