"""Sentences of our own, marked where they must part."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.extract.lexis.sentences import quotations, split_sentences

CASES = [
    ("id", "Kapal berangkat.|Dua hari kemudian kapal tiba."),
    ("id", "“Kami siap,” kata Siti, Senin (4/3/2024).|Kapal lalu berangkat."),
    ("id", "“Kapan berangkat?” tanya Siti.|Budi diam."),
    ("id", "“Kami siap. Kapal sudah dimuat,” kata Siti.|Budi setuju."),
    ("id", "Rapat dipimpin Dr. Siti Rahma, S.H. di Makassar.|Rapat selesai pukul 07.55 WIB."),
    ("id", "Harganya Rp. 3.000 per karung.|Pembeli menawar."),
    ("id", "Sekitar 3.000 orang datang.|Mereka menunggu H. Abdul di Jl. Melati No. 5."),
    ("id", "Ia menjual beras, gula, dll. di pasar itu."),
    ("id", "Hujan turun…|Kapal tetap berangkat!|Semua bersorak."),
    ("en", "The ship left.|Two days later it arrived."),
    ("en", '"We are ready," said Dr. Jane Hill.|The ship left at 5 p.m. on Monday.'),
    ("en", '"We are ready. The ship is loaded," Hill said.|Nobody answered.'),
    ("en", "The U.S. Navy sent J. R. Brown to St. Helena.|He stayed."),
    ("en", "It was sold by Adam Dean, Jr.|The towers burned."),
    ("en", "It was built (b. 1923) in Bern.|It sank."),
    ("en", "It cost $3.5 million.|That was too much!"),
    ("en", "(The port was closed.)|It opened again."),
    ("en", "``We are ready. The ship is loaded,'' Hill said.|Nobody answered."),
    ("ja", "船は出た。|二日後に着いた。"),
    ("de", "Das Schiff fuhr ab.|Es kam an."),
    ("ar", "بنيت القلعة سنة 902 م.|هدمت بعد قرن."),
    ("tr", "Gemi, kral II. Leopold ile geldi.|Liman kapandı."),
    ("de", "»Wir sind bereit. Das Schiff ist voll«, sagte Dean.|Er ging.|»Es ist alt.«"),
    ("fr", "« Nous partons. Le bateau est plein », a dit Dean.|Il est parti."),
    ("id", '“Kami siap. Kapal sudah dimuat," kata Siti.|Budi diam.'),
    ("de", '„Wir sind bereit. Das Schiff ist voll", sagte Dean.|Er ging.'),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_part_where_they_end(language: str, marked: str) -> None:
    parts = marked.split("|")
    text = ("" if language == "ja" else " ").join(parts)
    spans = split_sentences(text, language)
    assert [text[span.start : span.end] for span in spans] == parts


def test_a_paragraph_never_joins_the_next() -> None:
    text = "Judul tanpa titik\nKapal berangkat.\n\nKapal tiba."
    spans = split_sentences(text, "id")
    assert [text[s.start : s.end] for s in spans] == [
        "Judul tanpa titik",
        "Kapal berangkat.",
        "Kapal tiba.",
    ]


@given(
    st.text(alphabet=st.sampled_from('ab AB.,!?“”"()\n0…。'), max_size=80) | st.text(max_size=60)
)
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = split_sentences(text, "en")
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() or i in covered for i in range(len(text)))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def test_quotations_and_one_that_stays_open() -> None:
    text = "“Satu,” katanya, “dua"
    assert [text[a:b] for a, b in quotations(text)] == ["“Satu,”", "“dua"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("«Мост, — сказал Петров, — закрыт».", ["«Мост,", "— закрыт»"]),
        ("«Мост закрыт. — Ред. — Петров».", ["«Мост закрыт. — Ред. — Петров»"]),
        ("«Мост — закрыт», — сказал Петров.", ["«Мост — закрыт»"]),
    ],
)
def test_who_speaks_between_dashes_parts_a_quotation(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“La diga - spiega Leoni - tiene”.", ["“La diga - ", " - tiene”"]),
        ("«El fuego -dijo Ruiz- empezó».", ["«El fuego -", "- empezó»"]),
        ("“La diga - che è chiusa - tiene”.", ["“La diga - che è chiusa - tiene”"]),
        ("“La diga tiene - dice Leoni”.", ["“La diga tiene - dice Leoni”"]),
    ],
)
def test_a_verb_of_speech_between_dashes_parts_a_quotation(text: str, parts: list[str]) -> None:
    language = "es" if "fuego" in text else "it"
    assert [text[a:b] for a, b in quotations(text, language)] == parts
    assert len(quotations(text)) == 1


def test_the_signs_of_notes_end_with_their_sentence() -> None:
    text = "The hall was built in 1876.[3] It burned down.[4][a] A new one[6] was opened. [7] Yes."
    assert [text[one.start : one.end] for one in split_sentences(text, "en")] == [
        "The hall was built in 1876.[3]",
        "It burned down.[4][a]",
        "A new one[6] was opened.",
        "[7] Yes.",
    ]
