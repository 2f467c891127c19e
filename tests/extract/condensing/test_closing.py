"""Titles that are too long in a language whose verb comes last."""

from __future__ import annotations

import pytest

from linimasa.extract.condensing.closing import closed, closes, is_half


@pytest.mark.parametrize(
    ("title", "short"),
    [
        # the first of two clauses
        (
            "Eski vapur burnun açıklarında battı ve on iki denizci kurtarıldı",
            "Eski vapur burnun açıklarında battı",
        ),
        # the subject, and what stands behind a clause that the verb can do without
        (
            "Liman müdürü Kaya, vapuru iki saat rıhtımda bekledikten sonra iskeleyi kapattı",
            "Liman müdürü Kaya, iskeleyi kapattı",
        ),
        # only the name of a long subject
        (
            "Yıllarca adalar arasında çalışan ve geçen kış satılan Deniz Yıldızı, limana döndü",
            "Deniz Yıldızı, limana döndü",
        ),
        # the noun that participles tell of, before the last comma
        (
            "Bursa'da toplanan ve yeni derneği temsil eden kaptanlar, ortak tüzüğü onayladılar",
            "Kaptanlar, ortak tüzüğü onayladılar",
        ),
        # a name in front with what it did; a number with its comma; who does it with "-ce"
        (
            "Kıyı Birlikleri yazdıkları bir mektup ile yeni bir rıhtım yapılmasını istediler",
            "Kıyı Birlikleri yeni bir rıhtım yapılmasını istediler",
        ),
        (
            "Liman İdaresi, dün yapılan uzun kurul toplantısında payını %40,5 oranına indirdi",
            "Liman İdaresi, payını %40,5 oranına indirdi",
        ),
        (
            "Dün yakalanan Ali Kaya, çıkarıldığı Bursa mahkemesince kaçma şüphesiyle tutuklandı",
            "Ali Kaya, kaçma şüphesiyle tutuklandı",
        ),
        # no piece begins with a form of a verb that lost who does it
        (
            "Eski bir geminin dün sabah açıkta batması sonucu on iki kişi hayatını kaybetti",
            "On iki kişi hayatını kaybetti",
        ),
        # what ends as a verb does
        (
            "Balıkçılar uzun yıllar boyunca beklemişti ve kent heyeti, nihayet rıhtıma geldi",
            "Balıkçılar uzun yıllar boyunca beklemişti",
        ),
        # a phrase at the worst
        (
            "Balıkçıların uzun süre beklediği yeni rıhtımın inşaatında kontrol tamamen sağlandı",
            "Kontrol tamamen sağlandı",
        ),
    ],
)
def test_what_is_left(title: str, short: str) -> None:
    left = closed(title, "tr", 12, 60)
    assert left is not None
    assert left[:1].upper() + left[1:] == short


def test_nothing_without_a_verb_at_the_end() -> None:
    assert closed("Eski vapurun adalar arasındaki son seferi " * 3, "tr", 12, 60) is None
    assert closed("The old ferry sank off the cape", "en", 12, 20) is None


@pytest.mark.parametrize(
    ("title", "language", "told"),
    [
        ("Eski vapur battı", "tr", True),
        ("Eski vapurun son seferi", "tr", False),
        ("Yeni iskele yarın açılacak", "tr", True),
        ("The old ferry", "en", True),
    ],
)
def test_whether_a_title_ends_with_its_verb(title: str, language: str, *, told: bool) -> None:
    assert closes(title, language) is told


@pytest.mark.parametrize(
    ("title", "sentence", "half"),
    [
        ("Limana döndü", "Eski kaptan, tekneyi bulamadan limana döndü.", True),
        ("Limana döndü", "2024'te limana döndü.", False),
        ("Eski kaptanın", "Eski kaptanın teknesi limana döndü.", True),
        (
            "Ali Kaya bir tarihe bırakıldığını bildirdi",
            "Ali Kaya, geminin gelişinin uygun bir tarihe bırakıldığını bildirdi.",
            True,
        ),
        ("Hat 22 kilometre uzunluğunda", "“Hat 22 kilometre uzunluğunda.”", False),
        ("Limana döndü", "Eski kaptanın teknesi limana döndü.", False),
    ],
)
def test_whether_a_title_is_half_of_what_is_told(title: str, sentence: str, *, half: bool) -> None:
    assert is_half(title, sentence, "tr") is half
