"""The clause that a date stands in, told instead of another of its sentence."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from linimasa.extract.events import extract
from linimasa.extract.preparing import prepare
from linimasa.model import Article


def _titles(text: str, language: str = "en") -> list[str]:
    article = Article(id="a", file="-", text=text, language=language, published="2024-05-20")
    return [one.title for one in extract(prepare(article), details=False)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "Sailors love the small lighthouse on the northern cape of the island, where a"
                " storm broke the old windows in 1987."
            ),
            "A storm broke the old windows",
        ),
        (
            (
                "The gallery looks back on its early years, when the curators lost their collection"
                " as a flood reached the cellar in 1974."
            ),
            "A flood reached the cellar",
        ),
        (
            (
                "The fire burned for hours in the old warehouse lanes of the harbour, and the mayor"
                " and the council met on Monday in the town hall."
            ),
            "The mayor and the council met in the town hall",
        ),
        (
            (
                "The valley lives on its orchards and its many mills, as the growers of the"
                " northern slope harvested their first apples on Monday."
            ),
            "The growers of the northern slope harvested their first apples",
        ),
    ],
)
def test_the_clause_of_a_date_is_told_where_the_first_one_would_be(text: str, title: str) -> None:
    assert _titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        # on a condition
        (
            "The bakers like the new market hall by the river, and they will move there from the"
            " old lanes if the council opens it on Friday."
        ),
        # of nobody who is named
        (
            "Sailors love the small lighthouse on the northern cape of the island, where he painted"
            " his best pictures of the sea in 1987."
        ),
        # the second of two nouns is no subject
        (
            "The museum praises the old collection of the harbour board and sailors who come for"
            " its maps, and scholars of the coast on Friday."
        ),
        # on a condition before it
        (
            "If the council of the island closes the old school by the harbour and the market, the"
            " teachers of the county leave on Friday."
        ),
        # the object was told before
        (
            "Sailors of the coast still ask for a lighthouse on the far northern cape, as the board"
            " of the harbour built it in 1987."
        ),
        # a gerund has no subject
        (
            "The mayor of the town asked for a new survey of the bridge after learning the divers"
            " would not be back in the harbour until May."
        ),
    ],
)
def test_no_clause_is_told_that_does_not_stand_by_itself(text: str) -> None:
    for title in _titles(text):
        assert title.startswith(text[:10])


def test_the_weights_are_numbers_by_sign() -> None:
    data = (files("linimasa.extract") / "data" / "clause_weights.toml").read_text(encoding="utf-8")
    weights = tomllib.loads(data)
    assert "all" in weights
    assert all(isinstance(weight, float) for weight in weights.values())
