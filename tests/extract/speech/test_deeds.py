"""What looks like a claim and is what was done, and the kind of what commas put in."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.words import words_of
from linimasa.model import Article

KINDS = [
    ("The club dismissed coach John Reed on 3 May 2021.", "event"),
    ("The company dismissed the allegations on 3 May 2021.", "denial"),
    ("Reed was denied bail on 3 May 2021.", "event"),
    ("Reed denied the charges at a hearing on 3 May 2021.", "denial"),
    ("Parliament rejected the budget on 3 May 2021.", "event"),
    ("The minister rejected claims on 3 May 2021 that he took bribes.", "denial"),
    ("The earthquake claimed 300 lives on 3 May 2021.", "event"),
    ("Reed claimed on 3 May 2021 that he was innocent.", "allegation"),
    ("Reed was arrested and charged with murder on 3 May 2021.", "event"),
    ("Reed, who denies murder, is charged with killing his wife in May 2020.", "allegation"),
    ("A jury found Reed guilty on 3 May 2021.", "ruling"),
    ("The court rejected his appeal on 3 May 2021.", "ruling"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_claim_is_told_from_a_deed(text: str, kind: str) -> None:
    (found,) = extract(Article(id="a", file="a", text=text, language="en", published="2021-10-20"))
    assert found.kind == kind


def test_nobody_says_what_is_done() -> None:
    text = "The earthquake claimed 300 lives on 3 May 2021."
    (found,) = extract(Article(id="a", file="a", text=text, language="en", published="2021-10-20"))
    assert found.attribution is None


def test_what_commas_put_in_has_a_kind_of_its_own() -> None:
    text = "Reed, who was jailed for fraud in 2012, died on 3 May 2021."
    article = Article(id="a", file="a", text=text, language="en", published="2021-10-20")
    assert [one.kind for one in extract(article)] == ["event", "event"]


def test_every_deed_has_a_word_by_which_it_is_looked_for() -> None:
    words = words_of("en")
    alternatives = words.deeds.split("\n  | ")
    assert all(any(word in one for word in words.deeds_by) for one in alternatives)
