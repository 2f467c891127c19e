"""Days that are not the main clause's for sure, where words take no endings."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

OTHER = "but its date is that of something else"
DAY = "2024-05-20"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (  # "although", with no verb that is known
            "Meski ongkos kapal pada Maret 2023 lebih murah daripada ongkos bus, penumpang naik.",
            {"2023-03"},
        ),
        (
            "Dewan tidak akan menutup dermaga itu meskipun kerusakan sejak Januari 2024.",
            {"2024-01/.."},
        ),
        (  # behind the main clause, and not told alone: who "dia" is is not sure
            "Kunjungan itu adalah yang pertama sejak dia membuka dermaga pada Februari 2022.",
            {"2022-02"},
        ),
        ("Dermaga itu ditutup meski warga menolak, Senin (20/5/2024).", set()),
    ],
)
def test_a_date_behind_although_dates_no_other_clause(text: str, dates: set[str]) -> None:
    found = extract(Article(id="a", file="a", text=text, language="id", published=DAY))
    assert {one.date for one in found if OTHER in one.reasons} == dates


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (  # of now, so that the day before is the other clause's
            "Polisi masih mencari kapal itu setelah menahan dua nelayan pada Sabtu (18/5/2024).",
            "Polisi menahan dua nelayan",
        ),
        (  # nothing tells which
            "Polisi menutup dermaga itu setelah menahan dua nelayan pada Sabtu (18/5/2024).",
            "Polisi menutup dermaga itu setelah menahan dua nelayan",
        ),
    ],
)
def test_the_clause_of_a_day(text: str, title: str) -> None:
    found = extract(Article(id="a", file="a", text=text, language="id", published=DAY))
    assert [one.title for one in found] == [title]


def test_a_title_that_only_points_back_counts_for_less() -> None:
    texts = ("Hal itu dibahas pada Jumat (17/5/2024).", "Izin itu dibahas pada Jumat (17/5/2024).")
    articles = (Article(id="a", file="a", text=one, language="id", published=DAY) for one in texts)
    pointing, named = (extract(one)[0].score for one in articles)
    assert pointing < named
