"""A date that a noun holds titles that noun, or keeps with it; the clause is not told of it."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate


def _events(text: str) -> tuple[Candidate, ...]:
    article = Article(id="a", file="a", text=text, language="en", published="2020-06-17")
    return extract(article)


NOUNS = [
    ("Brown wrote a book about the siege of Kyre in 1944.", "Siege of Kyre"),
    ("The union was founded after the merger of two banks in 1998.", "Merger of two banks"),
    (
        "The mayor is under pressure after last week's flood in the old town.",
        "Flood in the old town",
    ),
    ("Police are investigating the killing of two men on Sunday.", "Killing of two men"),
    ("Divers met a survivor of the 1986 Kyre ferry disaster.", "Kyre ferry disaster"),
    ("The mayor moved here before the Kyre earthquake of 1906.", "Kyre earthquake"),
    (
        "Crowds came for Friday's wedding of Adam Reed and Ruth Dean.",
        "Wedding of Adam Reed and Ruth Dean",
    ),
    ("He wept about last week's meeting of the Group of Five.", "Meeting of the Group of Five"),
]


@pytest.mark.parametrize(("text", "title"), NOUNS)
def test_a_noun_for_what_happens_is_told_of_its_own_date(text: str, title: str) -> None:
    assert [one.title for one in _events(text)] == [title]


KEPT = [
    "The town has not grown since the war of 1999",
    "The mayor cut the budget after his election in 2015",
    "The firm has recovered from the scandal of 2015",
    "Landlords must register under a law passed in 2003",
    "The union will call a strike if the vote is held in July",
    "The mayor praised the pilot, whose boat sank on Monday",
    "The tests matched a hair found in a home where Adam Reed, a sailor, lived in 2018",
]


@pytest.mark.parametrize("title", KEPT)
def test_a_title_keeps_a_date_that_is_not_its_clauses_and_weighs_less(title: str) -> None:
    (one,) = _events(f"{title}.")
    assert one.title == title
    assert "but its date is that of something else" in one.reasons


OWN = [
    ("He was arrested after the protest on Sunday.", "He was arrested after the protest"),
    ("The bombings on 7 May 1998 killed nine people.", "The bombings killed nine people"),
    (
        "The board has decreed on Monday that it will close.",
        "The board has decreed that it will close",
    ),
    ("Dozens have died in clashes over the past week.", "Dozens have died in clashes"),
    ("Reed died of a heart attack in Kyre in 2011.", "Reed died of a heart attack in Kyre"),
    ("Reed asked if the ferry sailed in 2011.", "Reed asked if the ferry sailed"),
    ("The company was sold in the crisis of 2008.", "The company was sold in the crisis"),
    ("He slept for the rest of 2008.", "He slept"),
]


@pytest.mark.parametrize(("text", "title"), OWN)
def test_a_date_that_may_be_the_clauses_tells_it(text: str, title: str) -> None:
    (one,) = _events(text)
    assert (one.title, one.noun) == (title, False)
    assert "but its date is that of something else" not in one.reasons


def test_a_noun_told_of_its_date_is_no_ruling() -> None:
    (one,) = _events("Reed was found guilty of the murder of Jane Hill in 2011.")
    assert (one.title, one.kind, one.noun) == ("Murder of Jane Hill", "event", True)


OTHER_DAYS = [
    "Unlike in 2011, the river did not flood the old town.",
    "It rained. As in 2011, the river flooded the old town.",
    "The river flooded the old town, not in 2011.",
]


@pytest.mark.parametrize("text", OTHER_DAYS)
def test_nothing_is_told_of_a_day_that_something_is_compared_with(text: str) -> None:
    assert _events(text) == ()


def test_the_day_itself_is_told_beside_one_that_it_is_compared_with() -> None:
    (one,) = _events("As in 2011, the river flooded the old town on 3 May 2020.")
    assert (one.date, one.title) == ("2020-05-03", "The river flooded the old town")


CONTRASTED = [
    "The chapel was built in 1742, not in 1724.",
    "The chapel was built not in 1724 but in 1742.",
    "The chapel was built in 1742 rather than in 1724.",
    "The chapel was built in 1742, unlike the mill of 1724.",
]


@pytest.mark.parametrize("text", CONTRASTED)
def test_a_title_goes_without_a_day_that_the_own_one_is_contrasted_with(text: str) -> None:
    (one,) = _events(text)
    assert (one.date, one.title) == ("1742", "The chapel was built")


IN_INDONESIAN = [
    # the noun is told, by its first word, and what it is of
    ("Menyusul kebakaran pasar pada 5 Mei 2018, kota menutup jalan itu.", "Kebakaran pasar"),
    ("Setelah kudeta militer pada 2014, Ratna Dewi mengungsi.", "Kudeta militer"),
    ("KPK mengusut kasus suap impor gula pada 2015.", "Kasus suap impor gula"),
    # or the clause, of what is at its own time
    ("Akibat gempa pada 2004, ratusan orang tewas.", "Akibat gempa, ratusan orang tewas"),
    ("Gempa Padang pada 2009 merusak dermaga.", "Gempa Padang merusak dermaga"),
]


@pytest.mark.parametrize(("text", "title"), IN_INDONESIAN)
def test_an_indonesian_noun_is_told_of_its_own_date(text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language="id", published="2020-06-17")
    assert [one.title for one in extract(article)] == [title]


ROMANCE = [
    (
        "fr",
        "Le ministre a dénoncé l'attaque du 3 mai contre la gendarmerie de Kyre.",
        "Attaque contre la gendarmerie de Kyre",
    ),
    ("fr", "Le bilan de l'attaque du 14 avril à Nice est passé à 84 morts.", "Attaque à Nice"),
    (
        "fr",
        "Depuis l'élection de Jean Durand en 2010, la mairie a fermé deux écoles.",
        "Élection de Jean Durand",
    ),
    (
        "it",
        "Dopo l'incontro del 9 aprile con Rossi a Nola si è visto un cambiamento.",
        "Incontro con Rossi a Nola",
    ),
    (
        "es",
        "El Gobierno ayudará a las víctimas del incendio del puerto de 2019.",
        "Incendio del puerto",
    ),
    (
        "es",
        "El acusado fue detenido en Nola tras el atraco a una tienda el 12 de abril.",
        "Atraco a una tienda",
    ),
    ("pt", "O suspeito foi preso após o assalto a uma loja em 12 de abril.", "Assalto a uma loja"),
    ("es", "Soto murió en el accidente del 4 de mayo.", "Soto murió en el accidente del 4 de mayo"),
    (
        "it",
        "Il presidente ha ricordato le vittime del terremoto del 2009 all'Aquila.",
        "Terremoto all'Aquila",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), ROMANCE)
def test_a_romance_noun_is_told_of_its_own_date(language: str, text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2020-06-17")
    assert [one.title for one in extract(article)] == [title]


FIRST_OF_TWO = [
    (
        "L'UA a été prise de court mardi par le vote le 17 mars de la résolution 1973.",
        [
            "L'UA a été prise de court par le vote de la résolution 1973",
            "Vote de la résolution 1973",
        ],
    ),
    (
        "Le procès de l'attentat du 14 juillet 2016 à Nice s'ouvre mardi.",
        ["Attentat à Nice", "Le procès de l'attentat à Nice s'ouvre"],
    ),
    (
        "Les deux hommes arrêtés lundi à Nice ont été présentés à un juge mercredi.",
        [
            "Deux hommes arrêtés à Nice",
            "Les deux hommes arrêtés à Nice ont été présentés à un juge",
        ],
    ),
]


@pytest.mark.parametrize(("text", "titles"), FIRST_OF_TWO)
def test_each_of_two_french_dates_is_told_of_its_own_word(text: str, titles: list[str]) -> None:
    article = Article(id="a", file="a", text=text, language="fr", published="2020-06-17")
    assert [one.title for one in extract(article)] == titles


def test_a_french_participle_of_being_is_of_its_own_date() -> None:
    text = "Une coalition est intervenue à Kyre le 19 mars, sur mandat de l'ONU."
    article = Article(id="a", file="a", text=text, language="fr", published="2020-06-17")
    (one,) = extract(article)
    assert one.title == "Une coalition est intervenue à Kyre, sur mandat de l'ONU"
