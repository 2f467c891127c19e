"""`linimasa build` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from support.project import project

EVENTS = """\
source:
  id: kabar
events:
  - id: e-aaaaa1
    status: draft
    date: 2024-10-18
    title: Dermaga ketiga dibuka
    quote: Dermaga ketiga dibuka.
"""


@pytest.fixture
def root(tmp_path: Path) -> str:
    return str(project(tmp_path, {"content/events/kabar.yaml": EVENTS}))


def test_build_tells_what_it_did_and_what_is_next(
    root: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "-C", root]) == 0
    out = capsys.readouterr().out
    assert "1 event (1 unreviewed, 0 undated)" in out
    assert "written, 0 removed." in out
    assert "Next: linimasa serve" in out
    assert run(["build", "-C", root]) == 0
    assert "The site is up to date." in capsys.readouterr().out


def test_check_exits_1_until_the_site_is_built(root: str) -> None:
    assert run(["build", "--check", "-C", root]) == 1
    assert not (Path(root) / "output").exists()
    assert run(["build", "-q", "-C", root]) == 0
    assert run(["build", "--check", "-q", "-C", root]) == 0


def test_a_dry_run_lists_the_files_and_writes_none(
    root: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--dry-run", "-C", root]) == 0
    assert "+ e/e-aaaaa1/index.html" in capsys.readouterr().out
    assert not (Path(root) / "output").exists()


def test_of_many_pages_that_go_only_the_first_are_listed(
    root: str, capsys: pytest.CaptureFixture[str]
) -> None:
    events = Path(root) / "content/events/kabar.yaml"
    text = events.read_text()
    many = "".join(
        f"  - {{id: e-m{n}, title: Hari ke-{n}, date: 2001-{n % 12 + 1:02}-03}}\n"
        for n in range(30)
    )
    events.write_text(f"{text}\n{many}")
    assert run(["build", "-q", "-C", root]) == 0
    events.write_text(text)
    assert run(["build", "-C", root]) == 0
    shown = capsys.readouterr().out
    assert shown.count("\n- ") < 21
    assert "more (--verbose lists them)" in shown


def test_json(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--json", "-C", root]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["events"], report["removed"]) == (1, [])
    assert "index.html" in report["written"]


def test_an_error_names_file_and_line_and_exits_1(
    root: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project(Path(root), {"templates/home.html": "a\n{{ nowhere }}\n"})
    assert run(["build", "-C", root]) == 1
    err = capsys.readouterr().err
    assert "templates/home.html:2" in err
    assert "'nowhere' is undefined" in err


def test_a_large_site_without_pagefind_is_told_of(
    root: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linimasa.site.engines.LITTLE", 0)
    monkeypatch.setattr("linimasa.site.pagefind.has_pagefind", lambda: False)
    assert run(["build", "-C", root]) == 0
    said = 'Search: all 1 events are searched in one file, which a reader waits for (pip install "'
    assert said in capsys.readouterr().out
