"""`linimasa doctor`: what it says of a project, and when it exits with 1."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.doctor import machine as machines
from support.project import project
from support.remote import git

EVENTS = "source: {id: kabar, file: seeds/kabar.txt}\nevents:\n  - {id: e-1, title: Tiba}\n"
FILES = {"content/events/kabar.yaml": EVENTS, "seeds/kabar.txt": "Tiba.\n"}


def doctor(
    root: Path, files: Mapping[str, str], capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[str]]:
    """The exit code, and every line as `state topic place message`."""
    project(root, files)
    code = run(["-C", str(root), "doctor", "--json"])
    return code, [
        f"{one['state']} {one['topic']} {one['file'] or ''}: {one['message']}"
        for one in json.loads(capsys.readouterr().out)["lines"]
    ]


def test_a_healthy_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = doctor(tmp_path, FILES, capsys)
    assert code == 0
    assert "ok words : complete in 'id'" in lines
    assert "ok content : 1 event of 1 source, 0 confirmed" in lines
    assert "ok templates : all are the theme's" in lines
    assert "note git : the project is in no repository" in lines
    assert not [line for line in lines if line.startswith(("warning", "error"))]


@pytest.mark.parametrize(
    ("files", "code", "line"),
    [
        ({"linimasa.yaml": "titel: A\n"}, 1, "error settings linimasa.yaml: linimasa.yaml has no"),
        (
            {"linimasa.yaml": "title: T\ncolours: {light: {ink: '#999999'}}\n"},
            1,
            "error look linimasa.yaml: the ink #999999 has a contrast of 2.8 with the light paper",
        ),
        (
            {"linimasa.yaml": "title: T\naccent: '#ffcc00'\n"},
            0,
            "note look linimasa.yaml: the accent #ffcc00 is shown as #",
        ),
        (
            {"linimasa.yaml": "title: T\nfonts: {text: Georgia}\n"},
            0,
            "ok look : colours can be read; 0 font files are there",
        ),
        (
            {"linimasa.yaml": "title: T\nshow_text: true\n"},
            0,
            "note content content/events/kabar.yaml: its whole text is shown, and its header names",
        ),
        ({"content/names.yaml": "- A\n"}, 1, "error names content/names.yaml: is no list of names"),
        ({"content/names.yaml": "A B: [B, C]\n"}, 0, "ok names content/names.yaml: 3 spellings"),
        ({"content/events/a.yaml": "x\n"}, 1, "error content content/events/a.yaml: "),
        (
            {"content/events/a.yaml": "source: {id: a, file: seeds/none.txt}\n"},
            0,
            "warning content content/events/a.yaml: its source seeds/none.txt is not there",
        ),
        ({"templates/home.html": "{% if %}"}, 1, "error templates templates/home.html: Expected"),
        (
            {"templates/event.html": "a\n{{ enty }}"},
            1,
            "error templates templates/event.html: 'enty'",
        ),
        ({"templates/404.html": "x"}, 0, "ok templates templates/404.html: replaces the theme's"),
        ({"templates/hom.html": "x"}, 0, "warning templates templates/hom.html: is no template"),
        ({"linimasa.yaml": "title: A\nnav: [abot]\n"}, 1, "error pages linimasa.yaml: "),
        ({"linimasa.yaml": "title: A\nlanguage: de\n"}, 0, "note words : the words of the site in"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path,
    files: Mapping[str, str],
    code: int,
    line: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found, lines = doctor(tmp_path, {**FILES, **files}, capsys)
    assert [one for one in lines if one.startswith(line)]
    assert found == code
    assert run(["-C", str(tmp_path), "build", "-q"]) == code


def test_this_repository_is_healthy(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(Path(__file__).parents[2]), "doctor", "--json"]) == 0
    assert "templates/ is the theme itself" in capsys.readouterr().out


def test_no_project_is_an_error_with_a_hint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(tmp_path), "doctor"]) == 1
    out = capsys.readouterr().out
    assert "there is no linimasa.yaml" in out
    assert "hint: make a project with: linimasa init" in out


def test_the_remote_is_shown_without_what_is_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "init", "-q")
    _, lines = doctor(tmp_path, FILES, capsys)
    assert "note git : there is no remote 'origin' to publish to" in lines
    git(tmp_path, "remote", "add", "origin", "https://me:s3cret@git.example/pelabuhan.git")
    _, lines = doctor(tmp_path, FILES, capsys)
    assert "ok git : publishes to https://git.example/pelabuhan.git" in lines


def test_optional_packages_that_are_missing_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(package: str) -> str:
        raise PackageNotFoundError(package)

    monkeypatch.setattr(machines, "version", none)
    code, lines = doctor(tmp_path, FILES, capsys)
    assert "note extras : openpyxl is not installed: no import of XLSX" in lines
    assert code == 0


def test_lines_have_marks_and_a_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, {**FILES, "templates/hom.html": "x"})
    assert run(["-C", str(root), "doctor"]) == 0
    out = capsys.readouterr().out
    assert "! templates  templates/hom.html:1 is no template of the theme: it is not used" in out
    assert "hint: did you mean 'home.html'?" in out
    assert out.splitlines()[-1].startswith("Next: linimasa check")
