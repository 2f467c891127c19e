"""A timeline into the files that programs read: events.json, Atom feed, robots.txt.

Only named public fields are written: never notes, nor blurred places' coordinates.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from linimasa.edtf import parse
from linimasa.model import Location, Source
from linimasa.site.addresses import address, event_address, urn
from linimasa.site.chunks import lines, runs
from linimasa.site.datewords import DateWords
from linimasa.site.jsonld import JsonValue, in_json, without_empty
from linimasa.site.kept import Kept
from linimasa.site.links import absolute_link, safe_url
from linimasa.site.outline import Outline
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

SCHEMA = "events.schema.json"
FEED_LENGTH = 50  # entries in the feed: the ones last changed
_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = dt.date(1970, 1, 1)  # a feed must give a day; this one says that nobody knows it


def events_json(outline: Outline, kept: Kept) -> Iterator[bytes]:
    """All published events and their sources, in the site's order, each on a line of its own, so
    that a change of one is a change of one line."""
    settings, timeline = outline.settings, outline.timeline
    head = {
        "$schema": SCHEMA,
        "title": settings.title,
        "description": settings.description,
        "language": settings.language,
        "url": settings.url,
        "licence": settings.licence,
    }
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    start, end = ("\n  ", "\n ") if timeline.entries else ("", "")  # no event, no source
    yield f'{opening},\n "events": [{start}'.encode()
    yield from lines("json", runs(timeline.entries), _event_line, kept, ",\n  ")
    sources = ",\n  ".join(in_json(source_json(source)) for source in timeline.sources)
    yield f'{end}],\n "sources": [{start}{sources}{end}]\n}}\n'.encode()


def _event_line(entry: Entry) -> str:
    return in_json(event_json(entry))


def event_json(entry: Entry) -> dict[str, JsonValue]:
    """One event's public fields. `earliest` and `latest` are the days its date may mean."""
    event, when = entry.event, entry.when
    return without_empty(
        {
            "id": event.id,
            "status": event.status,
            "date": event.date,
            "earliest": when.earliest.isoformat() if when and when.earliest else None,
            "latest": when.latest.isoformat() if when and when.latest else None,
            "date_text": event.date_text,
            "date_basis": event.date_basis,
            "said": event.said,
            "title": event.title,
            "summary": event.summary,
            "kind": event.kind,
            "attribution": _present(event.attribution),
            "quote": event.quote,
            "locator": event.locator,
            "source": entry.source.id,
            "evidence": [_present(proof.evidence) for proof in entry.proofs],
            "place": _place(event.place),
            "media": _media(entry),
            "people": list(event.people),
            "numbers": [_present(number) for number in event.numbers],
            "tags": list(event.tags),
            "key": event.key or None,
            "public_note": event.public_note,
            "corrections": [_present(correction) for correction in event.corrections],
            "translation": [_present(translation) for translation in event.translation],
            "series": event.series,
            "reviewed": event.reviewed,
            "path": f"{entry.path}#{entry.fragment}" if entry.fragment else entry.path,
        }
    )


def source_json(source: Source) -> dict[str, JsonValue]:
    """One source's public fields: all but where its file lies and who collected it."""
    members = _present(source)
    for private in ("file", "collected_by", "show_text"):
        members.pop(private, None)
    return members


def _present(value: object) -> dict[str, JsonValue]:
    """The fields of one of the model's flat dataclasses that say something."""
    found = ((name, getattr(value, name)) for name in getattr(value, "__slots__", ()))
    return without_empty({name: list(v) if type(v) is tuple else v for name, v in found})


def _place(place: Location | None) -> dict[str, JsonValue]:
    members = _present(place)
    if place and place.blurred:
        for exact in ("lat", "lon", "precision"):
            members.pop(exact, None)
    else:
        members.pop("blurred", None)
    return members


def _media(entry: Entry) -> dict[str, JsonValue]:
    """The picture in its greatest width; `file` is its path in the site."""
    media, picture = entry.event.media, entry.picture
    if media is None or picture is None:
        return {}
    widest = picture.widest
    shown = {**_present(media), "alt": media.alt}
    return {**shown, "file": widest.path, "width": widest.width, "height": widest.height}


def newest(entries: Iterable[Entry], kept: Kept) -> list[Entry]:
    """The entries last changed, the newest first: as many as a feed has."""

    def order(entry: Entry) -> tuple[dt.date, str]:
        return kept.of(entry, "changed", changed), entry.id

    return nlargest(FEED_LENGTH, entries, key=order)


def atom_feed(outline: Outline, kept: Kept) -> bytes:
    """The events last changed, as Atom (RFC 4287). Days come from the data, never the clock."""
    settings, entries = outline.settings, newest(outline.timeline.entries, kept)
    from xml.etree import ElementTree as ET

    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _add(feed, "title", settings.title)
    if settings.description:
        _add(feed, "subtitle", settings.description)
    _add(feed, "id", urn("feed", settings.url or settings.title))
    _add(feed, "updated", _instant(changed(entries[0]) if entries else _NEVER))
    _add(_add(feed, "author"), "name", settings.author or settings.title)
    _add(feed, "generator", "linimasa")
    if settings.licence:
        _add(feed, "rights", settings.licence)
    for relation, path in (("self", "feed.xml"), ("alternate", "")):
        _add(feed, "link", rel=relation, href=address(settings, path))
    for entry in entries:
        _feed_entry(feed, entry, settings, outline.words)
    return _xml(feed)


def _feed_entry(feed: ET.Element, entry: Entry, settings: SiteSettings, words: DateWords) -> None:
    event = entry.event
    element = _add(feed, "entry")
    title = event.title.strip() or words.messages.gettext("Untitled event")
    _add(element, "title", f"{words.full(entry.when)}: {title}")
    _add(element, "id", urn("event", event.id))
    _add(element, "updated", _instant(changed(entry)))
    _add(element, "link", rel="alternate", href=event_address(settings, entry))
    if url := safe_url(entry.source.url):
        _add(element, "link", rel="via", href=url)
    for tag in event.tags:
        _add(element, "category", term=tag)
    if entry.picture:
        picture = address(settings, entry.picture.widest.path)
        _add(element, "link", rel="enclosure", type=entry.picture.type, href=picture)
    if text := event.summary or event.quote:
        _add(element, "summary", text)


def changed(entry: Entry) -> dt.date:
    """The last day on which, as far as the data tell, something about an event changed."""
    event, source = entry.event, entry.source
    days = [event.reviewed, *(correction.on for correction in event.corrections)]
    days += [source.collected, source.published]
    found = [day for text in days if text and (day := _latest(text))]
    return max(found, default=entry.last_day or _NEVER)


@lru_cache(maxsize=8192)
def _latest(text: str) -> dt.date | None:
    return parse(text).latest


def robots(settings: SiteSettings) -> bytes:
    """robots.txt (RFC 9309): everything may be read."""
    lines = ["User-agent: *", "Allow: /"]
    if settings.url:
        lines.append(f"Sitemap: {absolute_link(settings.url, 'sitemap.xml')}")
    return ("\n".join(lines) + "\n").encode()


def _instant(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    from xml.etree.ElementTree import SubElement

    element = SubElement(parent, tag, {k: _clean(v) for k, v in attributes.items()})
    element.text = _clean(text) if text is not None else None
    return element


def _clean(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return "".join(
        c
        for c in text
        if c in "\t\n"
        or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")
    )


def _xml(root: ET.Element) -> bytes:
    from xml.etree import ElementTree as ET

    ET.indent(root, " ")
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
