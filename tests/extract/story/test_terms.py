"""Texts into terms."""

from __future__ import annotations

import pytest

from linimasa.extract.story.terms import Vocabulary, terms_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The old Harbour, the HARBOUR!", {"the", "old", "harbour"}),
        ("Am 3. Mai fiel ein Kran um", {"mai", "fiel", "ein", "kran"}),
        ("港口关闭", {"港口", "口关", "关闭"}),
        ("1 2 3 …", set()),
    ],
)
def test_words_of_three_letters_or_pairs_of_signs(text: str, terms: set[str]) -> None:
    assert terms_of(text) == terms


def test_sentences_and_articles_are_counted_apart() -> None:
    vocabulary = Vocabulary()
    first = vocabulary.read("The crane fell.")
    second = vocabulary.read("The crane fell again.")
    vocabulary.count_article(first | second)
    assert first < second
    assert [vocabulary.sentences[term] for term in sorted(second)] == [2, 2, 2, 1]
    assert [vocabulary.articles[term] for term in sorted(second)] == [1, 1, 1, 1]
