"""Particles: what they tell of the noun before them, and the form that a noun wants."""

from __future__ import annotations

import pytest

from linimasa.extract.syntax.particles import noun_before, phrase_before, with_particle


@pytest.mark.parametrize(
    ("word", "topic", "noun"),
    [
        ("시장은", True, "시장"),
        ("정부는", True, "정부"),
        ("정부은", True, None),  # the form of a noun with a final consonant
        ("시장은", False, None),
        ("법원이", False, "법원"),
        ("대통령께서는", True, "대통령"),
        ("부산에서는", True, None),
        ("을", True, None),
    ],
)
def test_a_noun_shows_by_its_particle(word: str, topic: bool, noun: str | None) -> None:
    assert noun_before(word, "ko", topic=topic) == noun


def test_without_particles_no_noun_shows() -> None:
    assert noun_before("정부는", "en", topic=True) is None


def test_a_phrase_goes_back_to_a_word_that_bounds_it() -> None:
    assert phrase_before(["다리를", "국방부", "대변인", "이영희"], 3, "ko") == 1


@pytest.mark.parametrize(
    ("who", "rest", "told"),
    [
        ("정부", "은 밝혔다", "정부는 밝혔다"),
        ("시장", "가 말했다", "시장이 말했다"),
        ("NRF", "는 말했다", "NRF는 말했다"),
        ("정부", "에서", "정부에서"),
        ("정부", "", "정부"),
    ],
)
def test_a_particle_has_the_form_that_its_noun_wants(who: str, rest: str, told: str) -> None:
    assert with_particle(who, rest) == told
