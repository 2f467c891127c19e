"""Days by how they are remembered."""

from __future__ import annotations

import pytest

from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection
from linimasa.extract.story.ranking import Span, best_days
from linimasa.model import Article

FIRE = "The fire in the old harbour destroyed the northern pier on {}."

ALL = Span()


def ranked(*articles: tuple[str, str], top: int = 9, span: Span = ALL) -> list[tuple[str, float]]:
    collection = Collection()
    for number, (text, published) in enumerate(articles):
        collection.add(number, Article(str(number), "-", text, language="en", published=published))
    days = best_days(collection, Centrality(collection), top, span)
    return [(day.date, day.score) for day in days]


def test_the_day_that_more_articles_remember_scores_more() -> None:
    found = dict(
        ranked(
            ("The fire in the old harbour began on 3 May 2024, said the firemen.", "2024-05-10"),
            ("Of the fire in the harbour on 3 May 2024 a report was written.", "2024-06-10"),
            ("The harbour was open again after the fire on 9 May 2024.", "2024-05-10"),
        )
    )
    assert found["2024-05-03"] == 1.0
    assert found["2024-05-09"] < 1.0


def test_an_article_has_one_vote_for_a_day() -> None:
    once = ranked(
        (FIRE.format("3 May 2024"), "2024-05-10"),
        ("The harbour fire of 9 May 2024 destroyed the old mill.", "2024-05-11"),
        ("The harbour fire of 9 May 2024 was put out.", "2024-05-12"),
    )
    often = ranked(
        (FIRE.format("3 May 2024") + " The 3 May 2024 fire lasted. Rain fell on 3 May 2024.",
         "2024-05-10"),
        ("The harbour fire of 9 May 2024 destroyed the old mill.", "2024-05-11"),
        ("The harbour fire of 9 May 2024 was put out.", "2024-05-12"),
    )  # fmt: skip
    assert max(once, key=lambda day: day[1])[0] == "2024-05-09"
    assert max(often, key=lambda day: day[1])[0] == "2024-05-09"


def test_what_is_told_on_several_days_counts_for_more() -> None:
    text = "The fire in the old harbour is what all talk of on {}."
    often = [(text.format("3 May 2024"), f"2024-05-{day}") for day in (10, 20, 30)]
    at_once = [(f"Heard: {text.format('9 May 2024')}", "2024-05-10"),
               (f"Seen: {text.format('9 May 2024')}", "2024-05-10"),
               (f"Read: {text.format('9 May 2024')}", "2024-05-10")]  # fmt: skip
    again = [
        (f"{word} {text}", published) for word, (text, published) in zip("ABC", often, strict=True)
    ]
    scores = dict(ranked(*again, *at_once))
    assert scores["2024-05-03"] == 1.0
    assert scores["2024-05-09"] < 1.0


def test_plans_count_less_than_news_and_memory() -> None:
    text = "The fire in the old harbour is what all talk of on {}."
    scores = dict(
        ranked(
            (text.format("3 May 2024"), "2024-05-20"),
            (text.format("4 May 2024"), "2024-05-04"),
            (text.format("5 May 2024"), "2024-05-01"),
        )
    )
    assert scores["2024-05-03"] == scores["2024-05-04"] > scores["2024-05-05"] > 0


def test_articles_on_other_things_count_less() -> None:
    scores = dict(
        ranked(
            (FIRE.format("3 May 2024"), "2024-05-20"),
            ("After the fire the northern pier of the harbour closed on 4 May 2024.", "2024-05-21"),
            ("Bakers sold plum cakes beneath tall lindens on 5 May 2024.", "2024-05-22"),
        )
    )
    assert scores["2024-05-03"] > scores["2024-05-05"]


def test_of_days_told_alike_the_earlier_is_taken() -> None:
    articles = [(FIRE.format(f"{day} May 2024"), "2024-06-01") for day in (9, 3)]
    assert [day for day, _ in ranked(*articles, top=1)] == ["2024-05-03"]


def test_days_come_in_order_of_time_and_no_more_than_asked() -> None:
    articles = [(FIRE.format(f"{day} May 2024"), "2024-06-01") for day in (9, 3, 5)]
    assert [day for day, _ in ranked(*articles)] == ["2024-05-03", "2024-05-05", "2024-05-09"]
    assert len(ranked(*articles, top=2)) == 2


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (Span("2024-05-05"), [5, 9]),
        (Span(None, "2024-05-05"), [3, 5]),
        (Span("2024-05-04", "2024-05-08"), [5]),
        (Span("2025-01-01"), []),
    ],
)
def test_a_span_holds_both_its_ends(span: Span, days: list[int]) -> None:
    articles = [(FIRE.format(f"{day} May 2024"), "2024-06-01") for day in (3, 5, 9)]
    found = [day for day, _ in ranked(*articles, span=span)]
    assert found == [f"2024-05-0{day}" for day in days]


def test_one_article_alone_has_a_timeline_too() -> None:
    assert [day for day, _ in ranked((FIRE.format("3 May 2024"), "2024-06-01"))] == ["2024-05-03"]


def test_no_article_has_none() -> None:
    assert ranked() == []
