"""A few words that are to be one day, as the head of an article has it, into EDTF."""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.language import available
from linimasa.timex.tagger import tag

MAX_LENGTH = 100  # characters; what is longer is a sentence
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d.*)?")
_JOINT = re.compile(r"[\W_]*(?:[^\W\d_]{1,3}[\W_]+)?")  # between a day and its hour: "à", "um"
_EDGE = re.compile(r"[\W_]*")


@lru_cache(maxsize=256)
def day_named(words: str, language: str | None = None) -> str | None:
    """The one day that some words are, with its hour if they have one, as EDTF: "8 avril 2025",
    "Selasa, 8 April 2025 | 14:30 WIB". None for anything else: a month, "Friday", two days.

    They are read in `language` (BCP 47), the order of day and month with them; where they name no
    day in it, or it is unknown, in all languages that have a table, which must agree.
    """
    if len(words) > MAX_LENGTH:
        return None
    found = _day(words, language) if language else None
    if found is None:
        every = {_day(words, code) for code in available()} - {None}
        found = every.pop() if len(every) == 1 else None
    return found


def _day(words: str, language: str) -> str | None:
    found, last = "", 0
    for one in tag(words, language=language):
        met = _DAY.fullmatch(one.edtf or "")
        between = _JOINT if last else _EDGE
        if met is None or one.mod or not between.fullmatch(words, last, one.start):
            return None
        if found and (met[1] != found[: len(met[1])] or len(found) > len(met[1])):
            return None
        found, last = met[0], one.end
    return found if found and _EDGE.fullmatch(words, last) else None
