"""Quotes anchored in their article: which ones stand in it more than once."""

from __future__ import annotations

import pytest

from linimasa.extract import quoting
from linimasa.extract.quoting import anchored
from linimasa.model import Article, Candidate

FERRY = "The ferry sank on Monday."


def prefixes(text: str, *quotes: str) -> list[str | None]:
    article = Article(id="a", file="-", text=text)
    return [one.prefix for one in anchored(article, [_told(text, quote) for quote in quotes])]


def _told(text: str, quote: str) -> Candidate:
    start = text.rindex(quote)
    return Candidate(
        start=start,
        end=start + len(quote),
        score=1.0,
        date="2024-05-06",
        date_text="Monday",
        date_basis="relative",
        title=quote,
        kind="event",
        quote=quote,
    )


@pytest.mark.parametrize("little", [0, quoting._LITTLE])
def test_only_a_quote_that_stands_twice_has_its_surroundings(
    little: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quoting, "_LITTLE", little)
    text = f"{FERRY} Nobody died. {FERRY} The mayor came."
    assert prefixes(text, FERRY, "The mayor came.") == [
        "ry sank on Monday. Nobody died.",
        None,
    ]


@pytest.mark.parametrize("little", [0, quoting._LITTLE])
def test_a_quote_at_the_end_is_no_second_one_of_a_longer_that_begins_alike(
    little: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quoting, "_LITTLE", little)
    longer, last = "The old ferry of the town sank on Monday.", "The old ferry of the"
    assert prefixes(f"{longer} {last} end", longer, f"{last} end") == [None, None]
