"""Names of a project, each under one form."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.model import Article
from linimasa.project.naming import project_names
from linimasa.yamlio.events import read_events
from linimasa.yamlio.names import Names, parse_names
from support.project import project, tree


def article(text: str, language: str = "id") -> Article:
    return Article(id="a", file="a", text=text, language=language)


def test_a_short_form_in_brackets_stands_for_the_name_before_it() -> None:
    told = [article("Badan Pantai Utara (BPU) tutup."), article("Korea Utara (Korut) diam.")]
    names = project_names(Names(), told, ["BPU", "Korut"])
    assert [names.form(name) for name in ("BPU", "Korut")] == ["Badan Pantai Utara", "Korea Utara"]


def test_one_that_stands_for_two_stands_for_neither() -> None:
    told = [article("Badan Pantai Utara (BPU) tutup."), article("Bank Padang Umum (BPU) buka.")]
    assert project_names(Names(), told, ["BPU"]).form("BPU") == "BPU"


def test_spellings_that_sound_alike_and_last_names_alone() -> None:
    told = ["Petro Budanow", "Petro Budanov", "Petro Budanov", "Budanov", "Seoul", "Ann Seoul"]
    told += ["Luis Sanz-Mora", "Luis Sanz-Mora", "Luis Sanz Mora"]
    names = project_names(Names(), [], told)
    assert names.form("Luis Sanz Mora") == "Luis Sanz-Mora"
    assert [names.form(name) for name in ("Petro Budanow", "Budanov", "Seoul")] == [
        "Petro Budanov", "Petro Budanov", "Seoul",
    ]  # fmt: skip


def test_a_last_name_that_two_have_is_nobodys() -> None:
    names = project_names(Names(), [], ["Jane Hill", "Tom Hill", "Hill"])
    assert names.form("Hill") == "Hill"


def test_the_persons_list_comes_first() -> None:
    listed = parse_names("BPU Utara: [BPU, Badan Pantai Utara]", "names.yaml")
    told = [article("Badan Pantai Utara (BPU) tutup.")]
    names = project_names(listed, told, ["BPU", "Badan Pantai Utara"])
    assert {names.form(name) for name in ("BPU", "Badan Pantai Utara")} == {"BPU Utara"}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Two articles that call one woman by two names, and her office by its short form."""
    texts = {
        "a": "Kepala Badan Pantai Utara (BPU) Siti Rahma mengatakan 3 Mei 2024 pelabuhan tutup.",
        "b": "“Pelabuhan dibuka lagi,” kata Rahma pada 9 Juni 2024.",
    }
    files = {f"seeds/{name}.txt": f"{text}\n" for name, text in texts.items()}
    metas = {
        f"seeds/{name}.txt.meta.yaml": "language: id\npublished: 2024-06-10\n" for name in texts
    }
    return project(tmp_path, {**files, **metas})


def speakers(root: Path) -> list[str | None]:
    files = read_events(root, root / "content" / "events")
    return [
        event.attribution.name if event.attribution else None for f in files for event in f.events
    ]


def test_an_article_that_has_the_last_name_only(made: Path) -> None:
    assert run(["extract", "-C", str(made)]) == 0
    assert speakers(made) == ["Siti Rahma", "Siti Rahma"]
    before = tree(made / "content")
    for sources in ([], ["a"], ["b"]):
        assert run(["extract", "-C", str(made), *sources]) == 0
    assert tree(made / "content") == before


def test_the_list_is_used_by_extract_and_by_the_site(made: Path) -> None:
    assert run(["extract", "-C", str(made)]) == 0
    project(made, {"content/names.yaml": "Siti R. Rahma: [Siti Rahma, Rahma]\n"})
    assert run(["build", "-C", str(made)]) == 0
    assert [path.name for path in (made / "output" / "who").iterdir() if path.is_dir()] == [
        "siti-r-rahma"
    ]
    assert run(["extract", "-C", str(made)]) == 0
    assert speakers(made) == ["Siti R. Rahma", "Siti R. Rahma"]


def test_a_list_that_does_not_read_stops_all(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project(made, {"content/names.yaml": "Siti: [x]\nBima: [x]\n"})
    for verb in ("extract", "build", "check"):
        assert run([verb, "-C", str(made)]) == 1
        told = capsys.readouterr()
        assert "content/names.yaml:2:8" in told.err + told.out
