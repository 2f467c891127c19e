"""What is counted from the day of writing has no date where that is unknown."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.extract.preparing import prepare
from linimasa.model import Article

STORY = "Jane Hill was born in Norvik in 1920. She sold the ferry {} in a storm. In 1976 she left."


@pytest.mark.parametrize(
    ("published", "when", "date"),
    [
        (None, "last week", None),
        (None, "yesterday", None),
        ("2015-05-20", "last week", "2015-05-11/2015-05-17"),
        (None, "the following year", "1921"),
    ],
)
def test_the_day_of_writing(published: str | None, when: str, date: str | None) -> None:
    text = STORY.format(when)
    article = Article(
        id="a",
        file="a",
        text=text,
        language="en",
        published=published,
        published_basis="stated" if published else None,
    )
    found = extract(prepare(article), domain="auto" if published is None else "news")
    assert next(one.date for one in found if "ferry" in one.title) == date
