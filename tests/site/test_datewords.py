"""Dates in words, in both languages."""

from __future__ import annotations

import datetime as dt

import pytest

from linimasa.edtf import parse
from linimasa.site.datewords import DateWords
from linimasa.site.messages import read_messages

# EDTF, Indonesian, English
WORDS = [
    ("2024-10-18", "18 Oktober 2024", "18 October 2024"),
    ("2024-10", "Oktober 2024", "October 2024"),
    ("2024", "2024", "2024"),
    ("0476", "476", "476"),
    ("199X", "1990-an", "the 1990s"),
    ("007X", "tahun 70–79", "the years 70–79"),
    ("012X", "120-an", "the 120s"),
    ("19XX", "abad ke-20 (1900–1999)", "the 20th century (1900–1999)"),
    ("20XX", "abad ke-21 (2000–2099)", "the 21st century (2000–2099)"),
    ("2XXX", "milenium ke-3 (2000–2999)", "the 3rd millennium (2000–2999)"),
    ("2024-21", "musim semi 2024", "spring 2024"),
    ("2024-34", "triwulan kedua 2024", "second quarter of 2024"),
    ("2024-41", "paruh kedua 2024", "second half of 2024"),
    ("2024-10-18~", "sekitar 18 Oktober 2024", "about 18 October 2024"),
    ("2024-10?", "mungkin Oktober 2024", "possibly October 2024"),
    ("2024%", "mungkin sekitar 2024", "possibly about 2024"),
    ("2023-08/..", "sejak Agustus 2023", "since August 2023"),
    ("../2023-08", "sampai Agustus 2023", "until August 2023"),
    ("2023-08-02~/..", "sejak sekitar 2 Agustus 2023", "since about 2 August 2023"),
    ("2022-10/2024-10", "Okt 2022 – Okt 2024", "Oct 2022 – Oct 2024"),
    ("2022/2024", "2022 – 2024", "2022 – 2024"),
    ("2024-10-01/2024-10-20", "1–20 Oktober 2024", "1–20 October 2024"),
    (
        "2024-09-30/2024-10-02",
        "30 September 2024 – 2 Oktober 2024",
        "30 September 2024 – 2 October 2024",
    ),
    (
        "2024-10-01~/2024-10-20~",
        "Oktober 2024 (awal hingga pertengahan)",
        "early to mid October 2024",
    ),
    ("2024-10-01~/2024-10-10~", "Oktober 2024 (awal)", "early October 2024"),
    ("2024-02-21~/2024-02-29~", "Februari 2024 (akhir)", "late February 2024"),
    ("2024-05~/2024-08~", "2024 (pertengahan)", "mid 2024"),
    (
        "2024-10-02~/2024-10-20~",
        "sekitar 2 Oktober 2024 – sekitar 20 Oktober 2024",
        "about 2 October 2024 – about 20 October 2024",
    ),
    (
        "2024-10-24T14:05:00+07:00",
        "24 Oktober 2024 pukul 14.05 UTC+7",
        "24 October 2024 at 14:05 UTC+7",
    ),
    ("2024-10-24T14:05:00Z", "24 Oktober 2024 pukul 14.05 UTC", "24 October 2024 at 14:05 UTC"),
    (
        "2024-10-24T14:05:00-03:30",
        "24 Oktober 2024 pukul 14.05 UTC−3:30",
        "24 October 2024 at 14:05 UTC−3:30",
    ),
    (
        "[2024-10-01,2024-10-03]",
        "1 Oktober 2024 atau 3 Oktober 2024",
        "1 October 2024 or 3 October 2024",
    ),
    (
        "2024-10-24T14:05:30.5+05:45",
        "24 Oktober 2024 pukul 14.05 UTC+5:45",
        "24 October 2024 at 14:05 UTC+5:45",
    ),
    ("{2024-10..2024-12}", "Okt 2024 – Des 2024", "Oct 2024 – Dec 2024"),
    ("{2021, 2024-10..}", "2021 dan sejak Oktober 2024", "2021 and since October 2024"),
    (
        "[2024-10..2024-12]",
        "suatu saat dari Oktober 2024 sampai Desember 2024",
        "some time from October 2024 to December 2024",
    ),
    ("[..2024-12]", "Desember 2024 atau sebelumnya", "December 2024 or earlier"),
    ("{2023,2024}", "2023 dan 2024", "2023 and 2024"),
    ("2024-10-18/2024-10-18", "18 Oktober 2024", "18 October 2024"),
    ("2024-10/2024-10", "Oktober 2024", "October 2024"),
    ("-0044", "45 SM", "45 BCE"),
    ("0000", "1 SM", "1 BCE"),
    ("-0044-03", "Maret 45 SM", "March 45 BCE"),
    ("-0044-03-15~", "sekitar 15 Maret 45 SM", "about 15 March 45 BCE"),
    ("-0004-02-29", "29 Februari 5 SM", "29 February 5 BCE"),
    (
        "-0044-03-15T10:00:00Z",
        "15 Maret 45 SM pukul 10.00 UTC",
        "15 March 45 BCE at 10:00 UTC",
    ),
    ("-0044-21", "musim semi 45 SM", "spring 45 BCE"),
    ("-004X", "50 SM – 41 SM", "50 BCE – 41 BCE"),
    ("00XX", "1 SM – 99", "1 BCE – 99"),
    ("-0044/0010", "45 SM – 10", "45 BCE – 10"),
    ("Y-17000", "17.001 SM", "17,001 BCE"),
    ("Y17000", "tahun 17.000", "the year 17,000"),
]


@pytest.mark.parametrize(("edtf", "indonesian", "english"), WORDS)
def test_words(edtf: str, indonesian: str, english: str) -> None:
    assert DateWords(read_messages("id")).full(parse(edtf)) == indonesian
    assert DateWords(read_messages("en")).full(parse(edtf)) == english


def test_no_date_is_undated_and_never_today() -> None:
    assert DateWords(read_messages("id")).full(None) == "tanpa tanggal"


def test_short_words_have_short_months() -> None:
    assert DateWords(read_messages("id")).short(parse("2024-10-18")) == "18 Okt 2024"
    assert DateWords(read_messages("en")).short(parse("2024-10-01/2024-10-20")) == "1–20 Oct 2024"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-10-18", "diketahui sampai hari"),
        ("2024-10~", "diketahui sampai bulan, kira-kira"),
        ("2024%", "diketahui sampai tahun, kira-kira, tidak pasti"),
        ("2023-08/..", "rentang yang akhirnya tidak diketahui"),
        ("../2023-08", "rentang yang awalnya tidak diketahui"),
        ("[2023,2024]", "salah satu dari beberapa tanggal"),
        ("{2023,2024}", "semua dari beberapa tanggal"),
        (None, "sumber tidak menyebut tanggal"),
    ],
)
def test_the_precision_in_words(edtf: str | None, words: str) -> None:
    indonesian = DateWords(read_messages("id"))
    assert indonesian.precision(parse(edtf) if edtf else None) == words


def test_a_day_heading_names_the_weekday() -> None:
    assert DateWords(read_messages("id")).day(dt.date(2024, 10, 18)) == "Jumat, 18 Oktober"
    english = DateWords(read_messages("en")).day(dt.date(2024, 10, 18))
    assert english.replace(",", "") == "Friday 18 October"  # the comma comes and goes with CLDR
