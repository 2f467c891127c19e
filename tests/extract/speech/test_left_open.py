"""Paragraphs whose quotation is left open are told of by whoever says the last of them."""

import pytest

from linimasa.extract.lexis.sentences import split_sentences
from linimasa.extract.speech.left_open import left_open


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The ferry sank.\n“We saw it,” she said.\nThe pier stands.", [(0, 2)]),
        ("The pier stands.\n\n“The ferry sank. It was old.\n\n“We saw it,” she said.", [(1, 4)]),
        ('"The ferry sank.\n"We saw it," she said.', [(0, 2)]),
        ("“The ferry sank.\nThe pier stands.", [(0, 1)]),
        ("“The ferry sank.”\n“We saw it,” she said.", []),
        ("“The ferry sank,” she said. “It was", [(0, 2)]),
        ("She said:\n“The ferry sank. It was old.”\nThe pier stands.", [(1, 2)]),
        ("She said:\nThe ferry sank.\n“The pier stands.”", []),
        ("“The ferry sank.\n“We saw it.”\n“The pier stands.\n“It is new.”", [(0, 2), (2, 4)]),
    ],
)
def test_the_sentences_of_quotations_left_open(text: str, found: list[tuple[int, int]]) -> None:
    numbers = left_open(text, split_sentences(text, "en"))
    assert [(one.start, one.stop) for one in numbers] == found
