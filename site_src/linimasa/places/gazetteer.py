"""Cities by their names in many languages, from the table that docs/generate_cities.py writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from linimasa.places.territories import first_words


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames: `country` is ISO 3166-1, `thousands` its inhabitants, rounded.

    `latitude` and `longitude` are degrees of WGS 84.
    """

    name: str
    country: str
    thousands: int
    capital: bool
    latitude: float
    longitude: float

    @property
    def code(self) -> str:
        """What tells it from cities of the same name elsewhere: `RU-Vladivostok`."""
        return f"{self.country}-{self.name}"


@cache
def cities() -> Mapping[str, tuple[City, ...]]:
    """Every name, its case folded, to the cities that have it, the largest first."""
    text = (files("linimasa.places") / "data" / "cities.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[City, ...]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, country, thousands, capital, latitude, longitude, further = line.split("\t")
        city = City(
            name, country, int(thousands), capital == "C", float(latitude), float(longitude)
        )
        for each in {name, *further.split("|")} - {""}:
            key = each.casefold()
            found[key] = (*found.get(key, ()), city)
    return found


@cache
def city_words() -> Mapping[str, int]:
    """The first word of every name to the words of the longest that it begins."""
    return first_words(cities())
