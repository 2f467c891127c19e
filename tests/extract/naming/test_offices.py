"""Offices in French, Spanish, Italian, Portuguese and English, and what cannot speak."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.roles import split_role
from linimasa.extract.speech.relays import find_relay
from linimasa.extract.speech.speakers import Listener

OFFICES = [
    # of a department, a place, an acronym, without a comma
    (
        "es",
        "El ministro de Exteriores José Prado dijo que la frontera seguirá cerrada.",
        "José Prado",
        "ministro de Exteriores",
    ),
    (
        "es",
        "El presidente de Perú Juan Prado dijo que la frontera seguirá cerrada.",
        "Juan Prado",
        "presidente de Perú",
    ),
    (
        "es",
        "El senador demócrata de EE UU John Prado dijo que el barco se hundió.",
        "John Prado",
        "senador demócrata de EE UU",
    ),
    (
        "fr",
        "Le ministre français de la Défense Gérard Roche a déclaré que le navire a coulé.",
        "Gérard Roche",
        "ministre français de la Défense",
    ),
    (
        "fr",
        "Le secrétaire général de l'ONU Jean Roche a déclaré que le navire a coulé.",
        "Jean Roche",
        "secrétaire général de l'ONU",
    ),
    (
        "fr",
        "Le navire a coulé, a déclaré le ministre des Affaires étrangères, Jean Roche.",
        "Jean Roche",
        "ministre des Affaires étrangères",
    ),
    (
        "fr",
        "Le Premier ministre britannique David Roche a déclaré que le navire a coulé.",
        "David Roche",
        "Premier ministre britannique",
    ),
    (
        "it",
        "Il portavoce del ministero degli Esteri del Cremlino Sergio Rossi ha detto di no.",
        "Sergio Rossi",
        "portavoce del ministero degli Esteri del Cremlino",
    ),
    (
        "it",
        "Il portavoce dell'Onu Mario Rossi ha detto che la nave è affondata.",
        "Mario Rossi",
        "portavoce dell'Onu",
    ),
    (
        "pt",
        "O ministro da Defesa João Prado disse que o navio afundou.",
        "João Prado",
        "ministro da Defesa",
    ),
    # in commas, behind where or of what
    (
        "it",
        "Un attivista di Edimburgo, Tommaso Rossi, ha ammesso di aver mentito.",
        "Tommaso Rossi",
        "attivista di Edimburgo",
    ),
    (
        "fr",
        "L'ambassadeur de France à l'ONU, Gérard Roche, a déclaré que le navire a coulé.",
        "Gérard Roche",
        "ambassadeur de France à l'ONU",
    ),
    # nobody by name
    (
        "fr",
        "Le procureur de la Cour a déclaré que le navire a coulé.",
        "procureur de la Cour",
        None,
    ),
    (
        "fr",
        "Selon le vice-ministre libyen des Affaires étrangères, le navire a coulé.",
        "vice-ministre libyen des Affaires étrangères",
        None,
    ),
    (
        "fr",
        "Le navire a coulé, a annoncé un commandant rebelle à Lyon.",
        "commandant rebelle",
        None,
    ),
    ("es", "La justicia confirma que el barco se hundió.", "justicia", None),
]


@pytest.mark.parametrize(("language", "sentence", "name", "role"), OFFICES)
def test_an_office_keeps_what_it_is_of(
    language: str, sentence: str, name: str, role: str | None
) -> None:
    speech = Listener(language).hear(sentence)
    assert speech is not None
    assert (speech.name, speech.role) == (name, role)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "L'attentato conferma che il porto non è sicuro."),
        ("it", "Tale difficoltà si spiega con la crisi."),
        ("it", "Secondo il piano Rossi, la nave doveva partire."),
        ("es", "Se dice que el barco se hundió."),
        ("es", "Pero la población lo considera una excusa."),
        ("fr", "La chute du pont confirme que le port n'est pas sûr."),
    ],
)
def test_what_happens_says_nothing(language: str, sentence: str) -> None:
    assert Listener(language).hear(sentence) is None


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("General Motors", None, "General Motors"),
        ("Justice Department", None, "Justice Department"),
        ("General Hill", "General", "Hill"),
        ("Chief Executive Jane Hill", "Chief Executive", "Jane Hill"),
        ("Chief Justice Jane Hill", "Chief Justice", "Jane Hill"),
    ],
)
def test_what_ends_as_a_body_is_no_officer(text: str, role: str | None, name: str) -> None:
    assert split_role(text, words_of("en")) == (role, name)


def test_an_office_that_nothing_is_left_of_is_nobody() -> None:
    text = (
        "La primera queja fue presentada en mayo de 2020 por una vecina de la oposición, que "
        "dimitió un mes después tras recibir cartas."
    )
    assert Listener("es").hear(text) is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "« La grève a commencé », a déclaré à l'AFP Jane Hill.", "Jane Hill"),
        ("fr", "« La grève a commencé », a déclaré Jane Hill à l’AFP.", "Jane Hill"),
        ("es", "«La obra empezó», dijo a EFE el alcalde Luis Prado.", "Luis Prado"),
        ("it", "«La nave è partita», ha detto all'Ansa il sindaco Luca Re.", "Luca Re"),
        ("pt", "“A obra começou”, disse à Lusa o prefeito Rui Prado.", "Rui Prado"),
    ],
)
def test_an_outlet_may_stand_between_a_verb_and_who_speaks(
    language: str, text: str, name: str
) -> None:
    relay = find_relay(text, language)
    assert relay is not None
    assert relay.adjunct
    assert relay.name in ("AFP", "EFE", "Ansa", "Lusa")
    speech = Listener(language).hear(text, dates=[(relay.start, relay.end)])
    assert speech is not None
    assert speech.name == name
