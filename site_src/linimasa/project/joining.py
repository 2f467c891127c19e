"""All files of events, as planned and as they stand, into plans with the same events merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from linimasa.across import Member, Proposal, copies_of, propose, reports_of
from linimasa.config import Config
from linimasa.merge import Memory, Plan, read_memory
from linimasa.merge.joins import standings, with_joins
from linimasa.model import Article, Event
from linimasa.yamlio.events import list_event_files, parse_again, read_text


@dataclass(frozen=True, slots=True)
class _File:
    """A file of events as this run leaves it; `planned` tells that it belongs to the run."""

    path: str
    text: str
    memory: Memory
    planned: bool


def join_plans(
    config: Config, plans: Mapping[str, Plan], articles: Iterable[Article]
) -> tuple[Mapping[str, Plan], Proposal]:
    """Merge what the sources tell alike. `plans` are by the path of their events file.

    Files outside this run are read, so that events can be merged into theirs, and not written. One
    source alone tells nothing that another tells. Raises LinimasaError where a file does not read.
    """
    originals = copies_of({article.id: article.text for article in articles})
    files = [*_planned(plans), *_others(config, plans)]
    compared = files if len(files) > 1 or any(map(_is_tied, files)) else ()
    members = [member for file in compared for member in _members(file, originals)]
    proposal = propose(members, config.language)
    joined = {path: with_joins(plan, path, proposal.joins) for path, plan in plans.items()}
    return joined, proposal


def _planned(plans: Mapping[str, Plan]) -> Iterator[_File]:
    for path, plan in plans.items():
        yield _File(path, plan.text, plan.memory, planned=True)


def _others(config: Config, plans: Mapping[str, Plan]) -> Iterator[_File]:
    for file in list_event_files(config.root, config.events_dir):
        path = file.relative_to(config.root).as_posix()
        if path not in plans:
            memory = read_memory(config.root, path) or Memory()
            yield _File(path, read_text(file, path), memory, planned=False)


def _is_tied(file: _File) -> bool:
    """Whether an event of a file stands merged into another."""
    return any(event.into for event in parse_again(file.text, file.path).events)


def _members(file: _File, originals: Mapping[str, str]) -> Iterator[Member]:
    """Every dated event of a file, as it was before it was merged by an earlier run."""
    parsed = parse_again(file.text, file.path)
    standing = standings(file.text, file.memory, file.path)
    positions = {event.id: number for number, event in enumerate(parsed.events)}
    into = {event.id: event.into for event in parsed.events if event.into}
    free = {name for name, value in standing.items() if value == "free"}
    plain = replace(parsed, events=tuple(_plain(event, file, free) for event in parsed.events))
    shown = replace(plain, events=tuple(event for event in plain.events if not event.sensitive))
    for report in reports_of(shown, originals.get(parsed.source.id)):
        yield Member(
            report,
            standing[report.id],
            file.planned,
            positions[report.id],
            into.get(report.id),
            by_person=report.id in into and report.id not in free,
        )


def _plain(event: Event, file: _File, free: set[str]) -> Event:
    joined = file.memory.events[event.id].joined if event.id in free else {}
    if not joined:
        return event
    date = file.memory.events[event.id].base.get("date") if "date" in joined else event.date
    return replace(event, status="draft", into=None, date=str(date) if date else None)
