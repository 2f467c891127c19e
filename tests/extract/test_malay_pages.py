"""What Indonesian and Malay news pages write again and again."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate

DAY = "2024-02-10"


def _found(language: str, text: str) -> tuple[Candidate, ...]:
    return extract(Article(id="a", file="a", text=text, language=language, published=DAY))


OFFICERS = [
    # an office behind its name, without a comma
    ("Siti Aminah Kepala Desa Sukamaju", "Siti Aminah", "Kepala Desa Sukamaju"),
    ("Budi Santoso Ketua RT setempat", "Budi Santoso", "Ketua RT"),
    ("Budi Santoso selaku Ketua RT setempat", "Budi Santoso", "Ketua RT"),
    # a place in commas between an office and its name
    ("Kepala BPBD Ngawi, Jawa Timur, Slamet Riyadi", "Slamet Riyadi", "Kepala BPBD Ngawi"),
    (
        "Kepala Desa Sukamaju, Kecamatan Ciawi, Kabupaten Bogor, Andi Saputra",
        "Andi Saputra",
        "Kepala Desa Sukamaju",
    ),
    ("Ketua RT Slamet Riyadi di Ngawi, Jawa Timur", "Slamet Riyadi", "Ketua RT"),
]


@pytest.mark.parametrize(("who", "name", "role"), OFFICERS)
def test_who_has_an_office(who: str, name: str, role: str) -> None:
    (event,) = _found("id", f"“Dua rumah hanyut,” kata {who}, Kamis (8/2/2024).")
    assert event.attribution is not None
    assert (event.attribution.name, event.attribution.role) == (name, role)


def test_a_place_between_an_office_and_its_name_is_in_no_title() -> None:
    text = (
        "Kepala BPBD Ngawi, Jawa Timur, Slamet mengatakan dua rumah hanyut pada Kamis (8/2/2024)."
    )
    assert [one.title for one in _found("id", text)] == ["Dua rumah hanyut"]


TITLES = [
    # a noun of which the main verb only says what it is
    (
        "Lokasi yang digeledah pada 5 Februari 2024 adalah rumah dinas bupati dan kantor dinas.",
        ["2024-02-05 Lokasi yang digeledah adalah rumah dinas bupati dan kantor dinas"],
    ),
    (
        "Pada 5 Februari 2024, lokasi yang digeledah yakni rumah dinas bupati.",
        ["2024-02-05 Lokasi yang digeledah yakni rumah dinas bupati"],
    ),
    # years of a term
    ("Penyidik memeriksa gubernur periode 2009-2013 dan 2013-2018 itu.", []),
    ("Dividen itu bagian dari laba bersih tahun buku 2015.", []),
    (
        "Persija menjuarai liga pada 2001 dan 2018.",
        ["2001 Persija menjuarai liga", "2018 Persija menjuarai liga"],
    ),
    # a place with the name of a holiday
    (
        "Polisi menangkap Bupati Mandailing Natal di Medan, Rabu (7/2/2024).",
        ["2024-02-07 Polisi menangkap Bupati Mandailing Natal di Medan"],
    ),
    # months as in English
    ("Perjanjian itu diteken pada 10 December 2020.", ["2020-12-10 Perjanjian itu diteken"]),
    ("Kapal itu tenggelam pada 5 May 2020.", ["2020-05-05 Kapal itu tenggelam"]),
    ("May Lestari memimpin rapat.", []),
]


@pytest.mark.parametrize(("text", "told"), TITLES)
def test_what_is_told_of_a_date(text: str, told: list[str]) -> None:
    assert [f"{one.date} {one.title}" for one in _found("id", text)] == told


def test_who_is_reported_to_have_said_it() -> None:
    text = "Ketua Polis Daerah Sentul, Ahmad Zaki dilaporkan berkata, dua lelaki ditahan semalam."
    (event,) = _found("ms", text)
    assert event.title == "Dua lelaki ditahan"
    assert event.attribution is not None
    assert event.attribution.name == "Ahmad Zaki"
