"""All event files of a project into what is wrong between them: ids given twice, and names of
events and sources that lead nowhere, or in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from linimasa.errors import DataError, LinimasaError
from linimasa.model import Event, EventFile
from linimasa.yamlio.places import event_place, source_place


def doubles(files: Iterable[EventFile], root: Path) -> Iterator[LinimasaError]:
    """Ids of events and of sources that several files give."""
    events: dict[str, str] = {}
    sources: dict[str, str] = {}
    for file in files:
        first = sources.setdefault(file.source.id, file.path)
        if first != file.path:
            at = source_place(root, file.path, "id")
            yield DataError(f"the id {file.source.id} is also in {first}", hint=_ONE, at=at)
        for event in file.events:
            first = events.setdefault(event.id, file.path)
            if first != file.path:
                at = event_place(root, [file.path], event.id)
                yield DataError(f"the id {event.id} is also in {first}", hint=_ONE, at=at)


_ONE = "change one of them"


def dangling(files: Sequence[EventFile], root: Path, unread: str = "") -> Iterator[LinimasaError]:
    """Merges that lead to no event, and evidence of sources that are not there. What is named in
    `unread`, the text of files that do not read, may well be there."""
    events = {event.id: event for file in files for event in file.events}
    sources = {file.source.id for file in files}
    for file in files:
        for event in file.events:
            if event.into and (message := _lost(event, events, unread)):
                at = event_place(root, [file.path], event.id, "into")
                hint = "give the id of an event that stays"
                yield DataError(message, hint=hint, at=at)
            for evidence in event.evidence:
                name = evidence.source
                if name and name not in sources and name not in unread:
                    at = event_place(root, [file.path], event.id, "evidence")
                    message = f"the evidence of {event.id} names the source {name}, "
                    hint = "name it by the id in the header of its file, or give a url"
                    yield DataError(f"{message}which is not here", hint=hint, at=at)


def _lost(event: Event, events: Mapping[str, Event], unread: str) -> str:
    """What is wrong with the way from a merged event to the one that stays; empty for nothing."""
    way = [event.id]
    target = event.into
    while target is not None:
        if target not in events and target in unread:
            return ""
        if target not in events:
            last = "" if len(way) == 1 else f" by way of {', '.join(way[1:])}"
            return f"{event.id} is merged into {target}{last}, which is no event here"
        way.append(target)
        if target in way[:-1]:
            steps = ", ".join(f"{one} into {other}" for one, other in pairwise(way))
            return f"{event.id} is merged in a circle: {steps}"
        target = events[target].into
    return ""
