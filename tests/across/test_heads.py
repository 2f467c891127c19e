"""The event that stays when several are one."""

from __future__ import annotations

from collections import Counter

import pytest

from linimasa.across.heads import head_of
from linimasa.across.members import Member
from linimasa.across.proposals import propose
from linimasa.across.reports import reports_of
from linimasa.model import Event, EventFile, Source


def member(name: str, title: str, date: str, published: str, status: str = "draft") -> Member:
    """A source's one event with that title."""
    event = Event(id=f"e-{name}", status=status, date=date, title=title, quote=f"{name}: {title}")  # type: ignore[arg-type]  # one of the statuses
    source = Source(id=name, language="en", published=published)
    (found,) = reports_of(EventFile(f"{name}.yaml", source, (event,)))
    return Member(found, "free", writable=True, position=0)


SANK = ("The ferry Merdeka sank off Ambon", "2024-03-05", "2024-03-06")
LATER = "2024-03-07"


@pytest.mark.parametrize(
    "better",
    [
        member("b", "A ferry went down near Ambon with forty on board", "2024-03-05", "2024-03-05"),
        member(
            "b",
            "A ferry went down near Ambon with forty on board",
            "2024-03-04",
            LATER,
            "confirmed",
        ),
    ],
)
def test_the_event_that_stays(better: Member) -> None:
    assert head_of([member("a", *SANK), better], Counter(), "en") is better


@pytest.mark.parametrize(
    "worse",
    [
        member("b", "A ferry went down near Ambon with forty on board", "2024-03", "2024-03-05"),
        member("b", "It went down near Ambon with forty on board", "2024-03-05", "2024-03-05"),
        member("b", "A ferry went down near Ambon with forty on …", "2024-03-05", "2024-03-05"),
        member("b", "The ferry sank", "2024-03-05", "2024-03-05"),
    ],
)
def test_a_day_less_exact_or_a_title_that_does_not_stand_alone_gives_way(worse: Member) -> None:
    whole = member("a", *SANK)
    assert head_of([worse, whole], Counter(), "en") is whole


def test_what_others_are_merged_into_stays() -> None:
    old = member("b", "It sank", "2024-03-05", LATER)
    assert head_of([member("a", *SANK), old], Counter({"e-b": 1}), "en") is old


def test_a_person_is_asked_of_the_events_that_stay() -> None:
    told = [
        member(
            "a",
            "a minister will visit the flooded villages on the coast near Garut",
            "2024-03-05",
            LATER,
        ),
        member(
            "b",
            "a minister will visit the flooded villages on the coast near Garut",
            "2024-03-05",
            LATER,
        ),
        member(
            "c",
            "a minister will visit the flooded villages on the coast near Medan",
            "2024-03-05",
            LATER,
        ),
    ]
    found = propose(told, "en")
    assert [(pair.one, pair.other) for pair in found.possible] == [("e-a", "e-c")]
    assert list(found.joins) == ["e-b"]
