"""German titles that begin with their verb: the subject before it."""

from __future__ import annotations

import pytest

from linimasa.extract.condensing.turning import turned


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("verdoppelten sich die Preise im Hafen", "die Preise verdoppelten sich im Hafen"),
        ("werden dann die alten Boote verkauft", "die alten Boote werden dann verkauft"),
        ("gerieten zudem immer mehr Boote in Not", "immer mehr Boote gerieten zudem in Not"),
        ("besetzten fremde Truppen Bern", "fremde Truppen besetzten Bern"),
        ("wird im Hafen ein Fest gefeiert", "im Hafen wird ein Fest gefeiert"),
        ("wird im Hafen gefeiert", "im Hafen wird gefeiert"),
        ("wird gefeiert und gelacht", "wird gefeiert und gelacht"),
        ("das Boot sank", "das Boot sank"),
    ],
)
def test_the_subject_stands_before_its_verb(title: str, expected: str) -> None:
    assert turned(title, "de") == expected
