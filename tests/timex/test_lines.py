"""Lines of JSON: documents, problems with their place, and nothing read ahead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from linimasa.errors import Place
from linimasa.timex.lines import Document, LineProblem, read_documents


def test_a_line_is_a_document_and_a_blank_line_is_nothing() -> None:
    lines = ['{"id": "a", "text": "Kemarin.", "lang": "id", "dct": "2024-10-24"}\n', " \n", "{"]
    first, broken = read_documents(lines, "x.jsonl")
    assert first == Document("a", "Kemarin.", "id", "2024-10-24", 1)
    assert isinstance(broken, LineProblem)
    assert broken.at == Place("x.jsonl", 3, 2)
    assert str(broken).startswith("x.jsonl:3:2: not JSON")


def test_what_is_absent_or_null_is_none_and_the_line_number_stands_for_the_id() -> None:
    (document,) = read_documents(['{"text": "a", "lang": null, "dct": ""}'], "x")
    assert document == Document(1, "a", None, None, 1)


def test_bytes_are_utf8_with_or_without_a_mark() -> None:
    lines = [b'\xef\xbb\xbf{"text": "\xc3\xa9"}', b'{"text": "\xff"}']
    first, broken = read_documents(lines, "x")
    assert isinstance(first, Document)
    assert first.text == "é"
    assert isinstance(broken, LineProblem)
    assert "UTF-8" in broken.message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[]", "not a JSON object"),
        ("{}", 'no "text"'),
        ('{"text": 3}', '"text" is not a string'),
        ('{"text": "a", "dct": 2024}', '"dct" is neither'),
        ('{"text": "a", "lang": ["id"]}', '"lang" is neither'),
        ('{"text": "a", "id": true}', '"id" is neither'),
        ("[" * 100_000, "not JSON that can be read"),
        ("1" * 5000, "not JSON"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(line: str, message: str) -> None:
    (problem,) = read_documents([line], "x")
    assert isinstance(problem, LineProblem)
    assert message in problem.message


def test_a_lone_surrogate_is_replaced_one_for_one() -> None:
    (document,) = read_documents(['{"text": "a\\ud800b \\ud83d\\ude00c"}'], "x")
    assert isinstance(document, Document)
    assert document.text == "a\ufffdb 😀c"


def test_no_line_is_read_before_it_is_asked_for() -> None:
    read: list[int] = []

    def lines() -> Iterator[str]:
        for number in range(3):
            read.append(number)
            yield '{"text": "a"}'

    documents = read_documents(lines(), "x")
    next(documents)
    assert read == [0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2014-12-3", "2014-12-03"),
        ("2014-1-13T06:18", "2014-01-13T06:18"),
        ("2014-12-03", "2014-12-03"),
        ("2014-12", "2014-12"),
    ],
)
def test_a_day_of_one_digit_is_a_day(written: str, read: str) -> None:
    (document,) = read_documents([f'{{"text": "a", "dct": "{written}"}}'], "x")
    assert isinstance(document, Document)
    assert document.dct == read
