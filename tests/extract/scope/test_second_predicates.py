"""What a subject did later, behind "and" without it."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

TITLES = [
    (
        "Adam Dean was known for his work on the new piers, and was knighted in 2004.",
        ["Adam Dean was knighted"],
    ),
    (
        "Adam Dean was born in Bern in 1921, and died, while on holiday at the lake, in 1993.",
        ["Adam Dean was born in Bern", "Adam Dean died, while on holiday at the lake"],
    ),
    ("He was known for his piers, and was knighted in 2004.", ["He was knighted"]),
    # a comma behind the date of the first
    (
        "Jane Hill was born in Bern in 1931, studied chess in Norvik and won the cup in 1968.",
        ["Jane Hill was born in Bern", "Jane Hill won the cup"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_each_date_has_its_own_verb(text: str, titles: list[str]) -> None:
    found = extract(Article(id="a", file="a", text=text, language="en"))
    assert [one.title for one in found] == titles


def test_the_news_is_all_of_a_sentence() -> None:
    text = "Adam Dean left the port, and was arrested on Monday."
    (found,) = extract(Article(id="a", file="a", text=text, language="en", published="2024-05-08"))
    assert found.title == "Adam Dean left the port, and was arrested"


def test_what_a_gerund_adds_with_its_date_is_not_the_first_ones() -> None:
    text = "The firm cut 300 jobs in 2012, closing its plant in Bern in 2013."
    first, second = extract(Article(id="a", file="a", text=text, language="en"))
    assert first.title == "The firm cut 300 jobs"
    assert second.score < first.score


def test_a_gerund_amid_another_clause_ends_no_first_one() -> None:
    text = (
        "Bern fell on 9 May to the first army and the ferries, still leading the rest, "
        "were able to push forward to Kyre on 12 May."
    )
    first, *_ = extract(Article(id="a", file="a", text=text, language="en", published="1918-07-01"))
    assert not first.title.endswith("ferries")
