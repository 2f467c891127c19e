"""The words that give the date, marked in the quote; numbers as the site's language has them."""

from __future__ import annotations

import pytest

from linimasa.model import Quantity
from linimasa.site.eventwords import quantity_words, quote_parts
from linimasa.site.messages import read_messages


@pytest.mark.parametrize(
    ("quote", "date_text", "marked"),
    [
        ("Kapal tiba Jumat (18/10/2024) pagi.", "Jumat (18/10/2024)", "Jumat (18/10/2024)"),
        ("Pada Bulan\n Juni kapal tiba.", "bulan Juni", "Bulan\n Juni"),
        ("Senin ini dan Senin itu.", "Senin", "Senin"),
        ("Kapal tiba.", "kemarin", None),
        ("Kapal tiba.", None, None),
        ("Kapal tiba.", " ", None),
        ("a.c abc", "a.c", "a.c"),
    ],
)
def test_marking(quote: str, date_text: str | None, marked: str | None) -> None:
    parts = quote_parts(quote, date_text)
    assert "".join(part.text for part in parts) == quote
    assert [part.text for part in parts if part.marked] == ([marked] if marked else [])


@pytest.mark.parametrize(
    ("value", "words"),
    [("3000", "3.000 kapal"), ("-2.5", "-2,5 kapal"), ("0012", "0012 kapal"), ("dua", "dua kapal")],
)
def test_numbers_have_the_separators_of_the_language(value: str, words: str) -> None:
    assert quantity_words(Quantity(value, "kapal"), read_messages("id")) == words
    assert quantity_words(Quantity("1500000.25", ""), read_messages("en")) == "1,500,000.25"
