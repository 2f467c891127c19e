"""What surrounds an article goes; every sentence of the article stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.ingest.boilerplate import related_spans, strip_boilerplate
from linimasa.ingest.sources import read_file

ROOT = Path(__file__).parents[2]
BODY = "Kapal itu tiba di pelabuhan pada Senin pagi."
MORE = "Bupati menyambut awaknya sehari kemudian."


def test_the_founding_seed_ends_with_its_last_sentence() -> None:
    article = read_file(next((ROOT / "seeds").glob("000_*.txt")), ROOT).articles[0]
    assert article.text.endswith("telah dikirim ke Rusia,” katanya.")
    assert "Baca Juga" not in article.text
    assert "Korut Bantah Tuduhan" not in article.text


@pytest.mark.parametrize(
    "furniture",
    [
        "Baca Juga:\nKapal Ketiga Tiba di Pelabuhan Timur\nBanjir Melanda Tiga Desa",
        "Baca Juga:\n\n- Kapal Ketiga Tiba di Pelabuhan Timur\n\n- Banjir Melanda Tiga Desa",
        "BERITA TERKAIT\nKapal Ketiga Tiba di Pelabuhan Timur",
        "Baca juga: Kapal Ketiga Tiba di Pelabuhan Timur",
        "**Baca juga:** Kapal Ketiga Tiba di Pelabuhan Timur",
        "BACA JUGA Kapal Ketiga Tiba di Pelabuhan Timur",
        "Read also: Third Ship Reaches the Eastern Harbour",
        "Related articles\nThird Ship Reaches the Eastern Harbour",
        "Foto: Kapal bersandar di pelabuhan (Harian Contoh/Budi)",
        "Kapal bersandar di pelabuhan. (Foto: Harian Contoh)",
        "Image caption Sailors on the deck",
        "ADVERTISEMENT",
        "ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT",
        "Halaman selanjutnya",
        "Bagikan: Facebook Twitter WhatsApp",
        "Share on Facebook | Tweet | Copy link",
        "Ikuti berita terbaru Harian Contoh di Google News",
        "Sign up to our newsletter for more",
    ],
)
@pytest.mark.parametrize("before", [f"{BODY}\n", ""])
def test_furniture_goes(furniture: str, before: str) -> None:
    assert strip_boilerplate(f"{before}{furniture}\n{MORE}") == f"{before}{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Baca buku itu sampai habis, kata guru mereka.",
        "Foto itu diambil pada tahun 2019 oleh seorang wartawan.",
        "Simak juga pernyataan gubernur yang disampaikan pada Selasa.",
        "Related cases were dropped in March.",
        "Read more books, the teacher told them on Monday.",
        "Watch officers saw the ship at dawn.",
        "Iklan itu ditayangkan pada 5 Mei 2020.",
        "Share prices fell by 5 percent on Tuesday.",
        "Line 3 opened in 1998.",
        "“Baca juga undang-undangnya,” katanya, Jumat (18/10/2024).",
        "Terkini, jumlah korban mencapai 12 orang.",
        "Advertisement spending rose in 2023.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert strip_boilerplate(f"{BODY}\n{line}\n{MORE}") == f"{BODY}\n{line}\n{MORE}"


def test_prose_below_a_list_of_titles_stays() -> None:
    text = f"{BODY}\nBaca Juga:\nBanjir Melanda Tiga Desa\n{MORE}\nWarga pulang"
    assert strip_boilerplate(text) == f"{BODY}\n{MORE}\nWarga pulang"


def test_a_link_inside_a_paragraph_goes_alone() -> None:
    text = f"{BODY} Baca juga: Banjir Melanda Tiga Desa\n{MORE}"
    assert strip_boilerplate(text) == f"{BODY}\n{MORE}"
    text = f"Kapal itu (Baca juga: Banjir Melanda Tiga Desa) tiba pada Senin.\n{MORE}"
    assert "Banjir" not in strip_boilerplate(text)
    assert "tiba pada Senin." in strip_boilerplate(text)


def test_spans_are_of_the_text_as_it_is_given() -> None:
    text = f"{BODY}\r\n\r\nBaca juga: Banjir Melanda Tiga Desa\r\n{MORE}"
    spans = related_spans(text)
    assert [text[start:end] for start, end in spans] == ["Baca juga: Banjir Melanda Tiga Desa"]


def test_a_list_of_articles_with_times_goes_but_a_dateline_stays() -> None:
    text = (
        f"Selasa, 3 September 2024 | 10:15 WIB\n{BODY}\n{MORE}\n"
        "Rabu, 4 September 2024 | 08:00 WIB\nBanjir Melanda Tiga Desa\n"
        "Rabu, 4 September 2024 | 09:30 WIB\nPasar Dibuka Lagi"
    )
    assert strip_boilerplate(text) == f"Selasa, 3 September 2024 | 10:15 WIB\n{BODY}\n{MORE}"


@pytest.mark.parametrize("text", ["", "\n\n", "Baca Juga:", " "])
def test_nothing_comes_of_nothing(text: str) -> None:
    assert strip_boilerplate(text) == ""


def test_a_long_text_takes_no_long_time() -> None:
    text = "\n".join(f"{BODY} {number}" for number in range(20_000)) + "\nfoto " * 5_000
    assert len(strip_boilerplate(text)) > 500_000


def test_an_article_that_ran_into_its_caption_stays() -> None:
    text = f"Foto: Ali {BODY} {MORE} " + " ".join([BODY] * 5)
    assert strip_boilerplate(text) == text
