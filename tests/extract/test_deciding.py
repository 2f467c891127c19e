"""Who decided what the sentence tells first, or posted it; offices of a town; plans as nouns."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article, Candidate


def _only(text: str, language: str) -> Candidate:
    article = Article(id="a", file="a", text=text, language=language, published="2024-04-19")
    (found,) = extract(article)
    return found


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "Die Pächter müssen den Steg abbauen, entschied das Amtsgericht Kiel am Mittwoch.",
            "Die Pächter müssen den Steg abbauen",
            "Amtsgericht Kiel",
        ),
        (
            "Der Hafen bleibt gesperrt, beschloss der Stadtrat am Mittwoch.",
            "Der Hafen bleibt gesperrt",
            "Stadtrat",
        ),
        (
            "Der Hafen muss gesperrt werden, ordnete das Amt am Mittwoch an.",
            "Der Hafen muss gesperrt werden",
            "Amt",
        ),
    ],
)
def test_who_decides_stands_behind_what_is_decided(text: str, title: str, name: str) -> None:
    found = _only(text, "de")
    assert (found.title, found.attribution and found.attribution.name) == (title, name)


@pytest.mark.parametrize("office", ["Councilwoman", "Alderman", "Cllr"])
def test_the_offices_of_a_town(office: str) -> None:
    found = _only(f"{office} Jane Hill said on Tuesday that the pier was closed.", "en")
    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.role) == ("Jane Hill", office)


def test_a_plan_that_was_voted_on_is_past() -> None:
    found = _only("County Commissioner Jane Hill rejected the plan on Tuesday.", "en")
    assert (found.date, found.kind, found.place) == ("2024-04-16", "event", None)


def test_what_a_town_plans_is_to_come() -> None:
    assert _only("The town plans a vote on Tuesday.", "en").date == "2024-04-23"


def test_where_it_was_posted_is_nobody() -> None:
    found = _only("La maire de Soria, Ana Ruiz, a annoncé mardi sur X que le pont ferme.", "fr")
    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.role) == ("Ana Ruiz", "maire de Soria")
