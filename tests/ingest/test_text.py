"""Plain text: its paragraphs, its title, and dates as files write them."""

from __future__ import annotations

from io import BytesIO

import pytest

from linimasa.ingest.dates import as_edtf
from linimasa.ingest.text import read_text
from linimasa.slug import slug


def read(text: str) -> tuple[str | None, list[str]]:
    document = read_text(BytesIO(text.encode()), "x.txt").documents[0]
    return document.title, document.text.split("\n")


BODY = "Kapal itu tiba di pelabuhan pada Senin pagi."
WRAPPED = (
    "Kapal penumpang itu tiba di pelabuhan pada Senin pagi setelah tiga\n"
    "hari terombang-ambing di perairan utara bersama dua belas penum-\n"
    "pang yang sakit."
)


def test_line_ends_and_invisible_characters() -> None:
    text = f"\ufeff{BODY}\r\n\r\nSoal\u00adnya  jelas.\u00a0Ya.\rAkhir\x00nya selesai.\u2028Tamat."
    assert read(text)[1] == [BODY, "Soalnya jelas. Ya.", "Akhirnya selesai.", "Tamat."]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert read(f"{WRAPPED}\n\n{BODY}")[1] == [
        (
            "Kapal penumpang itu tiba di pelabuhan pada Senin pagi setelah tiga hari "
            "terombang-ambing di perairan utara bersama dua belas penumpang yang sakit."
        ),
        BODY,
    ]


def test_a_line_a_paragraph_stays_so() -> None:
    lines = [BODY, "Bupati menyambut para awak kapal itu sehari kemudian di kantor.", "Ya."]
    assert read("\n".join(lines))[1] == lines


def test_a_headline_is_the_title() -> None:
    assert read(f"Kapal Sinar Laut Tiba\n\n{BODY}") == ("Kapal Sinar Laut Tiba", [BODY])


@pytest.mark.parametrize(
    "day", ["2024-11-22", "22 November 2024", "22. November 2024, 10:15 Uhr", "22 de mayo de 2024"]
)
def test_a_day_below_a_long_headline_is_no_rest_of_it(day: str) -> None:
    headline = "Kapal penumpang dari pelabuhan utara tiba setelah tiga hari di laut"
    assert read(f"{headline}\n{day}\n\n{BODY} {BODY}") == (headline, [day, f"{BODY} {BODY}"])


def test_a_day_at_the_end_of_a_wrapped_paragraph_is_its_end() -> None:
    text = (
        "Kapal penumpang itu tiba di pelabuhan yang dibuka oleh wali kota pada\n22 November 2024."
    )
    assert read(f"{BODY}\n\n{text}")[1] == [BODY, text.replace("\n", " ")]


@pytest.mark.parametrize("first", [BODY, "Contoh, 2 September 2024", "(Harian Contoh)"])
def test_other_first_lines_are_text(first: str) -> None:
    more = "Bupati menyambut para awak kapal itu sehari kemudian di kantornya."
    assert read(f"{first}\n{more}") == (None, [first, more])


FIELDS = """---
title: Kapal Sinar Laut: "Kami tiba"
outlet: 'Harian: Contoh'
author: Budi's desk
lang: id
date: 2024-09-03T08:15+07:00
---
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_no_text(end: str) -> None:
    data = f"{FIELDS}{BODY}\n\n{BODY}\n".replace("\n", end).encode()
    found = read_text(BytesIO(data), "x.txt")
    document = found.documents[0]
    assert not found.notices
    assert document.text.split("\n") == [BODY, BODY]
    assert document.title == 'Kapal Sinar Laut: "Kami tiba"'
    assert (document.outlet, document.authors) == ("Harian: Contoh", ("Budi's desk",))
    assert document.language == "id"
    assert (document.published, document.published_basis) == ("2024-09-03T08:15:00+07:00", "stated")


def test_a_headline_below_front_matter() -> None:
    headline = "Kapal Sinar Laut Tiba"
    below = f"---\nlang: id\n---\n{headline}\n\n{BODY}\n"
    assert read(below) == (headline, [BODY])
    assert read(below.replace("lang: id", f"title: {headline}")) == (headline, [BODY])
    assert read(below.replace("lang: id", "title: Tiba")) == ("Tiba", [headline, BODY])


def test_front_matter_that_does_not_read_is_told_of() -> None:
    found = read_text(BytesIO(f"---\nlang: id\ntitle: [a\n---\n{BODY}\n".encode()), "x.txt")
    assert found.documents[0].text == BODY
    assert str(found.notices[0].at).startswith("x.txt:")


@pytest.mark.parametrize("text", [f"---\n{BODY}", f"---\nJakarta: {BODY}\n\n{BODY}\n---\n{BODY}"])
def test_rules_around_paragraphs_are_no_front_matter(text: str) -> None:
    assert BODY in read(text)[1][-1]
    assert len(read(text)[1]) == len(text.replace("\n\n", "\n").split("\n"))


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-09-03", "2024-09-03"),
        ("2024-09", "2024-09"),
        ("2024", "2024"),
        ("20240903", "2024-09-03"),
        ("2024/09/03", "2024-09-03"),
        ("2024-09-03T08:15:00+07:00", "2024-09-03T08:15:00+07:00"),
        ("2024-09-03T08:15:00.123+0700", "2024-09-03T08:15:00+07:00"),
        ("2024-09-03 08:15", "2024-09-03T08:15:00"),
        ("2024-09-03t01:15z", "2024-09-03T01:15:00Z"),
        ("Tue, 03 Sep 2024 08:15:00 +0700", "2024-09-03T08:15:00+07:00"),
        ("2024-13-03", None),
        ("2024-02-30", None),
        ("kemarin", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_as_files_write_them(value: str | None, date: str | None) -> None:
    assert as_edtf(value) == date


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Kapal Tiba!", "kapal-tiba"),
        ("Café_été 2", "cafe-ete-2"),
        ("000_46f2", "000-46f2"),
        ("港の閉鎖", "港の閉鎖"),
        ("con", "con-x"),
        ("../..", ""),
    ],
)
def test_slugs(name: str, made: str) -> None:
    assert slug(name) == made
    assert len(slug(name * 100).encode()) <= 96


def test_divided_words_show_that_narrow_lines_were_wrapped() -> None:
    text = (
        "A fire broke out on Thurs-\nday at the docks, where\nships were de-\nstroyed. Nobody died."
    )
    assert read(f"{text}\n\n{BODY}")[1][0] == (
        "A fire broke out on Thursday at the docks, where ships were destroyed. Nobody died."
    )


def test_a_hyphen_that_stands_for_the_end_of_the_next_word_stays() -> None:
    text = (
        "Die Stadt hat am Montag nach langem Streit im Rat beschlossen, dass Vor-\n"
        "und Nachteile der neuen Brücke geprüft werden, bevor der Bau der Brü-\n"
        "cke beginnt."
    )
    assert read(f"{text}\n\n{BODY}")[1][0].endswith(
        "dass Vor- und Nachteile der neuen Brücke geprüft werden, bevor der Bau der Brücke beginnt."
    )


def test_wrapped_paragraphs_without_blank_lines() -> None:
    first = (
        "The bridge over the Tamar was opened on 3 May 1962 by the mayor, who cut\n"
        "the ribbon before a crowd of four thousand. The band of the fire brigade\n"
        "played until dusk."
    )
    second = (
        "In 1974 the bridge was closed for repairs after a barge had struck one of\n"
        "its piers. Two men were killed."
    )
    assert read(f"{first}\n{second}")[1] == [one.replace("\n", " ") for one in (first, second)]


CHAT = "12/03/24 09.20 - Joko: Tadi malam banjir masuk ke gang\n"


def test_a_chat_is_a_document_a_day() -> None:
    text = f"{CHAT}13/03/24 09.21 - Rini: ya\n14/03/24 09.22 - Rini: kerja bakti hari Minggu\n"
    found = read_text(BytesIO(text.encode()), "x.txt").documents
    assert [(one.key, one.published, one.language, one.text) for one in found] == [
        ("2024-03-12", "2024-03-12", "id", "Joko: Tadi malam banjir masuk ke gang"),
        ("2024-03-14", "2024-03-14", "id", "Rini: kerja bakti hari Minggu"),
    ]


def test_an_email_has_its_head_as_metadata() -> None:
    text = "Von: Eva <e@example.de>\nAn: a@example.de\nDatum: 4. Oktober 2023, 16:20\nBetreff: Flut"
    found = read_text(BytesIO(f"{text}\n\n{BODY}\n-- \nEva".encode()), "x.txt").documents[0]
    assert (found.title, found.authors, found.text) == ("Flut", ("Eva",), BODY)
    assert found.worded is not None
    assert (found.worded.words, found.worded.at.line) == ("4. Oktober 2023, 16:20", 3)
