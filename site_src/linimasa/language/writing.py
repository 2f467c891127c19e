"""How a language writes words: those of its calendar, and which words take a capital."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from linimasa.language.tables import read


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Names of months and days of the week, short ones too, case folded and without a stop."""
    timex = cast("Mapping[str, Mapping[str, list[str]]]", read(language).get("timex", {}))
    every = (word for name in ("month", "weekday") for word in timex.get(name, {}).values())
    return frozenset(each.casefold().strip(".") for words in every for each in words)


def capital_nouns(language: str) -> bool:
    """Whether every noun takes a capital, so that a capital shows no name."""
    about = cast("Mapping[str, object]", read(language).get("language", {}))
    return bool(about.get("capital_nouns"))
