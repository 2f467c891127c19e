"""Titles of Indonesian and Malay sentences: what is told, not who tells it, and no torn halves."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

TITLES = """
Ia memaparkan, Dinas Kyre melaporkan hingga Minggu pukul 22.10 WIB, banjir melanda delapan desa.
= Banjir melanda delapan desa

“Hari ini tidak ada, tetapi besok ada,” ucap Siti.
= Hari ini tidak ada
= Besok ada

“Tono tidak bisa menjawab, besok saja,” ujar Siti.
= Tono tidak bisa menjawab, besok saja

Kejadian ini, kata Siti, terjadi pada Sabtu lalu.
= Kejadian ini terjadi

Korban, Siti Rahma, tewas pada Sabtu lalu.
= Korban, Siti Rahma, tewas

Selasa larut malam, polisi menggeledah sebuah rumah.
= Polisi menggeledah sebuah rumah

Sebanyak 13.963 jamaah tiba di Makkah hingga Rabu (22/5) pukul 17.00 Waktu Arab Saudi.
= Sebanyak 13.963 jamaah tiba di Makkah

Kapal itu tenggelam pada Senin. Demikian ungkap kapten Siti Rahma, Selasa (21/5/2024).
= Kapal itu tenggelam
= Kapal itu tenggelam
"""


@pytest.mark.parametrize("case", TITLES.strip().split("\n\n"))
def test_the_titles_of_a_text(case: str) -> None:
    text, *titles = case.split("\n= ")
    assert _titles(text, "id") == titles


def test_a_malay_title_tells_what_is_said() -> None:
    text = (
        "Siti Ramli berkata, perlawanan itu sebahagian persiapan skuad kebangsaan sebelum "
        "berhadapan Thailand di Bangkok pada 9 Jun depan."
    )
    told = "Perlawanan itu sebahagian persiapan skuad kebangsaan sebelum berhadapan Thailand"
    assert _titles(text, "ms") == [told]


def test_a_malay_title_begins_behind_what_leads_in() -> None:
    text = (
        "“Sebagai langkah keselamatan dan mempertahankan diri, anggota kami melepaskan tembakan ke "
        "arah tiga lelaki itu sebelum menembak mati,” katanya hari ini."
    )
    told = "Anggota kami melepaskan tembakan ke arah tiga lelaki itu sebelum menembak mati"
    assert _titles(text, "ms") == [told]


def _titles(text: str, language: str) -> list[str]:
    article = Article(id="x", file="x", text=text, language=language, published="2024-05-22")
    return [one.title for one in extract(article)]
