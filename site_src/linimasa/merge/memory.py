"""What the machine remembers of a source: `content/events/.machine/<source>.json`.

`base` is the last value that the machine wrote into each field; a field of the file that differs
from it is the person's. Committed with the project; without it everything counts as the person's.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from linimasa.errors import DataError, Place
from linimasa.yamlio.scalars import Value

VERSION = 1
_FOLDER = ".machine"

FieldValues = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Remembered:
    """One event: what the machine wrote, what it would write now, and where it was found.

    `start` and `end` are code point offsets of the last finding; `found` is false once the
    sentence was gone; `score` and `reasons` are the extractor's. `joined` is what was written over
    its fields because other sources tell of the same: `status` and `into`, or a `date` that they
    dispute. Where the file says otherwise, a person has undone it.
    """

    base: FieldValues
    pending: FieldValues = field(default_factory=dict)
    joined: FieldValues = field(default_factory=dict)
    start: int = 0
    end: int = 0
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    found: bool = True


@dataclass(frozen=True, slots=True)
class Memory:
    """All that is remembered of one source. `tombstones` are events that a person deleted."""

    source: FieldValues = field(default_factory=dict)
    pending: FieldValues = field(default_factory=dict)
    events: Mapping[str, Remembered] = field(default_factory=dict)
    tombstones: Mapping[str, FieldValues] = field(default_factory=dict)


def memory_path(root: Path, events_path: str) -> Path:
    """Where the memory of an events file (a path relative to `root`) stands."""
    file = root / events_path
    return file.parent / _FOLDER / f"{file.stem}.json"


def forget(events_dir: Path, known: Collection[str]) -> int:
    """Delete the memories of sources that are none of `known` and have no file of events any more;
    how many. A source that is still read keeps its own: what a person deleted stays deleted."""
    gone = [
        path
        for path in (events_dir / _FOLDER).glob("*.json")
        if path.stem not in known and not (events_dir / f"{path.stem}.yaml").exists()
    ]
    for path in gone:
        with suppress(OSError):  # it does no harm where it stays
            path.unlink()
    return len(gone)


def read_memory(root: Path, events_path: str) -> Memory | None:
    """The memory of an events file, None where there is none. Raises DataError."""
    path = memory_path(root, events_path)
    if not path.is_file():
        return None
    return parse_memory(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix())


def parse_memory(text: str, file: str) -> Memory:
    """The JSON of a memory into its value. Raises DataError."""
    hint = "restore it from version control, or delete it: all then counts as yours"
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        at = Place(file, error.lineno, error.colno)
        raise DataError(f"is not valid JSON: {error.msg}", hint=hint, at=at) from None
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise DataError("is not a memory that this version reads", hint=hint, at=Place(file))
    try:
        return Memory(
            source=dict(data["source"]),
            pending=dict(data.get("pending", {})),
            events={name: _remembered(one) for name, one in data["events"].items()},
            tombstones={name: dict(one) for name, one in data["tombstones"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise DataError("lacks what a memory holds", hint=hint, at=Place(file)) from None


def _remembered(data: Mapping[str, object]) -> Remembered:
    return Remembered(
        base=dict(cast("FieldValues", data["base"])),
        pending=dict(cast("FieldValues", data.get("pending", {}))),
        joined=dict(cast("FieldValues", data.get("joined", {}))),
        start=int(cast("int", data["start"])),
        end=int(cast("int", data["end"])),
        score=float(cast("float", data["score"])),
        reasons=tuple(cast("list[str]", data.get("reasons", []))),
        found=bool(data.get("found", True)),
    )


def render_memory(memory: Memory) -> str:
    """A memory as JSON, the same for the same memory: keys sorted, a line each."""
    data: dict[str, object] = {
        "version": VERSION,
        "source": dict(memory.source),
        "events": {name: _plain(one) for name, one in memory.events.items()},
        "tombstones": {name: dict(one) for name, one in memory.tombstones.items()},
    }
    if memory.pending:
        data["pending"] = dict(memory.pending)
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _plain(one: Remembered) -> dict[str, object]:
    data: dict[str, object] = {
        "base": dict(one.base),
        "start": one.start,
        "end": one.end,
        "score": round(one.score, 4),
    }
    if one.pending:
        data["pending"] = dict(one.pending)
    if one.joined:
        data["joined"] = dict(one.joined)
    if one.reasons:
        data["reasons"] = list(one.reasons)
    if not one.found:
        data["found"] = False
    return data
