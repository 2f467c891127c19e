"""`linimasa check` on the command line: lines, exit codes, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from support.project import project

EVENTS = """\
source: {id: kabar, file: seeds/kabar.txt, language: id}
events:
  - {id: e-aaaaa1, date: 2024-10-18, date_text: Jumat, title: Dermaga, quote: Dermaga dibuka.}
"""


@pytest.fixture
def root(tmp_path: Path) -> str:
    files = {"content/events/kabar.yaml": EVENTS, "seeds/kabar.txt": "Dermaga dibuka.\n"}
    return str(project(tmp_path, files))


def test_nothing_wrong_exits_0(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-C", root]) == 0
    captured = capsys.readouterr()
    assert "Nothing wrong with content." in captured.out
    assert "output: is not there" in captured.err
    assert run(["build", "-q", "-C", root]) == 0
    assert run(["check", "-C", root]) == 0
    assert "content and site" in capsys.readouterr().out


def test_findings_exit_1_one_line_each(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "-q", "-C", root]) == 0
    home = Path(root, "output", "index.html")
    home.write_text('<a href="gone/">x</a>', encoding="utf-8")
    events = EVENTS.replace("Jumat", "Kamis").replace("quote: D", "quote: d")
    project(Path(root), {"content/events/kabar.yaml": events})
    assert run(["check", "-C", root]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[:2] for line in lines[:3]] == [
        ["content/events/kabar.yaml:3:49", "D103"],
        ["content/events/kabar.yaml:3:79", "Q101"],
        ["output/index.html:1:10", "L101"],
    ]
    assert lines[3] == "3 findings in 2 files."


def test_json(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    project(Path(root), {"content/events/kabar.yaml": EVENTS.replace("quote: D", "quote: d")})
    assert run(["check", "--json", "-C", root]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["line"], finding["column"], finding["code"]) == (3, 79, "Q101")


def test_settings_that_do_not_read_hide_nothing(
    root: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project(Path(root), {"linimasa.yaml": "titel: x\n"})
    assert run(["check", "-C", root]) == 1
    assert "linimasa.yaml:1:1 Y101" in capsys.readouterr().out


def test_no_project_and_wrong_options(tmp_path: Path) -> None:
    assert run(["check", "-C", str(tmp_path)]) == 1
    assert run(["check", "--nonsense"]) == 2


def test_the_address_may_come_from_the_environment(
    root: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINIMASA_URL", "https://example.org/repo")
    assert run(["build", "-q", "-C", root]) == 0
    sitemap = Path(root, "output", "sitemap.xml").read_text(encoding="utf-8")
    assert "https://example.org/repo/e/e-aaaaa1/" in sitemap
    assert run(["check", "-q", "-C", root]) == 0
    monkeypatch.setenv("LINIMASA_URL", "nowhere")
    assert run(["build", "-q", "-C", root]) == 2
