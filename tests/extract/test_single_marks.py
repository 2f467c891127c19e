"""Quotations in single marks."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.single_marks import doubled
from linimasa.model import Article


def _article(text: str) -> Article:
    return Article(id="a", file="a.txt", text=text, language="en", published="2024-05-20")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("‘The pier’s shut,’ he said.", "“The pier’s shut,” he said."),
        ("‘The sailors’ pier is shut,’ he said.", "“The sailors’ pier is shut,” he said."),
        ("It was a ‘hard day’ for him.", "It was a “hard day” for him."),
        ("She said: 'The pier is shut. It's late.'", "She said: “The pier is shut. It's late.”"),
    ],
)
def test_single_marks_are_read_as_double_ones(text: str, told: str) -> None:
    assert doubled(_article(text)).text == told


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' wives and the miners' sons.",
        "Qur’an, ‘Abd al-Rahman",
        "l'été de '68, puis l'hiver",
    ],
)
def test_apostrophes_stay(text: str) -> None:
    article = _article(text)
    assert doubled(article) is article


def test_a_quote_has_its_own_marks() -> None:
    text = "‘The pier was shut on Friday,’ Jane Hill said."
    (found,) = extract(_article(text))
    assert found.quote == text
    assert found.attribution and found.attribution.name == "Jane Hill"
    assert found.title == "The pier was shut"
