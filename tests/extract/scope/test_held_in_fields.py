"""German dates that a noun holds, or that what is told is only contrasted with."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article, Candidate


def _found(text: str) -> list[Candidate]:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    return list(extract(article))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # before the verb there is one phrase, and the date is its noun's
        ("Nach seiner Wahl 2015 zog er nach Bern.", "Nach seiner Wahl 2015 zog er nach Bern"),
        (
            "Seit dem Unglück im Juli 2019 ist die Brücke gesperrt.",
            "Seit dem Unglück im Juli 2019 ist die Brücke gesperrt",
        ),
        # "von" ties it to its noun
        (
            "Kritiker erinnerten an die Flut von 1962.",
            "Kritiker erinnerten an die Flut von 1962",
        ),
        (
            "Kritiker begrüßten den Beschluss vom 16. Mai.",
            "Kritiker begrüßten den Beschluss vom 16. Mai",
        ),
        ("Das Gesetz von 2019 regelt den Handel.", "Das Gesetz von 2019 regelt den Handel"),
        ("Der Film zeigt das Unglück von 1986.", "Der Film zeigt das Unglück von 1986"),
    ],
)
def test_a_clause_of_another_time_keeps_the_date_of_its_noun(text: str, title: str) -> None:
    (found,) = _found(text)
    assert found.title == title
    assert "but its date is that of something else" in found.reasons


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Vor dem Bau der Brücke im Jahr 1904 fuhr dort eine Fähre.", "Bau der Brücke"),
        (
            "Seit dem Tod des Malers Karl Brandt 1950 steht das Haus leer.",
            "Tod des Malers Karl Brandt",
        ),
    ],
)
def test_a_noun_for_what_happens_is_told_itself(text: str, title: str) -> None:
    assert [one.title for one in _found(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Bei der Wahl 2021 gewann die Partei zehn Sitze.",
            "Bei der Wahl 2021 gewann die Partei zehn Sitze",
        ),
        ("Der Angriff vom Montag tötete drei Menschen.", "Der Angriff tötete drei Menschen"),
        ("Sie gewann die Wahl von 2016.", "Sie gewann die Wahl"),
        ("Er zog nach dem Studium 1990 nach Bern.", "Er zog nach dem Studium nach Bern"),
        (
            "Von 1999 bis 2008 war Homann Professor für Philosophie.",
            "Homann war Professor für Philosophie",
        ),
    ],
)
def test_what_is_at_the_time_of_the_noun_is_told(text: str, title: str) -> None:
    (found,) = _found(text)
    assert found.title == title
    assert "but its date is that of something else" not in found.reasons


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anders als 2011 gewann die Partei in Bayern.", []),
        ("Im Gegensatz zur Wahl 2017 stieg die Beteiligung am Sonntag.", ["2024-05-19"]),
        ("Die Kirche wurde nicht 1724, sondern 1742 gebaut.", ["1742"]),
        ("Die Kirche wurde nicht nur 1724, sondern auch 1742 umgebaut.", ["1724", "1742"]),
    ],
)
def test_a_date_that_something_is_contrasted_with_dates_nothing(text: str, told: list[str]) -> None:
    assert [one.date for one in _found(text)] == told


def test_a_second_date_behind_a_noun_is_that_of_the_noun() -> None:
    quarter, day = _found("Die Agentur warnte am Dienstag vor einem Engpass im vierten Quartal.")
    assert (quarter.date, day.date) == ("2023-36", "2024-05-21")
    assert quarter.title == "Die Agentur warnte vor einem Engpass im vierten Quartal"
    assert "but its date is that of something else" in quarter.reasons
