"""`linimasa import` as a team that moves in sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from support.project import project, tree

TABLE = "Kapan;Apa\n1/2/2024;Kapal tiba\n18/10/2024;Kapal pergi\n"


def test_columns_and_losses_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, {"kapal.csv": TABLE})
    call = ["-C", str(root), "import", str(root / "kapal.csv"), "--map", "date=Kapan,title=Apa"]
    assert run(call) == 1
    out, err = capsys.readouterr()
    assert "columns: date=Kapan, title=Apa" in out
    assert "content/events/kapal.yaml: 1 event added" in out
    assert "kapal.csv:2: '1/2/2024' has two readings" in err
    assert "--order dmy" in err
    assert run([*call, "--order", "dmy"]) == 0
    assert "1 event added, 1 already there" in capsys.readouterr().out


def test_a_dry_run_shows_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, {"a.mw": "2024-10-18: Kapal tiba\n"})
    before = tree(root)
    assert run(["-C", str(root), "import", str(root / "a.mw"), "--dry-run"]) == 0
    assert "2024-10-18  Kapal tiba" in capsys.readouterr().out
    assert tree(root) == before


def test_json_has_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, {"kapal.csv": TABLE})
    call = ["-C", str(root), "import", str(root / "kapal.csv"), "--map", "date=Kapan,title=Apa"]
    assert run([*call, "--json"]) == 1
    out, err = capsys.readouterr()
    (file,) = json.loads(out)["files"]
    assert err == ""
    assert (file["losses"][0]["line"], len(file["written"][0]["added"])) == (2, 1)


@pytest.mark.parametrize("mapped", ["date", "date=", "=Kapan", "tanggal=Kapan", "date=Kapn"])
def test_a_mapping_that_cannot_be_is_a_mistake_of_usage(tmp_path: Path, mapped: str) -> None:
    root = project(tmp_path, {"kapal.csv": TABLE})
    before = tree(root)
    assert run(["-C", str(root), "import", str(root / "kapal.csv"), "--map", mapped]) == 2
    assert tree(root) == before


def test_a_source_is_for_one_file(tmp_path: Path) -> None:
    root = project(tmp_path, {"a.mw": "", "b.mw": ""})
    files = [str(root / name) for name in ("a.mw", "b.mw")]
    assert run(["-C", str(root), "import", *files, "--source", "x"]) == 2


def test_what_was_imported_is_built(tmp_path: Path) -> None:
    root = project(tmp_path, {"a.mw": "2024-10-18: Kapal tiba\n"})
    assert run(["-C", str(root), "import", str(root / "a.mw"), "-q"]) == 0
    assert run(["-C", str(root), "build", "-q"]) == 0
    assert "Kapal tiba" in (root / "output/index.html").read_text()
    assert run(["-C", str(root), "check", "-q"]) == 0


def test_a_table_of_one_line_has_no_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, {"t.csv": "date,title\n"})
    assert run(["import", "-C", str(root), str(root / "t.csv")]) == 1
    assert "has one line and no rows below it" in capsys.readouterr().err
