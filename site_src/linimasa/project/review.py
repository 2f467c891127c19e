"""Events by their id: found in their files, shown with what the machine knows, decided on.

A decision is the person's, written by splicing: every other byte of the file stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from linimasa.config import Config
from linimasa.errors import LinimasaError, Place, ProjectError, raise_problems
from linimasa.merge.memory import FieldValues, Remembered, read_memory
from linimasa.model import Event, EventFile, Source
from linimasa.yamlio.atomic import write_atomic
from linimasa.yamlio.events import read_events, read_text
from linimasa.yamlio.places import event_place
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import GONE, Document, Gone, apply

Verdict = Literal["confirmed", "rejected"]


@dataclass(frozen=True, slots=True)
class Shown:
    """An event with all that is known of it. `merged` are the events that are part of it.

    `remembered` is what the machine knows, None for an event that a person wrote.
    """

    event: Event
    source: Source
    at: Place
    remembered: Remembered | None
    merged: tuple[tuple[Source, Event], ...] = ()

    @property
    def pending(self) -> FieldValues:
        """What the machine would write now, where the person's value was kept."""
        return self.remembered.pending if self.remembered else {}


@dataclass(frozen=True, slots=True)
class Decision:
    """One event before and after: `was` its status, `left` the event that it was part of."""

    event: Event
    path: str
    was: str
    now: Verdict
    left: str | None = None
    parts: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything is written."""
        return self.was != self.now


def show_events(config: Config, names: Iterable[str]) -> tuple[Shown, ...]:
    """The events of these ids, in the order asked for. Raises ProjectError, or Problems."""
    files = read_events(config.root, config.events_dir)
    return tuple(_shown(config, files, file, event) for file, event in _find(files, names))


def list_events(config: Config, status: str | None = None) -> tuple[tuple[Source, Event], ...]:
    """All events with their sources, those of one status if it is given, in the order of files."""
    files = read_events(config.root, config.events_dir)
    every = ((file.source, event) for file in files for event in file.events)
    return tuple(pair for pair in every if status in (None, pair[1].status))


def decide(
    config: Config,
    names: Iterable[str],
    verdict: Verdict,
    *,
    reviewed: str | None = None,
    write: bool = True,
) -> tuple[Decision, ...]:
    """Confirm or reject events. One id that is not there, and nothing is written.

    An event that was merged into another stands on its own again. `reviewed` is a day (EDTF) to
    note beside. Raises ProjectError, or Problems.
    """
    files = read_events(config.root, config.events_dir)
    found = _find(files, names)
    decisions = tuple(_decision(files, file, event, verdict) for file, event in found)
    for path in dict.fromkeys(one.path for one in decisions):
        edited = {one.event.id: _fields(one, reviewed) for one in decisions if one.path == path}
        if write:
            write_atomic(config.root / path, _edited(config, path, edited))
    return decisions


def _find(files: Sequence[EventFile], names: Iterable[str]) -> list[tuple[EventFile, Event]]:
    known = {event.id: (file, event) for file in files for event in file.events}
    found: dict[str, tuple[EventFile, Event]] = {}
    problems: list[LinimasaError] = []
    for name in names:
        full = name if name in known else f"e-{name}"
        if full in known:
            found[full] = known[full]
        else:
            near = get_close_matches(full, known, n=1, cutoff=0.7)
            hint = f"did you mean {near[0]}?" if near else "linimasa show lists all events"
            problems.append(ProjectError(f"there is no event {name}", hint=hint))
    raise_problems(problems)
    return list(found.values())


def _shown(config: Config, files: Sequence[EventFile], file: EventFile, event: Event) -> Shown:
    memory = read_memory(config.root, file.path)
    return Shown(
        event,
        file.source,
        event_place(config.root, [file.path], event.id),
        memory.events.get(event.id) if memory else None,
        _parts(files, event),
    )


def _parts(files: Sequence[EventFile], event: Event) -> tuple[tuple[Source, Event], ...]:
    """The events of any source that are merged into one."""
    return tuple(
        (file.source, one) for file in files for one in file.events if one.into == event.id
    )


def _decision(
    files: Sequence[EventFile], file: EventFile, event: Event, verdict: Verdict
) -> Decision:
    parts = tuple(one.id for _, one in _parts(files, event))
    return Decision(event, file.path, event.status, verdict, event.into, parts)


def _fields(decision: Decision, reviewed: str | None) -> Mapping[str, Value | Gone]:
    fields: dict[str, Value | Gone] = {}
    if decision.changed:
        fields["status"] = decision.now
    if decision.left:
        fields["into"] = GONE
    if reviewed and decision.event.reviewed != reviewed:
        fields["reviewed"] = reviewed
    return fields


def _edited(config: Config, path: str, edited: Mapping[str, Mapping[str, Value | Gone]]) -> str:
    text = read_text(config.root / path, path)
    document = Document(text, path)
    edits = [
        edit
        for name, fields in edited.items()
        for edit in document.edits(document.blocks[name].node, fields)
    ]
    return apply(text, edits)
