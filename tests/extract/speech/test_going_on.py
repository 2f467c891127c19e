"""A speaker who goes on in a sentence without a date, and counts people."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

LEFT = "Badan Pantai Utara pada Jumat (17/5/2024) menyatakan kapal-kapal itu telah berangkat."

CASES = [
    (
        "id",
        f"{LEFT} Badan itu memperkirakan jumlah awaknya mencapai 1.200 orang.",
        ["2024-05-17", "2024-05-17"],
    ),
    (
        "ko",
        "해안경비본부는 17일 배가 떠났다고 발표했다. 해경본부는 승무원이 1200명이라고 밝혔다.",
        ["2024-05-17", "2024-05-17"],
    ),
    (
        "id",
        f"{LEFT} Siti Rahma mengatakan awaknya mencapai 1.200 orang.",
        ["2024-05-17"],
    ),
    (
        "id",
        f"{LEFT} Badan itu memperkirakan angin akan kencang.",
        ["2024-05-17"],
    ),
]


@pytest.mark.parametrize(("language", "text", "dates"), CASES)
def test_what_is_counted_belongs_to_the_day_of_the_statement(
    language: str, text: str, dates: list[str]
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    found = extract(article)
    assert [one.date for one in found] == dates
    assert {one.date_basis for one in found[1:]} <= {"inferred"}
    assert {one.kind for one in found} == {"statement"}


def test_a_noun_that_points_back_names_who_acts() -> None:
    text = "Jane Hill runs the Coast Agency. The agency had closed the pier on 3 May 2024."
    article = Article(id="a", file="a", text=text, language="en", published="2024-05-20")
    (found,) = extract(article)
    assert found.people == ("Coast Agency",)
