"""Where most of a timeline lies: a few events centuries away squeeze all others into one bar."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from linimasa.site.timeline import Entry

SHORT = 62  # days; what lasts longer is a span, which may begin or end elsewhere
LEAST = 40  # events below which every one is worth its place
MOST = 0.95  # share of the events that the focus holds at least
TIMES = 6  # how many times as long the whole is, at least, before anything is left out
TOUCHING = 0.85  # share of all events, long ones too, that touch the focus at least
NEAR = 4  # what lies within a fourth of the focus beside it is held, too


def focus(days: Sequence[dt.date]) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of the shortest time that holds nearly all of these days; None
    where they are few, or where the whole is not much longer."""
    found = sorted(days)
    if len(found) < LEAST:
        return None
    held = math.ceil(len(found) * MOST)
    begin = min(
        range(len(found) - held + 1), key=lambda at: (found[at + held - 1] - found[at], -at)
    )
    end = begin + held - 1
    long = (found[end] - found[begin]).days + 1
    while begin and (found[begin] - found[begin - 1]).days * NEAR <= long:
        begin -= 1
    while end + 1 < len(found) and (found[end + 1] - found[end]).days * NEAR <= long:
        end += 1
    long = (found[end] - found[begin]).days + 1
    whole = (found[-1] - found[0]).days + 1
    return (found[begin], found[end]) if long * TIMES <= whole else None


def focus_of(
    dated: Sequence[Entry], beyond: Sequence[Entry] = ()
) -> tuple[dt.date, dt.date] | None:
    """The focus of a timeline, to the last day of what begins in it; None where many of its events
    do not touch it, be they long spans. `beyond` are those out of the calendar's years, far from
    all others."""
    days = [(one.first_day, one.last_day) for one in dated if one.first_day and one.last_day]
    short = [(first, last) for first, last in days if (last - first).days < SHORT]
    firsts = [first for first, _ in short]
    found = focus(firsts)
    if found is None and beyond and len(firsts) >= LEAST:
        found = min(firsts), max(firsts)
    if found is None:
        return None
    begin, end = found[0], max(last for first, last in short if found[0] <= first <= found[1])
    touching = sum(first <= end and last >= begin for first, last in days)
    return (begin, end) if touching >= TOUCHING * (len(days) + len(beyond)) else None
