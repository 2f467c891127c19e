"""A project's content into what is wrong with it: what does not read, and what is not true.

The truths (quotes, dates, weekdays) are checked on the YAML's nodes, not on events: so a file with
one unknown field still has its quotes checked, and every finding has a line and a column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from linimasa.check.dates import check_dates
from linimasa.check.findings import CONTROL_IN_TEXT, Finding, from_error, in_order
from linimasa.check.pictures import check_pictures
from linimasa.check.quotes import Sources, check_quotes
from linimasa.config import CONFIG_NAME, Config, load_config
from linimasa.errors import LinimasaError
from linimasa.site.documents import read_documents
from linimasa.yamlio.events import read_events, read_text
from linimasa.yamlio.names import read_names
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.sidecar import SUFFIX, read_sidecar
from linimasa.yamlio.strict import load

# Of Unicode's category Cc all but tab and line ends.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class EventsFile:
    """An events file as nodes: its path relative to the project, its source, its events."""

    path: str
    source: Node | None
    events: tuple[Node, ...]


def check_content(config: Config) -> tuple[Finding, ...]:
    """All that is wrong with settings, events, pages and sidecars, in order. Writes nothing."""
    unreadable = in_order(_unreadable(config))
    files = tuple(_event_files(config))
    sources = Sources(config, {_text(file.source, "id"): file.source for file in files})
    findings = [*check_quotes(files, sources), *check_pictures(config, files)]
    for file in files:
        findings += check_dates(file.source, file.events, sources.language)
        findings += _control_characters(file)
    # What the strict reader said of a date is said once, with the code of dates.
    told = {finding.at for finding in findings}
    return in_order([*findings, *(one for one in unreadable if one.at not in told)])


def _unreadable(config: Config) -> Iterator[Finding]:
    root = config.root
    steps: list[tuple[str, Callable[[], object]]] = [
        (CONFIG_NAME, lambda: load_config(root)),
        ("content/events", lambda: read_events(root, config.events_dir)),
        ("content/names.yaml", lambda: read_names(config.names_path, root)),
        ("content/pages", lambda: read_documents(config.pages_dir, root)),
    ]
    sidecars = sorted(config.seeds_dir.rglob(f"*{SUFFIX}"))
    steps += [(path.relative_to(root).as_posix(), _reader(path, root)) for path in sidecars]
    for file, read in steps:
        try:
            read()
        except LinimasaError as error:
            yield from from_error(error, file)


def _reader(path: Path, root: Path) -> Callable[[], object]:
    return lambda: read_sidecar(path, root)


def _event_files(config: Config) -> Iterator[EventsFile]:
    """Every events file that is YAML at all."""
    for path in sorted(config.events_dir.glob("*.yaml")):
        name = path.relative_to(config.root).as_posix()
        try:
            root = load(read_text(path, name), name)
        except LinimasaError:
            continue
        events = root.get("events") if root else None
        found = tuple(item for item in (events.items if events else ()) if item.kind == "mapping")
        yield EventsFile(name, root.get("source") if root else None, found)


def _text(node: Node | None, key: str) -> str:
    value = node.get(key) if node else None
    return value.text if value and value.kind == "scalar" else ""


def _control_characters(file: EventsFile) -> Iterator[Finding]:
    """Characters that can be neither seen nor drawn, which YAML lets in by its escapes."""
    for node in (file.source, *file.events):
        for text in _texts(node):
            bad = _CONTROL.search(text.text)
            if bad:
                message = f"a text holds the control character U+{ord(bad[0]):04X}"
                yield Finding(text.at, CONTROL_IN_TEXT, message, "delete it; it is invisible")


def _texts(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    if node.kind == "scalar":
        yield node
    for item in node.items:
        yield from _texts(item)
    for _, value in node.pairs:
        yield from _texts(value)
