"""A plan on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.merge import Memory, Plan, read_memory, write_plan

PATH = "content/events/a.yaml"
PLAN = Plan((), "source: {id: a}\nevents: []\n", Memory(source={"id": "a"}))


def test_file_and_memory_are_written_once(tmp_path: Path) -> None:
    assert write_plan(PLAN, tmp_path, PATH) == 2
    assert (tmp_path / PATH).read_text("utf-8") == PLAN.text
    assert read_memory(tmp_path, PATH) == PLAN.memory
    assert write_plan(PLAN, tmp_path, PATH) == 0


def test_the_file_is_first_so_that_a_failure_never_makes_a_field_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content/events").mkdir(parents=True)
    (tmp_path / "content/events/.machine").write_text("in the way")
    with pytest.raises(OSError, match="machine"):
        write_plan(PLAN, tmp_path, PATH)
    assert (tmp_path / PATH).exists()
