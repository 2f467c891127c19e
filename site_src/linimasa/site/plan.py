"""A timeline into the pages of its site: which there are, from which template, with what in them.

Nothing is drawn or written here. Each page's context holds only what its template shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from linimasa.model import Source
from linimasa.site import anniversaries
from linimasa.site.anniversaries import Anniversary, make_anniversaries
from linimasa.site.atlas import SmallMap, WorldMap, small_map, world_map
from linimasa.site.card import Card
from linimasa.site.changes import Changes, last_change, make_changes
from linimasa.site.colour import ACCENT
from linimasa.site.datewords import DateWords, date_words
from linimasa.site.documents import Document
from linimasa.site.eventwords import kinds_in
from linimasa.site.explore import KIND_NAMES, LISTS, Axis, all_data, make_axis
from linimasa.site.explorewords import explore_words
from linimasa.site.facets import KINDS, Facets, Group, make_facets
from linimasa.site.jsonld import JsonValue, event_json_ld
from linimasa.site.later import Later
from linimasa.site.library import Library, shows_text
from linimasa.site.links import absolute_link
from linimasa.site.messages import Messages
from linimasa.site.pagefind import digits_of
from linimasa.site.periods import SPLIT, UNDATED, Month, Year, make_years, mark_of, ongoing
from linimasa.site.quotes import quotes_of
from linimasa.site.search import PATH as SEARCH
from linimasa.site.search import Engine, engine_of, search_words
from linimasa.site.settings import SiteSettings
from linimasa.site.spots import Placed, Spot, placed_groups, precision_words, spot_of
from linimasa.site.standing import SPLIT_WHOLE
from linimasa.site.strip import OnStrip, Scale, Strip, make_scale, make_strip, scale_of
from linimasa.site.timeline import Entry, Timeline

WHOLE_LIST = 300  # events up to which the home page and a year page list them all
LATEST = 5  # events under "latest" where the whole list is too long for the home page
MOST_ONGOING = 24  # older spans listed by title on a month's page; the rest are counted
EXPLORE = "explore/"
CHANGES = "changes/"
MOST_STRIPS = 100  # strips on one list; each is some 5 KB, and past this nobody compares them

_Item = TypeVar("_Item")


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
            self.settings.accent or ACCENT,
            rtl=self.messages.direction == "rtl",
        )

    def strip(self, entries: Sequence[Entry], scale: Scale | None = None) -> Later:
        """The strip of some entries (or None, where nothing has a date), on the whole timeline's
        scale unless another is given."""
        chosen = scale or self.scale

        def make() -> Strip | None:
            return make_strip(entries, chosen, self.words, self.page_paths) if chosen else None

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
    return Outline(
        settings,
        messages,
        date_words(messages),
        timeline,
        documents,
        years,
        facets,
        scale_of(timeline.dated, rtl=messages.direction == "rtl"),
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


def plan_pages(outline: Outline) -> Iterator[Page]:
    """Every HTML page of the site, the home page first."""
    yield _home(outline)
    yield from _year_pages(outline)
    yield from _month_pages(outline)
    yield from _undated_page(outline)
    yield from _event_pages(outline)
    yield from _facet_pages(outline)
    yield from _document_pages(outline)
    yield from _explore(outline)
    yield from _search(outline)
    yield from _anniversary_pages(outline)
    yield from _changes_page(outline)
    yield _about(outline)
    yield Page("404.html", "404.html", outline.messages.gettext("Page not found"))


def _home(outline: Outline) -> Page:
    timeline, settings = outline.timeline, outline.settings
    whole = timeline.counts.total <= WHOLE_LIST
    context = {
        "strip": outline.strip(timeline.dated),
        "key": tuple(entry for entry in timeline.entries if entry.event.key),
        "latest": () if whole else timeline.dated[: -LATEST - 1 : -1],
        "years": outline.years,
        "whole": whole,
        "undated": timeline.undated,
        "last_change": last_change(outline.changes),
    }
    return Page("", "home.html", settings.title, context, description=settings.description)


def _year_pages(outline: Outline) -> Iterable[Page]:
    rtl = outline.messages.direction == "rtl"
    for before, year, after in _with_neighbours(outline.years):
        scale = make_scale(year.first_day, year.last_day, rtl=rtl, unit="month")
        older = ongoing(outline.spans, year.first_day, year.last_day)
        context = {
            "year": year,
            "strip": outline.strip((*older, *year.entries), scale),
            "whole": len(year.entries) <= WHOLE_LIST,
            "key": tuple(entry for entry in year.entries if entry.event.key),
            "ongoing": older,
            "previous": before,
            "next": after,
        }
        title = outline.words.text(f"{year.year:04}")
        yield Page(year.path, "year.html", title, context)


def _month_pages(outline: Outline) -> Iterable[Page]:
    rtl = outline.messages.direction == "rtl"
    years = {year.year: year for year in outline.years}
    months = [month for year in outline.years for month in year.months]
    for before, month, after in _with_neighbours(months):
        scale = make_scale(month.first_day, month.last_day, rtl=rtl, unit="day")
        older = ongoing(outline.spans, month.first_day, month.last_day)
        context = {
            "month": month,
            "year": years[month.year],
            "strip": outline.strip((*older, *month.entries), scale),
            "ongoing": older[-MOST_ONGOING:],
            "more_ongoing": max(0, len(older) - MOST_ONGOING),
            "previous": before,
            "next": after,
        }
        yield Page(month.path, "month.html", outline.words.month(month.first_day), context)
        yield from _day_pages(month, outline.words)


def _day_pages(month: Month, words: DateWords) -> Iterable[Page]:
    for before, day, after in _with_neighbours(month.days if month.split else ()):
        context = {"day": day, "previous": before, "next": after}
        yield Page(day.path, "monthday.html", words.text(day.date.isoformat()), context)


def _undated_page(outline: Outline) -> Iterable[Page]:
    if outline.timeline.undated:
        title = outline.messages.gettext("Undated")
        yield Page(UNDATED, "undated.html", title, {"entries": outline.timeline.undated})


def _event_pages(outline: Outline) -> Iterable[Page]:
    timeline = outline.timeline
    if not timeline.own_pages:
        return
    chains = _with_neighbours(timeline.dated), _with_neighbours(timeline.undated)
    for before, entry, after in chain(*chains):
        context = EventValues(entry, before, after, outline)
        subject = f"event {entry.id}"
        summary = entry.event.summary or entry.event.quote or ""
        title = entry.event.title.strip() or outline.messages.gettext("Untitled event")
        yield Page(entry.path, "event.html", title, context, subject, summary)


def _facet_pages(outline: Outline) -> Iterable[Page]:
    facets = outline.facets
    titles = facet_titles(outline.messages)
    for kind in (*KINDS, "source"):
        groups: tuple[Group, ...] = getattr(facets, kind)
        strips = {group.slug: outline.strip(group.entries) for group in groups}
        shown = strips if len(groups) <= MOST_STRIPS else {}
        placed = outline.placed if kind == "where" else ()
        context = {
            "kind": kind,
            "groups": groups,
            "strips": shown,
            "map": _world_map(placed, outline.messages),
            "precisions": {one.slug: precision_words(one.spot, outline.messages) for one in placed},
        }
        yield Page(f"{kind}/", "groups.html", titles[kind], context)
        template = "source.html" if kind == "source" else "group.html"
        maps = {one.slug: small_map(one.spot, outline.messages) for one in placed}
        for group in groups:
            own: dict[str, object] = {
                "group": group,
                "strip": strips[group.slug],
                "kind_title": titles[kind],
                "small_map": maps.get(group.slug),
            }
            if group.source:
                own |= _source_words(group, group.source, outline)
            yield Page(group.path, template, group.name, own, f"{kind} '{group.name}'")


def _source_words(group: Group, source: Source, outline: Outline) -> dict[str, object]:
    """The text of a source, where it may be shown, and the words of it that events rest on."""
    shown = shows_text(source, default=outline.settings.show_text)
    few = len(group.entries) <= WHOLE_LIST
    quotes = quotes_of(group) if shown or few else ()
    text = outline.library.text(source, quotes) if shown and outline.library else None
    return {"quotes": quotes, "text": text, "shown": shown}


def _world_map(placed: tuple[Placed, ...], messages: Messages) -> Later | None:
    """The map of all places. It hangs on them and, by every page's key, on the messages."""

    def make() -> WorldMap | None:
        return world_map(placed, messages, "where/")

    return Later(make, placed) if placed else None


def _explore(outline: Outline) -> Iterable[Page]:
    """The page that shows everything with a place in time at once, if there is any."""
    axis = outline.axis
    if not axis.entries:
        return
    used = {entry.event.kind for entry in outline.timeline.entries}
    named = tuple(kind for kind in LISTS if getattr(outline.facets, kind))
    lanes = outline.settings.lanes
    usual = {"lanes": lanes} if lanes in named else {}
    context = {
        "years": outline.years,
        "undated": outline.timeline.undated,
        "unreviewed": outline.timeline.counts.unreviewed > 0,
        "spoken": {**explore_words(outline.messages), "usual": usual},
        "carried": _carried(outline) if axis.inline else None,
        "kinds": tuple(
            (kind, words)
            for kind, words in kinds_in(outline.messages.language).items()
            if kind in used
        ),
        "named": named,
        "titles": facet_titles(outline.messages),
        "event_link": _event_link(outline),
    }
    yield Page(EXPLORE, "explore.html", outline.messages.gettext("Explore"), context)


def _event_link(outline: Outline) -> str:
    """The path of an event as scripts fill it in (see `standing.link_id`)."""
    return "e/ID/" if outline.timeline.own_pages else "ID"


def _search(outline: Outline) -> Iterable[Page]:
    """The page that finds events by words, if there are any, and not too many."""
    if not outline.search:
        return
    title, kinds = outline.messages.gettext("Search"), kinds_in(outline.messages.language)
    spoken = search_words(
        outline.messages,
        f"{title} · {outline.settings.title}",
        (kinds[name] for name in KIND_NAMES),
    )
    context = {
        "years": outline.years,
        "undated": outline.timeline.undated,
        "engine": outline.search,
        "digits": digits_of(len(outline.timeline.entries)),
        "spoken": spoken,
        "event_link": _event_link(outline),
        "whole": False,
    }
    yield Page(SEARCH, "search.html", title, context)


def _carried(outline: Outline) -> Later:
    """All that the page's script needs, in the page itself."""

    def make() -> dict[str, JsonValue]:
        return all_data(outline.axis, outline.facets, outline.words, outline.settings.language)

    groups = (getattr(outline.facets, kind) for kind in LISTS)
    return Later(make, (outline.timeline.entries, *groups))


def facet_titles(messages: Messages) -> dict[str, str]:
    """The heading of each kind of list."""
    _ = messages.gettext
    return {"who": _("Who"), "where": _("Where"), "tag": _("Tags"), "source": _("Sources")}


def _anniversary_pages(outline: Outline) -> Iterable[Page]:
    _ = outline.messages.gettext
    if not outline.anniversaries:
        return
    days = {"anniversaries": outline.anniversaries}
    yield Page(anniversaries.FOLDER, "days.html", _("On this day"), days)
    for before, day, after in _with_neighbours(outline.anniversaries):
        context = {"anniversary": day, "previous": before, "next": after}
        yield Page(day.path, "day.html", outline.words.day_of_year(day.date), context)


def _changes_page(outline: Outline) -> Iterable[Page]:
    if outline.changes:
        title = outline.messages.gettext("Changes")
        yield Page(CHANGES, "changes.html", title, {"changes": outline.changes})


def _document_pages(outline: Outline) -> Iterable[Page]:
    for document in outline.documents:
        if document.name != "about":
            context = {"document": document}
            yield Page(document.path, "page.html", document.title, context, document.file)


def _about(outline: Outline) -> Page:
    """The page about the timeline: a person's words, if any, then method and counts."""
    own = next((document for document in outline.documents if document.name == "about"), None)
    title = own.title if own else outline.messages.gettext("About this timeline")
    return Page("about/", "about.html", title, {"document": own}, own.file if own else "")


def canonical(settings: SiteSettings, path: str) -> str | None:
    """The public address of a path, when the project knows its site's address."""
    return absolute_link(settings.url, path) if settings.url else None


def _with_neighbours(items: Sequence[_Item]) -> Iterable[tuple[_Item | None, _Item, _Item | None]]:
    last = len(items) - 1
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        yield before, item, items[index + 1] if index < last else None
