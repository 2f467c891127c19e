"""Of two dates with one title that beside the verb has it; the other is something else's."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate

OTHER = "but its date is that of something else"


def _events(text: str, language: str) -> tuple[Candidate, ...]:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-17")
    return extract(article)


def _own(text: str, language: str) -> list[str]:
    return [one.date_text or "" for one in _events(text, language) if OTHER not in one.reasons]


BESIDE = [
    ("fr", "Le maire a adressé mardi un ultimatum expirant samedi aux dockers.", "mardi"),
    ("fr", "La mairie a interdit jeudi la grève prévue pour le 30 mai par les dockers.", "jeudi"),
    # what opens the sentence, though another stands nearer
    ("fr", "Mardi, le préfet du port, en poste depuis 2019, a fermé les quais.", "Mardi"),
    # what the subject is since
    ("it", "Il marinaio disperso da giovedì al largo di Bari è stato trovato ieri.", "ieri"),
    # the hour with which a line opens is that of the line
    ("fr", "15h25 : Le port, qui avait brûlé lundi, a rouvert hier soir.", "hier soir"),
    ("it", "I dockers hanno perso da sabato tre moli, il peggior bilancio dal 2012.", "sabato"),
]


@pytest.mark.parametrize(("language", "text", "date"), BESIDE)
def test_a_title_is_told_of_the_date_beside_its_verb(language: str, text: str, date: str) -> None:
    own = _own(text, language)
    assert date in own
    titles = [one.title for one in _events(text, language) if one.date_text in own]
    assert len(titles) == len(set(titles))


ROW = [
    ("fr", "Le maire a été réélu en 2015 et en 2021."),
    ("fr", "Le maire a été réélu en 2015 puis en 2021."),
    ("it", "Il sindaco è stato rieletto nel 2015 e poi nel 2021."),
    ("it", "Nel 2015 e 2021 il porto diventò più piccolo."),
]
DONE = [
    ("es", "El faro, que fue levantado en 1930 y ampliado en 1985, se cerró el jueves."),
    ("pt", "Ana Rocha comprou o barco em 1930 e o vendeu em 1985."),
    ("pt", "O farol, que foi erguido em 1930 e ampliado em 1985, fechou na quinta-feira."),
]


@pytest.mark.parametrize(("language", "text"), ROW)
def test_dates_in_a_row_share_what_is_told(language: str, text: str) -> None:
    assert _own(text, language) == ["2015", "2021"]


@pytest.mark.parametrize(("language", "text"), DONE)
def test_so_do_dates_whose_title_tells_both(language: str, text: str) -> None:
    assert _own(text, language)[:2] == ["1930", "1985"]


def test_another_language_keeps_both() -> None:
    assert len(_own("Der Hafen wurde am Montag und am Freitag gesperrt.", "de")) == 2
