"""The sentence that tells a day, its title, its sources."""

from __future__ import annotations

from collections.abc import Container

import pytest

from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection
from linimasa.extract.story.ranking import Span, best_days
from linimasa.extract.story.telling import Entry, tell
from linimasa.model import Article


def entries(*texts: str, published: str = "2024-06-01", told: Container[str] = ()) -> list[Entry]:
    collection = Collection()
    for number, text in enumerate(texts):
        article = Article(f"a{number}", "-", text, language="en", published=published)
        collection.add(f"a{number}", article)
    centrality = Centrality(collection)
    days = best_days(collection, centrality, 9, Span())
    return [tell(day, collection, centrality, told) for day in days]


def test_the_quote_is_what_most_articles_say() -> None:
    (entry,) = entries(
        "A fire destroyed the northern pier of the old harbour on 3 May 2024.",
        "On 3 May 2024 the northern pier of the harbour was destroyed by a fire.",
        "The bakery in Mill Street sold the last of its plum cakes on 3 May 2024.",
    )
    assert "pier" in entry.quote
    assert entry.score == 1.0


def test_sources_are_those_that_tell_the_same() -> None:
    (entry,) = entries(
        "A fire destroyed the northern pier of the old harbour on 3 May 2024.",
        "On 3 May 2024 the northern pier of the harbour was destroyed by a fire.",
        "The bakery in Mill Street sold the last of its plum cakes on 3 May 2024.",
    )
    assert set(entry.sources) == {"a0", "a1"}


def test_the_title_is_without_the_date() -> None:
    (entry,) = entries("A fire destroyed the northern pier of the old harbour on 3 May 2024.")
    assert entry.title == "A fire destroyed the northern pier of the old harbour"
    assert entry.sources == ("a0",)


def test_a_sentence_of_two_days_is_told_once() -> None:
    both = "The fire of 3 May 2024 in the old harbour was out on 4 May 2024."
    other = "On 4 May 2024 the fire in the old harbour was out, said its watch."
    assert [each.quote for each in entries(both, other, told={both})] == [both, other]


@pytest.mark.parametrize(
    "worse",
    [
        "He saw the fire destroy the northern pier of the old harbour on 3 May 2024.",
        "“The fire destroyed the northern pier of the old harbour on 3 May 2024.",
        "Did a fire destroy the northern pier of the old harbour on 3 May 2024?",
        "We saw a fire destroy the northern pier of the old harbour on 3 May 2024.",
        "JANE HILL: A fire destroyed the northern pier of the old harbour on 3 May 2024.",
        "The northern pier of the old harbour, a fire, 3 May 2024, and what was left of it.",
        "Since 3 May 2024 the fire destroyed the northern pier of the old harbour.",
    ],
)
def test_what_does_not_stand_alone_is_not_taken(worse: str) -> None:
    better = "A fire destroyed the northern pier of the old harbour on 3 May 2024."
    (entry,) = entries(worse, better)
    assert entry.quote == better
