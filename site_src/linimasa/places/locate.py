"""One place by its name alone: a city of the gazetteer, or a country."""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.places.find import PROMINENT
from linimasa.places.gazetteer import City, cities_named
from linimasa.places.territories import UNIONS, Territories, fold_name, territories_of

_IN_COUNTRY = re.compile(r"(.+?)\s*(?:,\s*([^,()（）]+)|[(（]([^,()（）]+)[)）])")


@lru_cache(maxsize=65_536)
def locate(name: str, language: str) -> City | str | None:
    """The city that a name means, or the code of a country (ISO 3166-1); None for all else.

    The whole name has to be that of the place, or a city's with its country behind a comma or in
    brackets. Of cities of one name it is the most prominent, as in a text (`find_places`).
    """
    name = " ".join(name.split())
    known = territories_of(language)
    code = _country(name, known)
    if code:
        return code
    city = _city(name)
    within = _IN_COUNTRY.fullmatch(name) if city is None else None
    code = _country(within[2] or within[3], known) if within else None
    return _city(within[1], code) if within and code else city


def _country(name: str, known: Territories) -> str | None:
    folded = fold_name(name)
    code = known.names.get(folded)
    is_place = code is not None and code not in UNIONS and folded not in known.adjectives
    return code if is_place and not name[:1].islower() else None


def _city(name: str, country: str | None = None) -> City | None:
    """The largest of a name in a country; anywhere, only one that is large, or a capital."""
    if name[:1].islower():
        return None
    for city in cities_named(name):
        if country is None and (city.thousands >= PROMINENT or city.capital):
            return city
        if country is not None and city.country == country:
            return city
    return None
