"""Quotations of several sentences, and what somebody says of himself."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article


def titles_of(text: str) -> list[str]:
    article = Article(id="a", file="a", text=text, language="id", published="2024-05-20")
    return [one.title for one in extract(article)]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Itu belum pasti. Pelabuhan Teluk tetap melayani penumpang",
            "Pelabuhan Teluk tetap melayani penumpang",
        ),
        ("Kami menutup dermaga lama. Penumpang marah", "Siti Rahma menutup dermaga lama"),
        ("Saya belum tahu. Kapalnya rusak", "Siti Rahma belum tahu"),
        ("Saya rasa dermaga akan segera dibuka", "Dermaga akan segera dibuka"),
        ("Kami menutup dermaga karena kami takut", "Siti Rahma menutup dermaga"),
        ("Kami menutup dermaga milik kami", "Kami menutup dermaga milik kami"),
        ("Kita harus membangun dermaga", "Kita harus membangun dermaga"),
        (
            "Kita senang. Dermaga lama dibuka pada Juni 2024. Semua kapal lewat",
            "Dermaga lama dibuka",
        ),
    ],
)
def test_what_is_said(said: str, title: str) -> None:
    assert title in titles_of(f'"{said}," kata Siti Rahma di Makassar, Senin (20/5/2024).')


def test_a_place_speaks_for_nobody() -> None:
    (title,) = titles_of("“Kami menutup dermaga lama,” ujar Jakarta, Senin (20/5/2024).")
    assert title == "Kami menutup dermaga lama"
