"""A day near that of issue which is surely an inner clause's: the main clause counts for less."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate

OTHER = "but its date is that of something else"


def _event(text: str, language: str) -> Candidate:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-17")
    (event,) = extract(article)
    return event


INNER = [
    # an infinitive of the past behind "after"
    ("fr", "Après s’être enfui lundi du port, le jeune marin a été arrêté à Brest."),
    ("fr", "Le maire a été réélu après avoir été battu dimanche au premier tour."),
    ("it", "Dopo essere fuggito lunedì dal porto, il giovane è stato arrestato a Bari."),
    # "which" that cannot be told of its noun
    ("fr", "La police a retrouvé le marin dont on avait perdu la trace lundi."),
    ("it", "È stato trovato il marinaio di cui si erano perse le tracce lunedì."),
    # what was, of which the rest tells later
    ("fr", "Le bilan de l’accident survenu lundi s’est alourdi."),
    ("it", "Il porto ha riaperto dopo l’incendio scoppiato lunedì."),
]


@pytest.mark.parametrize(("language", "text"), INNER)
def test_the_main_clause_is_not_told_of_an_inner_day(language: str, text: str) -> None:
    assert OTHER in _event(text, language).reasons


MAIN = [
    ("fr", "Lors d’une réunion tenue lundi à Brest, le conseil a voté la loi."),
    ("fr", "Le maire a fermé le port lors d’une réunion tenue lundi à Brest."),
    ("fr", "Un marin dont la barque a coulé est mort lundi à Brest."),
    # the day of issue is the main clause's as well
    ("fr", "Le bilan de l’accident survenu aujourd’hui s’est alourdi."),
    ("it", "Sono almeno 14 le persone morte venerdì nel porto di Bari."),
]


@pytest.mark.parametrize(("language", "text"), MAIN)
def test_a_day_of_the_main_clause_counts_in_full(language: str, text: str) -> None:
    assert OTHER not in _event(text, language).reasons
