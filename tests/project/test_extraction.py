"""Seeds into content: how often a file of events is read on the way."""

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
