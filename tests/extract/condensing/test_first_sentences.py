"""The first of the sentences of a title."""

from __future__ import annotations

import pytest

from linimasa.extract.condensing.first_sentences import first_sentence
from linimasa.extract.lexis.words import words_of


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
