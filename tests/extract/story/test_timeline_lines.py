"""Lines of articles into the lines of a timeline."""

from __future__ import annotations

import json

from linimasa.extract.story import Span, timeline_lines
from linimasa.timex.lines import LineProblem

LINES: list[dict[str, object]] = [
    {"id": 7, "text": "Kapal tenggelam di pelabuhan lama pada 3 Maret 2024.", "dct": "2024-03-09"},
    {"id": "b", "text": "Kapal itu tenggelam di pelabuhan pada 3 Maret 2024.", "dct": "2024-04-01"},
    {"id": "c", "text": "Pelabuhan lama dibuka lagi pada 20 Maret 2024.", "dct": "2024-04-02"},
]


def timeline(*lines: str, top: int = 5) -> list[object]:
    return list(timeline_lines(lines, "x.jsonl", top=top, span=Span()))


def test_a_line_for_each_day() -> None:
    first, second = timeline(*map(json.dumps, LINES))
    assert first == {
        "date": "2024-03-03",
        "title": "Kapal tenggelam di pelabuhan lama",
        "quote": "Kapal tenggelam di pelabuhan lama pada 3 Maret 2024.",
        "sources": (7, "b"),
        "score": 1.0,
    }
    told = json.loads(json.dumps(second))
    assert told["date"] == "2024-03-20"
    assert 0 < told["score"] < 1


def test_a_broken_line_is_told_before_the_timeline() -> None:
    problem, entry = timeline("{", json.dumps(LINES[0]), top=1)
    assert isinstance(problem, LineProblem)
    assert isinstance(entry, dict)


def test_the_same_lines_give_the_same_timeline() -> None:
    lines = [json.dumps(line) for line in LINES]
    assert timeline(*lines) == timeline(*lines)
