"""What a page shows into its key: the same key, the same bytes.

A page is a pure value: its address, its template with all that this leads to, and the data in it.
An entry in a list counts with what a list shows of it; on its own page, and wherever the project
has templates of its own, with everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import is_not

from linimasa.site.anniversaries import Anniversary
from linimasa.site.digests import digest
from linimasa.site.documents import Document
from linimasa.site.facets import KINDS, Group, names_of
from linimasa.site.kept import Kept
from linimasa.site.later import Later
from linimasa.site.navigation import further, navigation
from linimasa.site.periods import Month, Year
from linimasa.site.plan import Outline, Page
from linimasa.site.strip import Scale
from linimasa.site.templates import Closures
from linimasa.site.timeline import Entry

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
        self._wholes: dict[str, str] = {}
        self._grounds: dict[str, str] = {}
        self._lists: dict[int, tuple[object, str]] = {}  # by identity, and so kept alive
        self._shows: dict[type, Callable[..., str]] = {
            Entry: self.whole if thorough else self.row,
            Year: self._period,
            Month: self._period,
            Anniversary: self._period,
            Group: self._group,
            Later: self._later,
            Document: repr,
            Scale: repr,
            tuple: self._several,
            list: self._several,
            dict: self._mapping,
        }

    def page(self, page: Page) -> str:
        """The key of a page. That of an event is kept, while it and its neighbours are the same."""
        entry = page.context.get("entry")
        if not isinstance(entry, Entry):
            return self._worked_out(page)
        shown = (entry, page.context.get("previous"), page.context.get("next"))
        ground = self._ground(page.template) + self._asked["facets"]
        known = self._kept.keys.get(page.path)
        if known is None or known[0] != ground or any(map(is_not, known[1], shown)):
            known = self._kept.keys[page.path] = ground, shown, self._worked_out(page)
        return known[2]

    def _ground(self, template: str) -> str:
        """What the pages of one template share."""
        if template not in self._grounds:
            closure = self._closures.of(template)
            asked = (self._asked[name] for name in WHOLE if name in closure.names)
            self._grounds[template] = digest(self._base, closure.digest, *asked)
        return self._grounds[template]

    def _worked_out(self, page: Page) -> str:
        asked = self._closures.of(page.template).asked(page.context)
        context = (f"{name}={self._value(name, value)}" for name, value in asked.items())
        own = (page.path, page.template, page.title, page.subject, page.description)
        return digest(self._ground(page.template), *own, *context)

    def data(self, *names: str) -> str:
        """The key of a file that shows the whole timeline."""
        return digest(self._base, *names, self.timeline)

    def rows(self, *names: str, entries: Iterable[Entry]) -> str:
        """The key of a file that shows what lists show of some entries."""
        return digest(self._base, *names, *map(self.row, entries))

    def groups(self, *names: str, groups: Iterable[Group]) -> str:
        """The key of a file that shows which entries some groups have."""
        return digest(self._base, *names, *map(self._group, groups))

    @cached_property
    def timeline(self) -> str:
        """A digest of everything that is published."""
        counts, settings = self._outline.timeline.counts, self._outline.settings
        entries = (self.whole(entry) for entry in self._outline.timeline.entries)
        return digest(repr(settings), repr(counts), repr(self._outline.timeline.sources), *entries)

    def row(self, entry: Entry) -> str:
        """What a list shows of an entry."""
        return self._kept.of(entry, "row", _row)

    def whole(self, entry: Entry) -> str:
        """Everything of an entry, and where the names in it lead."""
        shown = self._wholes.get(entry.id)
        if shown is None:
            facets = self._outline.facets
            links = [facets.path(kind, name) for kind in KINDS for name in names_of(entry, kind)]
            shown = digest(self._kept.of(entry, "whole", _whole), *links)
            self._wholes[entry.id] = shown
        return shown

    def _value(self, name: str, value: object) -> str:
        if isinstance(value, Entry) and name == "entry":
            return self.whole(value)
        if (
            isinstance(value, Year | Month | Anniversary)
            and name in ("previous", "next")
            and not self._thorough
        ):
            return value.path
        return self._shown(value)

    def _shown(self, value: object) -> str:
        show = self._shows.get(type(value), repr)
        return show(value)

    def _several(self, values: Iterable[object]) -> str:
        return self._once(values, values)

    def _mapping(self, values: Mapping[object, object]) -> str:
        return digest(*(f"{name}={self._shown(value)}" for name, value in values.items()))

    def _period(self, period: Year | Month | Anniversary) -> str:
        return f"{period.path} {self._once(period, period.entries)}"

    def _group(self, group: Group) -> str:
        own = (group.kind, group.name, group.slug, group.source)
        return f"{own} {self._once(group, group.entries)}"

    def _once(self, owner: object, values: Iterable[object]) -> str:
        """What belongs to an owner that several pages show, worked out for the first of them."""
        known = self._lists.get(id(owner))
        if known is None:
            known = self._lists[id(owner)] = owner, digest(*map(self._shown, values))
        return known[1]

    def _later(self, later: Later) -> str:
        return digest(*map(self._shown, later.shows))

    @cached_property
    def _asked(self) -> Mapping[str, str]:
        outline = self._outline
        paths = (group.path + group.name for group in outline.facets.all())
        heads = repr(navigation(outline))
        return {
            "timeline": self.timeline,
            "facets": digest(*paths),
            "navigation": heads,
            "further": repr(further(outline)),
            "lists": heads,
            "site": repr(outline.settings),
        }


def _row(entry: Entry) -> str:
    event, by = entry.event, entry.event.attribution
    fields = (entry.id, event.date, event.title, event.kind, event.status, event.key)
    return repr((fields, (by.name, by.via) if by else None, entry.source.language))


def _whole(entry: Entry) -> str:
    return repr((entry.event, entry.source, entry.proofs))
