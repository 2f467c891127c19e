"""Who speaks in "wie … mitteilte", and on which day."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.speech.speakers import Listener
from linimasa.model import Article

TOLD = "Die Brücke über die Eider brach am Freitag"


@pytest.mark.parametrize(
    ("clause", "name", "role"),
    [
        ("wie die Wasserwacht mitteilte", "Wasserwacht", None),
        ("wie eine Sprecherin der Werft bekanntgab", "Werft", "Sprecherin"),
        ("wie das Amt für Brücken in Kiel bekannt gab", "Amt für Brücken", None),
        ("wie Polizei und Feuerwehr gemeinsam mitteilten", "Polizei und Feuerwehr", None),
        ("wie Direktor Paul Stein der Zeitung sagte", "Paul Stein", "Direktor"),
        ("wie die Behörden bestätigt haben", "Behörden", None),
        ("hieß es aus dem Ministerium", "Ministerium", None),
        ("hieß es in einer Erklärung der Werft", "Werft", None),
    ],
)
def test_the_subject_of_the_clause_speaks(clause: str, name: str, role: str | None) -> None:
    speech = Listener("de").hear(f"{TOLD}, {clause}.")
    assert speech is not None
    assert (speech.name, speech.role) == (name, role)
    assert speech.content == (0, len(TOLD))


@pytest.mark.parametrize(
    "clause",
    [
        "wie sie schon einmal gebrochen war",
        "wie aus einem Schreiben hervorgeht",
        "wie der Bericht angab",
        "wie die Stadt erfuhr",
        "wie es heißt",
        "hieß es",
        "heißt es in dem Bericht",
    ],
)
def test_what_nobody_says_has_no_speaker(clause: str) -> None:
    assert Listener("de").hear(f"{TOLD}, {clause}.") is None


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    listener = Listener("de")
    listener.hear("„Das Eis war dünn“, sagte Anna Kohl.")
    speech = listener.hear(f"{TOLD}, wie sie berichtete.")
    assert speech is not None
    assert speech.name == "Anna Kohl"


@pytest.mark.parametrize(
    "verb", ["mitteilte", "berichtete", "bestätigte", "bekanntgab", "bekannt gab", "sagte"]
)
@pytest.mark.parametrize("day", ["2024-08-14", "2024-08-17"])
def test_the_day_of_the_clause_is_that_of_the_telling(verb: str, day: str) -> None:
    text = f"Ein Kran kippte am Dienstag um, wie die Polizei am Mittwoch {verb}."
    article = Article(id="one", file="one.txt", text=text, language="de", published=day)
    event, statement = extract(article)
    assert (event.date, event.said, event.kind) == ("2024-08-13", "2024-08-14", "event")
    assert (statement.date, statement.kind) == ("2024-08-14", "statement")
    assert event.title == "Ein Kran kippte um"
    assert event.attribution is not None
    assert event.attribution.name == "Polizei"


def test_the_clause_may_stand_amid_the_other() -> None:
    text = "Ein Kran ist, wie die Polizei am Mittwoch mitteilte, am Dienstag umgekippt."
    article = Article(id="one", file="one.txt", text=text, language="de", published="2024-08-17")
    told = [(one.date, one.said, one.title) for one in extract(article)]
    assert told == [
        ("2024-08-13", "2024-08-14", "Ein Kran ist umgekippt"),
        ("2024-08-14", None, "Ein Kran ist umgekippt"),
    ]


@pytest.mark.parametrize(
    ("who", "name", "role"),
    [
        ("eine Sprecherin der Werft", "Werft", "Sprecherin"),
        ("ein Sprecher des Hafenamtes", "Hafenamt", "Sprecher"),
        ("ein Sprecher des Konzerns", "Konzern", "Sprecher"),
        ("ein Sprecher des Auswärtigen Amtes", "Sprecher des Auswärtigen Amtes", None),
        ("die Leiterin der Wache", "Leiterin der Wache", None),
        ("Verteidiger Paul Stein", "Paul Stein", "Verteidiger"),
    ],
)
def test_who_speaks_for_somebody(who: str, name: str, role: str | None) -> None:
    speech = Listener("de").hear(f"„Wir warten auf die Prüfer“, sagte {who}.")
    assert speech is not None
    assert (speech.name, speech.role) == (name, role)


def test_a_pronoun_behind_what_is_quoted_is_the_last_officer() -> None:
    listener = Listener("de")
    listener.hear("Bürgermeister Paul Stein war am Montag in Kiel.")
    speech = listener.hear("„Die Brücke bleibt gesperrt“, sagte er am Dienstag.")
    assert speech is not None
    assert (speech.name, speech.role) == ("Paul Stein", "Bürgermeister")
