"""Dates of what a gerund adds behind a comma."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

SURE = "The line carried mail between the ports in 1927."
ADDED = [
    "The line carried mail between the ports, adding passenger trains in 1927.",
    "The line carried mail between the ports, gradually adding passenger trains in 1927.",
]
OWN = ["The line carried mail, timber and building stone in 1927."]


def _score(text: str, published: str | None = None) -> float:
    (found,) = extract(Article(id="a", file="a", text=text, language="en", published=published))
    return found.score


@pytest.mark.parametrize("text", ADDED)
def test_what_is_added_counts_for_less(text: str) -> None:
    assert _score(text) < _score(SURE)


@pytest.mark.parametrize("text", OWN)
def test_the_clause_has_its_own_date(text: str) -> None:
    assert _score(text) == _score(SURE)


def test_the_news_was_added_to_on_its_day() -> None:
    assert _score("A bomb hit the port, killing two pilots on Monday.", "2024-05-08") > 0.5
