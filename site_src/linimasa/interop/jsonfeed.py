"""The events last changed as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from linimasa.site.addresses import address, event_address, urn
from linimasa.site.data import changed
from linimasa.site.datewords import DateWords
from linimasa.site.jsonld import JsonValue, without_empty
from linimasa.site.links import safe_url
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(entries: Iterable[Entry], settings: SiteSettings, words: DateWords) -> bytes:
    """A feed of entries, the one last changed first."""
    items: list[JsonValue] = [_item(entry, settings, words) for entry in entries]
    author = settings.author or settings.title
    feed = without_empty(
        {
            "version": VERSION,
            "title": settings.title,
            "description": settings.description,
            "home_page_url": address(settings, "") if settings.url else None,
            "feed_url": address(settings, "feed.json") if settings.url else None,
            "language": settings.language,
            "authors": [{"name": author}],
        }
    )
    feed["items"] = items  # it must be there, even if it is empty
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry, settings: SiteSettings, words: DateWords) -> JsonValue:
    event, picture = entry.event, entry.picture
    title = event.title.strip() or words.messages.gettext("Untitled event")
    return without_empty(
        {
            "id": urn("event", event.id),
            "url": event_address(settings, entry) if settings.url else None,
            "external_url": safe_url(entry.source.url),
            "title": f"{words.full(entry.when)}: {title}",
            "content_text": event.summary or event.quote or title,
            "image": address(settings, picture.widest.path) if picture else None,
            "date_modified": f"{changed(entry).isoformat()}T00:00:00Z",
            "tags": list(event.tags),
            "language": entry.source.language,
        }
    )
