"""Where on the earth an event was, as exactly as may be told, and who says so.

Coordinates are the person's, or those of the gazetteer for the place's name. A country is an area,
not its middle. Coordinates that a person has blurred are told to nobody: with a distance
(`precision: 10 km`) they only choose a cell of a grid whose sides are that long, and everything
that is shown of them is the cell's. Without one, the place is what its name alone says.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from linimasa.maps.outlines import Box
from linimasa.model import Location
from linimasa.site.facets import Group
from linimasa.site.located import keep_places, where_lies
from linimasa.site.messages import Messages
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

KM_A_DEGREE = 111.2  # of latitude
LEAST_BLUR, MOST_BLUR = 1.0, 1000.0  # km

_DISTANCE = re.compile(r"(\d+(?:[.,]\d+)?)\s*km", re.IGNORECASE)

Shape = Literal["point", "city", "country", "cell"]
Origin = Literal["person", "GeoNames", "Natural Earth"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the earth: its middle, and the box that it lies in, in degrees of WGS 84.

    `precision` is what a person wrote of it; `country` is ISO 3166-1; `km` the sides of a cell.
    """

    shape: Shape
    origin: Origin
    longitude: float
    latitude: float
    box: Box
    precision: str | None = None
    country: str | None = None
    km: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A name of the list of places that has a spot."""

    name: str
    path: str
    slug: str
    count: int
    spot: Spot


def spot_of(entry: Entry, language: str) -> Spot | None:
    """The spot of an event; its place's name is in its source's language, or else in `language`."""
    place = entry.event.place
    if place is None:
        return None
    own = entry.source.language or language
    given = _given(place) if place.lat is not None and place.lon is not None else None
    return given or (_named(place.name, own, language) if place.name else None)


def placed_groups(groups: Iterable[Group], language: str) -> tuple[Placed, ...]:
    """The places that have a spot: a person's before the gazetteer's, of several the commonest."""
    found = []
    for group in groups:
        spots = Counter(spot for entry in group.entries if (spot := spot_of(entry, language)))
        if spots:
            by_person = {spot: n for spot, n in spots.items() if spot.origin == "person"}
            chosen = by_person or spots
            spot = max(chosen, key=chosen.__getitem__)
            found.append(Placed(group.name, group.path, group.slug, len(group.entries), spot))
    keep_places(language)
    return tuple(found)


def precision_words(spot: Spot, messages: Messages) -> str:
    """How exact a spot is; a person's own words as they are."""
    _ = messages.gettext
    if spot.km is not None:
        from decimal import Decimal

        return _("blurred to %(km)s km") % {"km": messages.number(Decimal(str(spot.km)))}
    known = {"city": _("city"), "country": _("country"), "region": _("region")}
    named = spot.precision or ("" if spot.shape == "point" else spot.shape)
    return known.get(named.strip().casefold(), named)


@lru_cache(maxsize=65_536)
def _given(place: Location) -> Spot | None:
    """Of a person's coordinates, what may be told."""
    if place.lat is None or place.lon is None:
        return None
    if not place.blurred:
        at = Box(place.lon, place.lat, place.lon, place.lat)
        return Spot("point", "person", place.lon, place.lat, at, place.precision)
    km = _distance(place.precision)
    return _cell(place.lon, place.lat, km) if km else None


@lru_cache(maxsize=65_536)
def _named(name: str, language: str, fallback: str) -> Spot | None:
    found = where_lies(name, language, fallback)
    if found is None:
        return None
    shape, longitude, latitude, box, country = found
    if shape == "city":
        return Spot("city", "GeoNames", longitude, latitude, Box(*box), country=country)
    return Spot("country", "Natural Earth", longitude, latitude, Box(*box), country=country)


def _distance(precision: str | None) -> float | None:
    """Kilometres, of a precision such as "10 km"."""
    match = _DISTANCE.search(precision or "")
    km = float(match[1].replace(",", ".")) if match else 0.0
    return km if LEAST_BLUR <= km <= MOST_BLUR else None


def _cell(longitude: float, latitude: float, km: float) -> Spot:
    """The cell of a grid that a point lies in: rows of latitude, each cut by its own width of a
    degree, so that nothing but the cell's number depends on the point."""
    height = km / KM_A_DEGREE
    row = min(math.floor((latitude + 90) / height), math.ceil(180 / height) - 1)
    south, north = row * height - 90, min(90.0, (row + 1) * height - 90)
    width = min(360.0, height / max(0.01, math.cos(math.radians((south + north) / 2))))
    column = min(math.floor((longitude + 180) / width), math.ceil(360 / width) - 1)
    west, east = column * width - 180, min(180.0, (column + 1) * width - 180)
    box = Box(*(round(side, 4) for side in (west, south, east, north)))
    middle = round((west + east) / 2, 4), round((south + north) / 2, 4)
    return Spot("cell", "person", *middle, box, km=km)
