"""A timeline into the pages of its site: which there are, from which template, with what in them.

Nothing is drawn or written here. Each page's context holds only what its template shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from linimasa.site import anniversaries
from linimasa.site.changes import last_change
from linimasa.site.datewords import DateWords
from linimasa.site.eventwords import kinds_in
from linimasa.site.explore import KIND_NAMES, LISTS, all_data
from linimasa.site.explorewords import explore_words
from linimasa.site.facetpages import facet_pages, facet_titles
from linimasa.site.focus import focus_of
from linimasa.site.jsonld import JsonValue
from linimasa.site.later import Later
from linimasa.site.links import absolute_link
from linimasa.site.outline import WHOLE_LIST, EventValues, Outline, Page
from linimasa.site.pagefind import digits_of
from linimasa.site.periods import BEYOND, UNDATED, Month, ongoing
from linimasa.site.search import PATH as SEARCH
from linimasa.site.search import search_words
from linimasa.site.settings import SiteSettings
from linimasa.site.strip import make_scale

LATEST = 5  # events under "latest" where the whole list is too long for the home page
MOST_ONGOING = 24  # older spans listed by title on a month's page; the rest are counted
EXPLORE = "explore/"
CHANGES = "changes/"

_Item = TypeVar("_Item")


def plan_pages(outline: Outline) -> Iterator[Page]:
    """Every HTML page of the site, the home page first."""
    yield _home(outline)
    yield from _year_pages(outline)
    yield from _month_pages(outline)
    yield from _pages_without_year(outline)
    yield from _event_pages(outline)
    yield from facet_pages(outline)
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
        "strip": outline.strip((*timeline.dated, *timeline.beyond)),
        "key": tuple(entry for entry in timeline.entries if entry.event.key),
        "latest": () if whole else tuple(islice(timeline.begun, LATEST)),
        "years": outline.years,
        "whole": whole,
        "undated": timeline.undated,
        **_beyond(outline),
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


def _pages_without_year(outline: Outline) -> Iterable[Page]:
    _ = outline.messages.gettext
    if outline.timeline.beyond:
        title = _("Before the year 1, and after 9999")
        yield Page(BEYOND, "beyond.html", title, _beyond(outline))
    if outline.timeline.undated:
        title = _("Undated")
        yield Page(UNDATED, "undated.html", title, {"entries": outline.timeline.undated})


def _beyond(outline: Outline) -> dict[str, object]:
    timeline = outline.timeline
    return {"before": timeline.before, "after": timeline.after, "beyond": len(timeline.beyond)}


def _event_pages(outline: Outline) -> Iterable[Page]:
    timeline = outline.timeline
    if not timeline.own_pages:
        return
    placed = (*timeline.before, *timeline.dated, *timeline.after)
    chains = _with_neighbours(placed), _with_neighbours(timeline.undated)
    for before, entry, after in chain(*chains):
        context = EventValues(entry, before, after, outline)
        subject = f"event {entry.id}"
        summary = entry.event.summary or entry.event.quote or ""
        title = entry.event.title.strip() or outline.messages.gettext("Untitled event")
        yield Page(entry.path, "event.html", title, context, subject, summary)


def _explore(outline: Outline) -> Iterable[Page]:
    """The page that shows everything with a place in time at once, if there is any."""
    axis = outline.axis
    if not axis.entries:
        return
    used = {entry.event.kind for entry in outline.timeline.entries}
    named = tuple(kind for kind in LISTS if getattr(outline.facets, kind))
    lanes = outline.settings.lanes
    usual = {"lanes": lanes} if lanes in named else {}
    beyond = outline.timeline.beyond
    focus = focus_of(outline.timeline.dated, beyond) if beyond else outline.focus
    begun = {"focus": [day.isoformat() for day in focus]} if focus else {}
    context = {
        "years": outline.years,
        "undated": outline.timeline.undated,
        "beyond": len(outline.timeline.beyond),
        "unreviewed": outline.timeline.counts.unreviewed > 0,
        "spoken": {**explore_words(outline.messages), "usual": usual, **begun},
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
        "beyond": len(outline.timeline.beyond),
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
