"""Korean titles with the whole name."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "김민수 시장은 3일 시청을 찾았다. 김 시장은 5월 4일 새 다리를 열었다.",
            "김민수 시장은 새 다리를 열었다",
        ),
        ("김 시장은 5월 4일 새 다리를 열었다.", "김 시장은 새 다리를 열었다"),
    ],
)
def test_a_surname_gives_way_to_the_name(text: str, title: str) -> None:
    article = Article("a", "a.txt", text, language="ko", published="2024-05-20")
    assert extract(article)[-1].title == title
