"""Pieces of sentences: whether they tell something, and all of it."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.telling import first_verb, has_verb, is_torn, wants_more


@pytest.mark.parametrize(
    ("language", "piece", "tells"),
    [
        ("en", "the old bridge over the river", False),
        ("en", "the old bridge collapsed", True),
        ("id", "menteri perhubungan dan direktur pelabuhan", False),
        ("id", "pelabuhan itu ditutup", True),
        ("fr", "le vieux pont n'est plus sûr", True),
        ("de", "die letzte alte Brücke", False),
        ("de", "die Brücke stürzte ein", True),
        ("zh", "老桥", True),  # its verbs are not known
    ],
)
def test_verbs(language: str, piece: str, tells: bool) -> None:
    assert has_verb(piece, words_of(language)) == tells


def test_the_verb_of_a_noun_is_not_the_first() -> None:
    found = first_verb("people in the besieged city chanted", words_of("en"))
    assert found is not None
    assert found[0] == "chanted"


@pytest.mark.parametrize("piece", ["the council looked", "the ferry ran on", "it planned to close"])
def test_what_is_torn(piece: str) -> None:
    assert is_torn(piece, words_of("en"))


def test_a_verb_wants_what_is_said() -> None:
    title = "data itu menunjukkan, muatan naik"
    assert wants_more("data itu menunjukkan", title, 20, words_of("id"))
    assert not wants_more("data itu hilang", "data itu hilang, muatan naik", 15, words_of("id"))
