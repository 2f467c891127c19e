"""Seeds into content: how often a file of events is read on the way, what is told, what goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.yamlio import strict
from linimasa.yamlio.simple import simple
from support.project import project

PATH = "content/events/a.yaml"


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the events file that are parsed, in order."""
    texts: list[str] = []

    def counting(text: str, file: str) -> object:
        if file == PATH:
            texts.append(text)
        return simple(text, file)

    strict.load_again.cache_clear()
    monkeypatch.setattr("linimasa.yamlio.strict.simple", counting)
    return texts


def test_no_text_that_a_file_goes_through_is_parsed_twice(
    tmp_path: Path, composed: list[str]
) -> None:
    seed = "The ferry sank on 5 March 2024.\nThe harbour opened on 6 May 2023.\n"
    root = project(tmp_path, {"seeds/a.txt": seed})
    assert run(["extract", "-C", str(root)]) == 0
    first = (root / PATH).read_text(encoding="utf-8")
    assert composed[-1] == first
    composed.clear()
    assert run(["extract", "-C", str(root)]) == 0
    assert composed.count(first) <= 1
    composed.clear()
    (root / "seeds" / "a.txt").write_text(seed.replace("ferry", "boat"), encoding="utf-8")
    assert run(["extract", "-C", str(root)]) == 0
    assert composed.count(first) <= 1
    assert len(composed) == len(set(composed))


def test_sources_without_an_event_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = {"seeds/a.txt": "The ferry sank on 5 March 2024.\n", "seeds/b.txt": "All is well.\n"}
    root = project(tmp_path, seeds)
    for _ in range(2):
        assert run(["extract", "-C", str(root)]) == 0
        assert "No dated event in: b.\n" in capsys.readouterr().out


def test_what_is_remembered_of_a_source_goes_with_its_last_file(tmp_path: Path) -> None:
    root = project(tmp_path, {"seeds/a.txt": "The ferry sank on 5 March 2024.\n"})
    assert run(["extract", "-C", str(root)]) == 0
    memory = root / "content/events/.machine/a.json"
    (root / PATH).unlink()  # its article is still there
    assert run(["extract", "-C", str(root)]) == 0
    assert memory.exists()
    (root / "seeds/a.txt").unlink()
    (root / PATH).unlink(missing_ok=True)
    assert run(["extract", "--check", "-C", str(root)]) == 0
    assert memory.exists()
    assert run(["extract", "-C", str(root)]) == 0
    assert not memory.exists()
