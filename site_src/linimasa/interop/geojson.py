"""A timeline as GeoJSON (RFC 7946): every event whose place on the earth is known.

A point is a point or a city; a country, and what a person has blurred, is the box that it lies in.
`coordinates_from` tells whose they are: a person's, or found by a program for the place's name.
"""

from __future__ import annotations

from dataclasses import replace

from linimasa.maps.outlines import Box
from linimasa.site.addresses import event_address
from linimasa.site.jsonld import JsonValue, in_json, without_empty
from linimasa.site.settings import SiteSettings
from linimasa.site.spots import Spot, spot_of
from linimasa.site.timeline import Entry

_HALF = 180.0  # degrees


def feature(entry: Entry, settings: SiteSettings) -> str | None:
    """An entry as a Feature on one line; None where nobody knows, or may know, the place."""
    event, spot = entry.event, spot_of(entry, settings.language)
    if event.place is None or spot is None:
        return None
    properties = without_empty(
        {
            "date": event.date,
            "title": event.title,
            "kind": event.kind,
            "status": event.status,
            "place": event.place.name,
            "precision": _precision(spot),
            "coordinates_from": spot.origin,
            "url": event_address(settings, entry),
        }
    )
    found: dict[str, JsonValue] = {
        "type": "Feature",
        "id": event.id,
        "geometry": _geometry(spot),
        "properties": properties,
    }
    return in_json(found)


def _precision(spot: Spot) -> str | None:
    if spot.km is not None:
        return f"{spot.km:g} km"
    return spot.precision or (spot.shape if spot.shape != "point" else None)


def _geometry(spot: Spot) -> dict[str, JsonValue]:
    if spot.shape in ("point", "city"):
        return {"type": "Point", "coordinates": [spot.longitude, spot.latitude]}
    rings = [_ring(box) for box in _cut(spot.box)]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": rings[0]}
    return {"type": "MultiPolygon", "coordinates": [*rings]}


def _cut(box: Box) -> list[Box]:
    """A box that crosses the antimeridian as one on either side of it (RFC 7946, 3.1.9)."""
    over = round(box.east - 2 * _HALF, 4)
    return [box] if box.east <= _HALF else [
        replace(box, east=_HALF), replace(box, west=-_HALF, east=over)
    ]  # fmt: skip


def _ring(box: Box) -> list[JsonValue]:
    west, south, east, north = box.west, box.south, box.east, box.north
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]
