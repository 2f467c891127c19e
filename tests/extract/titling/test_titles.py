"""Titles: the clause that is told, without who says it and when."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.titling.titles import make_title
from linimasa.model import Article

CASES = [
    ("id", "Kapal feri itu tenggelam pada 3 Maret 2024.", "Kapal feri itu tenggelam"),
    ("id", "Pada 3 Maret 2024, kapal feri itu tenggelam.", "Kapal feri itu tenggelam"),
    ("id", "Sejak 3 Maret 2024 pelabuhan itu ditutup.", "Pelabuhan itu ditutup"),
    (
        "id",
        "Siti Rahma mengatakan bahwa kapal feri itu tenggelam pada 3 Maret 2024.",
        "Kapal feri itu tenggelam",
    ),
    (
        "id",
        "“Kapal feri itu sudah aman,” kata Siti Rahma, Senin (20/5/2024).",
        "Kapal feri itu sudah aman",
    ),
    (
        "id",
        "Dikutip dari Reuters, kapal feri itu tenggelam pada 3 Maret 2024.",
        "Kapal feri itu tenggelam",
    ),
    ("en", "The old ferry sank on 3 March 2024.", "The old ferry sank"),
    ("en", "On 3 March 2024, the old ferry sank.", "The old ferry sank"),
    ("en", "Ann Cole said that the old ferry sank on 3 March 2024.", "The old ferry sank"),
    ("en", "“The old ferry is safe,” said Ann Cole on Monday.", "The old ferry is safe"),
    ("en", "According to Ann Cole, the old ferry sank in March 2024.", "The old ferry sank"),
    # who denies, admits, announces does so; who only reports is left out
    (
        "id",
        "Dinas itu membantah telah menutup pelabuhan pada 3 Maret 2024.",
        "Dinas itu membantah telah menutup pelabuhan",
    ),
    (
        "en",
        "Ann Cole denied that the old ferry sank on 3 March 2024.",
        "Ann Cole denied that the old ferry sank",
    ),
    (
        "id",
        "Belanda mengakui kedaulatan koloni itu pada 27 Desember 1949.",
        "Belanda mengakui kedaulatan koloni itu",
    ),
    (
        "id",
        "Menurut CNN Indonesia, kapal feri tenggelam pada 3 Maret 2024.",
        "Kapal feri tenggelam",
    ),
    ("id", "Namun, pada 3 Maret 2024 kapal feri itu tenggelam.", "Kapal feri itu tenggelam"),
    ("id", "Menjelang subuh 3 Maret 2024, kapal feri itu tenggelam.", "Kapal feri itu tenggelam"),
    ("en", "However, the old ferry sank on 3 March 2024.", "The old ferry sank"),
    ("en", "The five met on 3 and 4 March 2024 and agreed.", "The five met and agreed"),
    (
        "en",
        "The court looked into the 1988 bombing on Monday.",
        "The court looked into the 1988 bombing",
    ),
    ("en", "LIVERPOOL, 12 May 2024 – The old ferry sank on Monday.", "The old ferry sank"),
    ("en", '"We sail at dawn," Ann Cole said on 3 March 2024.', "Ann Cole: we sail at dawn"),
    ("en", "The old ferry sank, Ann Cole said on Monday.", "The old ferry sank"),
    ("en", "The old ferry sank, Ann Cole said in a letter on Monday.", "The old ferry sank"),
    # who adds a view to a clause is left out, but not where the clause is about "he"
    ("en", "Ann Cole believed that the old ferry sank in May 2023.", "The old ferry sank"),
    (
        "en",
        "Ann Cole announced that she sold the old ferry in May 2023.",
        "Ann Cole announced that she sold the old ferry",
    ),
    (
        "de",
        "Am 3. Mai 2023 begannen 400 rote und 100 blaue Boote eine Regatta.",
        "400 rote und 100 blaue Boote begannen eine Regatta",
    ),
    (
        "de",
        "Der Stadt wurde am 3. Mai 2023 der Krieg erklärt.",
        "Der Stadt wurde der Krieg erklärt",
    ),
    # in a script without blanks
    ("zh", "二〇二三年，市政府宣布了一项港口计划。", "市政府宣布了一项港口计划"),
    ("ja", "「橋は安全だ」と市長は3日に語った。", "橋は安全だ"),
    ("nl", "De veerboot vergaat op 3 maart 2024 bij de kust.", "De veerboot vergaat bij de kust"),
    ("ru", "В пятницу старый паром затонул у берега.", "Старый паром затонул у берега"),
    ("uk", "Старий пором затонув у п'ятницю біля берега.", "Старий пором затонув біля берега"),
    ("vi", "Chiếc phà cũ bị chìm vào ngày 3/3/2024 gần bờ.", "Chiếc phà cũ bị chìm gần bờ"),
    ("hi", "पुरानी नाव 3 मार्च 2024 को डूब गई।", "पुरानी नाव डूब गई"),
    ("ko", "항구에서는 2019년 11월에도 불이 났다.", "항구에서는 불이 났다"),
    ("zh", "由于二〇二三年五月的风暴，旧渡轮停航。", "由于风暴，旧渡轮停航"),
    ("zh", "去年货运量比二〇二二年增长一倍。", "货运量比二〇二二年增长一倍"),
    ("zh", "据警方五月三日通报，旧渡轮在海角沉没。", "旧渡轮在海角沉没"),
    ("ar", "وفي 3 مارس 2024 غرقت العبارة القديمة.", "غرقت العبارة القديمة"),
    # the verb stands second: its subject comes before it where a date went
    ("de", "Am 3. Mai 2023 sank die alte Fähre der Stadt.", "Die alte Fähre der Stadt sank"),
    ("de", "Im Mai 2023 übernahm er die Fähre.", "Er übernahm die Fähre"),
    (
        "de",
        "Am 3. Mai 2023 wurde im Hafen der Stadt die neue Mole eröffnet.",
        "Im Hafen der Stadt wurde die neue Mole eröffnet",
    ),
    ("de", "Im Mai 2023 kaufte Nordwind zwei Fähren.", "Nordwind kaufte zwei Fähren"),
    (
        "de",
        "Im Mai 2023 einigten sich beide Häfen auf einen Tarif.",
        "Beide Häfen einigten sich auf einen Tarif",
    ),
    (
        "de",
        "Am 3. Mai 2024 sank die im Mai 2023 gebaute Fähre.",
        "Die Fähre sank",
    ),
    (
        "id",
        "Siti Rahma memperkirakan dua dermaga akan rusak pada 2026.",
        "Dua dermaga akan rusak",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), CASES)
def test_title(language: str, text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert extract(article)[0].title == title


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "id",
            "Ia lahir di Blitar pada 6 Juni 1901 dan wafat pada 21 Juni 1970.",
            ["Ia lahir di Blitar", "Ia wafat"],
        ),
        (
            "en",
            "The bridge opened in May 1999 and collapsed in June 2004.",
            ["The bridge opened", "The bridge collapsed"],
        ),
        (
            "en",
            "The war ended in May 1945, after the talks that began in March 1945.",
            ["The war ended, after the talks that began", "The talks began"],
        ),
        (
            "en",
            "In May 1995 Jane Hill became mayor, and the following year she was elected judge.",
            ["Jane Hill became mayor", "Jane Hill was elected judge"],
        ),
        (
            "en",
            "The old bridge over the bay opened in May 1999 and collapsed in June 2004.",
            ["The old bridge over the bay opened", "The old bridge over the bay collapsed"],
        ),
        (
            "en",
            "In May 1999 the ferry sailed to Cape Dean, which burnt down in June 2004.",
            ["The ferry sailed to Cape Dean", "Cape Dean burnt down"],
        ),
        (
            "id",
            "Tarif sandar kapal turun pada Mei 2023, melanjutkan penurunan pada April 2023.",
            ["Tarif sandar kapal turun", "Tarif sandar kapal melanjutkan penurunan"],
        ),
    ],
)
def test_each_date_of_a_sentence_has_the_title_of_its_clause(
    language: str, text: str, titles: list[str]
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [one.title for one in extract(article)] == titles


def test_a_clause_in_between_gives_way() -> None:
    aside = "which had been sailing between the two islands for fifty years"
    text = f"The old ferry, {aside}, sank off the cape"
    title = make_title(text, (0, len(text)), [], "en")
    assert title == "The old ferry sank off the cape"


def test_a_long_one_ends_at_a_clause() -> None:
    text = "Pemerintah daerah membuka kembali pelabuhan lama di teluk itu, " + "panjang " * 20
    title = make_title(text, (0, len(text)), [], "id")
    assert title == "Pemerintah daerah membuka kembali pelabuhan lama di teluk itu"


def test_a_long_one_without_clauses_ends_at_a_word() -> None:
    text = "kata " * 60
    title = make_title(text, (0, len(text)), [], "id")
    assert len(title) <= MAX_TITLE
    assert title.endswith("kata…")


def test_a_title_keeps_what_is_told_of_its_noun() -> None:
    noun, told = "Rencana dermaga baru di teluk utara kota itu", "sudah disahkan oleh dewan kota"
    sentence = f"{noun} yang lama ditunggu para nelayan kini {told}."
    assert make_title(sentence, (0, len(sentence)), [], "id") == f"{noun} kini {told}"


def test_a_title_with_its_verb_may_end_before_a_relative_clause() -> None:
    clause = "Dewan kota mengesahkan rencana dermaga baru di teluk utara"
    sentence = f"{clause} yang lama ditunggu nelayan setempat dan sudah berubah dua kali."
    assert make_title(sentence, (0, len(sentence)), [], "id") == clause
