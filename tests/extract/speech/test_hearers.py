"""Who says something to whom in German, and what of that stays in a title."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

_RESIGNED = "Der Bürgermeister Karl Brandt trat am 3. Mai 2024 zurück. "


@pytest.mark.parametrize(
    ("text", "name", "role", "title"),
    [
        # a pronoun between the verb and the speaker
        (
            "Die Stadt habe ihn nicht gefragt, erklärte ihm der Anwalt am Dienstag.",
            "Anwalt",
            None,
            "Die Stadt habe ihn nicht gefragt",
        ),
        (
            "„Es stimmt nicht“, schrieb uns Paul Stein am Dienstag.",
            "Paul Stein",
            None,
            "Es stimmt nicht",
        ),
        (
            "„Es stimmt nicht“, sagte ihr der Minister Paul Stein am Dienstag.",
            "Paul Stein",
            "Minister",
            "Es stimmt nicht",
        ),
        # an adverb behind the name
        (
            f"{_RESIGNED}Brandt selbst sagte am Dienstag, die Akten seien leer.",
            "Karl Brandt",
            "Bürgermeister",
            "Die Akten seien leer",
        ),
        # what the clause behind the comma is about is not who says it
        (
            "Der Chef der Deutschen Bahn, Paul Stein, sagte am Dienstag, der Hafen bleibe zu.",
            "Paul Stein",
            "Chef der Deutschen Bahn",
            "Der Hafen bleibe zu",
        ),
        (
            "Der Hafen bleibe zu, sagte der Chef der Bahn, Paul Stein, am Dienstag.",
            "Paul Stein",
            "Chef der Bahn",
            "Der Hafen bleibe zu",
        ),
        # the rest of a verb behind a date
        (
            "Die Ministerin hatte am Dienstag gesagt, der Hafen bleibe zu.",
            "Ministerin",
            None,
            "Der Hafen bleibe zu",
        ),
        # a verb in "-e" of what others say
        (
            "Die Ministerin sagte am Dienstag, der Kanzler reise nicht nach Bern.",
            "Ministerin",
            None,
            "Der Kanzler reise nicht nach Bern",
        ),
        (
            "Der Verband erklärte am Dienstag, die Lage verschlechtere sich.",
            "Verband",
            None,
            "Die Lage verschlechtere sich",
        ),
        (
            "Die Werft sagte am Dienstag, sie schließe das Werk.",
            "Werft",
            None,
            "Die Werft schließe das Werk",
        ),
    ],
)
def test_who_says_it_and_what(text: str, name: str, role: str | None, title: str) -> None:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    found = extract(article)[-1]
    assert found.date == "2024-05-21"
    assert found.title == title
    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "Seit Dienstag wird nicht mehr vor der Glätte gewarnt.",
        "Das Boot, das am Dienstag sank, löste eine Untersuchung aus.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    assert [one.attribution for one in extract(article)] == [None]


def test_what_has_the_article_of_an_object_says_nothing() -> None:
    text = "Das Boot meldete am Dienstag einen Brand."
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    (found,) = extract(article)
    assert found.attribution is not None
    assert found.attribution.name == "Boot"


def test_a_participle_that_nobody_stands_before_says_something() -> None:
    text = "Paul Stein nannte den Brand vom 5. April 2024 „kein Unglück“. geäußert."
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    assert [one.date for one in extract(article)] == ["2024-04-05"]
