"""A timeline grouped in every way that the pages of its site need, and what a page is.

Nothing is drawn or written here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from linimasa.site.anniversaries import Anniversary, make_anniversaries
from linimasa.site.atlas import SmallMap, small_map
from linimasa.site.card import Card
from linimasa.site.changes import Changes, make_changes
from linimasa.site.datewords import DateWords, date_words
from linimasa.site.documents import Document
from linimasa.site.engines import Engine, engine_of
from linimasa.site.explore import Axis, make_axis
from linimasa.site.facets import Facets, make_facets
from linimasa.site.focus import focus_of
from linimasa.site.jsonld import event_json_ld
from linimasa.site.later import Later
from linimasa.site.library import Library
from linimasa.site.look import light_scheme
from linimasa.site.messages import Messages
from linimasa.site.periods import SPLIT, Year, make_years, mark_of
from linimasa.site.settings import SiteSettings
from linimasa.site.spots import Placed, Spot, placed_groups, spot_of
from linimasa.site.standing import SPLIT_WHOLE
from linimasa.site.strip import Bars, OnStrip, Scale, Strip, make_strip, scale_of
from linimasa.site.timeline import Entry, Timeline
from linimasa.values import dataclass

WHOLE_LIST = 300  # events up to which the home page and a year page list them all


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be drawn: its path, template, title, and the values of its own.

    `subject` names what it is about, for error messages.
    """

    path: str
    template: str
    title: str
    context: Mapping[str, object] = field(default_factory=dict)
    subject: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A timeline, grouped in every way that its pages need."""

    settings: SiteSettings
    messages: Messages
    words: DateWords
    timeline: Timeline
    documents: tuple[Document, ...]
    years: tuple[Year, ...]
    facets: Facets
    focus: tuple[dt.date, dt.date] | None  # where nearly all of its dated events lie
    scale: Scale | None
    axis: Axis
    anniversaries: tuple[Anniversary, ...]
    changes: tuple[Changes, ...]
    page_paths: Mapping[str, int]
    spans: tuple[Entry, ...]
    page_names: str  # the paths of all years and months, as one word
    placed: tuple[Placed, ...] = ()  # the places that have a spot on the earth
    search: Engine = ""
    small_maps: dict[Spot, SmallMap] = field(
        default_factory=dict, init=False
    )  # those that were asked for
    library: Library | None = None
    bars: Bars = field(default_factory=dict, init=False)  # those of its strips that were made

    def small_map(self, entry: Entry) -> SmallMap | None:
        """The map of where one event was; None where that is not known."""
        spot = spot_of(entry, self.settings.language)
        if spot is not None and spot not in self.small_maps:
            self.small_maps[spot] = small_map(spot, self.messages)
        return self.small_maps[spot] if spot else None

    def card(self) -> Card:
        """What the picture of the whole site says."""
        dated, counts = self.timeline.dated, self.timeline.counts
        first = min((entry.first_day.year for entry in dated if entry.first_day), default=None)
        last = max((entry.last_day.year for entry in dated if entry.last_day), default=None)
        return Card(
            self.settings.title,
            self.messages.ngettext("%(num)s event", "%(num)s events", counts.total),
            tuple(str(year) for year in dict.fromkeys((first, last)) if year),
            light_scheme(self.settings.appearance, self.settings.accent),
            rtl=self.messages.direction == "rtl",
        )

    def strip(self, entries: Sequence[Entry], scale: Scale | None = None) -> Later:
        """The strip of some entries (or None, where nothing has a date), on the whole timeline's
        scale unless another is given."""
        chosen = scale or self.scale

        def make() -> Strip | None:
            if not chosen:
                return None
            return make_strip(entries, chosen, self.words, self.page_paths, self.bars)

        return Later(make, (chosen, OnStrip(tuple(entries)), self.page_names))


@dataclass(frozen=True, slots=True)
class EventValues(Mapping[str, object]):
    """What an event's page shows. There are as many as events, hence no dictionaries."""

    entry: Entry
    previous: Entry | None
    next: Entry | None
    outline: Outline

    def __getitem__(self, name: str) -> object:
        if name == "json_ld":
            entry, site = self.entry, self.outline.settings
            return Later(lambda: event_json_ld(entry, site), (entry, site.url, site.language))
        if name == "small_map":
            return self.outline.small_map(self.entry)
        if name in ("entry", "previous", "next"):
            return getattr(self, name)
        if name == "embed":
            return None  # unless it is framed (see `site.embed`)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(("entry", "previous", "next", "small_map", "json_ld", "embed"))

    def __len__(self) -> int:
        return 6


def make_outline(
    settings: SiteSettings,
    messages: Messages,
    timeline: Timeline,
    documents: tuple[Document, ...],
    *,
    pagefind: bool = False,
    library: Library | None = None,
) -> Outline:
    """Group a timeline's entries by year, month and facet; with `pagefind`, a large one is
    searched by it. `library` has the texts of its sources."""
    years = make_years(timeline.entries, SPLIT if timeline.own_pages else SPLIT_WHOLE)
    paths = {year.path: len(year.entries) for year in years}
    paths |= {month.path: len(month.entries) for year in years for month in year.months}
    shapes = ("range", "since")
    facets = make_facets(timeline)
    focus = focus_of(timeline.dated)
    return Outline(
        settings,
        messages,
        date_words(messages),
        timeline,
        documents,
        years,
        facets,
        focus,
        scale_of(timeline.dated, focus, rtl=messages.direction == "rtl"),
        make_axis(timeline),
        make_anniversaries(timeline.entries),
        make_changes(timeline),
        paths,
        tuple(entry for entry in timeline.dated if mark_of(entry.when).shape in shapes),
        " ".join(paths),
        placed_groups(facets.where, settings.language),
        engine_of(len(timeline.entries), pagefind=pagefind),
        library,
    )
