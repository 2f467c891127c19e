"""Articles as they are read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.read_as import read_as
from linimasa.model import Article


def _article(text: str) -> Article:
    return Article(id="a", file="a.txt", text=text, language="en", published="2024-05-20")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("‘The pier’s shut,’ he said.", "“The pier’s shut,” he said."),
        ("‘The sailors’ pier is shut,’ he said.", "“The sailors’ pier is shut,” he said."),
        ("It was a ‘hard day’ for him.", "It was a “hard day” for him."),
        ("She said: 'The pier is shut. It's late.'", "She said: “The pier is shut. It's late.”"),
    ],
)
def test_single_marks_are_read_as_double_ones(text: str, told: str) -> None:
    assert read_as(_article(text)).text == told


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' wives and the miners' sons.",
        "Qur’an, ‘Abd al-Rahman",
        "l'été de '68, puis l'hiver",
    ],
)
def test_apostrophes_stay(text: str) -> None:
    article = _article(text)
    assert read_as(article) is article


def test_a_quote_has_its_own_marks() -> None:
    text = "‘The pier was shut on Friday,’ Jane Hill said."
    (found,) = extract(_article(text))
    assert found.quote == text
    assert found.attribution and found.attribution.name == "Jane Hill"
    assert found.title == "The pier was shut"


def test_a_sign_of_the_article_stays_as_it_is() -> None:
    text = "‘The pier was shut on Friday,’ Jane Hill said. The Kyre /ˌkaɪə/ pier burned on Monday."
    titles = [one.title for one in extract(_article(text))]
    assert titles[1:] == ["The Kyre /ˌkaɪə/ pier burned"]


def test_the_fields_of_an_office_part_no_name() -> None:
    text = "Menteri Kelautan, Kehutanan, dan Energi Siti Rahma hadir."
    article = replace(_article(text), language="id")
    read = read_as(article).text
    assert len(read) == len(text)
    assert "," not in read
    people = replace(article, text="Presiden Budi, Siti Rahma, dan Bayu hadir.")
    assert read_as(people) is people


def test_a_prime_in_the_place_of_an_apostrophe() -> None:
    text = "1918′de İzmir′e yerleşti."
    found = extract(Article(id="a", file="a.txt", text=text, language="tr"))
    assert [(one.date, one.title, one.quote) for one in found] == [
        ("1918", "İzmir′e yerleşti", text)
    ]
