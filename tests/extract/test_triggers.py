"""Words without which a pattern need not be tried."""

from __future__ import annotations

import pytest

from linimasa.extract.triggers import triggers, words_in


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


def test_no_phrases_never_fire() -> None:
    assert triggers([], ["…"]) == frozenset()
