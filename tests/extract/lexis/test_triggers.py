"""Words without which a pattern need not be tried."""

from __future__ import annotations

import re

import pytest

from linimasa.extract.lexis.triggers import Gate, beside, spelled, triggers, words_as, words_in


@pytest.mark.parametrize(
    ("phrase", "sentence", "fires"),
    [
        ("said", "“It sank,” Jane Hill said.", True),
        ("said", "The saids sank.", False),
        ("ha detto", "Anna HA DETTO di no.", True),
        ("ha detto", "Anna non ha parlato.", False),
        ("d'après", "D’après Anne, il a coulé.", True),
        ("iddia etti", "İddia etti.", True),
    ],
)
def test_a_phrase_needs_its_longest_word(phrase: str, sentence: str, *, fires: bool) -> None:
    assert (not triggers([phrase]).isdisjoint(words_in(sentence))) is fires


@pytest.mark.parametrize(
    "text", ["Ärger – “SO”", "ÇA_va, l’été²", "Š. Œuvre…", "Война 3-я", "a\xa0B"]
)
def test_the_words_of_a_text_are_those_of_a_pattern_in_small_letters(text: str) -> None:
    assert words_in(text) == frozenset(re.findall(r"\w+", text.lower()))


def test_a_name_is_a_word_of_a_text_only_as_it_is_written() -> None:
    names = spelled(["Norvik Times", "TIMES"])
    assert words_as("At all times.", names) == {"at", "all"}
    assert words_as("At The Times of old.", spelled(["Times"])) == {
        "at",
        "the",
        "times",
        "of",
        "old",
    }


def test_a_phrase_needs_its_shortest_word_as_well() -> None:
    assert beside(["he said", "Said it", "added"], ["ha detto"]) == {"he", "it", "added", "ha"}


def test_a_word_that_fires_is_known_as_it_is_written() -> None:
    assert spelled(["Norvik Times", "TIMES"], ["a Post", "Times"]) == {
        "norvik": ("Norvik",),
        "times": ("TIMES", "Times"),
        "post": ("Post",),
    }


def test_no_phrases_never_fire() -> None:
    assert triggers([], ["…"]) == frozenset()


def test_a_gate_lets_through_what_has_all_that_it_needs() -> None:
    said, police, none = triggers(["said"]), triggers(["police"]), triggers([])
    gate = Gate([(said,), (said, police), (), (none,)])
    assert gate.passed(words_in("She said so.")) == (0, 2)
    assert gate.passed(words_in("The police said so.")) == (0, 1, 2)
    assert gate.passed(words_in("The police came.")) == (2,)
    assert gate.passed(words_in("The police came.")) == (2,)
