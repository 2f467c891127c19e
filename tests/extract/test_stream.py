"""Lines of articles into lines of events."""

from __future__ import annotations

import itertools
import json

from linimasa.extract.stream import extract_lines
from linimasa.timex.lines import LineProblem

LINE = {
    "id": "a1",
    "text": "“Kapal tenggelam pada 3 Maret 2024 di Bitung,” kata Siti Rahma, Senin (20/5/2024).",
}


def test_a_line_with_its_events() -> None:
    (result,) = extract_lines([json.dumps(LINE | {"lang": "id", "dct": "2024-05-20"})], "x.jsonl")
    assert not isinstance(result, LineProblem)
    assert {key: result[key] for key in ("id", "lang", "dct")} == {
        "id": "a1",
        "lang": "id",
        "dct": "2024-05-20",
    }
    told = json.loads(json.dumps(result["events"]))[0]
    score = told.pop("score")
    assert 0 <= score <= 1
    assert told == {
        "date": "2024-03-03",
        "date_text": "3 Maret 2024",
        "said": "2024-05-20",
        "title": "Kapal tenggelam di Bitung",
        "kind": "event",
        "attribution": {"name": "Siti Rahma"},
        "quote": LINE["text"],
        "start": 0,
        "end": len(LINE["text"]),
        "place": "Bitung",
    }


def test_language_and_date_are_found_where_the_line_names_none() -> None:
    (result,) = extract_lines([json.dumps(LINE)], "x.jsonl")
    assert not isinstance(result, LineProblem)
    assert (result["lang"], result["dct"]) == ("id", "2024-05-20")


def test_a_broken_line_is_a_problem_and_the_next_goes_on() -> None:
    first, second = extract_lines(["{", json.dumps(LINE)], "x.jsonl")
    assert isinstance(first, LineProblem)
    assert str(first.at) == "x.jsonl:1:2"
    assert not isinstance(second, LineProblem)


def test_lines_are_read_one_by_one() -> None:
    lines = extract_lines(itertools.repeat(json.dumps(LINE)), "-")
    assert next(lines) == next(lines)
