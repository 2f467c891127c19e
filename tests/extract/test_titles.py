"""Titles: the clause that is told, without who says it and when."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.titles import MAX_TITLE, make_title
from linimasa.model import Article

CASES = [
    ("id", "Kapal feri itu tenggelam pada 3 Maret 2024.", "Kapal feri itu tenggelam"),
    ("id", "Pada 3 Maret 2024, kapal feri itu tenggelam.", "Kapal feri itu tenggelam"),
    ("id", "Sejak 3 Maret 2024 pelabuhan itu ditutup.", "Pelabuhan itu ditutup"),
    (
        "id",
        "Siti Rahma mengatakan bahwa kapal feri itu tenggelam pada 3 Maret 2024.",
        "Kapal feri itu tenggelam",
    ),
    (
        "id",
        "“Kapal feri itu sudah aman,” kata Siti Rahma, Senin (20/5/2024).",
        "Kapal feri itu sudah aman",
    ),
    (
        "id",
        "Dikutip dari Reuters, kapal feri itu tenggelam pada 3 Maret 2024.",
        "Kapal feri itu tenggelam",
    ),
    ("en", "The old ferry sank on 3 March 2024.", "The old ferry sank"),
    ("en", "On 3 March 2024, the old ferry sank.", "The old ferry sank"),
    ("en", "Ann Cole said that the old ferry sank on 3 March 2024.", "The old ferry sank"),
    ("en", "“The old ferry is safe,” said Ann Cole on Monday.", "The old ferry is safe"),
    ("en", "According to Ann Cole, the old ferry sank in March 2024.", "The old ferry sank"),
]


@pytest.mark.parametrize(("language", "text", "title"), CASES)
def test_title(language: str, text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert extract(article)[0].title == title


def test_a_long_one_ends_at_a_clause() -> None:
    text = "Pemerintah daerah membuka kembali pelabuhan lama di teluk itu, " + "panjang " * 20
    title = make_title(text, (0, len(text)), [], "id")
    assert title == "Pemerintah daerah membuka kembali pelabuhan lama di teluk itu"


def test_a_long_one_without_clauses_ends_at_a_word() -> None:
    text = "kata " * 60
    title = make_title(text, (0, len(text)), [], "id")
    assert len(title) <= MAX_TITLE
    assert title.endswith("kata…")
