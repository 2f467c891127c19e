"""Nouns for what happens."""

from __future__ import annotations

import pytest

from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.happening_nouns import is_happening, tells_noun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Siege of Kyre", True),
        ("Kyre ferry disaster", True),
        ("The siege", False),  # of what, nothing says
        ("The siege of Kyre began", False),
        ("The mayor of Kyre", False),
    ],
)
def test_a_noun_that_says_what_it_is_of_tells_something(text: str, told: bool) -> None:
    read = parsed(text, "en")
    assert read is not None
    assert tells_noun(read) is told


def test_nothing_happens_in_a_language_without_a_grammar() -> None:
    assert is_happening("siege", "en")
    assert not is_happening("siege", "sv")
