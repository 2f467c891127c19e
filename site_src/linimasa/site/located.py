"""Where the names of places lie, remembered for a user of the machine.

The gazetteer and the names of countries take as long to open as a hundred pages to draw. What they
said of the names that sites show is kept, and they are opened when a name is new.
"""

from __future__ import annotations

import marshal
from functools import cache

from linimasa.maps.outlines import mainland
from linimasa.site.digests import digest
from linimasa.site.inputs import installation, program, release_of
from linimasa.site.usercache import keep, recall

MOST = 10_000  # names that are kept: some 0.6 MB

Lies = tuple[str, float, float, tuple[float, float, float, float], str]
"""`city` or `country`, the longitude and the latitude of its middle, the west, south, east and
north of its box, and the country that it is or lies in (ISO 3166-1)."""
Asked = tuple[str, str]
"""A name, and the language that it is in."""


def where_lies(name: str, language: str, fallback: str) -> Lies | None:
    """The city or the country that a name means, in its language or else in the site's."""
    known, new = _remembered(fallback)
    asked = name, language
    if asked in known:
        return known[asked]
    found = new[asked] = known[asked] = _look_up(name, language, fallback)
    return found


def keep_places(fallback: str) -> None:
    """Keep what was looked up since, for the next build in this language."""
    known, new = _remembered(fallback)
    if new:
        kept = known if len(known) <= MOST else dict(list(new.items())[:MOST])
        keep(_file(fallback), _key(), marshal.dumps(kept))
        new.clear()


@cache
def _remembered(fallback: str) -> tuple[dict[Asked, Lies | None], dict[Asked, Lies | None]]:
    """What is known of names, and what of it is not kept yet."""
    data = recall(_file(fallback), _key())
    return (marshal.loads(data) if data else {}), {}  # noqa: S302 -- the user's own file, written above


def _file(fallback: str) -> str:
    return f"places-{fallback}-{installation()}"


def _key() -> str:
    return digest(program(), release_of("babel"))


def _look_up(name: str, language: str, fallback: str) -> Lies | None:
    from linimasa.places.locate import locate

    found = locate(name, language) or locate(name, fallback)
    if found is None:
        return None
    if not isinstance(found, str):
        east, north = found.longitude, found.latitude
        return "city", east, north, (east, north, east, north), found.country
    land = mainland(found)
    if land is None:
        return None
    box = land.box
    return "country", *land.middle, (box.west, box.south, box.east, box.north), found
