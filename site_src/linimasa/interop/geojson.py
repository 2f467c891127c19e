"""A timeline as GeoJSON (RFC 7946): every event whose place has coordinates that may be shown."""

from __future__ import annotations

import json

from linimasa.site.addresses import event_address
from linimasa.site.jsonld import JsonValue, without_empty
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry


def feature(entry: Entry, settings: SiteSettings) -> str | None:
    """An entry as a Feature on one line; None where nobody may know the place."""
    event, place = entry.event, entry.event.place
    if place is None or place.blurred or place.lat is None or place.lon is None:
        return None
    properties = without_empty(
        {
            "date": event.date,
            "title": event.title,
            "kind": event.kind,
            "status": event.status,
            "place": place.name,
            "precision": place.precision,
            "url": event_address(settings, entry),
        }
    )
    found: dict[str, JsonValue] = {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }
    return json.dumps(found, ensure_ascii=False)
