"""Entries into the lists by who, where and tag, and by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from linimasa.model import Source
from linimasa.site.slugs import slugs, spelling
from linimasa.site.timeline import Entry, Timeline
from linimasa.slug import fold, slug
from linimasa.values import dataclass

FacetKind = Literal["who", "where", "tag"]
KINDS: tuple[FacetKind, ...] = ("who", "where", "tag")


@dataclass(frozen=True, slots=True)
class Group:
    """One name of a facet, or one source, with its entries in order."""

    kind: str
    name: str
    slug: str
    entries: tuple[Entry, ...]
    source: Source | None = None

    @property
    def path(self) -> str:
        return f"{self.kind}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Facets:
    """All groups by kind, each sorted by name; sources by their day of publication."""

    who: tuple[Group, ...]
    where: tuple[Group, ...]
    tag: tuple[Group, ...]
    source: tuple[Group, ...]
    _paths: Mapping[tuple[str, str], str]

    def all(self) -> tuple[Group, ...]:
        """Every group of every kind."""
        return self.who + self.where + self.tag + self.source

    def path(self, kind: str, name: str) -> str:
        """The path of a name's page, such as `who/john-kirby/`."""
        return self._paths[kind, name if kind == "source" else fold(name)]


def names_of(entry: Entry, kind: FacetKind) -> tuple[str, ...]:
    """The names that an entry has under a facet; for `who` the one who says so comes first."""
    event = entry.event
    if kind == "tag":
        return event.tags
    if kind == "where":
        return (event.place.name,) if event.place and event.place.name else ()
    speaker = (event.attribution.name,) if event.attribution and event.attribution.name else ()
    return speaker + tuple(name for name in event.people if name not in speaker)


def make_facets(timeline: Timeline) -> Facets:
    """Group a timeline's entries by every facet."""
    groups = {kind: _groups(kind, timeline.entries) for kind in KINDS}
    sources = _source_groups(timeline)
    every = [group for of_kind in groups.values() for group in of_kind]
    paths = {(group.kind, fold(group.name)): group.path for group in every}
    paths |= {("source", group.slug): group.path for group in sources}
    return Facets(groups["who"], groups["where"], groups["tag"], sources, paths)


def _groups(kind: FacetKind, entries: Iterable[Entry]) -> tuple[Group, ...]:
    spelled: defaultdict[str, list[str]] = defaultdict(list)
    members: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for folded, name in _folded(names_of(entry, kind)):
            spelled[folded].append(name)
            members[folded].append(entry)
    addresses = slugs(spelled)
    groups = (
        Group(kind, spelling(names), addresses[folded], tuple(members[folded]))
        for folded, names in spelled.items()
    )
    return tuple(sorted(groups, key=_by_name))


@lru_cache(maxsize=65_536)
def _folded(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each of an event's names once, under its folded form."""
    found = {fold(name): name for name in reversed(names)}
    return tuple((folded, name) for folded, name in found.items() if folded)


def _by_name(group: Group) -> tuple[str, str]:
    """Accents count last, so that É stands with E."""
    return slug(group.name), fold(group.name)


def _source_groups(timeline: Timeline) -> tuple[Group, ...]:
    """Each source with the events that rest on it, as their own source or as a further proof."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in timeline.entries:
        own = entry.source.id
        found[own].append(entry)
        if entry.proofs:
            for id_ in {proof.source.id for proof in entry.proofs if proof.source} - {own}:
                found[id_].append(entry)
    return tuple(
        Group("source", source.title or source.id, source.id, tuple(found[source.id]), source)
        for source in timeline.sources
    )
