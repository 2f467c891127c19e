"""What looks like a date and dates nothing that is told."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article


def _dates(text: str, language: str) -> list[str | None]:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    return [one.date for one in extract(article)]


NONE = [
    ("es", "La pelea ocurrió sobre la calle Independencia al 1600, en el barrio norte."),
    ("es", "Ana Rojas (1923-1999) fue una pintora mexicana."),
    ("es", "Su discípulo Luis Arce (1923–1999) abrió otra escuela en Madrid."),
    ("es", "Luis Prado (Vigo, 12 de marzo de 1923 - Madrid, 4 de mayo de 1999) fue poeta."),
    ("pt", "Ana Rocha (1923-1999) foi uma pintora brasileira."),
    ("fr", "Anne Roche (1923-1999) fut une peintre de Brest."),
    ("es", "El mismo día de la votación, el ministro Prado dejó el cargo."),
    ("es", "El mismo día en que cerró la fábrica, el ministro Prado dejó el cargo."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_only_looks_like_a_date_tells_nothing(language: str, text: str) -> None:
    assert _dates(text, language) == []


DATED = [
    ("es", "La fábrica de la calle Roca cerró en 1990.", ["1990"]),
    ("es", "Luis Prado fue alcalde de Vigo (1934-1940).", ["1934/1940"]),
    ("es", "La Guerra del Puerto (1936-1939) dejó mil muertos.", ["1936/1939"]),
    ("es", "Ana Rojas (1923-1999) abrió una escuela en 1950.", ["1950"]),
    ("es", "El 3 de mayo cerró la fábrica. El mismo día, Ana Prado dimitió.", ["2024-05-03"] * 2),
]


@pytest.mark.parametrize(("language", "text", "dates"), DATED)
def test_a_date_beside_it_is_told(language: str, text: str, dates: list[str]) -> None:
    assert _dates(text, language) == dates


def test_a_reconstruction_is_no_speaker() -> None:
    text = "De acuerdo con la reconstrucción de la policía, la víctima salió de casa el martes."
    article = Article(id="a", file="a", text=text, language="es", published="2024-05-20")
    (one,) = extract(article)
    assert one.attribution is None


LIFE = [
    (
        "pt",
        "Ana Rocha (1901-1970) nasceu em Faro e abriu a escola em 1930.",
        "Ana Rocha abriu a escola",
    ),
    (
        "es",
        "Ana Rojas (1901-1970) nació en Vigo y abrió la escuela en 1930.",
        "Ana Rojas abrió la escuela",
    ),
    (
        "it",
        "Anna Rocca (1901-1970) nacque a Bari e aprì la scuola nel 1930.",
        "Anna Rocca aprì la scuola",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), LIFE)
def test_a_life_is_cut_from_a_title(language: str, text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [(one.date, one.title) for one in extract(article)] == [("1930", title)]
