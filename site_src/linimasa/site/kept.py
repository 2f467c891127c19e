"""What a process that builds again and again keeps between two builds: only ever a short cut.

Event files by their text, entries by their parts, what was worked out of an entry, and compiled
templates. An empty one gives the same site, later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from operator import is_not
from types import CodeType
from typing import TYPE_CHECKING, Any, TypeVar

from linimasa.model import Event, EventFile, Source
from linimasa.site.desk import Desk
from linimasa.site.memory import Left
from linimasa.site.pictures import Looks, Picture
from linimasa.site.proofs import Proof
from linimasa.site.timeline import Entry, make_entry

if TYPE_CHECKING:
    from linimasa.site.templates import Read

_Value = TypeVar("_Value")
Lists = dict[tuple[str, tuple[int, ...]], tuple[tuple[Entry, ...], str]]
"""What is asked of a list of entries, and their identities, to these and a digest."""


class Kept:
    """Serves one project, in one thread at a time; `once` for a process that builds no second time
    keeps only what it needs itself."""

    def __init__(self, *, once: bool = False) -> None:
        self.once = once
        self.files: dict[str, tuple[str, EventFile]] = {}
        self.templates: dict[str, CodeType | bytes] = {}
        """What `CompiledTemplates` has, as code or as it was marshalled."""
        self.fresh: dict[str, str] = {}
        """The names, in these, of what was compiled since it was last kept; to the sources."""
        self.handed_over: set[str] = set()
        """The themes whose templates are among these, by their keys (see `precompiled`)."""
        self.keys: dict[str, tuple[str, tuple[object, ...], str]] = {}
        """Of an event's page: what it stands on beside them, the entries in it, its key."""
        self.wholes: dict[str, tuple[Entry, str, str]] = {}
        """Of an event: its entry, a digest of where names lead, a digest of all this."""
        self.lists: Lists = {}
        self.reads: dict[str, Read] = {}
        self.laid: Mapping[str, Left] = {}
        """The files that the last build left in the output folder, with their keys."""
        self.looks: Looks = {}
        self.texts = False
        """Whether the site shows the text of any source."""
        self._desk: tuple[str, Desk] = "", Desk()
        self._entries: dict[str, tuple[Entry, dict[str, Any]]] = {}
        self._runs: dict[tuple[str, str], tuple[tuple[Entry, ...], bytes]] = {}

    def entry(
        self,
        event: Event,
        source: Source,
        proofs: tuple[Proof, ...],
        picture: Picture | None = None,
    ) -> Entry:
        """The entry of these parts: the one of the last build, if they are the same."""
        if self.once:
            return make_entry(event, source, proofs, picture)
        known = self._entries.get(event.id)
        if known is not None:
            entry = known[0]
            was = entry.event, entry.source, entry.proofs, entry.picture
            if was == (event, source, proofs, picture):
                return entry  # told apart by value: a file that was read anew has new events
        entry = make_entry(event, source, proofs, picture)
        self._entries[event.id] = entry, {}
        return entry

    def place(self, entry: Entry, where: str) -> Entry:
        """An entry that stands on a page: itself, if it did so in the last build."""
        if entry.where == where:
            return entry
        moved = replace(entry, where=where)
        if self.once:
            return moved
        self._entries[entry.id] = moved, {}
        return moved

    def desk(self, ground: str) -> Desk:
        """The desk for all that has this ground: the last build's, if it had the same."""
        if not ground or self._desk[0] != ground:
            self._desk = ground, Desk()
        return self._desk[1]

    def of(self, entry: Entry, name: str, make: Callable[[Entry], _Value]) -> _Value:
        """What `make` gives for an entry, and gave before. It may hang on nothing else."""
        if self.once:
            return make(entry)
        known = self._entries.get(entry.id)
        if known is None or known[0] is not entry:
            known = self._entries[entry.id] = entry, {}
        values = known[1]
        if name not in values:
            values[name] = make(entry)
        found: _Value = values[name]
        return found

    def of_run(
        self, run: tuple[Entry, ...], name: str, make: Callable[[tuple[Entry, ...]], bytes]
    ) -> bytes:
        """What `make` gives for a run of entries, and gave before for these very ones."""
        if self.once:
            return make(run)
        known = self._runs.get((name, run[0].id))
        if known is None or len(known[0]) != len(run) or any(map(is_not, known[0], run)):
            known = self._runs[name, run[0].id] = run, make(run)
        return known[1]

    def only(self, files: Iterable[EventFile], entries: Iterable[Entry]) -> None:
        """Forget the files and entries that are gone."""
        for name in self.files.keys() - {file.path for file in files}:
            del self.files[name]
        for id_ in self._entries.keys() - {entry.id for entry in entries}:
            known, _ = self._entries.pop(id_)
            self.keys.pop(known.path, None)
            self.wholes.pop(id_, None)
        for asked in [asked for asked in self._runs if asked[1] not in self._entries]:
            del self._runs[asked]
