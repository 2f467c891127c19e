"""The subject that a verb leaves out, from the sentences before."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

CASES = [
    # whom the sentence before tells of, by name
    (
        "es",
        "Ana Roca dirige el puerto. Fue elegida alcaldesa en 1998.",
        ["Ana Roca fue elegida alcaldesa"],
    ),
    (
        "it",
        "Dario Venti dirige il porto. Venne arrestato nel 2009 con l'accusa di furto.",
        ["Dario Venti venne arrestato con l'accusa di furto"],
    ),
    (
        "pt",
        "Ana Rocha governa o porto. Foi condenada em 2009 por furto.",
        ["Ana Rocha foi condenada por furto"],
    ),
    # over a sentence without one, and with an office
    (
        "es",
        "El alcalde Juan Otero vive en la isla. Tiene dos hijos. En 1998 accedió a la presidencia.",
        ["El alcalde Juan Otero accedió a la presidencia"],
    ),
    # its own, behind the verb
    ("es", "Ana Roca dirige el puerto. En 1998 estallaron protestas.", ["Estallaron protestas"]),
    # of a place, of several, of nobody, of whoever speaks
    ("es", "España tiene un puerto. Fue condenado en 1998.", ["Fue condenado"]),
    ("es", "Ana Roca dirige el puerto. En 1998 acudieron a la isla.", ["Acudieron a la isla"]),
    ("es", "Ana Roca dirige el puerto. En 1998 llovía en la isla.", ["Llovía en la isla"]),
    ("it", "Dario Venti dirige il porto. Nel 1998 sono nato a Livorno.", ["Sono nato a Livorno"]),
    # "Al" of a name, and before a noun
    (
        "es",
        "Al Hamra, naviera de la isla, cerró el lunes.",
        ["Al Hamra, naviera de la isla, cerró"],
    ),
]


LED = (
    "Cuando Ana Roca dejó el puerto viejo para siempre, viajó en 1996 con dos socios de Brest "
    "a un faro de Irlanda."
)


def test_the_subject_of_a_clause_that_leads_in() -> None:
    article = Article(id="a", file="a", text=LED, language="es", published="2024-05-20")
    assert [one.title for one in extract(article)] == [
        "Ana Roca viajó con dos socios de Brest a un faro de Irlanda"
    ]


@pytest.mark.parametrize(("language", "text", "titles"), CASES)
def test_the_subject_that_is_left_out(language: str, text: str, titles: list[str]) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [one.title for one in extract(article)][-1:] == titles
