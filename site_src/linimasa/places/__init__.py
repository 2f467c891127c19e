"""Names of countries and cities in running text, folded to one code whatever the language."""

from linimasa.places.find import Found, find_places, names_place, opening_place
from linimasa.places.gazetteer import City

__all__ = ["City", "Found", "find_places", "names_place", "opening_place"]
