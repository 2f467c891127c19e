"""Places, numbers and people that a sentence tells of."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.details import MAX_NUMBERS, kind_of, numbers_of, people_of
from linimasa.extract.naming.where import place_of
from linimasa.model import Article


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("id", "Kapal itu berlayar ke Pelabuhan Makassar.", "Pelabuhan Makassar"),
        ("id", "Gempa terjadi di Bandung.", "Bandung"),
        ("id", "Gempa terjadi di rumah.", None),
        ("id", "Rupiah menguat ke Rp 16.400.", None),
        ("en", "The ship sailed to Port Moresby.", "Port Moresby"),
        ("en", "The quake struck at home.", None),
    ],
)
def test_place(language: str, text: str, place: str | None) -> None:
    found = place_of(text, language)
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("id", "Sebanyak 3.000 tentara tiba.", [("3000", "tentara")]),
        ("id", "Tinggi air 1,5 meter.", [("1.5", "meter")]),
        ("id", "Pelabuhan menampung 2 juta ton.", [("2 juta", "ton")]),
        ("en", "Some 3,000 soldiers arrived.", [("3000", "soldiers")]),
        ("en", "The water rose 1.5 metres.", [("1.5", "metres")]),
        ("en", "No number here.", []),
        ("id", "Gempa berkekuatan 6,1 mengguncang Cianjur.", []),
        ("id", "Lima belas menit, lalu 15 menit lagi.", [("15", "menit")]),
    ],
)
def test_numbers(language: str, text: str, numbers: list[tuple[str, str]]) -> None:
    assert [(one.value, one.unit) for one in numbers_of(text, [], language)] == numbers


def test_the_numbers_of_a_date_count_nothing() -> None:
    assert numbers_of("Pada 3 Maret tiba 5 kapal.", [(5, 12)], "id")[0].unit == "kapal"


def test_a_table_read_as_a_sentence_gives_few() -> None:
    assert len(numbers_of("1 kapal " * 20, [], "id")) == MAX_NUMBERS


def test_people_are_told_by_their_offices() -> None:
    text = "Presiden Joko Widodo bertemu Siti Rahma di Bandung."
    assert people_of(text, "Siti Rahma", None, "id") == ("Siti Rahma", "Joko Widodo")


def test_a_month_is_no_place() -> None:
    text = "In April 1954 they met in Colombo."
    article = Article(id="a", file="a", text=text, language="en", published="2024-05-20")
    (found,) = extract(article)
    assert found.place is not None
    assert found.place.name == "Colombo"


def test_a_correction() -> None:
    text = "Ralat: kapal itu selamat."
    kind = kind_of(text, spoken=False, verb="", clause=text, distance=0, language="id")
    assert kind == "correction"


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        ("The ferry will sail this evening.", "2024-05-20", "planned"),
        ("The ferry sailed this morning.", "2024-05-20", "event"),
        ("The ferry sails on 22 May 2024.", "2024-05-20", "planned"),
        ("The court ruled that the ferry will sail on 22 May 2024.", "2024-05-20", "planned"),
        ("The report said the ferry will sail on 3 May 2024.", "2024-05-20", "event"),
    ],
)
def test_what_is_planned(text: str, day: str, kind: str) -> None:
    article = Article(id="a", file="a", text=text, language="en", published=day)
    assert extract(article)[0].kind == kind


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "The mayor of Bonn, Jane Hill, opened the pier.", ("Jane Hill",)),
        ("en", "On Monday mayor Jane Hill opened the pier.", ("Jane Hill",)),
        ("pt", "O ministro das Finanças, Joaquim Reis, apresentou o plano.", ("Joaquim Reis",)),
        ("en", "The leader of the north, in Old Harbour, closed it.", ()),
        ("id", "Ia menemui gubernur Jawa Barat kemarin.", ()),
        ("ms", "Menteri Luar, Laila Osman, menemui Presiden Indonesia.", ("Laila Osman",)),
    ],
)
def test_people_behind_an_office_in_small_letters(
    language: str, text: str, people: tuple[str, ...]
) -> None:
    assert people_of(text, None, None, language) == people
