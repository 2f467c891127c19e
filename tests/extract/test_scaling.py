"""Text made to be slow: the work of extraction grows with the text, not with its square."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from linimasa.extract import extract
from linimasa.model import Article
from support.growth import assert_growth, seconds

SIZE = 4_000  # code points of the smaller text; the larger one is four times as long
NEGLIGIBLE = 0.3  # seconds for the larger text, below which a ratio would only measure noise
# Four times the text takes four times the work, or sixteen times where it grows with the square.
MOST = 9

DATE = " 3 May 2020."
SHAPES: dict[str, Callable[[int], str]] = {
    "a heading in capitals": lambda n: "LAPORAN KEUANGAN TAHUNAN " * (n // 25) + DATE,
    "a name again and again": lambda n: "John " * (n // 5) + "said on" + DATE,
    "one long word": lambda n: "A" * n + DATE,
    "initials": lambda n: "A. " * (n // 3) + DATE,
    "hyphens": lambda n: "A-" * (n // 2) + DATE,
    "words tied by of": lambda n: "Ministry of " * (n // 12) + DATE,
    "one date again and again": lambda n: "3 May 2020 " * (n // 11),
    "many dates in one sentence": lambda n: " ".join(
        f"{1 + i % 28} May {1900 + i % 150}" for i in range(n // 11)
    ),
    "many short quotations": lambda n: '"a". ' * (n // 5) + DATE,
    "dots": lambda n: "." * n + "x" + DATE,
    "asides": lambda n: "Siti (a), " * (n // 10) + DATE,
    "many sentences": lambda n: "".join(
        f"Siti Rahma {i} mengatakan hal itu pada {1 + i % 28} Mei {1900 + i % 150}. "
        for i in range(n // 55)
    ),
}


def _seconds(language: str, text: str) -> float:
    article = Article(id="a", file="a", text=text, language=language, published="2024-01-01")
    return seconds(lambda: extract(article))


@pytest.mark.parametrize("language", ["id", "en", "fr"])
@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text(shape: str, language: str) -> None:
    build, cost = SHAPES[shape], partial(_seconds, language)
    cost(build(SIZE // 8))  # tables and patterns are made once
    assert_growth(cost, build(SIZE), build(4 * SIZE), most=MOST, least=NEGLIGIBLE / MOST)


def test_a_list_without_stops_is_taken_in_pieces() -> None:
    text = "; ".join(f"kapal {i} berlayar pada 3 Maret {1800 + i}" for i in range(150))
    article = Article(id="a", file="a", text=text, language="id", published="2024-01-01")
    found = extract(article)
    assert len({one.date for one in found}) == 150
    assert max(len(one.quote) for one in found) <= 2000
