"""Maps without tiles: outlines of countries, what part of the world to show, where words fit."""
