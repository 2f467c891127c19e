"""What brackets behind a name tell of a life."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

TOLD = [
    ("Jane Hill (born 1 April 1949) is a painter.", ["Jane Hill born"]),
    (
        "Jane Hill (born 1 April 1949 in Bern; died 3 May 2001) was a painter.",
        ["Jane Hill born in Bern", "Jane Hill died"],
    ),
    (
        "Jane Hill, Lady Dean (born July 26, 1940 in Bern – † November 9, 2019) was a painter.",
        ["Jane Hill born in Bern"],
    ),
    # nothing tells what
    ("Jane Hill (1923–1999) was a painter.", []),
    ("Jane Hill (April 1, 1949 — May 27, 2011) was a painter.", []),
    ("In 1950 Jane Hill (b. 1923) moved to Bern.", ["Jane Hill (b. 1923) moved to Bern"]),
    # no life
    ("The Norvik War (1754–1763) ruined the port.", ["The Norvik War ruined the port"]),
]


@pytest.mark.parametrize(("text", "titles"), TOLD)
def test_a_life_in_brackets(text: str, titles: list[str]) -> None:
    found = extract(Article(id="a", file="a", text=text, language="en"))
    assert [one.title for one in found] == titles
