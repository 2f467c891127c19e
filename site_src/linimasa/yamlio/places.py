"""Where a field of an event stands: looked up anew, since only an error asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linimasa.errors import LinimasaError, Place
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.strict import load


def event_place(root: Path, files: Iterable[str], event_id: str, *fields: str) -> Place:
    """The place of an event's field, such as `media`, `file`; of its id where there is no field.

    `files` are paths relative to `root`; the first that has the event is meant.
    """
    names = list(files)
    for file in names:
        event = _event(root, file, event_id)
        if event is not None:
            return (_below(event, fields or ("id",)) or event).at
    return Place(names[0] if names else str(root))


def source_place(root: Path, file: str, *fields: str) -> Place:
    """The place of a field in a file's header, such as `id`."""
    top = _top(root, file)
    source = top.get("source") if top else None
    return (_below(source, fields) or source).at if source else Place(file)


def _top(root: Path, file: str) -> Node | None:
    try:
        return load((root / file).read_bytes().decode("utf-8"), file)
    except (LinimasaError, OSError, UnicodeDecodeError):
        return None


def _event(root: Path, file: str, event_id: str) -> Node | None:
    top = _top(root, file)
    events = top.get("events") if top else None
    named = ((item, item.get("id")) for item in (events.items if events else ()))
    return next((item for item, name in named if name and name.text == event_id), None)


def _below(node: Node, fields: Iterable[str]) -> Node | None:
    for field in fields:
        found = node.get(field)
        if found is None:
            return None
        node = found
    return node
