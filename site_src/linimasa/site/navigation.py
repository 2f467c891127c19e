"""What every page leads to: the lists and pages in its head, and a few more at its foot."""

from __future__ import annotations

from linimasa.site import anniversaries
from linimasa.site.facetpages import facet_titles
from linimasa.site.outline import Outline
from linimasa.site.plan import CHANGES, EXPLORE
from linimasa.site.search import PATH as SEARCH

Links = tuple[tuple[str, str], ...]
"""Titles and paths."""


def navigation(outline: Outline) -> Links:
    """What the head of every page links to."""
    titles = facet_titles(outline.messages)
    lists = [
        (titles[kind], f"{kind}/")
        for kind in ("who", "where", "tag", "source")
        if getattr(outline.facets, kind)
    ]
    documents = {document.name: document for document in outline.documents}
    named = [
        documents[name] for name in outline.settings.nav if name in documents and name != "about"
    ]
    chosen = named if outline.settings.nav else [d for d in outline.documents if d.name != "about"]
    pages = [(document.title, document.path) for document in chosen]
    explore = [(outline.messages.gettext("Explore"), EXPLORE)] if outline.axis.entries else []
    search = [(outline.messages.gettext("Search"), SEARCH)] if outline.search else []
    return (*explore, *search, *lists, *pages, (outline.messages.gettext("About"), "about/"))


def further(outline: Outline) -> Links:
    """What the foot of every page links to besides."""
    _ = outline.messages.gettext
    days = [(_("On this day"), anniversaries.FOLDER)] if outline.anniversaries else []
    changes = [(_("Changes"), CHANGES)] if outline.changes else []
    return (*days, *changes)
