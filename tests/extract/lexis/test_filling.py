"""The fields of a class from a table of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from linimasa.extract.lexis.filling import filled


@dataclass(frozen=True, slots=True)
class Table:
    verbs: tuple[str, ...]
    nouns: frozenset[str]
    drops: bool
    says: str
    asks: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class More(Table):
    own: str


@dataclass(frozen=True, slots=True)
class Odd:
    count: int


def test_each_field_is_what_the_table_has_under_its_name() -> None:
    table = {
        "verbs": ["sail", "sink"],
        "nouns": ["boat"],
        "drops": True,
        "says": "say",
        "asks": "asks?",
    }
    found = Table(**filled(Table, table))
    asks = re.compile("asks?")
    nouns = frozenset({"boat"})
    assert found == Table(("sail", "sink"), nouns, drops=True, says="say", asks=asks)


def test_what_the_table_lacks_is_nothing() -> None:
    found = Table(**filled(Table, {}))
    assert (found.verbs, found.nouns, found.drops, found.says) == ((), frozenset(), False, "")
    assert found.asks.search("asks") is None


def test_a_missing_text_may_be_a_pattern_that_never_fits() -> None:
    assert filled(Table, {}, "(?!)")["says"] == "(?!)"


def test_fields_of_the_class_it_is_made_from_are_another_tables() -> None:
    assert filled(More, {"own": "one", "says": "say"}) == {"own": "one"}


def test_a_field_of_another_kind_is_refused() -> None:
    with pytest.raises(KeyError, match="int"):
        filled(Odd, {})
