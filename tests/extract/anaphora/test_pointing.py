"""Titles whose subject points back to a noun: told with it where one alone can be meant."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

CASES = [
    # "that", with the name of the noun
    (
        "Penumpang memadati kapal motor Sinar Jaya. Kapal motor itu karam pada 3 Mei 2024.",
        "Kapal motor Sinar Jaya karam",
    ),
    # with more of the noun
    (
        "Warga menolak proyek pelebaran jalan. Proyek itu akan dimulai pada 3 Mei 2024.",
        "Proyek pelebaran jalan akan dimulai",
    ),
    # two may be meant
    (
        "Kapal Sinar Jaya menabrak kapal Bintang Laut. Kapal itu karam pada 3 Mei 2024.",
        "Kapal itu karam",
    ),
    # too far away
    (
        "Kapal besar itu berlayar. Hujan turun. Angin naik. Kapal itu karam pada 3 Mei 2024.",
        "Kapal itu karam",
    ),
    # but no other has a name
    (
        "Kapal Sinar Jaya berlayar. Hujan turun. Angin naik. Kapal itu karam pada 3 Mei 2024.",
        "Kapal Sinar Jaya karam",
    ),
    # its name stands behind it
    (
        "Data itu mengejutkan. Lembaga itu, Walhi Riau, akan menggugat pada 3 Mei 2024.",
        "Walhi Riau akan menggugat",
    ),
    # whose
    (
        "Bupati menetapkan status tanggap darurat. Statusnya dicabut pada 3 Mei 2024.",
        "Status tanggap darurat dicabut",
    ),
    (
        "Budi Santoso hilang di laut. Istrinya melapor ke polisi pada 3 Mei 2024.",
        "Istri Budi Santoso melapor ke polisi",
    ),
    (
        "“Budi hilang,” kata Ratna Dewi. Istrinya melapor ke polisi pada 3 Mei 2024.",
        "Istrinya melapor ke polisi",
    ),
    (
        "Budi Santoso hilang di laut. Istrinya, Lina, melapor ke polisi pada 3 Mei 2024.",
        "Istri Budi Santoso, Lina, melapor ke polisi",
    ),
    # a verb that is a noun, and is nobody's
    ("Warga mengeluh. Naiknya harga beras pada 3 Mei 2024 ditolak.", "Naiknya harga beras ditolak"),
    # a person by the first name
    (
        "Bupati Hadi Purnomo ditahan. Hadi menyesal. Ia mundur pada 3 Mei 2024.",
        "Hadi Purnomo mundur",
    ),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_what_a_subject_points_back_to(text: str, title: str) -> None:
    found = extract(Article(id="a", file="a", text=text, language="id", published="2024-05-20"))
    assert found[-1].title == title
