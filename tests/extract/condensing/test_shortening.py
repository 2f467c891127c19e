"""Titles that are too long: what goes first, and what is never left."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.extract.condensing.first_sentences import first_sentence
from linimasa.extract.condensing.shortening import shorten
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from support.gold import read_cases

CASES = read_cases(Path(__file__).parents[1] / "data" / "long_titles.toml", "case")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"][:30])
def test_a_long_title(case: dict[str, str]) -> None:
    assert len(case["title"]) > MAX_TITLE
    assert shorten(case["title"], case["language"]) == case["short"]


@pytest.mark.parametrize("language", ["en", "id", "de", "zh", "xx"])
def test_a_title_that_fits_stays(language: str) -> None:
    assert shorten("The piers, near the cape, are closed", language) == (
        "The piers, near the cape, are closed"
    )


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("The piers are closed. Nobody knows why", "The piers are closed"),
        ("Not so. The piers are closed", "Not so. The piers are closed"),
        ("The piers of Mr. Dean are closed", "The piers of Mr. Dean are closed"),
    ],
)
def test_the_first_of_several_sentences(title: str, first: str) -> None:
    assert first_sentence(title, words_of("en")) == first
