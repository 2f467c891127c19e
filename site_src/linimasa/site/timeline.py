"""Event files into a timeline: what is published, in the one order that every page follows.

Left out: rejected events, events marked sensitive, and drafts where the project hides them.
A merged event lends its source to the event it was merged into, as a further proof.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field

from linimasa.edtf import Edtf, parse
from linimasa.edtf.value import Day
from linimasa.model import Event, EventFile, Source
from linimasa.site.pictures import Picture
from linimasa.site.proofs import Proof, proof_of
from linimasa.values import dataclass

_DOUBTS = "~?%"
_NEVER: Day = (10**13, 1, 1)  # behind every year that EDTF can write in practice


@dataclass(frozen=True, slots=True)
class Entry:
    """One published event with its source, its parsed date, all further proofs, and its picture."""

    event: Event
    source: Source
    when: Edtf | None
    proofs: tuple[Proof, ...] = ()
    picture: Picture | None = None
    where: str = ""
    """The path of the page that it stands on, where it has none of its own (`site.standing`)."""

    id: str = field(init=False, repr=False, compare=False)
    first_day: dt.date | None = field(init=False, repr=False, compare=False)
    """The first day that the event may have begun on; its last day for an open start."""
    last_day: dt.date | None = field(init=False, repr=False, compare=False)
    """The last day that the event may have ended on; its first day for an open end."""

    order: tuple[bool, Day, Day] = field(init=False, repr=False, compare=False)
    """Oldest first, the wider date before the narrower that it holds, undated last."""

    @property
    def path(self) -> str:
        """The path of the event's own page, or else of the one that it stands on."""
        return self.where or f"e/{self.event.id}/"

    @property
    def fragment(self) -> str:
        """Its place on that page; empty for a page of its own."""
        return self.id if self.where else ""

    @property
    def unreviewed(self) -> bool:
        """True for what no person has confirmed yet."""
        return self.event.status == "draft"

    def __post_init__(self) -> None:
        first, last = (self.when.earliest, self.when.latest) if self.when else (None, None)
        object.__setattr__(self, "id", self.event.id)
        object.__setattr__(self, "first_day", first or last)
        object.__setattr__(self, "last_day", last or first)
        object.__setattr__(self, "order", _order(self.when))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events are confirmed, unreviewed, undated (of both), and withheld."""

    confirmed: int
    unreviewed: int
    undated: int
    withheld: int

    @property
    def total(self) -> int:
        return self.confirmed + self.unreviewed


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that is published: entries in order of time, undated ones last, and the sources they rest
    on."""

    entries: tuple[Entry, ...]
    sources: tuple[Source, ...]
    counts: Counts

    dated: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    """Those that touch the years 1 to 9999, which pages of years and months can have."""
    before: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    after: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    undated: tuple[Entry, ...] = field(init=False, repr=False, compare=False)

    @property
    def beyond(self) -> tuple[Entry, ...]:
        """Those before the year 1, and those after 9999."""
        return (*self.before, *self.after)

    @property
    def own_pages(self) -> bool:
        """Whether its events have pages of their own."""
        return not any(entry.where for entry in self.entries[:1])

    def __post_init__(self) -> None:
        parts: dict[str, list[Entry]] = {"dated": [], "before": [], "after": [], "undated": []}
        for entry in self.entries:
            parts[_part(entry)].append(entry)
        for name, found in parts.items():
            object.__setattr__(self, name, tuple(found))

    @property
    def begun(self) -> Iterator[Entry]:
        """The dated entries, the last first, that had begun when they were told of."""
        return (entry for entry in reversed(self.dated) if not _is_to_come(entry))

    @property
    def latest(self) -> Entry | None:
        """The entry that begins last, of those that had begun when they were told of: what is
        only planned says nothing of how far the timeline reaches."""
        return max(self.begun, key=lambda entry: entry.first_day or dt.date.min, default=None)


def _part(entry: Entry) -> str:
    """Which part of a timeline an entry belongs to."""
    if entry.first_day:
        return "dated"
    never, (year, _, _), _ = entry.order
    return "undated" if never else "before" if year < 1 else "after"


def _is_to_come(entry: Entry) -> bool:
    published = parse(entry.source.published).last if entry.source.published else None
    first = entry.when.first if entry.when else None
    after = published is not None and first is not None and first > published
    return after or entry.event.kind == "planned"


MakeEntry = Callable[[Event, Source, tuple[Proof, ...], Picture | None], Entry]


def make_entry(
    event: Event, source: Source, proofs: tuple[Proof, ...], picture: Picture | None = None
) -> Entry:
    """An entry of its parts, its date parsed."""
    return Entry(event, source, parse(event.date) if event.date else None, proofs, picture)


def _no_picture(_event: Event) -> None:
    """Where pictures do not matter."""


def make_timeline(
    files: Iterable[EventFile],
    *,
    hide_drafts: bool = False,
    entry_of: MakeEntry = make_entry,
    picture_of: Callable[[Event], Picture | None] = _no_picture,
) -> Timeline:
    """The timeline of all event files, whose ids and merges were seen to be good when they were
    read (`yamlio.references`)."""
    files = tuple(files)
    origins = _origins(files)
    targets = _merge_targets(origins)
    sources = {file.source.id: file.source for file in files}
    shown = {
        event.id: source
        for event, source in origins.values()
        if _is_shown(event, hide_drafts=hide_drafts)
    }
    proofs, told = _proofs(origins, targets, sources), _telling(files)
    made = (
        entry_of(event, source, proofs.get(id_, ()), picture_of(event) if event.media else None)
        for id_, source in shown.items()
        for event in (origins[id_][0],)
    )
    # equals as their sources tell them
    entries = sorted(made, key=lambda entry: (entry.order, told[entry.id]))
    events = [event for event, _ in origins.values()]
    return Timeline(tuple(entries), _used_sources(entries), _count(entries, events))


_Origin = tuple[Event, Source]
_Told = tuple[str, str, str, int]  # time of day, the source's day and id, place in its file


def _is_shown(event: Event, *, hide_drafts: bool) -> bool:
    if event.sensitive or event.status in ("rejected", "merged"):
        return False
    return not (hide_drafts and event.status == "draft")


def _origins(files: tuple[EventFile, ...]) -> dict[str, _Origin]:
    """Each event by its id, with its source."""
    return {event.id: (event, file.source) for file in files for event in file.events}


def _merge_targets(origins: Mapping[str, _Origin]) -> dict[str, str]:
    """Each merged event's id to that of the event which stays, through any number of merges."""
    merged = {event.id: event.into for event, _ in origins.values() if event.into}
    targets = {}
    for id_, target in merged.items():
        targets[id_] = target
        while targets[id_] in merged:
            targets[id_] = merged[targets[id_]]
    return targets


def _proofs(
    origins: Mapping[str, _Origin], targets: Mapping[str, str], sources: Mapping[str, Source]
) -> dict[str, tuple[Proof, ...]]:
    found: dict[str, list[Proof]] = {}
    for event, source in origins.values():
        if event.id not in targets and not event.evidence:
            continue
        proofs = found.setdefault(targets.get(event.id, event.id), [])
        if event.id in targets:
            if event.sensitive:
                continue
            into = origins[targets[event.id]][0]
            proofs.append(proof_of(event, source, into, proofs))
        for evidence in event.evidence:
            known = sources[evidence.source] if evidence.source else None
            proofs.append(Proof(evidence, known))
    return {id_: tuple(proofs) for id_, proofs in found.items() if proofs}


def _order(when: Edtf | None) -> tuple[bool, Day, Day]:
    first = (when.first or when.last) if when else None
    year, month, day = (when.last if when and when.first else None) or _NEVER
    return first is None, first or _NEVER, (-year, -month, -day)


def _telling(files: Iterable[EventFile]) -> dict[str, _Told]:
    """Where each event stands among those of its day: by the time of day, the day of the source,
    the order in which it tells them.

    One without a time of day follows the last one of its day, in its own source, that has one:
    an article that goes from ten o'clock to "then" tells them in that order.
    """
    told: dict[str, _Told] = {}
    for file in files:
        clock: dict[str, str] = {}
        for position, event in enumerate(file.events):
            day, _, time = (event.date or "").strip(_DOUBTS).partition("T")
            time = clock[day] = time or clock.get(day, "")
            told[event.id] = (time, file.source.published or "", file.source.id, position)
    return told


def _used_sources(entries: Iterable[Entry]) -> tuple[Source, ...]:
    used = {}
    for entry in entries:
        used[entry.source.id] = entry.source
        used.update({p.source.id: p.source for p in entry.proofs if p.source})
    return tuple(sorted(used.values(), key=lambda source: (source.published or "", source.id)))


def _count(entries: list[Entry], events: list[Event]) -> Counts:
    unreviewed = sum(entry.unreviewed for entry in entries)
    published = {entry.id for entry in entries}
    withheld = sum(e.status in ("draft", "confirmed") and e.id not in published for e in events)
    undated = sum(entry.order[0] for entry in entries)
    return Counts(len(entries) - unreviewed, unreviewed, undated, withheld)
