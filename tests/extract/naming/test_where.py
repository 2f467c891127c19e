"""Where something happened: the event's place, not the outlet's."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.naming.where import place_of
from linimasa.model import Article

PLACES = [
    ("id", "JAKARTA, Kabar.com - Gempa mengguncang Kota Padang pada Senin.", "Kota Padang"),
    ("id", "Kapal itu berlayar dari Makassar ke Surabaya.", "Surabaya"),
    ("id", "Tiga kapal melintasi Selat Malaka.", "Selat Malaka"),
    ("id", "Kabar itu beredar di WhatsApp sejak Minggu.", None),
    ("id", "Status gunung naik dari Siaga menjadi Awas.", None),
    ("en", "BONN, May 3 (Agency) - The bridge near Cologne fell.", "Cologne"),
    ("en", "They flew from the Nepali capital Kathmandu.", "Kathmandu"),
    ("en", "Moscow and Seoul signed a treaty.", None),
    ("en", "A fire broke out in the Iraqi parliament.", None),
    ("en", "According to Acme Harbours, the ferry sank.", None),
    ("en", "The board gave the medal to Acme.", None),
    ("en", "The letter to President Tom Dean was lost.", None),
    ("en", "The crew marched to Acme Square.", "Acme Square"),
    ("en", "The crew moved to Arizona.", "Arizona"),
    ("en", "The probe NEAR Norvik was launched.", None),
    ("en", "She was made a clerk at the Norvik Ministry.", None),
    ("en", "She was made a clerk in Acme Treasury.", None),
    ("en", "Prices rose in Acme elections.", None),
    ("en", "The dock burned in Acme harbour.", "Acme"),
    ("en", "The crew met in London for the Fair.", "London"),
    ("en", "Shares closed at C$9.62 on the board.", None),
    ("en", "It has been rough in Mexico As the storm grows.", "Mexico"),
    ("de", "In Angaben steht nichts; die Brücke in Köln fiel.", "Köln"),
    ("de", "Im Gespräch sagte der Minister nichts.", None),
    ("fr", "Un pont s’est effondré près de Lyon.", "Lyon"),
    ("ko", "축제가 부산에서 열렸다.", "부산"),
    ("ja", "祭りが大阪で開かれた。", "大阪"),
    ("ja", "長崎市の造船所で火災が起きた。", "長崎市"),
    ("ja", "七森市で祭りが開かれた。", "七森市"),
    ("ja", "首相は福島県を訪れた。", "福島県"),
    ("ja", "カムチャツカ半島で地震があった。", None),
    ("zh", "男子在社區徘徊。", None),
    ("ja", "首相はニューヨークを訪れた。", "ニューヨーク"),
    ("ar", "عقد الاجتماع في القاهرة.", "القاهرة"),
    ("ar", "وصل الوفد إلى واشنطن.", "واشنطن"),
    ("tr", "Toplantı Ankara'da yapıldı.", "Ankara"),
    ("tr", "Muğla'nın Bodrum ilçesinde bir vapur karaya oturdu.", "Bodrum"),
    ("tr", "Kaya, Valencia'yı çalıştırdı.", None),
    ("ar", "اندلع حريق في مستودع بميناء طرابلس.", "طرابلس"),
    ("ar", "افتتح المعرض بحلب.", "حلب"),
    ("ar", "وصل فريد بن عمار.", None),
    ("zh", "会议在上海举行。", "上海"),
    ("fr", "Le pilote, associé à Jean-Pierre Roche, a gagné.", None),
    ("fr", "Le pont de bois a brûlé à Beni Roche.", "Beni Roche"),
    ("es", "El alcalde entregó la medalla a Juana Roca.", None),
    ("it", "La fiera si è svolta a Milano.", "Milano"),
    # an office, a share of a firm, another word than a place
    ("en", "Two ministers left in Prime Minister Ada Berg's cabinet.", None),
    ("en", "The fund sold its stake in Aurora.", None),
    ("fr", "Le groupe a cédé sa part dans Orange.", None),
    ("en", "The Miami-based insurer cut 300 jobs.", None),
    ("en", "The carrier John F. Kennedy left port.", None),
    ("en", "Sleet came down in St. Louis.", "St. Louis"),
    ("de", "Man fand das Wrack im Sand.", None),
    ("es", "El tribunal condenó a Lobo a diez años.", None),
    ("es", "El tren llegó a Lobo de noche.", "Lobo"),
    ("es", "El huracán golpeó a Mérida.", "Mérida"),
    # what only follows a place
    ("en", "Officials in Norway and Sweden signed the pact.", "Norway"),
    ("en", "A bus crashed in Peru's Cusco region.", "Peru"),
    ("en", "They met in Egypt Looking at the protests.", "Egypt"),
    ("en", "The parade began at India Gate.", "India Gate"),
    ("es", "El faro cayó en Santiago del Estero.", "Santiago del Estero"),
]

WHOLE = [
    ("es", "apoyo a Roca", "El alcalde Juan Roca ganó.", None),
    ("es", "camino a Roca", "El tren iba de Vigo a Roca.", "Roca"),
    ("es", "camino a Tahrir", "La plaza, Midan Tahrir, ardía.", "Tahrir"),
    ("en", "a port in Crisis", "The crisis had a cause.", None),
    ("en", "a port in Kiloma", "The harbour burned.", "Kiloma"),
]


@pytest.mark.parametrize(("language", "text", "place"), PLACES)
def test_place(language: str, text: str, place: str | None) -> None:
    found = place_of(text, language)
    assert (found.name if found else None) == place


def test_what_is_told_comes_before_where_it_is_told() -> None:
    text = "Di Jakarta, Siti Rahma mengatakan kapal itu tenggelam di Ambon pada 3 Maret 2024."
    article = Article(id="a", file="a", text=text, language="id", published="2024-05-20")
    assert [one.place and one.place.name for one in extract(article)] == ["Ambon"]


@pytest.mark.parametrize(("language", "text", "rest", "place"), WHOLE)
def test_an_article_tells_which_names_are_places(
    language: str, text: str, rest: str, place: str | None
) -> None:
    found = place_of(text, language, None, f"{text}. {rest}")
    assert (found.name if found else None) == place
