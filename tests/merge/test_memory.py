"""The memory's file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.errors import DataError
from linimasa.merge.memory import (
    Memory,
    Remembered,
    forget,
    memory_path,
    parse_memory,
    read_memory,
    render_memory,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
    ),
    max_leaves=4,
)
FIELDS = st.dictionaries(st.text(max_size=6), VALUES, max_size=3)
EVENTS = st.builds(
    Remembered,
    base=FIELDS,
    pending=FIELDS,
    start=st.integers(0, 9),
    end=st.integers(9, 99),
    score=st.sampled_from([0.0, 0.25, 1.0]),
    reasons=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    found=st.booleans(),
)
MEMORIES = st.builds(
    Memory,
    source=FIELDS,
    pending=FIELDS,
    events=st.dictionaries(st.text(max_size=5), EVENTS, max_size=2),
    tombstones=st.dictionaries(st.text(max_size=5), FIELDS, max_size=2),
)


@given(MEMORIES)
def test_it_reads_back_as_it_was(memory: Memory) -> None:
    assert parse_memory(render_memory(memory), "m.json") == memory


def test_the_order_in_which_it_was_filled_does_not_show() -> None:
    one = Memory(source={"a": "1", "b": "2"}, tombstones={"e-1": {}, "e-2": {}})
    other = Memory(source={"b": "2", "a": "1"}, tombstones={"e-2": {}, "e-1": {}})
    assert render_memory(one) == render_memory(other)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"version": 1,\n "source": }', 2),
        ("[]", None),
        ('{"version": 99, "source": {}, "events": {}, "tombstones": {}}', None),
        ('{"version": 1, "source": {}, "events": {"e-1": {}}, "tombstones": {}}', None),
        ('{"version": 1, "source": {}, "events": [], "tombstones": {}}', None),
        ('{"version": 1}', None),
    ],
)
def test_a_broken_one_is_refused_with_a_way_out(text: str, line: int | None) -> None:
    with pytest.raises(DataError) as caught:
        parse_memory(text, "content/events/.machine/a.json")
    assert caught.value.at is not None
    assert caught.value.at.line == line
    assert "version control" in str(caught.value.hint)


def test_it_stands_in_a_hidden_folder_beside_the_events(tmp_path: Path) -> None:
    path = memory_path(tmp_path, "content/events/a.b.yaml")
    assert path == tmp_path / "content/events/.machine/a.b.json"
    assert read_memory(tmp_path, "content/events/a.b.yaml") is None
    path.parent.mkdir(parents=True)
    path.write_text(render_memory(Memory(source={"id": "a"})), encoding="utf-8")
    assert read_memory(tmp_path, "content/events/a.b.yaml") == Memory(source={"id": "a"})


def test_it_goes_with_the_last_of_its_source(tmp_path: Path) -> None:
    paths = {
        name: memory_path(tmp_path, f"events/{name}.yaml") for name in ("seed", "file", "none")
    }
    for path in paths.values():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render_memory(Memory()), encoding="utf-8")
    (tmp_path / "events/file.yaml").write_text("events: []\n", encoding="utf-8")
    assert forget(tmp_path / "events", {"seed"}) == 1
    assert [name for name, path in paths.items() if path.exists()] == ["seed", "file"]
    assert forget(tmp_path / "nowhere", ()) == 0
