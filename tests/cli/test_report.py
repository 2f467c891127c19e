"""Errors as a person sees them: place, message, the line with a caret, a hint."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from linimasa.cli.context import Settings
from linimasa.cli.report import error_text, print_error, print_notices
from linimasa.errors import DataError, LinimasaError, Notice, Place, Problems


def plain(error: LinimasaError, directory: Path) -> str:
    return click.unstyle(error_text(error, directory))


def test_an_error_shows_its_line_with_a_caret_under_the_column(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("source:\n  id: a\n  dat: 2024\n", encoding="utf-8")
    error = DataError("unknown field 'dat'", hint="did you mean 'date'?", at=Place("a.yaml", 3, 3))
    assert plain(error, tmp_path) == (
        "a.yaml:3:3: error: unknown field 'dat'\n"
        "  3 |   dat: 2024\n"
        "    |   ^\n"
        "  hint: did you mean 'date'?"
    )


def test_a_long_line_is_cut_around_the_column(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x" * 400 + "!" + "y" * 400, encoding="utf-8")
    lines = plain(DataError("bad", at=Place("a.yaml", 1, 401)), tmp_path).splitlines()
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^")] == "!"


def test_a_line_of_a_file_cannot_command_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a:\t\x1b[2J\x9b31m\x07red\n")
    shown = error_text(DataError("bad", at=Place("a.yaml", 1, 1)), tmp_path)
    assert "a: \ufffd[2J\ufffd31m\ufffdred" in click.unstyle(shown)


@pytest.mark.parametrize("at", [None, Place("gone.yaml", 3, 1), Place("a.yaml", 99, 1)])
def test_an_error_without_a_line_to_show_is_still_told(tmp_path: Path, at: Place | None) -> None:
    (tmp_path / "a.yaml").write_text("one line\n", encoding="utf-8")
    assert plain(DataError("bad", at=at), tmp_path).endswith("error: bad")


def test_several_errors_come_sorted_by_place(capsys: pytest.CaptureFixture[str]) -> None:
    problems = Problems(
        [DataError("b", at=Place("b.yaml", 1, 1)), DataError("a", at=Place("a.yaml", 2, 1))]
    )
    print_error(problems, Settings(color=False))
    shown = capsys.readouterr().err
    assert shown.index("a.yaml") < shown.index("b.yaml")
    assert "2 problems" in shown


def test_errors_as_json_name_file_line_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    print_error(DataError("bad", at=Place("a.yaml", 2, 5), hint="so"), Settings(json=True))
    assert json.loads(capsys.readouterr().err) == {
        "errors": [{"file": "a.yaml", "line": 2, "column": 5, "message": "bad", "hint": "so"}]
    }


def test_notices_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    print_notices(
        [Notice("has no text", hint="is it scanned?", at=Place("s.pdf"))], Settings(color=False)
    )
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "warning: s.pdf: has no text (is it scanned?)\n"
