"""Where a clause begins that somebody is told without "that"."""

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.untied_clauses import told_clause


@pytest.mark.parametrize(
    ("hearers", "clause"),
    [
        (" reporters", " the pier was old"),
        (" a closed meeting of owners", " they would sell"),
        (" reporters in Kyre", " the pier was old"),
        (" reporters", " Ann Hill was ill"),
        (" the court", " two men had been held"),
        (" reporters:", " We left"),
        ("", ", leaving the pier"),
    ],
)
def test_a_clause_begins_behind_those_who_are_told(hearers: str, clause: str) -> None:
    at = told_clause(hearers + clause, words_of("en"))
    assert at is not None
    assert (hearers + clause)[at:].strip() == clause.strip()


@pytest.mark.parametrize(
    "told",
    [" reporters how she left", " the crew to leave", " the truth", " them about a deal we made"],
)
def test_nothing_else_that_is_told_is_a_clause(told: str) -> None:
    assert told_clause(told, words_of("en")) is None
