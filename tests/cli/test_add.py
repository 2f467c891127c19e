"""`linimasa add` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.yamlio.sidecar import read_sidecar

TEXT = "Kapal itu tiba di pelabuhan pada Senin pagi.\nBupati menyambutnya sehari kemudian.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "linimasa.yaml").write_text("title: Kapal\nlanguage: id\n", encoding="utf-8")
    (tmp_path / "kapal.txt").write_text(TEXT, encoding="utf-8")
    return root


def test_add_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--outlet", "Harian Contoh", "--published", "2024-05-02T08:00:00+07:00"]
    assert run(["add", "../kapal.txt", *options, "-C", str(project)]) == 0
    out = capsys.readouterr().out
    assert "+ seeds/kapal.txt" in out
    assert "linimasa extract" in out
    beside = read_sidecar(project / "seeds" / "kapal.txt.meta.yaml", project)
    assert (beside.outlet, beside.published) == ("Harian Contoh", "2024-05-02T08:00:00+07:00")


def test_add_it_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["add", "../kapal.txt", "-C", str(project)])
    capsys.readouterr()
    assert run(["add", "../kapal.txt", "-C", str(project)]) == 0
    assert "nothing done" in capsys.readouterr().out
    assert len(list((project / "seeds").iterdir())) == 2


def test_a_failure_is_told_and_the_rest_is_added(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", "nothing.txt", "../kapal.txt", "-C", str(project)]) == 1
    told = capsys.readouterr()
    assert "nothing.txt" in told.err
    assert "there is no such file" in told.err
    assert (project / "seeds" / "kapal.txt").is_file()


def test_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "../kapal.txt", "--json", "--dry-run", "-C", str(project)]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["failed"] == 0
    assert value["added"][0]["sidecar"] == "seeds/kapal.txt.meta.yaml"
    assert list((project / "seeds").iterdir()) == []


@pytest.mark.parametrize("arguments", [[], ["../kapal.txt", "--published", "kemarin"]])
def test_what_cannot_be_understood(project: Path, arguments: list[str]) -> None:
    assert run(["add", *arguments, "-C", str(project)]) == 2
    assert list((project / "seeds").iterdir()) == []


def test_outside_of_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "a.txt", "-C", str(tmp_path)]) == 1
    assert "error" in capsys.readouterr().err


def test_a_date_in_words_is_read_and_what_is_none_is_told_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, date in (("a.md", "8 avril 2025"), ("b.md", "hier")):
        text = f"---\nlang: fr\ndate: {date}\n---\n# Port\n\nLe navire est arrivé hier au port.\n"
        (project.parent / name).write_text(text)
    assert run(["add", "../a.md", "../b.md", "-C", str(project)]) == 0
    assert "hier" not in capsys.readouterr().err
    assert read_sidecar(project / "seeds/a.md.meta.yaml", project).published == "2025-04-08"
    assert run(["extract", "-C", str(project)]) == 0
    told = capsys.readouterr().err
    assert told.count("is not a date") == 1
    assert "seeds/b.md:3:7" in told


def test_the_day_of_issue_in_words(project: Path) -> None:
    assert run(["add", "../kapal.txt", "--published", "2 Mei 2024", "-C", str(project)]) == 0
    assert read_sidecar(project / "seeds/kapal.txt.meta.yaml", project).published == "2024-05-02"
