"""Days with slashes, all read in one order: that of a text's days which have but one reading.

"12/03/2024" of a text that also has "13/03/2024" is the twelfth of March, whatever its language
mostly means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linimasa.timex.reading.parse import Found
from linimasa.timex.value import replace

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
_REST = re.compile(r"/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")  # opens with a sign: found in no time
_FIRST = re.compile(r"(?:\A|[^\d/])(\d{1,2})\Z")
_MONTHS = 12


def in_one_order(
    text: str, found: list[tuple[int, Found]], *, day_first: bool
) -> list[tuple[int, Found]]:
    """What was found, its days in the order that the text shows; `day_first` is how they were
    read."""
    if text.count("/") < 4:  # of two days at least
        return found
    orders = {first > _MONTHS for first, second in _days(text) if max(first, second) > _MONTHS}
    if orders != {not day_first}:
        return found
    return [(offset, _turned(text, offset, hit)) for offset, hit in found]


def _days(text: str) -> Iterator[tuple[int, int]]:
    for rest in _REST.finditer(text):
        if first := _FIRST.search(text[max(0, rest.start() - 3) : rest.start()]):
            yield int(first[1]), int(rest[1])


def _turned(text: str, offset: int, hit: Found) -> Found:
    """A day with its month in the place of its day, where both readings are days."""
    e = hit.expression
    slashed = _SLASHED.search(text, offset + hit.start, offset + hit.end)
    if slashed is None or e.day is None or e.month is None or e.weekday is not None:
        return hit
    if {e.day, e.month} != {int(slashed[1]), int(slashed[2])} or e.day > _MONTHS:
        return hit
    return replace(hit, expression=replace(e, month=e.day, day=e.month))
