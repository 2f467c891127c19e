"""The head of an events file: which seed its source is, without reading the events behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from linimasa.errors import LinimasaError
from linimasa.yamlio.events import list_event_files, read_text
from linimasa.yamlio.strict import load

_EVENTS = re.compile(r"^events:", re.MULTILINE)


def recorded_sources(root: Path, events_dir: Path) -> Mapping[str, str]:
    """The id of each source that has an events file (the file's stem) to its `source.file`.

    A file that does not read, or names no seed, is left out: reading it whole tells what is wrong.
    Raises as `list_event_files` does.
    """
    found: dict[str, str] = {}
    for path in list_event_files(root, events_dir):
        try:
            file = _seed(read_text(path, path.name))
        except LinimasaError:
            continue
        if file:
            found[path.stem] = file
    return found


def _seed(text: str) -> str | None:
    """`source.file`. The source mostly stands before the events, which take longest to parse."""
    events = _EVENTS.search(text)
    head = load(text[: events.start()], "") if events else None
    root = head if head and head.get("source") else load(text, "")
    source = root.get("source") if root else None
    file = source.get("file") if source else None
    return file.text if file else None
