"""The group: its help, its exit codes, and that starting it imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

from linimasa.cli.app import VERBS, run


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


def test_a_word_like_no_verb_lists_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["qqqqqq"]) == 2
    assert "Verbs: init, add, extract" in capsys.readouterr().err


def test_outside_a_project_says_how_to_make_one(
    tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(tmp_path), "build"]) == 1
    shown = capsys.readouterr().err
    assert "linimasa.yaml" in shown
    assert "linimasa init" in shown


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
