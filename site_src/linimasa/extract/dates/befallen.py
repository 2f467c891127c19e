"""A day without its year on which a disaster has happened: the last one, not one to come.

"[6 Haziran'daki] depremde evini kaybeden aile", told in May, is of June of the year before.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.filling import NEVER, pattern_of
from linimasa.language import table_of
from linimasa.timex import Timex

_DAY = re.compile(r"(\d{4})(-\d\d-\d\d)")
_YEAR = re.compile(r"\d{4}")
_LEAP = "-02-29"


def with_past_disasters(
    text: str, timexes: tuple[Timex, ...], published: str | None, language: str
) -> tuple[Timex, ...]:
    """The expressions of a text, of which those of a disaster are none to come."""
    befallen = _befallen(language) if published else None
    if befallen is None or published is None:
        return timexes
    return tuple(
        _year_before(one)
        if _is_to_come(one, published) and befallen.match(text, _behind(text, one))
        else one
        for one in timexes
    )


def _behind(text: str, one: Timex) -> int:
    """Where a day ends, less the case that it has."""
    return next((at for at in range(one.start, one.end) if text[at] in "'’"), one.end)


def _is_to_come(one: Timex, published: str) -> bool:
    """Whether an expression is a day without its year, behind the day of issue."""
    later = one.edtf is not None and one.edtf > published and _DAY.fullmatch(one.edtf) is not None
    return later and any(map(str.isdigit, one.text)) and _YEAR.search(one.text) is None


def _year_before(one: Timex) -> Timex:
    found = _DAY.fullmatch(one.edtf or "")
    if found is None or found[2] == _LEAP:
        return one
    day = f"{int(found[1]) - 1}{found[2]}"
    return one._replace(value=day, edtf=day, earliest=day, latest=day)


@cache
def _befallen(language: str) -> re.Pattern[str] | None:
    """What stands behind the day of a disaster; None for a language without words for that."""
    pattern = pattern_of(table_of(language, "events"), "befallen")
    return re.compile(pattern) if pattern != NEVER else None
