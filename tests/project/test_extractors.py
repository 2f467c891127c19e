"""A project that has chosen an extractor beside the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.yamlio.events import read_events
from support.model import Endpoint, endpoint
from support.project import project, tree

SETTINGS = "title: Pier\nlanguage: en\nextract:\n  extractors: [rules, llm]\n"
TEXT = "The old pier fell on 3 May 2024.\n\nIts keeper had warned the council.\n"
WARNED = {
    "quote": "Its keeper had warned the council.",
    "date": "2024-04-22/2024-04-28",
    "title": "Its keeper had warned the council",
}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    with endpoint() as running:
        monkeypatch.setenv("LINIMASA_LLM_URL", running.url)
        monkeypatch.setenv("LINIMASA_LLM_MODEL", "small")
        running.content = json.dumps({"events": [WARNED, {**WARNED, "quote": "Made up."}]})
        yield running


def made(root: Path, settings: str = SETTINGS) -> Path:
    meta = "language: en\npublished: 2024-05-20\n"
    files = {"linimasa.yaml": settings, "seeds/a.txt": TEXT, "seeds/a.txt.meta.yaml": meta}
    return project(root, files)


def dates(root: Path) -> list[str | None]:
    (file,) = read_events(root, root / "content" / "events")
    return [event.date for event in file.events]


def test_nothing_is_asked_unless_it_is_chosen(model: Endpoint, tmp_path: Path) -> None:
    made(tmp_path, "title: Pier\nlanguage: en\n")
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert model.asked == []
    assert dates(tmp_path) == ["2024-05-03"]


def test_both_find_events_and_what_was_dropped_is_told(
    model: Endpoint, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path)
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert dates(tmp_path) == ["2024-05-03", "2024-04-22/2024-04-28"]
    told = capsys.readouterr().err
    assert "seeds/a.txt: 1 of 2 events of 'llm' dropped" in told
    before = tree(tmp_path / "content")
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert tree(tmp_path / "content") == before
    assert len(model.asked) == 1


def test_when_the_model_is_silent_nothing_is_withdrawn(
    model: Endpoint, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path)
    assert run(["extract", "-C", str(tmp_path)]) == 0
    before = (tmp_path / "content/events/a.yaml").read_bytes()
    for kept in (tmp_path / ".linimasa").rglob("*.json"):
        kept.unlink()
    model.status = 503
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert "refused: HTTP 503" in capsys.readouterr().err
    assert (tmp_path / "content/events/a.yaml").read_bytes() == before


def test_an_unknown_one_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path, "title: Pier\nextract:\n  extractors: [rulez]\n")
    assert run(["extract", "-C", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "there is no extractor 'rulez'" in told
    assert "did you mean 'rules'?" in told
