"""The head of events files: whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.yamlio.header import recorded_sources
from support.project import project

EVENTS = "events:\n  - id: e-a\n    date: null\n    title: A\n"


@pytest.mark.parametrize(
    "text",
    [
        f"source:\n  id: a\n  file: seeds/a.txt # mine\n{EVENTS}",
        f"{EVENTS}source:\n  id: a\n  file: seeds/a.txt\n",
        f"\ufeffsource: {{id: a, file: 'seeds/a.txt'}}\r\n{EVENTS}",
        "source:\n  id: a\n  file: seeds/a.txt\nevents:\n  - [\n",
    ],
)
def test_the_seed_of_a_source(tmp_path: Path, text: str) -> None:
    project(tmp_path, {"content/events/a.yaml": text})
    assert recorded_sources(tmp_path, tmp_path / "content/events") == {"a": "seeds/a.txt"}


@pytest.mark.parametrize("text", ["", "- a\n", "source: a\n", "source:\n  id: a\n", "a: [\n"])
def test_what_names_no_seed_is_left_out(tmp_path: Path, text: str) -> None:
    project(tmp_path, {"content/events/a.yaml": text})
    assert recorded_sources(tmp_path, tmp_path / "content/events") == {}
