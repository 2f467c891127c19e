"""A timeline of another program into files of events: only ever added to, nothing twice.

An event is known again by its id: its own, where the file has one, else one minted from the source
and what names the event in its file, so that the same file gives the same ids every time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from linimasa.config import Config
from linimasa.errors import LinimasaError, Place, Problems, ProjectError, UsageError
from linimasa.interop.reading import Group, Item, Loss, Reading
from linimasa.merge.ids import mint
from linimasa.model import Event, EventFile
from linimasa.slug import slug
from linimasa.yamlio.atomic import write_atomic
from linimasa.yamlio.events import parse_event_file, parse_fields, read_events, read_text
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import Document, render_file


@dataclass(frozen=True, slots=True)
class Written:
    """One events file after an import: its path, whether it is new, what was added to it, how many
    events it had already, and its text."""

    path: str
    new: bool
    added: tuple[Event, ...]
    known: int
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """An imported file: what was written, what could not be carried over (sorted by line), and
    which field was taken from which column."""

    file: str
    written: tuple[Written, ...]
    losses: tuple[Loss, ...]
    columns: Mapping[str, str]


def import_reading(
    config: Config, reading: Reading, name: str, *, source: str | None = None, write: bool = True
) -> Imported:
    """Import what was read from the file `name`; `source` is the id of the source that its events
    become, by default made of the name. Raises UsageError, DataError, ProjectError or Problems, and
    nothing is written."""
    files = read_events(config.root, config.events_dir)
    imported = plan_import(reading, name, files, _Folder(config), source=source)
    some = any(file.added for file in imported.written)
    for file in imported.written if write and some else ():
        if file.added or reading.ours:  # a source of ours without events may be another's evidence
            write_atomic(config.root / file.path, file.text)
    return imported


class _Folder:
    """The texts of the project's files of events."""

    def __init__(self, config: Config):
        self.root = config.root
        self.path = config.events_dir.relative_to(config.root).as_posix()

    def text(self, path: str) -> str:
        return read_text(self.root / path, path)

    def exists(self, path: str) -> bool:
        return (self.root / path).exists()


def plan_import(
    reading: Reading,
    name: str,
    files: Iterable[EventFile],
    folder: _Folder,
    *,
    source: str | None = None,
) -> Imported:
    """What an import would write. Raises ProjectError where a file is another source's."""
    if source is not None and len(reading.groups) > 1:
        message = f"--source is for one source, but {name} has {len(reading.groups)}"
        raise UsageError(message, hint="leave it out: they keep their ids")
    files = tuple(files)
    by_source = {file.source.id: file for file in files}
    taken = {event.id for file in files for event in file.events}
    losses = list(reading.losses)
    written = []
    for group in reading.groups:
        own = str(group.source.get("id") or "") if source is None else source
        id_ = own or slug(PurePath(name).stem) or "import"
        there = by_source.get(id_)
        if there is not None and there.source.file and not reading.ours:
            message = f"the source {id_} is that of {there.source.file}"
            raise ProjectError(message, hint="choose another id: --source ID", at=there.path)
        path = there.path if there else f"{folder.path}/{id_}.yaml"
        if there is None and folder.exists(path):
            raise ProjectError("is there already", hint="choose another id: --source ID", at=path)
        text = folder.text(path) if there else render_file({**group.source, "id": id_})
        found = _events(group, id_, name, there, taken, losses)
        taken |= set(found.fields)
        written.append(_written(path, text, there, found))
    losses.sort(key=lambda loss: loss.line)
    return Imported(name, tuple(written), tuple(losses), reading.columns)


@dataclass(frozen=True, slots=True)
class _Found:
    """The new events of a group by their ids, as fields and as values; how many are known."""

    fields: Mapping[str, Mapping[str, Value]]
    events: tuple[Event, ...]
    known: int


def _events(
    group: Group,
    source: str,
    name: str,
    there: EventFile | None,
    taken: Iterable[str],
    losses: list[Loss],
) -> _Found:
    own = {event.id for event in there.events} if there else set()
    elsewhere = set(taken) - own
    fields: dict[str, Mapping[str, Value]] = {}
    events: list[Event] = []
    seen: set[str] = set()
    given = set(elsewhere)  # with those seen
    known = 0
    for item in group.items:
        id_ = str(item.fields.get("id") or "") or _minted(source, item, given)
        if id_ in seen:
            losses.append(Loss(item.line, f"the id {id_} stands twice: this one is left out"))
        elif id_ in own or id_ in elsewhere:
            known += 1
        else:
            values = {**item.fields, "id": id_}
            try:
                events.append(parse_fields(values, Place(name, item.line)))
                fields[id_] = values
            except LinimasaError as error:
                losses += _refusals(error, item.line)
        seen.add(id_)
        given.add(id_)
    return _Found(fields, tuple(events), known)


def _minted(source: str, item: Item, taken: set[str]) -> str:
    words = item.key or str(item.fields.get("quote") or item.fields.get("title") or "")
    return mint(source, words, None if item.key else str(item.fields.get("date")), taken)


def _refusals(error: LinimasaError, line: int) -> list[Loss]:
    problems = error.problems if isinstance(error, Problems) else (error,)
    return [Loss(line, f"{one.message}: the event is left out", one.hint) for one in problems]


def _written(path: str, text: str, there: EventFile | None, found: _Found) -> Written:
    """The file with the new events behind all others."""
    if found.fields:
        last = there.events[-1].id if there and there.events else None
        text = Document(text, path).with_events({last: list(found.fields.values())})
    if found.fields or there is None:
        parse_event_file(text, path)
    return Written(path, there is None, found.events, found.known, text)
