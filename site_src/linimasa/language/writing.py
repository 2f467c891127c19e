"""How a language writes words: those of its calendar, and which words take a capital."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from linimasa.language.tables import read, table_of


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Names of months and days of the week, short ones too, case folded and without a stop."""
    timex = cast("Mapping[str, Mapping[str, list[str]]]", read(language).get("timex", {}))
    every = (word for name in ("month", "weekday") for word in timex.get(name, {}).values())
    return frozenset(each.casefold().strip(".") for words in every for each in words)


# Scripts in which the unit stands right behind a number, and is one of a list.
_GLUED = frozenset({"Jpan", "Kore", "Hans", "Hant", "Hani"})


def counts_glued(language: str) -> bool:
    """Whether a unit is written together with its number: 3000人, 1500명."""
    return _about(language).get("script") in _GLUED


@cache
def unspaced(language: str) -> bool:
    """Whether words are written without blanks between them."""
    return _about(language).get("script") in _GLUED - {"Kore"}


def capital_nouns(language: str) -> bool:
    """Whether every noun takes a capital, so that a capital shows no name."""
    return bool(_about(language).get("capital_nouns"))


def _about(language: str) -> Mapping[str, object]:
    return table_of(language, "language")
