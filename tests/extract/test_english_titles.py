"""Titles of English sentences: without the place of a report, its date, and who only tells it."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

TITLES = """
TOKYO North Korea may have fired several rockets on Wednesday morning, officials said.
= North Korea may have fired several rockets

NEW YORK The council closed the pier on Wednesday.
= The council closed the pier

CAIRO University closed its library on Wednesday.
= CAIRO University closed its library

MANCHESTER United won the cup on Wednesday.
= MANCHESTER United won the cup

NASA Director Tom Dean closed the pier on Wednesday.
= NASA Director Tom Dean closed the pier

Oslo, May 22 (IANS) The chief envoy of Norland held talks in the port on Wednesday.
= The chief envoy of Norland held talks in the port

The striker got a knee injury in the weekend cup defeat against Bolton.
= The striker got a knee injury in the cup defeat against Bolton

In the weekend vote, Dean won a majority.
= In the vote, Dean won a majority

Over the weekend officials met in Bolton.
= Officials met in Bolton

In the summer residents fled to the port.
= Residents fled to the port

The firm will open this summer two plants in Bolton.
= The firm will open two plants in Bolton

The spring floods killed ten people.
= The floods killed ten people

Hill was set to depart for Oslo for talks with Dean, slated for Thursday.
= Hill was set to depart for Oslo for talks with Dean

The firm will join the fair, planned for June 2025.
= The firm will join the fair

The council sold the pier, built in 1990.
= Pier built

Hill met Dean, elected in 2019.
= Dean elected

The army retook the town, seized by rebels on Monday.
= The army retook the town, seized by rebels

The court upheld the law, struck down in 2012.
= Law struck down

The bridge is old. Dean said it was closed on Monday.
= It was closed

Tesla said it will open a plant in June 2025.
= Tesla will open a plant

The suspect was questioned, released on Monday.
= The suspect was questioned, released

Allegedly killed by his brother on Monday, Dean was buried on Tuesday.
= Dean killed
= Dean was buried

The firm can build ferries in May 2025 and sell them in May 2026.
= The firm can build ferries
= The firm can sell them

The pier will take ten ferries in May 2025, and exceed twenty in May 2026.
= The pier will take ten ferries
= The pier will exceed twenty

The tests matched a hair from a home where Dean, a sailor, lived in 2018.
= The tests matched a hair from a home where Dean, a sailor, lived in 2018

“I can tell you that Dean will be in Vienna this weekend,” the official told reporters.
= Dean will be in Vienna

The Health Board said in a statement released Friday that three cases were found in the port.
= Three cases were found in the port

The reported launch came after the summit of the two leaders failed in February.
= The summit of the two leaders failed
"""


@pytest.mark.parametrize("case", TITLES.strip().split("\n\n"))
def test_the_title_of_a_sentence(case: str) -> None:
    sentence, *titles = case.split("\n= ")
    article = Article(id="x", file="x.txt", text=sentence, language="en", published="2024-05-22")
    assert [one.title for one in extract(article)] == titles


@pytest.mark.parametrize("adverb", ["", "Clearly ", "Deeply "])
def test_what_leads_in_goes_where_the_title_would_be_too_long(adverb: str) -> None:
    lead = f"{adverb}unhappy with the outcome of its talks with the council of the town of Bolton"
    lead = lead.replace("unhappy", "worried" if adverb else "Worried")
    text = f"{lead}, the crew of the ferry left on June 1."
    article = Article(id="x", file="x.txt", text=text, language="en", published="2024-05-22")
    assert [one.title for one in extract(article)] == ["The crew of the ferry left"]


def test_an_article_before_what_looks_like_a_verb_of_speech_is_nobody() -> None:
    text = "The reported launch came after the summit failed in February."
    article = Article(id="x", file="x.txt", text=text, language="en", published="2024-05-22")
    assert [one.attribution for one in extract(article)] == [None]
