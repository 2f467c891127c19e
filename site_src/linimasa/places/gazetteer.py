"""Cities by their names in many languages, from the table that docs/generate_cities.py writes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from linimasa.places.territories import first_words
from linimasa.values import dataclass


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
    found: dict[str, tuple[City, ...]] = {}
    for line in _text().splitlines():
        if not line.startswith("#"):
            city, names = _read(line)
            for key in {name.casefold() for name in names}:
                found[key] = (*found.get(key, ()), city)
    return found


def cities_named(name: str) -> tuple[City, ...]:
    """The cities of a name, the largest first, without the whole table being read: for a few
    names this is much quicker than `cities`."""
    key, text = name.casefold(), _folded()
    found: dict[int, City] = {}
    at = text.find(key)
    while at >= 0 and key:
        if text[at - 1] in "\n\t|" and text[at + len(key)] in "\n\t|":
            row = text.count("\n", 0, at)
            city, names = _read(_lines()[row])
            if key in map(str.casefold, names):
                found[row] = city
        at = text.find(key, at + 1)
    return tuple(found.values())


@cache
def _text() -> str:
    return Path(__file__).with_name("data").joinpath("cities.tsv").read_text(encoding="utf-8")


@cache
def _lines() -> list[str]:
    return _text().split("\n")


@cache
def _folded() -> str:
    """The table with its case folded: the same lines."""
    return _text().casefold()


def _read(line: str) -> tuple[City, set[str]]:
    """A line's city, and all its names."""
    name, country, thousands, capital, latitude, longitude, further = line.split("\t")
    city = City(name, country, int(thousands), capital == "C", float(latitude), float(longitude))
    return city, {name, *further.split("|")} - {""}


@cache
def city_words() -> Mapping[str, int]:
    """The first word of every name to the words of the longest that it begins."""
    return first_words(cities())
