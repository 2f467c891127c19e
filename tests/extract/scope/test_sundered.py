"""A date of what the main clause comes after is not told of that clause."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate

OTHER = "but its date is that of something else"


def _events(text: str, language: str) -> tuple[Candidate, ...]:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    return extract(article)


OWN = [
    (
        "es",
        "Después de ser detenido el martes en Vigo, el empresario quedó en libertad.",
        "Detenido en Vigo el empresario",
    ),
    (
        "es",
        "Tras haber sido denunciado el jueves por su vecino, el panadero cerró la tienda.",
        "Denunciado por su vecino el panadero",
    ),
    (
        "pt",
        "Após ser eleito na terça-feira pelos sócios, o médico fechou a clínica.",
        "Eleito pelos sócios o médico",
    ),
    (
        "es",
        "Ana Rojas dejó el país tras ser absuelta el martes en Vigo.",
        "Ana Rojas absuelta en Vigo",
    ),
    (
        "es",
        "El alcalde dimitió tras el incendio ocurrido el martes en el puerto.",
        "Incendio ocurrido en el puerto",
    ),
    (
        "es",
        "La ministra habló con los heridos del accidente registrado el jueves en Lugo.",
        "Accidente registrado en Lugo",
    ),
    (
        "pt",
        "O prefeito renunciou após o incêndio ocorrido na terça-feira no mercado velho.",
        "Incêndio ocorrido no mercado velho",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), OWN)
def test_what_came_before_is_told_of_its_own_date(language: str, text: str, title: str) -> None:
    (one,) = _events(text, language)
    assert (one.title, OTHER in one.reasons) == (title, False)


UNSURE = [
    ("es", "Tras confirmarse el viernes la muerte de la alcaldesa, el puerto cerró tres días."),
    ("es", "Tras confirmarse el viernes la huelga, el Gobierno anunció tres días de luto."),
    ("es", "El pescador salió de la cárcel tras pagar el martes una fianza."),
    ("es", "La pintora volvió a casa después de que el juez aceptara el martes su recurso."),
    ("pt", "A lei vai ao Senado, após a Câmara rejeitar, na quarta-feira, um recurso."),
    ("es", "El puente se abrió en 1950 con un tramo, siendo ampliado en 1962."),
    ("es", "El capitán mandó a Luis Arce, que tomó el fuerte, izando la bandera el 5 de mayo."),
    ("pt", "O texto precisa de uma segunda votação, o que acontecerá amanhã."),
]


@pytest.mark.parametrize(("language", "text"), UNSURE)
def test_what_cannot_be_told_alone_gives_its_date_to_nothing_surely(
    language: str, text: str
) -> None:
    assert OTHER in _events(text, language)[-1].reasons


KEPT = [
    ("es", "Tres hombres fueron detenidos en una operación realizada el martes en Vigo."),
    ("es", "Tras la guerra quiso la reina viajar el martes a Vigo."),
    ("es", "El avión cayó al mar, causando el martes la alarma en el puerto."),
    ("es", "El puente cedió tras la tormenta el martes."),
    ("es", "Fue cerrada la fábrica, tras el paro, el martes en Vigo."),
]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_a_date_that_may_be_the_main_clause_s_stays_its(language: str, text: str) -> None:
    (one,) = _events(text, language)
    assert OTHER not in one.reasons
    assert one.title.split(maxsplit=1)[0] == text.split(maxsplit=1)[0]


def test_what_does_not_say_of_what_it_tells_is_no_title() -> None:
    text = "La naviera perdió el juicio por la explosión ocurrida en 2012 en su fábrica de Braga."
    (one,) = _events(text, "es")
    assert not one.title.startswith("Explosión")
