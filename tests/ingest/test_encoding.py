"""Bytes into text, and what a person is told of it."""

from __future__ import annotations

import codecs

import pytest

from linimasa.errors import SourceError
from linimasa.ingest.encoding import decode, recode

TEXT = "“Harga naik,” kata Menteri Ègalité – 5 € sehari. Café di Besançon tutup."


@pytest.mark.parametrize(
    ("data", "noted"),
    [
        (TEXT.encode(), False),
        (TEXT.encode("utf-8-sig"), False),
        (TEXT.encode("utf-16"), False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), False),
        (TEXT.encode("utf-32"), False),
        (TEXT.encode("utf-16-le"), True),
        (TEXT.encode("utf-16-be"), True),
        (TEXT.encode("cp1252"), True),
    ],
)
def test_encodings(data: bytes, noted: bool) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert bool(decoded.note) is noted


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Городской совет проголосовал во вторник за закрытие старого порта.", "cp1251"),
        ("Rada města v úterý schválila uzavření starého přístavu kvůli opravám.", "cp1250"),
        (
            "Belediye meclisi salı günü eski limanın onarım için kapatılmasını kararlaştırdı.",
            "cp1254",
        ),
        ("市議会は火曜日に修理のため古い港を閉鎖することを決めました。", "shift_jis"),
        ("Городской совет во вторник проголосовал за закрытие старого порта.", "iso8859_5"),
        ("Die Größe der Straße über Köln wurde gestern geprüft.", "cp850"),
        # a few cells of a table, in which the bytes look like many an old encoding
        ("Year,Month,Headline,Text\r\n2024,3,Café “zitiert” – naïve €5,Übung\r\n", "cp1252"),
        ("date,title\n2024-01-01,Price €5\n", "cp1252"),
        ("date,title\n2024,Malmö öppnar\n", "cp1252"),
    ],
)
def test_old_encodings_are_guessed_with_a_notice(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.note is not None
    assert "save it as UTF-8" in decoded.note


def test_what_is_declared_is_believed_where_it_is_not_utf8() -> None:
    text = "Кораблі прийшли."
    assert decode(text.encode("koi8-u"), "KOI8-U").text == text
    assert decode(text.encode(), "windows-1251").text == text


def test_a_broken_byte_in_utf8_costs_only_itself() -> None:
    data = ("Café — été. " * 50).encode() + b"\xff selesai"
    decoded = decode(data)
    assert decoded.text.startswith("Café — été.")
    assert decoded.text.endswith("\ufffd selesai")
    assert decoded.note is not None
    assert "1 byte is" in decoded.note


def test_nul_bytes_are_told_of() -> None:
    decoded = decode(b"Kapal itu\x00 tiba di pelabuhan pada Senin pagi.")
    assert decoded.note is not None
    assert "NUL" in decoded.note


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 500])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="no text"):
        decode(data)


@pytest.mark.parametrize("data", [TEXT.encode(), b"plain", b'<meta charset="cp1252">caf\xe9'])
def test_recode_leaves_alone_what_tells_its_encoding(data: bytes) -> None:
    assert recode(data, "cp1252") == data


def test_recode_needs_a_known_encoding() -> None:
    assert recode(b"caf\xe9", "no-such-thing") == b"caf\xe9"
    assert recode(b"caf\xe9", "iso-8859-1") == "café".encode()
