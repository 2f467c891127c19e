"""Dates of a noun's clause where the verb of a clause comes last."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.inner_last import is_inner
from linimasa.model import Article


@pytest.mark.parametrize(
    ("text", "dates", "inner"),
    [
        # the main clause has another date
        ("3 Mart’ta gelen Ali Kaya, 5 Mayıs’ta yakalandı.", ("3 Mart’ta", "5 Mayıs’ta"), True),
        # it has none
        ("2003’te kabul edilen yasa, limanlara bu yetkiyi veriyor.", ("2003’te",), False),
        ("Fırtınadan 2016’daki yangının izleri kaldı.", ("2016’daki",), False),
        # a date in front that may be the main clause's; a noun that ends as a participle does
        ("1864’te kıyıdan gelen kaptanlar bir köy kurdu.", ("1864’te",), None),
        ("3 Mart’ta, yakalanan Kaya 5 Mayıs’a dek tutuldu.", ("3 Mart’ta", "5 Mayıs’a"), None),
        ("1923’te cumhuriyet ilan edilmiştir.", ("1923’te",), None),
        # behind a subject that does both
        ("Kaya, 5 Mayıs’ta çıkarıldığı Bursa mahkemesinde tutuklandı.", ("5 Mayıs’ta",), None),
        # each clause has its own
        ("Yangın 1894’te çıkan fırtınada söndü, 1902’de bitti.", ("1894’te", "1902’de"), None),
    ],
)
def test_what_a_date_is_of(text: str, dates: tuple[str, ...], *, inner: bool | None) -> None:
    spans = [(text.index(one), text.index(one) + len(one)) for one in dates]
    assert is_inner(text, spans, spans[0], "tr") is inner


def test_no_language_whose_verb_does_not_come_last() -> None:
    assert is_inner("The ferry sank in 1994.", [(18, 22)], (18, 22), "en") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the date of who somebody is tells nothing beside that of the main clause
        (
            "3 Mayıs 2001'de limanda yakalanan Ali Kaya, 5 Mayıs 2001'de tutuklandı.",
            [("2001-05-03", "Limanda yakalanan Ali Kaya"), ("2001-05-05", "Ali Kaya, tutuklandı")],
        ),
        (
            "26 Mayıs 1922'de başlayan büyük fırtına ile 30 Mayıs'ta liman tamamen yıkıldı.",
            [("1922-05-30", "Büyük fırtına ile liman tamamen yıkıldı")],
        ),
        # the date alone goes where more stands before it
        (
            "Kaptanın 3 Mart 2001'de kurulan vakfına 5 Mayıs 2001'de bir gemi verildi.",
            [("2001-05-05", "Kaptanın kurulan vakfına bir gemi verildi")],
        ),
        # several clauses of one subject, each with its date
        (
            "Cami 1550 yılında yapılmış, 1894'te yıkılmış, 1902'de onarılmıştır.",
            [("1550", "Cami yapılmış"), ("1894", "Cami yıkılmış"), ("1902", "Cami onarılmıştır")],
        ),
        (
            "Kaptan 1915'te okula girmiştir ve 1919'da mezun olup gemiye subay olarak atanmıştır.",
            [
                ("1915", "Kaptan okula girmiştir"),
                ("1919", "Kaptan mezun olup gemiye subay olarak atanmıştır"),
            ],
        ),
        # one with a subject of its own
        (
            "Meclis 1920'de açılmış, 1923'te cumhuriyet ilan edilmiştir.",
            [("1920", "Meclis açılmış"), ("1923", "Cumhuriyet ilan edilmiştir")],
        ),
        # a row behind a long lead
        (
            (
                "Uzun süren barış görüşmelerinin bitmesinden sonra, kent heyeti, 2 Mayıs 1923'te "
                "Bursa'ya, 5 Mayıs 1923'te İzmir'e vardı."
            ),
            [
                ("1923-05-02", "kent heyeti, Bursa'ya vardı"),
                ("1923-05-05", "kent heyeti, İzmir'e vardı"),
            ],
        ),
        # the ablative of a noun is no participle
        (
            "19 Mayıs 1922'de Bursa gemilerini bölgeden geri çekmiştir.",
            [("1922-05-19", "Bursa gemilerini bölgeden geri çekmiştir")],
        ),
    ],
)
def test_turkish_titles_by_their_dates(text: str, told: list[tuple[str, str]]) -> None:
    article = Article(id="a", file="a", text=text, language="tr")
    assert [(one.date, one.title) for one in extract(article)] == told


def test_what_tells_of_a_noun_counts_less() -> None:
    text = "Bursa 2016'daki yangından sonra yeniden kuruldu. Köprü 2016'da yeniden kuruldu."
    article = Article(id="a", file="a", text=text, language="tr", published="2024-05-20")
    first, second = extract(article)
    assert "but its date is that of something else" in first.reasons
    assert "but its date is that of something else" not in second.reasons


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mahkeme, davayı 20 Kasım'a erteledi.", "2024-11-20"),
        ("Duruşma, 28 Mayıs tarihine ertelendi.", "2024-05-28"),
        ("Dava 5 Mayıs 2024'e ertelenmişti.", "2024-05-05"),
    ],
)
def test_the_day_to_which_something_is_put_off_is_planned(text: str, day: str) -> None:
    article = Article(id="a", file="a", text=text, language="tr", published="2024-05-20")
    assert [(one.date, one.kind) for one in extract(article)] == [(day, "planned")]
