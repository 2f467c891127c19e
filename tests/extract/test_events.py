"""Articles into candidates: the founding seed, cases of our own, and what holds for any text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linimasa.extract import extract, prepare
from linimasa.extract.lexis.words import words_of
from linimasa.model import Article, Candidate

SEED = Path(__file__).parents[2] / "seeds" / "000_46f23ee8fc8e3454.txt"
AGENCY = "Badan Intelijen Nasional Korea Selatan"
_WORD = re.compile(r"\w+")
OFFICE = "Juru Bicara Keamanan Nasional Gedung Putih"


def article(text: str, language: str = "id", published: str | None = "2024-05-20") -> Article:
    return Article(id="a", file="seeds/a.txt", text=text, language=language, published=published)


def only(text: str, language: str = "id") -> Candidate:
    (candidate,) = extract(article(text, language))
    return candidate


def test_the_founding_article_gives_its_six_events() -> None:
    seed = prepare(Article(id="s", file=SEED.name, text=SEED.read_text(encoding="utf-8")))
    assert (seed.language, seed.published, seed.published_basis) == ("id", "2024-10-24", "inferred")
    found = [
        (
            one.date,
            one.kind,
            one.attribution.name if one.attribution else None,
            one.attribution.role if one.attribution else None,
            one.attribution.via if one.attribution else None,
        )
        for one in extract(seed)
    ]
    assert found == [
        ("2024-10-01~/2024-10-20~", "event", "John Kirby", OFFICE, "The Associated Press"),
        ("2024-10-24", "statement", "John Kirby", OFFICE, "The Associated Press"),
        ("2022-10/2024-10", "event", None, None, None),
        ("2024-06", "event", None, None, None),
        ("2024-10-18", "statement", AGENCY, None, "Reuters"),
        ("2023-08/..", "allegation", AGENCY, None, "Reuters"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "date", "said", "basis"),
    [
        ("id", "Kapal itu tenggelam pada 3 Maret 2024.", "2024-03-03", None, "stated"),
        ("id", "Kapal itu tenggelam kemarin di lepas pantai.", "2024-05-19", None, "relative"),
        ("id", "Pelabuhan ditutup sejak Januari 2020.", "2020-01/..", None, "stated"),
        ("id", "Pelabuhan dibuka hingga Juni 2025.", "../2025-06", None, "stated"),
        (
            "id",
            "“Kapal itu tenggelam pada 3 Maret 2024,” kata Siti Rahma, Senin (20/5/2024).",
            "2024-03-03",
            "2024-05-20",
            "stated",
        ),
        ("en", "The ship sank on 3 March 2024.", "2024-03-03", None, "stated"),
        ("en", "The ship sank yesterday off the coast.", "2024-05-19", None, "relative"),
        ("en", "The port has been shut since January 2020.", "2020-01/..", None, "stated"),
        ("en", "The port stays open until June 2025.", "../2025-06", None, "stated"),
        ("en", "It was not until 3 May that it sailed.", "2024-05-03", None, "relative"),
        (
            "en",
            "Since the fall of Kyre in May 2021, the rebels have lost three towns.",
            "2021-05/..",
            None,
            "stated",
        ),
        (
            "en",
            "The rebels have lost towns since the mayor left in May 2021.",
            "2021-05",
            None,
            "stated",
        ),
    ],
)
def test_dates(language: str, text: str, date: str, said: str | None, basis: str) -> None:
    candidate = extract(article(text, language))[0]
    assert (candidate.date, candidate.said, candidate.date_basis) == (date, said, basis)


@pytest.mark.parametrize(
    "text",
    [
        "Sales were down 5 percent from March 2021.",
        "Sales were higher than in May 2021.",
        "Sales were $3 million, up from $2 million a year earlier.",
        "The firm had sales of $3 million, compared with a year-earlier loss.",
        "The firm still paid for its 1988 merger.",
    ],
)
def test_what_a_number_is_compared_with_dates_nothing(text: str) -> None:
    assert not extract(article(text, "en"))


def test_a_year_of_a_subject_dates_it() -> None:
    assert only("The 1992 uprising killed nine sailors.", "en").date == "1992"


def test_a_stretch_of_growth_is_no_comparison() -> None:
    assert only("Sales rose 5 percent from May 2021 to June 2021.", "en").date == "2021-05/2021-06"


def test_a_record_since_an_event_does_not_date_it() -> None:
    assert not extract(article("It is the worst storm since the flood in May 2021.", "en"))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("id", "Jembatan itu runtuh pada 3 Maret 2024.", "event"),
        ("id", "“Jembatan aman,” kata Siti Rahma, Senin (20/5/2024).", "statement"),
        ("id", "Siti Rahma menuding kontraktor mencuri besi pada 3 Maret 2024.", "allegation"),
        ("id", "Siti Rahma membantah bahwa jembatan runtuh pada 3 Maret 2024.", "denial"),
        ("id", "Kontraktor itu divonis dua tahun penjara pada 3 Maret 2024.", "ruling"),
        ("id", "Jembatan akan dibuka pada 3 Maret 2025.", "planned"),
        ("en", "The bridge fell on 3 March 2024.", "event"),
        ("en", "“The bridge is safe,” said Ann Cole on Monday.", "statement"),
        ("en", "Ann Cole accused the builder of stealing iron on 3 March 2024.", "allegation"),
        ("en", "Ann Cole denied that the bridge fell on 3 March 2024.", "denial"),
        ("en", "The builder was sentenced to two years on 3 March 2024.", "ruling"),
        ("en", "The bridge will open on 3 March 2025.", "planned"),
        ("fr", "Le tribunal de Brax a condamné lundi Luc Roy à un an de prison.", "ruling"),
        ("fr", "Le tribunal de Brax a condamné lundi Luc Roy à trois ans de prison.", "ruling"),
        ("fr", "Le ministre a condamné lundi l'attaque.", "statement"),
        ("es", "El tribunal de Brax condenó el lunes a Luis Gil a dos años de cárcel.", "ruling"),
        ("it", "Il tribunale ha condannato lunedì Luca Re a tre anni di carcere.", "ruling"),
        ("de", "Das Gericht verurteilte ihn am Montag zu drei Jahren Haft.", "ruling"),
        ("de", "Der Minister verurteilte am Montag den Angriff.", "statement"),
        ("de", "Das Gesetz soll am 1. Juni 2025 in Kraft treten.", "planned"),
        ("de", "Er soll am 3. März 2024 das Eisen gestohlen haben.", "allegation"),
        ("tr", "Mahkeme pazartesi günü onu üç yıl hapse mahkum etti.", "ruling"),
    ],
)
def test_kinds(language: str, text: str, kind: str) -> None:
    assert extract(article(text, language))[0].kind == kind


def test_links_to_other_articles_tell_no_events() -> None:
    text = "Kapal tenggelam pada 3 Maret 2024.\nBaca Juga:\nKapal Lain Karam pada 5 Mei 2023\n"
    assert [one.date for one in extract(article(text))] == ["2024-03-03"]


def test_an_hour_alone_is_no_event() -> None:
    text = "Kapal tenggelam pada 3 Maret 2024. Tim tiba pukul 10.00 WIB."
    assert [one.date for one in extract(article(text))] == ["2024-03-03"]


def test_a_quote_that_stands_twice_is_anchored_by_its_surroundings() -> None:
    line = "Kapal tenggelam pada 3 Maret 2024."
    first, second = extract(article(f"{line}\nAwak selamat.\n{line}"))
    assert (first.prefix, first.suffix) == (None, "Awak selamat.\nKapal tenggelam p")
    assert second.prefix is not None
    assert second.prefix.endswith("Awak selamat.")
    assert only(line).prefix is None


def test_the_threshold_drops_what_matters_less() -> None:
    text = article("Kapal tenggelam pada 3 Maret 2024. Pemiliknya lahir pada 1970.")
    everything = extract(text)
    best = max(one.score for one in everything)
    assert [one.score for one in extract(text, threshold=best)] == [best]


def test_the_page_of_a_pdf_is_its_locator() -> None:
    text = "Halaman judul.\nKapal tenggelam pada 3 Maret 2024."
    paged = Article(id="a", file="a.pdf", text=text, language="id", pages=(0, 15))
    assert [one.locator for one in extract(paged)] == ["p. 2"]


PIECES = st.sampled_from(
    [
        "Siti Rahma",
        "Kepala Dinas",
        ",",
        " ",
        " ",
        " ",
        "kata",
        "mengatakan",
        "“",
        "”",
        '"',
        ".",
        "(",
        ")",
        "20/5/2024",
        "Senin",
        "kemarin",
        "sejak",
        "hingga",
        "2019",
        "3 Maret 2024",
        "Reuters",
        "dikutip dari",
        "said",
        "he added",
        "on Monday",
        "\n",
        "3.000 orang",
        "di Bandung",
        "it",
        "tersebut",
    ]
)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The dam broke at 12:52 on 5 September.", ["12:52 on 5 September"]),
        ("en", "The dam broke at 12:52 and flooded the road.", []),
        ("zh", "9月5日12时52分，山路上发生塌方，造成三人受伤。", ["9月5日12时52分"]),
        (
            "id",
            "Gudang itu terbakar pada 5 September pukul 12.30 WIB.",
            ["5 September pukul 12.30 WIB"],
        ),
    ],
)
def test_the_hour_of_a_day_without_its_year_is_told_undated(
    language: str, text: str, words: list[str]
) -> None:
    found = extract(article(text, language, None))
    assert [(one.date, one.date_text) for one in found] == [(None, each) for each in words]


@settings(max_examples=150)
@given(
    st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60)),
    st.sampled_from(["id", "en", "fr", "de", "tr", "und"]),
)
def test_whatever_the_text_quotes_are_its_own_and_titles_use_their_words(
    text: str, language: str
) -> None:
    assert_own_words(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Kepala DinasKepala Dinassejak“2019on Monday3.000 orang3.000 orangkata"
                "he added,kemarin3.000 orang.“"
            ),
        ),
        (
            "id",
            (
                'Siti Rahma20/5/2024said3 Maret 2024sejak2019tersebut mengatakan"mengatakan'
                "dikutip dari"
            ),
        ),
        ("id", "20/5/2024di BandungSiti Rahma20/5/2024)Siti Rahma mengatakan. itu2019 Reuters."),
        ("id", "Senin20/5/20243.000 orangon Monday. mengatakan"),
        ("id", "Reuters“,sejak,dikutip dari”(2019"),
        ("und", f"(2019{' “it Seninkemarin,' * 5}Reuters sejakReuterskata)"),
    ],
)
def test_no_title_has_half_of_a_word_that_is_glued_to_another(language: str, text: str) -> None:
    assert_own_words(text, language)


def assert_own_words(text: str, language: str) -> None:
    for one in extract(article(text, language)):
        assert text[one.start : one.end] == one.quote
        assert 0 <= one.score <= 1
        assert len(one.title) <= 90
        # a pronoun may have given way to a name that stands in another sentence
        more = Counter(words_in(one.title)) - Counter(words_in(one.quote))
        assert set(more) <= set(words_in(f"{text[: one.start]} {text[one.end :]}"))


def words_in(text: str) -> list[str]:
    """Without case: every letter has one capital, except Turkish "i"."""
    return _WORD.findall(text.upper().replace("İ", "I"))


def test_a_title_of_a_script_without_blanks_is_no_longer_than_others() -> None:
    (title,) = (one.title for one in extract(article(f"2024年3月1日，{'长' * 120}。", "zh")))
    assert title == f"{'长' * 89}…"


def test_no_ligature_gets_a_capital() -> None:
    assert only("ﬁfty ships sank on 3 March 2024.", "en").title == "ﬁfty ships sank"


def test_a_language_without_words_still_has_rules() -> None:
    assert words_of("xx").after == ()
    assert extract(article("x 2024-03-03 x", "xx")) is not None


def test_a_short_report_with_the_time_of_its_issue_is_no_request() -> None:
    flash = article("Gempa mengguncang Cianjur, Senin.", published="2024-05-22T09:30+07:00")
    (candidate,) = extract(flash)
    assert candidate.date == "2024-05-20"


@pytest.mark.parametrize(
    ("text", "title", "kind", "name"),
    [
        (
            "A sailor drowned on 14 May, but the harbour office denies any link with the storm.",
            "A sailor drowned",
            "event",
            None,
        ),
        (
            "The ferry sank on 14 May, and Ann Cole said it was old.",
            "The ferry sank",
            "event",
            None,
        ),
        (
            "Two boats sank on 14 May and 15 May, the harbour office said.",
            "Two boats sank",
            "event",
            "harbour office",
        ),
    ],
)
def test_a_clause_before_what_another_says_is_nobodys_words(
    text: str, title: str, kind: str, name: str | None
) -> None:
    first = extract(article(text, "en"))[0]
    told = first.attribution.name if first.attribution else None
    assert (first.title, first.kind, told) == (title, kind, name)
    assert (first.date or "").startswith("2024-05-14")


def test_what_stands_below_the_dates_of_a_chronology() -> None:
    text = (
        "4 Maret 2024\nWarga melaporkan sungai keruh. Camat datang.\n"
        "15 Maret 2024\nPolisi menyegel tambang.\n20 Maret 2024\n"
        "Pada 19 Maret 2024 tambang ditutup."
    )
    found = extract(article(text, published=None))
    assert [(one.date, one.title, one.quote) for one in found] == [
        ("2024-03-04", "Warga melaporkan sungai keruh", "Warga melaporkan sungai keruh."),
        ("2024-03-15", "Polisi menyegel tambang", "Polisi menyegel tambang."),
        ("2024-03-19", "Tambang ditutup", "Pada 19 Maret 2024 tambang ditutup."),
    ]


def test_a_chronology_may_tell_in_the_present_and_without_a_verb() -> None:
    text = (
        "1871\nGründung der Feuerwehr durch 34 Bürger.\n1945\nDas Haus wird durch Bomben zerstört."
    )
    assert [(one.date, one.kind, one.title) for one in extract(article(text, "de", None))] == [
        ("1871", "event", "Gründung der Feuerwehr durch 34 Bürger"),
        ("1945", "event", "Das Haus wird durch Bomben zerstört"),
    ]
