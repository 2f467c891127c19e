"""`linimasa init` as a newcomer sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.config import load_config


def test_it_makes_a_project_and_names_the_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "my-timeline")]) == 0
    shown = capsys.readouterr().out
    assert "linimasa extract" in shown.splitlines()[-1]
    assert load_config(tmp_path / "my-timeline").title == "My timeline"


def test_language_and_title_are_taken(tmp_path: Path) -> None:
    assert run(["-C", str(tmp_path), "init", "a", "--lang", "id", "--title", "Pakta Juni"]) == 0
    config = load_config(tmp_path / "a")
    assert (config.title, config.language) == ("Pakta Juni", "id")


def test_a_second_time_it_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["init", str(tmp_path / "a")])
    assert run(["init", str(tmp_path / "a")]) == 1
    assert "nothing was written" in capsys.readouterr().err


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path / "a"), "--dry-run", "--json"]) == 0
    assert "linimasa.yaml" in json.loads(capsys.readouterr().out)["files"]
    assert not (tmp_path / "a").exists()


def test_a_project_in_the_folder_at_hand_needs_no_cd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", ".", "--title", "Piers"]) == 0
    shown = capsys.readouterr()
    told = shown.out + shown.err
    assert "“Piers” is ready.\n" in told
    assert "Next: linimasa extract" in told
