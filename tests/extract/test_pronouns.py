"""Whom a pronoun means: by what leads in to it, by who speaks, by a person without a name."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

LAST = [
    # a clause that leads in
    (
        "When Adam Reed left the council after a long and bitter dispute with its leader in May 2020,"
        " he had served three terms.",
        "Adam Reed had served three terms",
    ),
    (
        "When Adam Reed beat Jane Hill after a long and bitter campaign for the council in May 2020,"
        " he had served three terms.",
        "He had served three terms",
    ),
    # who speaks, with an office told before
    (
        "The scheme grew slowly, said Mark Dean, president of the centre."
        " In 1995, Dean said he developed a new product.",
        "Mark Dean developed a new product",
    ),
    # a person without a name
    (
        "A young woman was pulled from the river. She was taken to hospital on 3 May 2020.",
        "A young woman was taken to hospital",
    ),
    (
        "A young woman was pulled from the river. He was taken to hospital on 3 May 2020.",
        "He was taken to hospital",
    ),
]


@pytest.mark.parametrize(("text", "title"), LAST)
def test_whom_a_pronoun_means(text: str, title: str) -> None:
    found = extract(Article(id="a", file="a", text=text, language="en", published="2021-10-20"))
    assert found[-1].title == title
