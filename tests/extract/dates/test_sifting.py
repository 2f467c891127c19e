"""Which dates a sentence tells something of, and which only belong to a noun or a comparison."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.words import words_of
from linimasa.language import available
from linimasa.model import Article

CASES = [
    # a range is one date, however it is told
    ("id", "Sejak 2019 hingga 2022, perusahaan itu menambang nikel.", ["2019/2022"]),
    ("id", "Dari 2019 sampai 2022 perusahaan itu menambang nikel.", ["2019/2022"]),
    ("en", "Between 2019 and 2022 the firm mined nickel.", ["2019/2022"]),
    ("id", "Perundingan digelar pada 3 dan 4 Mei 2024 di Bogor.", ["2024-05-03/2024-05-04"]),
    ("en", "Talks were held on 3 and 4 May 2024 in London.", ["2024-05-03/2024-05-04"]),
    ("en", "Talks were held on 3 and 9 May 2024 in London.", ["2024-05-03", "2024-05-09"]),
    # to the day: the hour stays in the words
    ("id", "Gempa terjadi pada Jumat (17/5/2024) pukul 10.00 WIB.", ["2024-05-17"]),
    ("en", "The quake struck on 17 May 2024 at 10:00.", ["2024-05-17"]),
    # what is in force since a day began on it; what ends on a day to come is told of that day
    ("id", "Gencatan senjata berlaku sejak 3 Maret 2024.", ["2024-03-03"]),
    ("id", "Pelabuhan ditutup sejak 3 Maret 2024.", ["2024-03-03/.."]),
    ("en", "The show will run until 1 June 2024.", ["2024-06-01"]),
    # counted from what happened, not from a day
    ("fr", "Le port a fermé 15 jours avant la tempête du 3 mars 2024.", ["2024-03-03"]),
    ("fr", "Trois semaines après l'orage, le port a rouvert ses quais.", []),
    ("it", "Il molo ha riaperto sette mesi dopo la tempesta del porto.", []),
    # the stamps and the foot of a page
    ("fr", "Par Anne Roy Publié le 3 mai 2024 à 14h06 - Mis à jour le 4 mai 2024 à 8h30", []),
    ("id", "oleh Hendra Laksana diperbarui 14 Mei 2024, 19:11 WIB", []),
    ("id", "Kapal itu diperbarui Hendra pada 14 Mei 2024 di Kyre.", ["2024-05-14"]),
    ("es", "El Faro & © 2023 Prensa del Puerto S.A.", []),
    # a comparison, the number of a law, what may come, the same day elsewhere
    ("id", "Harga turun pada 14 Mei 2024 ke level terendah sejak Mei 2009.", ["2024-05-14"]),
    ("en", "Prices fell on 14 May 2024 to the lowest level since May 2009.", ["2024-05-14"]),
    ("id", "Pada 14 Mei 2024 terbit Peraturan Menteri Nomor 15 Tahun 2016.", ["2024-05-14"]),
    ("id", "Jumlah pegawai akan berkurang dalam empat tahun ke depan.", []),
    ("id", "Harga turun pada Selasa (14/5/2024) waktu setempat (Rabu pagi WIB).", ["2024-05-14"]),
    (
        "en",
        "The toll stood at 5 pounds on 14 May 2024, up 3 percent from May 2009.",
        ["2024-05-14"],
    ),
    ("id", "Pada 14 Mei 2024 tarif naik 5 persen dibanding April 2009.", ["2024-05-14"]),
    ("id", "Harga kontrak Desember turun tajam.", []),
    ("id", "Harga turun pada Desember 2023.", ["2023-12"]),
]


@pytest.mark.parametrize(("language", "text", "dates"), CASES)
def test_the_dates_of_a_sentence(language: str, text: str, dates: list[str]) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [one.date for one in extract(article)] == dates


SAID = [
    (
        "id",
        "Tabrakan terjadi pukul 07.30 WIB, kata Siti Rahma, Rabu.",
        ["2024-05-15"],
        "2024-05-15",
    ),
    (
        "id",
        "“Harga akan naik tahun depan,” kata Siti saat rapat akhir tahun, Senin (13/5/2024).",
        ["2025", "2024-05-13"],
        "2024-05-13",
    ),
    (
        "id",
        "Pada Senin (13/5/2024), Siti Rahma mengatakan bahwa kapal tenggelam pada 3 Maret 2024.",
        ["2024-03-03"],
        "2024-05-13",
    ),
    ("id", "Kata Siti, Pemilu digelar pada 14 Februari 2024.", ["2024-02-14"], None),
    (
        "en",
        "The ship sank on 3 March 2024, the coastguard said on Friday, after a storm.",
        ["2024-03-03"],
        "2024-05-17",
    ),
    (
        "en",
        "Ann Cole told the BBC on Friday that the bridge had fallen on 3 March 2024.",
        ["2024-03-03"],
        "2024-05-17",
    ),
    (
        "id",
        "Belanda mengakui kemerdekaan koloni itu pada 27 Desember 1949.",
        ["1949-12-27"],
        None,
    ),
    ("id", "Menurut CNN Indonesia, gempa terjadi pada 3 Maret 2024.", ["2024-03-03"], None),
]


@pytest.mark.parametrize(("language", "text", "dates", "said"), SAID)
def test_the_date_of_the_telling_is_kept_apart(
    language: str, text: str, dates: list[str], said: str | None
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    found = extract(article)
    assert [one.date for one in found[: len(dates)]] == dates
    assert all(one.date == said and one.kind == "statement" for one in found[len(dates) :])
    assert found[0].said == said


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        (
            "id",
            "Kapal karam pada Rabu (15/5/2024). Mengutip Reuters, Kamis (16/5), isinya beras.",
            ["2024-05-15"],
        ),
        (
            "id",
            "“Harga turun,” kata Siti, Senin (20/5/2024). “Hari ini kami umumkan,” ujarnya.",
            ["2024-05-20"],
        ),
        ("id", "“Masalah kemarin sudah selesai,” kata Siti Rahma.", []),
    ],
)
def test_what_only_repeats_a_date_is_left_out(language: str, text: str, dates: list[str]) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [one.date for one in extract(article)] == dates


@pytest.mark.parametrize(
    ("language", "foot"),
    [
        ("en", "Posted by : jhill | February 2, 2024 3:35 PM | Report abuse The plan fell."),
        ("en", "The pier fell, says Jane. Posted by jhill 22 Jan 2024"),
        ("en", "This article appeared on p29 of the Bugle on 00.01 BST on Wednesday 29 May 2024."),
        ("fr", "Cet article a été publié dans le journal du 3 mai 2024."),
        ("de", "Dieser Artikel erschien zuerst am 3. Mai 2024 in Bonn."),
        ("fr", "Publié le 12 mars 2019 par Camille | Mis à jour le 15 mars 2019 | 4 min"),
        ("en", "Embargoed until 00:01 Thursday 6 June 2024"),
        ("id", "Hari/Tanggal : Senin, 5 Februari 2024"),
        ("id", "Tanggal Pendaftaran : Selasa, 14 Maret 2023 pukul 10.15 WIB"),
        ("en", "Date of the hearing: 3 May 2020 at 10 am"),
        ("en", "The bank broke the Companies Act of 1985 for years."),
        ("fr", "La banque a violé la loi du 29 juillet 2020 sur la presse."),
    ],
)
def test_the_day_of_a_comment_or_an_issue_dates_nothing(language: str, foot: str) -> None:
    article = Article(id="a", file="a", text=foot, language=language, published="2024-06-01")
    assert extract(article) == ()


@pytest.mark.parametrize("language", available())
def test_what_compares_numbers_is_known_by_a_word(language: str) -> None:
    words = words_of(language)
    assert bool(words.measured) == bool(words.measuring)


def test_a_label_with_a_verb_tells_something() -> None:
    article = Article(id="a", file="a", text="Bridge opened: 3 May 1990", language="en")
    assert [(one.date, one.title) for one in extract(article)] == [("1990-05-03", "Bridge opened")]


@pytest.mark.parametrize(
    "field", ["Opened: 3 May 1990", "Open: 3 May 1990 to 4 May 1990", "Start: 3 May 1990 UTC"]
)
def test_a_label_and_its_dates_tell_nothing(field: str) -> None:
    article = Article(id="a", file="a", text=field, language="en", published="1990-06-01")
    assert extract(article) == ()


def test_of_dates_that_say_the_same_the_finest_stays() -> None:
    text = "L'an deux mille dix-sept, le neuf novembre 2017, le conseil s'est réuni à Rennes."
    article = Article(id="a", file="a", text=text, language="fr", published="2017-12-01")
    assert [one.date for one in extract(article)] == ["2017-11-09"]
