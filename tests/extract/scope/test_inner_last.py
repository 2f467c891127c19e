"""Dates of a noun's clause where the verb of a clause comes last."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.scope.inner_last import inner_title, is_inner
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
            "3 Mayıs 2001'de gözaltına alınan kaptan Can Ay, 7 Mayıs 2001'de serbest bırakıldı.",
            [
                ("2001-05-03", "Gözaltına alınan kaptan Can Ay"),
                ("2001-05-07", "Kaptan Can Ay, serbest bırakıldı"),
            ],
        ),
        (
            "Sinop'ta 3 Mayıs 2001'de bulunan iki yolcu 7 Mayıs 2001'de taburcu edildi.",
            [
                ("2001-05-03", "Sinop'ta bulunan iki yolcu"),
                ("2001-05-07", "Sinop'ta bulunan iki yolcu taburcu edildi"),
            ],
        ),
        (
            "1996 yılında kurulan Kaptanlar Derneği ise 2005'te kapatıldı.",
            [
                ("1996", "Kurulan Kaptanlar Derneği"),
                ("2005", "Kaptanlar Derneği ise kapatıldı"),
            ],
        ),
        # where the noun ends is not known: the main clause with that date, which counts less
        (
            "26 Mayıs 1922'de başlayan büyük fırtına ile 30 Mayıs'ta liman tamamen yıkıldı.",
            [
                (
                    "1922-05-26",
                    "26 Mayıs 1922'de başlayan büyük fırtına ile liman tamamen yıkıldı",
                ),
                ("1922-05-30", "Büyük fırtına ile liman tamamen yıkıldı"),
            ],
        ),
        # the date alone goes where more stands before it
        (
            "Kaptanın 3 Mart 2001'de kurulan vakfına 5 Mayıs 2001'de bir gemi verildi.",
            [
                ("2001-03-03", "Kaptanın 3 Mart 2001'de kurulan vakfına bir gemi verildi"),
                ("2001-05-05", "Kaptanın kurulan vakfına bir gemi verildi"),
            ],
        ),
        # no title begins with "and", nor is a participle of a stem in "t" missed
        (
            (
                "Sinop'ta balık satan ve 3 Mayıs 2001'de açıkta kayığı batan Can Ay, 7 Mayıs "
                "2001'de haberi alan yaşlı bir dostunun onu komşu köylerde aradığını duyunca "
                "limana geri döndü."
            ),
            [
                ("2001-05-03", "Sinop'ta balık satan ve açıkta kayığı batan Can Ay"),
                ("2001-05-07", "Can Ay, limana geri döndü"),
            ],
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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("3 Mayıs’ta gelen üç kaptan, 5 Mayıs’ta gitti.", "Gelen üç kaptan"),
        ("3 Mayıs’ta kurulan derneği 5 Mayıs’ta kapattı.", ""),  # an object
        ("3 Mayıs’ta kurdukları dernek, 5 Mayıs’ta kapandı.", ""),  # who did stands elsewhere
        ("3 Mayıs’ta gelen kaptan (45) 5 Mayıs’ta gitti.", "Gelen kaptan"),
        ("3 Mayıs’ta (45) gelen kaptan, 5 Mayıs’ta gitti.", ""),
        ("3 Mayıs’ta yeniden bulunup limana getirilen, 5 Mayıs’ta gitti.", ""),
        ("3 Mayıs’ta gelen ve limanda kalan kaptan, 5 Mayıs’ta gitti.", ""),
        # what stands before its date goes, if that is not whose the noun is
        ("Eşiyle birlikte 3 Mayıs’ta aranan üç yolcu, 5 Mayıs’ta bulundu.", "Aranan üç yolcu"),
        ("Kaptanın 3 Mayıs’ta kurulan vakfı, 5 Mayıs’ta kapandı.", ""),
    ],
)
def test_what_the_date_of_a_participle_dates(text: str, title: str) -> None:
    spans = [(text.index(one), text.index(one) + len(one)) for one in ("3 Mayıs’ta", "5 Mayıs’ta")]
    assert inner_title(text, spans, spans[0], "tr") == title


def test_the_date_of_a_participle_counts_less() -> None:
    text = (
        "3 Mayıs'ta aranan kaptan Can Ay, 7 Mayıs'ta bulundu. 3 Mayıs'ta aranan kaptanı buldular."
    )
    article = Article(id="a", file="a", text=text, language="tr", published="2024-05-20")
    inner, own, *_ = extract(article)
    assert inner.title == "Aranan kaptan Can Ay"
    assert inner.score < own.score


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
        ("Duruşma 20 Mayıs tarihine ertelendi.", "2024-05-20"),
    ],
)
def test_the_day_to_which_something_is_put_off_is_planned(text: str, day: str) -> None:
    article = Article(id="a", file="a", text=text, language="tr", published="2024-05-20")
    assert [(one.date, one.kind) for one in extract(article)] == [(day, "planned")]


def test_a_day_that_is_past_is_not_planned_though_something_was_put_off_to_it() -> None:
    text = "Dava 5 Mayıs 2024'e ertelenmişti."
    article = Article(id="a", file="a", text=text, language="tr", published="2024-05-20")
    assert [(one.date, one.kind) for one in extract(article)] == [("2024-05-05", "event")]
