"""A timeline into the data that the explore page draws: a table by columns, lists of names, and
the titles month by month.

The table has what drawing needs and no more, so that a hundred thousand events are 160 KB on their
way; titles and names are fetched when they are looked at. Numbers are deltas where they grow.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import get_args

from linimasa.edtf.value import Day
from linimasa.model import Kind
from linimasa.site.datewords import DateWords
from linimasa.site.facets import KINDS, Facets, Group
from linimasa.site.jsonld import JsonValue
from linimasa.site.periods import Mark, mark_of
from linimasa.site.standing import link_id
from linimasa.site.timeline import Entry, Timeline

FOLDER = "data"
INLINE = 1000  # events up to which the page itself carries all data, and so needs no server
LISTS = (*KINDS, "source")
SHAPES = ("bracket", "range", "since", "until", "point")
DASHED = 8  # added to the number of a shape
KIND_NAMES: tuple[str, ...] = get_args(Kind)
_KIND_CODES = {kind: chr(ord("a") + number) for number, kind in enumerate(KIND_NAMES)}
_FOUR_CENTURIES = 146_097  # days
_EPOCH = 719_468  # days from 1 March of the year 0 to 1 January 1970


def day_number(day: Day) -> int:
    """Days since 1970-01-01 in the proleptic Gregorian calendar, of any year (0 is 1 BCE)."""
    year, month, number = day
    year -= month < 3  # the year begins with March, so that its last day may be the 29th
    century, year_of = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + number - 1
    day_of_era = year_of * 365 + year_of // 4 - year_of // 100 + day_of_year
    return century * _FOUR_CENTURIES + day_of_era - _EPOCH


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its place on the axis: its first and last day, inclusive, as day numbers. A
    side that is open has the number of the other."""

    entry: Entry
    first: int
    last: int
    month: str
    """The month that it begins in, which names the file that has its title: `2024-10`."""

    @property
    def mark(self) -> Mark:
        return mark_of(self.entry.when)


@dataclass(frozen=True)
class Axis:
    """Everything that has a place in time, years outside 1 to 9999 too."""

    entries: tuple[Entry, ...]

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The entries in order; of one day, as they are given."""
        whens = ((entry, entry.when) for entry in self.entries)
        placed = (_place(entry, when.first, when.last) for entry, when in whens if when)
        return tuple(sorted(placed, key=lambda one: one.first))

    @property
    def inline(self) -> bool:
        """Whether the page carries its data."""
        return len(self.entries) <= INLINE

    @cached_property
    def months(self) -> dict[str, tuple[Placed, ...]]:
        """The entries by the month that they begin in."""
        found: dict[str, list[Placed]] = {}
        for one in self.placed:
            found.setdefault(one.month, []).append(one)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Where each event stands, by its id."""
        return {one.entry.id: number for number, one in enumerate(self.placed)}


def make_axis(timeline: Timeline) -> Axis:
    """The entries of a timeline that have a place on an axis, in its order."""
    whens = ((entry, entry.when) for entry in timeline.entries)
    return Axis(tuple(entry for entry, when in whens if when and (when.first or when.last)))


def _place(entry: Entry, first: Day | None, last: Day | None) -> Placed:
    begin, end = first or last or (0, 1, 1), last or first or (0, 1, 1)
    return Placed(entry, day_number(begin), day_number(end), f"{begin[0]:04}-{begin[1]:02}")


def index_data(axis: Axis) -> JsonValue:
    """The table: days, kinds and months of all events, and how those that are no single day are
    drawn.

    `days` are deltas. `kinds` has a letter an event, by `KIND_NAMES`, a capital for what nobody has
    reviewed. `wide` has three numbers for each event that is more than a plain day: its place as a
    delta, the days from its first to its last, the number of its shape. `months` are the names and
    lengths of the files with titles.
    """
    codes = (_KIND_CODES[one.entry.event.kind] for one in axis.placed)
    drafts = (one.entry.unreviewed for one in axis.placed)
    kinds = "".join(c.upper() if draft else c for c, draft in zip(codes, drafts, strict=True))
    return {
        "days": list(_deltas(one.first for one in axis.placed)),
        "kinds": kinds,
        "wide": list(_wide(axis.placed)),
        "months": [[name, len(entries)] for name, entries in axis.months.items()],
    }


def _wide(placed: Sequence[Placed]) -> Iterator[int]:
    before = 0
    for number, one in enumerate(placed):
        mark = one.mark
        if mark.shape != "point" or mark.dashed:
            code = SHAPES.index(mark.shape) + DASHED * mark.dashed
            yield from (number - before, one.last - one.first, code)
            before = number


def _deltas(numbers: Iterable[int]) -> Iterator[int]:
    yield from (after - before for before, after in pairwise((0, *numbers)))


def list_data(axis: Axis, groups: Sequence[Group]) -> JsonValue:
    """The names of one list, and for each the places of its events, as deltas."""
    return {
        "names": [group.name for group in groups],
        "slugs": [group.slug for group in groups],
        "events": [list(_deltas(_numbers(axis, group))) for group in groups],
    }


def _numbers(axis: Axis, group: Group) -> list[int]:
    known = axis.numbers
    return sorted(known[entry.id] for entry in group.entries if entry.id in known)


def month_data(placed: Sequence[Placed], words: DateWords, language: str) -> JsonValue:
    """What a list shows of each event of a month: id, date in words, title, who says so, and the
    language of its title; what is empty at the end is left out."""
    return [_row(one.entry, words, language) for one in placed]


def _row(entry: Entry, words: DateWords, language: str) -> JsonValue:
    event, by = entry.event, entry.event.attribution
    title = event.title.strip() or words.messages.gettext("Untitled event")
    own = entry.source.language or ""
    row: list[JsonValue] = [link_id(entry), words.short(entry.when), title, (by and by.name) or ""]
    row.append("" if own == language else own)
    while not row[-1]:
        row.pop()
    return row


def all_data(axis: Axis, facets: Facets, words: DateWords, language: str) -> dict[str, JsonValue]:
    """Everything by the name of its file: `index`, `who`, `2024-10`."""
    lists = {kind: list_data(axis, getattr(facets, kind)) for kind in LISTS}
    months = {name: month_data(month, words, language) for name, month in axis.months.items()}
    return {"index": index_data(axis), **lists, **months}


def index_file(axis: Axis) -> bytes:
    """`index_data` as a file."""
    return _encoded(index_data(axis))


def list_file(axis: Axis, groups: Sequence[Group]) -> bytes:
    """`list_data` as a file."""
    return _encoded(list_data(axis, groups))


def month_file(placed: Sequence[Placed], words: DateWords, language: str) -> bytes:
    """`month_data` as a file."""
    return _encoded(month_data(placed, words, language))


def _encoded(value: JsonValue) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
