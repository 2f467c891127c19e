"""Nouns of time before years."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.stretches import ends_stretch, is_of_term
from linimasa.extract.lexis.words import words_of


@pytest.mark.parametrize(
    ("before", "of_term"),
    [("anggota dewan periode ", True), ("pada periode ", False), ("anggota dewan ", False)],
)
def test_the_years_of_a_term_are_its_nouns(before: str, of_term: bool) -> None:
    assert is_of_term(before, words_of("id")) is of_term
    assert not is_of_term(before, words_of("en"))


def test_a_noun_of_time_may_lead_to_a_date() -> None:
    assert ends_stretch("Kapal karam dalam kurun waktu ", words_of("id"))
    assert not ends_stretch("Kapal karam dalam ", words_of("id"))
