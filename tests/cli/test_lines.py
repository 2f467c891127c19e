"""`linimasa tag` and `linimasa extract --jsonl`: line for line, and what happens to broken ones."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from linimasa.cli.app import run

LINES: list[dict[str, Any]] = [
    {"id": "a", "text": "Kapal berangkat pada 3 Maret 2023.", "lang": "id", "dct": "2023-03-05"},
    {"id": 2, "text": "The ship left on 3 May 2024. Yesterday it came.", "dct": "2024-06-01"},
    {"id": "c", "text": "“Kapal siap,” kata Siti Rahma, Senin (4/3/2024).", "lang": "id"},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in LINES), encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_tag_prints_a_line_for_each(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["tag", str(file)]) == 0
    first, second, third = printed(capsys)
    assert first["timexes"] == [
        {
            "start": 21,
            "end": 33,
            "text": "3 Maret 2023",
            "type": "DATE",
            "value": "2023-03-03",
            "edtf": "2023-03-03",
            "earliest": "2023-03-03",
            "latest": "2023-03-03",
        }
    ]
    assert (second["id"], second["lang"], second["dct"]) == (2, "en", "2024-06-01")
    values = [timex["value"] for timex in second["timexes"]]
    assert values == ["2024-05-03", "2024-05-31"]
    assert third["dct"] == "2024-03-04"


def test_extract_prints_events_with_their_quotes(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "--jsonl", str(file)]) == 0
    events = [event for line in printed(capsys) for event in line["events"]]
    assert [event["date"] for event in events] == [
        "2023-03-03",
        "2024-05-03",
        "2024-05-31",
        "2024-03-04",
    ]
    statement = events[-1]
    assert statement["kind"] == "statement"
    assert statement["attribution"] == {"name": "Siti Rahma"}
    assert statement["quote"] == LINES[2]["text"]


@pytest.mark.parametrize("verb", [["tag"], ["extract", "--jsonl"]])
def test_a_broken_line_is_told_and_skipped(
    verb: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f"{json.dumps(LINES[0])}\n{{oops\n\n{json.dumps(LINES[1])}\n", encoding="utf-8")
    assert run([*verb, str(path)]) == 1
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 2
    assert "in.jsonl:2:" in captured.err
    assert "1 line skipped" in captured.err


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = io.TextIOWrapper(io.BytesIO(json.dumps(LINES[0]).encode()))
    monkeypatch.setattr("sys.stdin", data)
    assert run(["tag", "-"]) == 0
    assert printed(capsys)[0]["id"] == "a"


def test_a_file_that_is_not_there_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["tag", "nowhere.jsonl"]) == 2
    assert "nowhere.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["tag"], ["extract", "--jsonl"]])
def test_a_date_of_the_document_that_is_none_is_told_and_passed_over(
    verb: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINES[2] | {"dct": "nonsense"}), encoding="utf-8")
    assert run([*verb, str(path)]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["dct"] == "2024-03-04"
    assert shown.err.startswith(f"warning: {path}:1: \"dct\" is no date: 'nonsense'")


STORY = [
    {"id": 1, "text": "The old pier burnt down on 3 May 2024.", "dct": "2024-05-09"},
    {"id": 2, "text": "The pier that burnt down on 3 May 2024 was old.", "dct": "2024-06-01"},
    {"id": 3, "text": "The pier was opened again on 9 June 2024.", "dct": "2024-07-01"},
    {"id": 4, "text": "A pier of stone was promised on 1 July 2024.", "dct": "2024-07-03"},
]


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in STORY), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("options", "days"),
    [
        (["--top", "1"], ["2024-05-03"]),
        (["--top", "9"], ["2024-05-03", "2024-06-09", "2024-07-01"]),
        (["--top", "9", "--from", "2024-05-04"], ["2024-06-09", "2024-07-01"]),
        (["--top", "9", "--to", "2024-06-09"], ["2024-05-03", "2024-06-09"]),
        (["--top", "9", "--from", "2024-06-09", "--to", "2024-06-09"], ["2024-06-09"]),
    ],
)
def test_the_days_of_a_story_that_matter(
    story: str, options: list[str], days: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "--jsonl", story, *options]) == 0
    lines = printed(capsys)
    assert [line["date"] for line in lines] == days
    assert set(lines[0]) == {"date", "title", "quote", "sources", "score"}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--top", "0"], "--top"),
        (["--from", "2024-05-04"], "go with --top"),
        (["--top", "2", "--from", "2024-05-04", "--to", "2024-05-03"], "--to is before --from"),
        (["--top", "2", "--from", "May"], "May"),
    ],
)
def test_what_a_timeline_cannot_be_asked(
    story: str, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "--jsonl", story, *options]) == 2
    assert told in capsys.readouterr().err


def test_top_goes_with_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "--top", "3"]) == 2
    assert "--top goes with --jsonl" in capsys.readouterr().err
