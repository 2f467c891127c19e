"""Headings and captions without a verb, where sentences tell something, and where none does."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.dates.more_than_dates import asserts
from linimasa.model import Article


@pytest.mark.parametrize(
    ("sentence", "language", "told"),
    [
        ("Le Phare en 2030", "fr", False),
        ("(Le phare de Brest, mai 2024)", "fr", False),
        ("Dos pescadores y un faro en 1983.", "es", False),
        ("El faro fue cerrado en 1983.", "es", True),
        ("105 navires fin 2010", "fr", True),
        ("1970 – guerra del faro", "es", True),
        ("The lighthouse in 1983", "en", True),
    ],
)
def test_what_asserts(sentence: str, language: str, told: bool) -> None:
    year = next(
        (at for at, sign in enumerate(sentence) if sentence[at : at + 2] in {"19", "20"}), 0
    )
    assert asserts(sentence, [(year, year + 4)], language) is told


def test_a_heading_is_told_only_alone() -> None:
    heading, told = "Las dos caras del faro en 1983.", "El faro fue cerrado en 1984."
    for text, titles in ((f"{heading} {told}", ["El faro fue cerrado"]), (heading, None)):
        article = Article(id="a", file="a", text=text, language="es", published="2024-05-20")
        found = [one.title for one in extract(article)]
        assert found == titles if titles else len(found) == 1
