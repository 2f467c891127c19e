"""The pages of people, places, tags and sources: a list of each kind, and a page for each name."""

from __future__ import annotations

from collections.abc import Iterable

from linimasa.model import Source
from linimasa.site.atlas import WorldMap, small_map, world_map
from linimasa.site.facets import KINDS, Group
from linimasa.site.later import Later
from linimasa.site.library import shows_text
from linimasa.site.messages import Messages
from linimasa.site.outline import WHOLE_LIST, Outline, Page
from linimasa.site.quotes import quotes_of
from linimasa.site.spots import Placed, precision_words

MOST_STRIPS = 100  # strips on one list; each is some 5 KB, and past this nobody compares them


def facet_titles(messages: Messages) -> dict[str, str]:
    """The heading of each kind of list."""
    _ = messages.gettext
    return {"who": _("Who"), "where": _("Where"), "tag": _("Tags"), "source": _("Sources")}


def facet_pages(outline: Outline) -> Iterable[Page]:
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
