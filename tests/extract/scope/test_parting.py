"""Clauses between semicolons, each told of its own date."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Nació en Kyre el 3 de mayo de 1920; murió en Norvik el 4 de junio de 1999.",
            ["Nació en Kyre", "Murió en Norvik"],
        ),
        (
            "es",
            "La escritora nació en Kyre en 1920; en 1945 se casó con Juan Roca; murió en 1999.",
            [
                "La escritora nació en Kyre",
                "La escritora se casó con Juan Roca",
                "La escritora murió",
            ],
        ),
        (
            "pt",
            "O trem saiu de Kyre na segunda-feira; o navio chegou a Norvik no domingo.",
            ["O trem saiu de Kyre", "O navio chegou a Norvik"],
        ),
        ("es", "Los precios subieron un 3 % en 2022; un 5 % en 2023.", None),
    ],
)
def test_a_clause_between_semicolons_has_its_own_date(
    language: str, text: str, titles: list[str] | None
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    told = [one.title for one in extract(article)]
    if titles is None:  # the second has no verb
        assert not any(title.startswith("un") for title in map(str.lower, told))
    else:
        assert told == titles
