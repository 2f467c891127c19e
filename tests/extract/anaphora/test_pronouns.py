"""Whom a pronoun means: by what leads in to it, by who speaks, by a person without a name."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

LONG = "the council after a long and bitter dispute with its old leader in May 2020, he had"
LAST = [
    # a clause that leads in
    (f"When Adam Reed left {LONG} served three terms.", "Adam Reed had served three terms"),
    (f"When Adam Reed led Jane Hill to {LONG} served three terms.", "He had served three terms"),
    # who speaks, with an office told before
    (
        "Sales grew, said Mark Dean, president of the firm. Dean said in 1995 he made a new pump.",
        "Mark Dean made a new pump",
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
    # a name with its years; no body
    (
        "Margaret Foss (4 March 1921 – 18 June 2004) was a botanist. She left Hull in 1947.",
        "Margaret Foss left Hull",
    ),
    # a name that a heading tells in full, with what is its own
    (
        "Adam Reed’s Life\n\nReed was the son of a pilot. He left Hull in 1947.",
        "Adam Reed left Hull",
    ),
    # of the same all along, but not of another
    (
        "Adam Reed saw Peru. He was born in Hull. He was ill. He was poor. He left Hull in 1947.",
        "Adam Reed left Hull",
    ),
    ("Adam Reed was born in Hull. He was poor. She left Hull in 1947.", "She left Hull"),
    ("Adam Reed was poor. He wed Jane Hill in 1930; she died in 1947.", "She died"),
    # past what is his, but not past somebody of his
    ("Adam Reed was poor. His first ferry sank. He left Hull in 1947.", "Adam Reed left Hull"),
    ("Adam Reed was poor. His wife was ill. He left Hull in 1947.", "Adam Reed left Hull"),
    ("Adam Reed was poor. His father was ill. He left Hull in 1947.", "His father left Hull"),
    # nor is he his father
    (
        "Reed was born in Hull, the son of Adam Reed. Reed was poor. He left Hull in 1947.",
        "He left Hull",
    ),
    # behind a phrase that leads in
    ("Adam Reed was poor. On the advice of a priest, he left Hull in 1947.", "Adam Reed left Hull"),
    # a subject with a clause of its own
    ("Adam Reed who led the port is ill. He left Hull in 1947.", "Adam Reed left Hull"),
    # what is said around a quotation; a name with letters is no person's
    (
        "The Norvik Army said on 3 May 2020 that it had seen two ferries “near the pier”.",
        "The Norvik Army had seen two ferries near the pier",
    ),
    (
        "NRF Lines said on 3 May 2020 that it had sold two ferries.",
        "NRF Lines had sold two ferries",
    ),
    # a body by its noun
    ("The council said on 3 May 2020 it had run out of salt.", "The council had run out of salt"),
    ("Leeds Crown Court heard the case. He was arrested in May 2020.", "He was arrested"),
]


@pytest.mark.parametrize(("text", "title"), LAST)
def test_whom_a_pronoun_means(text: str, title: str) -> None:
    found = extract(Article(id="a", file="a", text=text, language="en", published="2021-10-20"))
    assert found[-1].title == title


IN_INDONESIAN = [
    # whom somebody tells of by name
    (
        "AR (24) hilang. Menurut Ratna Dewi, AR melarikan diri. Ia ditangkap pada 3 Mei 2020.",
        "AR ditangkap",
    ),
    (
        "Ratna Dewi mengatakan harga beras naik. Ia mundur pada 3 Mei 2020.",
        "Ratna Dewi mundur",
    ),
]


@pytest.mark.parametrize(("text", "title"), IN_INDONESIAN)
def test_whom_an_indonesian_pronoun_means(text: str, title: str) -> None:
    found = extract(Article(id="a", file="a", text=text, language="id", published="2021-10-20"))
    assert found[-1].title == title
