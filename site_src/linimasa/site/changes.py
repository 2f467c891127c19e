"""What changed in a timeline, as its data tell it: corrections, reviews, new sources, day by day.

Nothing here comes from a clock or from version control: the same content gives the same pages.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field

from linimasa.edtf import parse
from linimasa.model import Correction, Source
from linimasa.site.timeline import Entry, Timeline
from linimasa.values import dataclass

MOST_REVIEWED = 20  # entries reviewed on one day that are named
MOST_NAMED = 5  # of the last day's, on the home page


@dataclass(frozen=True, slots=True)
class Corrected:
    """An entry with one of its corrections."""

    entry: Entry
    correction: Correction


@dataclass(frozen=True, slots=True)
class _Gathering:
    corrected: list[Corrected] = field(default_factory=list)
    reviewed: list[Entry] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed on one day. Of the entries that were reviewed only the first are named; `total`
    counts those that were corrected or reviewed, each once."""

    day: dt.date
    corrected: tuple[Corrected, ...]
    reviewed: tuple[Entry, ...]
    more_reviewed: int
    sources: tuple[Source, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LastChange:
    """The last day on which something changed, in short: the first entries that were corrected or
    reviewed, and how many more; and how many sources are new."""

    day: dt.date
    entries: tuple[Entry, ...]
    more: int
    sources: int


def last_change(changes: tuple[Changes, ...]) -> LastChange | None:
    """The latest of all days of changes in short, if there is any."""
    if not changes:
        return None
    last = changes[0]
    entries = {one.entry.id: one.entry for one in last.corrected}
    entries |= {entry.id: entry for entry in last.reviewed}
    named = tuple(entries.values())[:MOST_NAMED]
    return LastChange(last.day, named, last.total - len(named), len(last.sources))


def make_changes(timeline: Timeline) -> tuple[Changes, ...]:
    """Every day on which something changed, the latest first."""
    days: dict[dt.date, _Gathering] = {}

    def on(date: str | None) -> _Gathering | None:
        day = parse(date).latest if date else None
        return days.setdefault(day, _Gathering()) if day else None

    for entry in timeline.entries:
        for correction in entry.event.corrections:
            if (gathered := on(correction.on)) is not None:
                gathered.corrected.append(Corrected(entry, correction))
        if (gathered := on(entry.event.reviewed)) is not None:
            gathered.reviewed.append(entry)
    for source in timeline.sources:
        if (gathered := on(source.collected)) is not None:
            gathered.sources.append(source)
    return tuple(_day(day, days[day]) for day in sorted(days, reverse=True))


def _day(day: dt.date, found: _Gathering) -> Changes:
    named = tuple(found.reviewed[:MOST_REVIEWED])
    more = len(found.reviewed) - len(named)
    ids = {one.entry.id for one in found.corrected} | {entry.id for entry in found.reviewed}
    return Changes(day, tuple(found.corrected), named, more, tuple(found.sources), len(ids))
