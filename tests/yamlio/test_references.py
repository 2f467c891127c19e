"""What is wrong between the files of a project, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import LinimasaError
from linimasa.yamlio.events import read_events
from support.project import project


def told(root: Path, **files: str) -> list[str]:
    """What reading some files tells, each beginning with the header of its name."""
    events = {f"content/events/{n}.yaml": f"source: {{id: {n}}}\n{t}" for n, t in files.items()}
    project(root, events)
    try:
        read_events(root, root / "content/events")
    except LinimasaError as error:
        return str(error).replace("content/events/", "").splitlines()
    return []


def merged(id_: str, into: str) -> str:
    return f"  - {{id: {id_}, title: T, status: merged, into: {into}}}\n"


EVENT = "events:\n  - {id: e-1, title: T}\n"


def test_merges_may_go_through_several_events(tmp_path: Path) -> None:
    assert told(tmp_path, a=EVENT + merged("e-2", "e-1") + merged("e-3", "e-2")) == []


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (merged("e-2", "e-9"), ["a.yaml:4:47: e-2 is merged into e-9, which is no event here"]),
        (
            merged("e-2", "e-3") + merged("e-3", "e-2"),
            [
                "a.yaml:4:47: e-2 is merged in a circle: e-2 into e-3, e-3 into e-2",
                "a.yaml:5:47: e-3 is merged in a circle: e-3 into e-2, e-2 into e-3",
            ],
        ),
        (merged("e-2", "e-2"), ["a.yaml:4:47: e-2 is merged in a circle: e-2 into e-2"]),
        (
            merged("e-2", "e-3") + merged("e-3", "e-9"),
            [
                "a.yaml:4:47: e-2 is merged into e-9 by way of e-3, which is no event here",
                "a.yaml:5:47: e-3 is merged into e-9, which is no event here",
            ],
        ),
    ],
)
def test_a_merge_that_leads_nowhere_is_told(
    tmp_path: Path, events: str, expected: list[str]
) -> None:
    hint = " (give the id of an event that stays)"
    assert told(tmp_path, a=EVENT + events) == [line + hint for line in expected]


def test_an_event_and_a_source_are_given_once(tmp_path: Path) -> None:
    second = EVENT.replace("e-1", "e-2")
    assert told(tmp_path, a=EVENT, b=EVENT) == [
        "b.yaml:3:10: the id e-1 is also in a.yaml (change one of them)"
    ]
    (tmp_path / "content/events/b.yaml").write_text(f"source: {{id: a}}\n{second}")
    assert told(tmp_path, a=EVENT) == [
        "b.yaml:1:14: the id a is also in a.yaml (change one of them)"
    ]


def test_evidence_names_a_source_that_is_there(tmp_path: Path) -> None:
    event = "events:\n  - {id: e-1, title: T, evidence: [{source: b}]}\n"
    assert told(tmp_path, a=event, b="") == []
    (tmp_path / "content/events/b.yaml").unlink()
    (line,) = told(tmp_path, a=event)
    assert line.startswith("a.yaml:3:35: the evidence of e-1 names the source b, which is not here")


def test_what_a_broken_file_may_hold_is_not_missed(tmp_path: Path) -> None:
    broken = "events:\n  - {id: e-9, title: [}\n"
    assert len(told(tmp_path, a=EVENT + merged("e-2", "e-9"), b=broken)) == 1
