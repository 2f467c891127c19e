"""The one order of events in time, and whether two dates can be the same."""

from __future__ import annotations

from linimasa.edtf.parsing import parse
from linimasa.edtf.value import Day, Edtf

SortKey = tuple[int, Day, Day, str]

_NEVER: Day = (10**13, 1, 1)


def sort_key(text: str | None) -> SortKey:
    """A key that puts earlier dates first, undated ones last.

    What starts on the same day is ordered by its end, so that a day stands before the month it
    opens. A date with an open start stands where it ends; one with an open end lasts for ever.
    """
    if text is None:
        return (1, _NEVER, _NEVER, "")
    value = parse(text)
    first = value.first or value.last or _NEVER
    last = value.last or _NEVER
    time = value.text if value.precision == "time" else ""
    return (0, first, last, time)


def overlaps(one: Edtf, other: Edtf) -> bool:
    """Whether the two may share a day. An open or unknown end reaches without limit."""
    return _not_after(one.first, other.last) and _not_after(other.first, one.last)


def _not_after(first: Day | None, last: Day | None) -> bool:
    return first is None or last is None or first <= last
