"""The group: its help, its exit codes, and that starting it imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linimasa.cli.app import VERBS, run
from support.project import project


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {verb} " in shown for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_and_takes_the_global_options(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([verb, "--help"]) == 0
    shown = capsys.readouterr().out
    for option in ("-C DIR", "--quiet", "--verbose", "--json", "--no-color", "--dry-run"):
        assert option in shown


def test_a_mistyped_verb_is_a_usage_error_with_a_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["bild"]) == 2
    assert "Did you mean 'build'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("verb", "instead"), [("export", "linimasa build"), ("merge", "into: ID"), ("list", "show")]
)
def test_what_is_done_otherwise_is_told(
    verb: str, instead: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([verb]) == 2
    assert instead in capsys.readouterr().err


def test_a_word_like_no_verb_lists_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["qqqqqq"]) == 2
    assert "Verbs: init, add, import, extract" in capsys.readouterr().err


def test_outside_a_project_says_how_to_make_one(
    tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(tmp_path), "build"]) == 1
    shown = capsys.readouterr().err
    assert "linimasa.yaml" in shown
    assert "linimasa init" in shown


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (["init", "file/p"], "file"),
        (["init", "/proc/nothing"], "/proc/nothing"),
        (["-C", "p", "extract"], "content/events"),
        (["-C", "p", "build"], "content/events"),
    ],
)
def test_what_the_system_refuses_is_an_error_with_a_place(
    arguments: list[str],
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    project(tmp_path, {"file": "x"})
    project(tmp_path / "p", {"content/events": "x", "seeds/a.txt": "Tiba 3 Mei 2024.\n"})
    assert run(arguments) == 1
    shown = capsys.readouterr().err
    assert place in shown.splitlines()[0]
    assert "error: " in shown


def test_a_disk_that_refuses_is_an_error_with_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, {"seeds/a.txt": "Kapal tiba pada 3 Mei 2024.\n"})

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / "content/events/a.yaml"))

    monkeypatch.setattr("tempfile.mkstemp", full)
    assert run(["-C", str(tmp_path), "extract"]) == 1
    shown = capsys.readouterr().err
    assert "content/events/a.yaml: error: cannot be read or written: no space left" in shown


@pytest.mark.parametrize(
    ("option", "meant"), [("--out", None), ("--dryrun", "--dry-run"), ("--verbos", "--verbose")]
)
def test_a_mistyped_option_is_likened_only_to_near_ones(
    option: str, meant: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", option]) == 2
    shown = capsys.readouterr().err
    assert option in shown
    assert (meant in shown) if meant else ("mean" not in shown)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("linimasa ")


def test_starting_up_imports_no_heavy_library() -> None:
    heavy = {"jinja2", "dateparser", "yaml", "babel", "numpy", "trafilatura", "tornado", "rich"}
    code = (
        "import sys, linimasa.cli.app as a; a.run(['--help']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy.isdisjoint(done.stderr.split())
