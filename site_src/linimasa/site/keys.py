"""What a page shows into its key: the same key, the same bytes.

A page is a pure value: its address, its template with all that this leads to, and the data in it.
An entry in a list counts with what a list shows of it; on its own page, and wherever the project
has templates of its own, with everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter, is_not
from typing import cast

from linimasa.model import Event
from linimasa.site.anniversaries import Anniversary
from linimasa.site.changes import LastChange
from linimasa.site.digests import digest
from linimasa.site.documents import Document
from linimasa.site.facets import KINDS, Group, names_of
from linimasa.site.kept import Kept, Lists
from linimasa.site.later import Later
from linimasa.site.navigation import further, navigation
from linimasa.site.outline import EventValues, Outline, Page
from linimasa.site.periods import Day, Month, Year, mark_of
from linimasa.site.strip import OnStrip, Scale
from linimasa.site.templates import Closures
from linimasa.site.timeline import Entry

_FIELDS = attrgetter(*Event.__slots__)

# What templates may ask for beside the page's own values, each a part of the key where they do.
WHOLE = ("timeline", "facets", "navigation", "further", "lists", "site")


class Keys:
    """The keys of one outline's pages. `base` stands for the program and its messages."""

    def __init__(
        self, outline: Outline, closures: Closures, base: str, kept: Kept, *, thorough: bool
    ):
        self._outline = outline
        self._closures = closures
        self._base = base
        self._thorough = thorough
        self._kept = kept
        self._grounds: dict[str, str] = {}
        self._lists: Lists = {}
        self._rows: dict[str, str] = {}
        self._strips: dict[str, str] = {}
        self._sources: dict[int, str] = {}
        self._shows: dict[type, Callable[..., str]] = {
            Entry: self.whole if thorough else self.row,
            OnStrip: self._on_strip,
            Year: self._year,
            Month: self._month,
            Anniversary: self._month,
            Day: self._month,
            Group: self._group,
            LastChange: self._last_change,
            Later: self._later,
            Document: repr,
            Scale: repr,
            tuple: self._several,
            list: self._several,
            dict: self._mapping,
        }

    def finish(self) -> None:
        """Every page was planned: digests of lists that no key asks for now are forgotten."""
        if not self._kept.once:
            self._kept.lists = self._lists

    def page(self, page: Page) -> str:
        """The key of a page. That of an event is kept, while it and its neighbours are the same."""
        entry = page.context.get("entry")
        if self._kept.once or not isinstance(entry, Entry):
            return self._worked_out(page)
        shown = (entry, page.context.get("previous"), page.context.get("next"))
        framed = "framed" if page.context.get("embed") else ""
        ground = self._ground(page.template) + self._facets + framed
        known = self._kept.keys.get(page.path)
        if known is None or known[0] != ground or any(map(is_not, known[1], shown)):
            known = self._kept.keys[page.path] = ground, shown, self._worked_out(page)
        return known[2]

    def _ground(self, template: str) -> str:
        """What the pages of one template share."""
        if template not in self._grounds:
            closure = self._closures.of(template)
            asked = (self._asked(name) for name in WHOLE if name in closure.names)
            self._grounds[template] = digest(self._base, closure.digest, *asked)
        return self._grounds[template]

    def _worked_out(self, page: Page) -> str:
        asked = self._closures.of(page.template).asked(page.context)
        context = (f"{name}={self._value(page, name, value)}" for name, value in asked.items())
        own = (page.path, page.template, page.title, page.subject, page.description)
        return digest(self._ground(page.template), *own, *context)

    def data(self, *names: str) -> str:
        """The key of a file that shows the whole timeline."""
        return digest(self._base, *names, self.timeline)

    def rows(self, *names: str, entries: Sequence[Entry]) -> str:
        """The key of a file that shows what lists show of some entries."""
        return digest(self._base, *names, self._listed("row", self.row, entries))

    def places(self, *names: str, entries: Sequence[Entry]) -> str:
        """The key of a file that shows where some entries stand in time, and their kinds."""
        return digest(self._base, *names, self._listed("place", self._place, entries))

    def members(self, *names: str, groups: Iterable[Group]) -> str:
        """The key of a file that shows which entries some groups have."""
        ids = (self._listed("id", attrgetter("id"), group.entries) for group in groups)
        named = (f"{group.name}\0{group.slug}" for group in groups)
        return digest(self._base, *names, *chain.from_iterable(zip(named, ids, strict=True)))

    @cached_property
    def timeline(self) -> str:
        """A digest of everything that is published."""
        timeline, settings = self._outline.timeline, self._outline.settings
        entries = self._listed(f"whole {self._facets}", self.whole, timeline.entries)
        return digest(repr(settings), repr(timeline.counts), repr(timeline.sources), entries)

    def row(self, entry: Entry) -> str:
        """What a list shows of an entry."""
        found = self._rows.get(entry.id)
        if found is None:
            # without a page of its own, its row may be all that there is of it
            show = self._whole if entry.where else _row
            found = self._rows[entry.id] = self._kept.of(entry, "row", show)
        return found

    def _place(self, entry: Entry) -> str:
        return self._kept.of(entry, "place", _place)

    def _strip(self, entry: Entry) -> str:
        found = self._strips.get(entry.id)
        if found is None:
            found = self._strips[entry.id] = self._kept.of(entry, "strip", self._on_bar)
        return found

    def _on_bar(self, entry: Entry) -> str:
        """A bar counts days; a span has a link, and words of its own."""
        date = entry.event.date
        if date is not None and mark_of(entry.when).shape == "point":
            return date
        return f"{date} {self.row(entry)}"

    def whole(self, entry: Entry) -> str:
        """Everything of an entry, and where the names in it lead."""
        known = self._kept.wholes.get(entry.id)
        if known is None or known[0] is not entry or known[1] != self._facets:
            facets = self._outline.facets
            links = [facets.path(kind, name) for kind in KINDS for name in names_of(entry, kind)]
            shown = digest(self._kept.of(entry, "whole", self._whole), *links)
            known = self._kept.wholes[entry.id] = entry, self._facets, shown
        return known[2]

    def _whole(self, entry: Entry) -> str:
        source = self._sources.get(id(entry.source))
        if source is None:  # the outline keeps it, so that no other gets its identity
            source = self._sources[id(entry.source)] = repr(entry.source)
        others = entry.proofs, entry.picture, entry.where
        return digest(source, repr(_FIELDS(entry.event)), repr(others))

    def _value(self, page: Page, name: str, value: object) -> str:
        if isinstance(value, Entry) and name == "entry":
            return self.whole(value)
        if name in ("json_ld", "small_map") and isinstance(page.context, EventValues):
            return f"{self._site} {self.whole(page.context.entry)}"
        if self._thorough:
            return self._shown(value)
        if isinstance(value, Year | Month | Anniversary | Day) and name in ("previous", "next"):
            return value.path
        if name == "groups" and isinstance(value, tuple):
            return digest(*(f"{_own(group)} {len(group.entries)}" for group in value))
        if name == "years" and not page.context.get("whole", True) and isinstance(value, tuple):
            return digest(*map(_counts, value))
        return self._shown(value)

    def _shown(self, value: object) -> str:
        show = self._shows.get(type(value), repr)
        return show(value)

    def _several(self, values: Sequence[object]) -> str:
        if values and set(map(type, values)) == {Entry}:
            return self._entries(cast("Sequence[Entry]", values))
        return digest(*map(self._shown, values))

    def _mapping(self, values: Mapping[object, object]) -> str:
        return digest(*(f"{name}={self._shown(value)}" for name, value in values.items()))

    def _month(self, month: Month | Anniversary | Day) -> str:
        return f"{month.path} {self._entries(month.entries)}"

    def _year(self, year: Year) -> str:
        return " ".join((year.path, self._entries(year.wide), *map(self._month, year.months)))

    def _group(self, group: Group) -> str:
        return f"{_own(group)} {self._entries(group.entries)}"

    def _last_change(self, last: LastChange) -> str:
        return f"{last.day} {last.more} {last.sources} {self._entries(last.entries)}"

    def _on_strip(self, some: OnStrip) -> str:
        return self._listed("strip", self._strip, some.entries)

    def _entries(self, entries: Sequence[Entry]) -> str:
        """What a template may show of a list of entries."""
        if self._thorough:
            return self._listed(f"whole {self._facets}", self.whole, entries)
        return self._listed("row", self.row, entries)

    def _listed(self, what: str, show: Callable[[Entry], str], entries: Sequence[Entry]) -> str:
        """A digest of some entries, kept for as long as builds ask for the very same ones."""
        asked = what, tuple(map(id, entries))
        known = self._kept.lists.get(asked) or self._lists.get(asked)
        if known is None:  # the entries are kept too, so that no other gets their identity
            known = tuple(entries), digest(*map(show, entries))
        self._lists[asked] = known
        return known[1]

    def _later(self, later: Later) -> str:
        return digest(*map(self._shown, later.shows))

    @cached_property
    def _site(self) -> str:
        """What the JSON-LD and the map of an event hang on, beside the event."""
        return repr((self._outline.settings.url, self._outline.settings.language))

    @cached_property
    def _facets(self) -> str:
        """A digest of where each name leads."""
        return digest(*(group.path + group.name for group in self._outline.facets.all()))

    def _asked(self, name: str) -> str:
        """What stands for one of `WHOLE` in a key."""
        outline = self._outline
        if name == "timeline":
            return self.timeline
        if name == "facets":
            return self._facets
        if name == "site":
            return repr(outline.settings)
        return repr(further(outline) if name == "further" else navigation(outline))


def _row(entry: Entry) -> str:
    event, by = entry.event, entry.event.attribution
    fields = (entry.id, event.date, event.title, event.kind, event.status, event.key)
    return digest(repr((fields, (by.name, by.via) if by else None, entry.source.language)))


def _place(entry: Entry) -> str:
    return f"{entry.id} {entry.event.date} {entry.event.kind} {entry.event.status}"


def _own(group: Group) -> str:
    return repr((group.kind, group.name, group.slug, group.source))


def _counts(year: Year) -> str:
    months = ((month.path, len(month.entries)) for month in year.months)
    return f"{year.path} {len(year.wide)} {list(months)}"
