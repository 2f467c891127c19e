"""Which tense stands beside a date in English: what is told is past or yet to come."""

from __future__ import annotations

import pytest

from linimasa.timex import tag

_MONDAY = "2024-04-15"
_PAST, _AHEAD = "2024-04-11", "2024-04-18"


def _only(text: str, dct: str = _MONDAY) -> str | None:
    found = [one.edtf for one in tag(text, language="en", dct=dct, domain="news")]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "The storm is expected to hit the coast on Thursday.",
        "The exiles said they would set up a council in Oslo on Thursday.",
        "Parties agreed to the treaty, and shops lowered prices ahead of Thursday's vote.",
        "Classrooms have been shut until at least Thursday.",
        "The union has called a meeting of all its branches for Thursday.",
        "The firm announced a deal to sell the mill on Thursday.",
        "The port is planning a drill on Thursday.",
        "The court, which heard two guards, continues on Thursday.",
        "The firm said it lost the suit over the fees due starting Thursday.",
        "The convoy had been given permission to enter the valley on Thursday.",
        "Brokers said that perhaps the boldest plan on Thursday will be a tax.",
    ],
)
def test_a_day_ahead(text: str) -> None:
    assert _only(text) == _AHEAD


@pytest.mark.parametrize(
    "text",
    [
        "The island had agreed to the truce on Thursday.",
        "Kiel plans to build a lock, but on Thursday its mayor fell ill.",
        "The truce is supposed to have begun on Thursday.",
        "Those who arrived on Thursday will stay.",
        "The mill was to close in Mobile, Ala., until it was sold on Thursday.",
        "They had decorated the hall, which was done on Thursday.",
    ],
)
def test_a_day_past(text: str) -> None:
    assert _only(text) == _PAST


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The siege has lasted since May.", "2023-05"),
        ("Hundreds have fled from the siege that began in May.", "2023-05"),
        ("Snow mostly falls here; the prize is given in May.", "2024-05"),
        ("The premier hands over to an elected successor in July.", "2024-07"),
        ("The agency is ending its colour-coded alerts in July.", "2024-07"),
        ("They would rather wait until October.", "2024-10"),
        ("The truce was supposed to begin in October.", "2023-10"),
    ],
)
def test_a_month(text: str, month: str) -> None:
    found = tag(text, language="en", dct=_MONDAY, domain="news")
    assert found[0].edtf == month


def test_the_verb_of_a_long_sentence_that_a_month_opens() -> None:
    aside = "a week after the fair on the old quay beside the customs house and the fish market"
    found = tag(
        f"In July, {aside}, a blast in Mobile, Ala., killed two.", language="en", dct=_MONDAY
    )
    assert found[0].edtf == "2023-07"


def test_election_day_is_americas() -> None:
    assert _only("The governor will rest after Election Day.") == "2024-11-05"
    assert tag("On election day the polls stayed shut.", language="en", dct=_MONDAY) == ()


def test_feasts_are_told_by_their_own_rules() -> None:
    assert _only("They decorated the house lavishly for Christmas.") == "2023-12-25"
