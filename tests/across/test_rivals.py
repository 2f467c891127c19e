"""Numbers of people that differ from one event to another."""

from __future__ import annotations

import pytest

from linimasa.across.reports import Report, reports_of
from linimasa.across.rivals import rivals
from linimasa.model import Event, EventFile, Source


def report(name: str, text: str, date: str = "2024-03-05", published: str = "") -> Report:
    """A source's one event, as an article would tell it."""
    event = Event(id=f"e-{name}", status="draft", date=date, title=text, quote=text)
    source = Source(id=name, language="en", published=published or None)
    (found,) = reports_of(EventFile(name, source, (event,)))
    return found


MISSING = report("a", "The mayor of Ambon said 40 people were missing.")
ELSEWHERE = [
    ("In Hanoi 70 people are missing.", "2024-03-05"),
    ("In Ambon 90 people were missing.", "2024-09-06"),
    ("In Ambon 90 people were injured.", "2024-03-05"),
    ("In the year 90 people were missing in Ambon.", "2024"),
]


def test_one_place_and_one_time() -> None:
    later = report("b", "A day later, police in Ambon spoke of 55 missing people.", "2024-03-06")
    (found,) = rivals([MISSING, later])
    assert (found.kind, str(found)) == ("missing", "40 or 55")
    assert found.told == ((40, ("e-a",)), (55, ("e-b",)))


@pytest.mark.parametrize(("text", "date"), ELSEWHERE)
def test_another_place_time_or_thing(text: str, date: str) -> None:
    assert rivals([MISSING, report("b", text, date)]) == ()


def test_no_chain_of_days_leads_from_one_number_to_another() -> None:
    told = [
        report(f"d{day}", f"Police in Ambon spoke of {day}0 missing people.", f"2024-03-0{day}")
        for day in range(3, 7)
    ]
    assert all(len(found.told) <= 2 for found in rivals(told))


def test_the_tolls_of_two_days_are_no_rivals() -> None:
    told = [
        report("a", "In Ambon 20 people died.", "2024-03-05", published="2024-03-05"),
        report("b", "In Ambon 30 people died.", "2024-03-06", published="2024-03-06"),
    ]
    assert rivals(told) == ()


def test_people_as_such_are_many() -> None:
    told = [
        report("a", "In Ambon 35 people watched the boats."),
        report("b", "In Ambon 4,000 people voted in the election."),
    ]
    assert rivals(told) == ()


@pytest.mark.parametrize(
    "text",
    [
        "In Ambon 12 people died and 75 were injured.",
        "A fire in Ambon, killing 12 and injuring 75 guests.",
    ],
)
def test_what_another_number_counts_is_not_what_this_one_does(text: str) -> None:
    told = report("a", text)
    kinds = {figure.amount: figure.kinds for figure in told.whole.figures}
    assert kinds == {12: {"dead"}, 75: {"injured"}}
