"""Titles that say of somebody or something only that it was told of before."""

from __future__ import annotations

import pytest

from linimasa.extract.anaphora.leaning import REASON, leans
from linimasa.extract.events import extract
from linimasa.model import Article

LEANING = [
    ("fr", "Il a été remplacé par le pilote du port"),
    ("fr", "Celles-ci ont quitté le port"),
    ("fr", "Ce dernier a démissionné"),
    ("it", "Quest’ultimo è stato arrestato a Bari"),
    ("es", "Ésta fue inaugurada por el rey"),
    ("es", "La misma fue inaugurada por el rey"),
    ("es", "Ambos fueron detenidos en Vigo"),
    ("es", "Ella murió en Vigo"),
    ("es", "Los agentes lo detuvieron en Vigo"),
    ("es", "La fiscalía los confirmó"),
    ("es", "Viajó a Vigo con un amigo"),
    ("es", "Su hermano murió en Vigo"),
    ("pt", "Esta foi demolida"),
    ("pt", "Os mesmos foram presos em Braga"),
    ("it", "Fu eletto sindaco di Bari"),
    ("en", "She opened a second school on the island"),
    ("en", "Their boats brought the flour to the mills"),
    ("en", "It opened a second school on the island"),
    ("en", "This was announced by the mayor"),
    ("de", "Er eröffnete eine zweite Schule auf der Insel"),
    ("nl", "Hij opende een tweede school op het eiland"),
]
ALONE = [
    ("it", "È salito a tremila il numero di persone assistite"),
    ("it", "È morto a Bari il sindaco"),
    ("fr", "Il y a eu une explosion à Brest"),
    ("fr", "Il est prévu que le port rouvre"),
    ("it", "Quest’anno il porto è stato chiuso"),
    ("es", "Esta escuela fue inaugurada por el rey"),
    ("es", "A Rojas lo detuvieron en Vigo"),
    ("es", "Los detenidos dejaron la cárcel"),
    ("es", "Su hijo Luis Arce murió en Vigo"),
    ("es", "Murió la alcaldesa"),
    ("es", "Hubo dos heridos en Vigo"),
    ("es", "Incendio ocurrido en el puerto"),
    ("pt", "A empresa fechou a fábrica"),
    ("en", "It is hard to say who won the race"),
    ("en", "It took three days to close the leak"),
    ("en", "It rained on the coast"),
    ("de", "Es regnete an der Küste"),
    ("nl", "Het regende aan de kust"),
    ("en", "This bridge is the oldest of the county"),
    ("en", "The mayor opened a second school on the island"),
]


@pytest.mark.parametrize(("language", "title"), LEANING)
def test_a_title_leans_on_another_sentence(language: str, title: str) -> None:
    assert leans(title, language)


@pytest.mark.parametrize(("language", "title"), ALONE)
def test_a_title_stands_alone(language: str, title: str) -> None:
    assert not leans(title, language)


def test_a_title_that_leans_counts_for_less() -> None:
    def score(text: str) -> float:
        article = Article(id="a", file="a", text=text, language="es", published="2024-05-20")
        (one,) = extract(article)
        assert (REASON in one.reasons) == text.startswith("Ésta")
        return one.score

    lower, higher = score("Ésta fue cerrada en 1951."), score("La torre fue cerrada en 1951.")
    assert round(higher - lower, 4) == 0.2


NOBODYS = [
    ("es", "Robaron un velero en Vigo el lunes."),
    ("es", "El lunes liberaron a un marinero en Vigo."),
    ("es", "La isla sigue en calma. Detuvieron el lunes al capitán del puerto."),
    ("it", "Hanno arrestato lunedì il capitano del porto."),
]
SOMEBODYS = [
    ("es", "Llegaron al puerto de Vigo el lunes."),
    ("es", "Detuvieron a su capitán el lunes."),
    ("es", "Los piratas bajaron a tierra. Robaron un velero el lunes."),
]


def _lowered(text: str, language: str) -> list[bool]:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-23")
    return [REASON in one.reasons for one in extract(article)]


def test_i_and_we_are_somebody_where_a_speaker_is_known() -> None:
    assert _lowered("We closed the old pier on 20 May 2024.", "en") == [True]
    assert _lowered("Wir schlossen am 20. Mai 2024 die alte Mole.", "de") == [True]
    assert _lowered("Kami menutup dermaga lama pada 20 Mei 2024.", "id") == [True]
    said = "“We closed the old pier on 20 May 2024,” said Ruth Dean."
    assert _lowered(said, "en") == [False]


@pytest.mark.parametrize(("language", "text"), NOBODYS)
def test_a_verb_of_several_may_be_nobodys(language: str, text: str) -> None:
    assert _lowered(text, language) == [False]


@pytest.mark.parametrize(("language", "text"), SOMEBODYS)
def test_but_not_where_it_is_told_of_somebody(language: str, text: str) -> None:
    assert _lowered(text, language) == [True]
