"""Names of countries and cities in running text, folded to one code whatever the language."""

from linimasa.places.find import Found, find_places, opening_place
from linimasa.places.gazetteer import City, capital_of

__all__ = ["City", "Found", "capital_of", "find_places", "opening_place"]
