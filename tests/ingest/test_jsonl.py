"""Lines of JSON into documents; every broken line told of by its number."""

from __future__ import annotations

import json
from io import BytesIO

import pytest

from linimasa.errors import Place
from linimasa.ingest import jsonl
from linimasa.ingest.document import Reading, Worded
from linimasa.ingest.jsonl import read_jsonl

BODY = "Kapal itu tiba di pelabuhan pada Senin pagi."


def read(data: str | bytes) -> Reading:
    return read_jsonl(BytesIO(data.encode() if isinstance(data, str) else data), "x.jsonl")


def test_fields() -> None:
    line = {
        "id": "a-1", "text": f"{BODY}\nBaca juga: Banjir Melanda Tiga Desa", "title": "Kapal tiba",
        "date": "2024-09-03T08:15:00+07:00", "url": "https://example.org/k", "outlet": "Harian",
        "authors": ["Budi"], "lang": "id", "licence": "CC0-1.0", "other": [1, 2],
    }  # fmt: skip
    found = read(json.dumps(line))
    document = found.documents[0]
    assert found.notices == ()
    assert (document.key, document.text, document.title) == ("a-1", BODY, "Kapal tiba")
    assert (document.published, document.published_basis) == (
        "2024-09-03T08:15:00+07:00",
        "stated",
    )
    assert (document.language, document.authors) == ("id", ("Budi",))


def test_a_line_without_an_id_has_one_that_lasts() -> None:
    one, other = (read(f'{blank}{{"text": "{BODY}"}}') for blank in ("", "\n\n"))
    assert one.documents[0].key == other.documents[0].key
    assert one.documents[0].key != read('{"text": "Lain."}').documents[0].key


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": ', "is not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "no JSON object"),
        ('{"id": 1}', "has no text"),
        ('{"text": 5}', "has no text"),
        ('{"text": "  "}', "has no text"),
        ("\x01\x02\x03\x04\x05\x06", "no text"),
    ],
)
def test_a_broken_line_is_told_of(line: str, message: str) -> None:
    found = read(f'{{"text": "{BODY}"}}\n{line}\n{{"text": "Akhir."}}\n')
    assert len(found.documents) == 2
    assert message in found.notices[0].message
    assert str(found.notices[0].at).startswith("x.jsonl:2")


def test_a_date_in_words_is_left_to_who_reads_dates() -> None:
    (document,) = read(json.dumps({"text": BODY, "date": "8 avril 2025"})).documents
    assert document.published is None
    assert document.worded == Worded("8 avril 2025", "date", Place("x.jsonl", 1))


def test_half_a_surrogate_pair_can_be_saved() -> None:
    text = read('{"text": "Kapal \\ud83d tiba."}').documents[0].text
    assert text.encode("utf-8").decode("utf-8") == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_marked_encodings(codec: str) -> None:
    lines = f'{{"text": "{BODY}"}}\n{{"text": "Café."}}\n'
    found = read(lines.encode(codec))
    assert [document.text for document in found.documents] == [BODY, "Café."]


def test_a_line_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 100)
    lines = [json.dumps({"text": text}) for text in ("Awal.", "a" * 350, "Akhir.")]
    found = read("\n".join(lines))
    assert [document.text for document in found.documents] == ["Awal.", "Akhir."]
    assert str(found.notices[0].at) == "x.jsonl:2"
