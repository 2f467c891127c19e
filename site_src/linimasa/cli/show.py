"""`linimasa show`: an event with its reasons, its source and what the machine would now write."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, get_args

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.days import ends_of, within_days
from linimasa.cli.report import next_step, say, say_json
from linimasa.errors import UsageError
from linimasa.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from linimasa.cli.days import Ends
    from linimasa.config import Config
    from linimasa.extract.story import Span
    from linimasa.model import Event, Source
    from linimasa.project.review import Shown
    from linimasa.yamlio.scalars import Value

_COLOURS = {"draft": "yellow", "confirmed": "green", "rejected": "red", "merged": "cyan"}
_LABEL = 10  # characters of the names of fields
_DATE = 21  # columns of a span of days


@click.command(short_help=VERBS["show"])
@click.argument("events", nargs=-1, metavar="[EVENT]...")
@click.option("--status", type=click.Choice(get_args(Status)), help="List only these.")
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    help="List the events of the N days that matter most, by how much is told of them, in order"
    " of time.",
)
@within_days
@global_options
@pass_settings
def command(
    settings: Settings,
    events: tuple[str, ...],
    status: Status | None,
    top: int | None,
    first: datetime | None,
    last: datetime | None,
) -> int:
    """Show events: what they say, who says so, why the machine took them, what it would now write.

    EVENT is an id such as e-9k2m4x; its e- may be left out. Without one, all events are listed, a
    line each, in the order of their files; with --top only what matters most to the story, one
    event a day: what to look at first. What you marked `key: true`, if it is dated to a day, comes
    before all others.
    """
    from linimasa.project.review import list_events, show_events

    if events and (status or top):
        raise UsageError("--status and --top are for the list: leave them or the ids out")
    if top is None and (first or last):
        raise UsageError("--from and --to go with --top")
    config = project_config(settings)
    if top is not None:
        return _list_top(settings, config, top, (first, last), status)
    if not events:
        return _list(settings, list_events(config, status))
    shown = show_events(config, events)
    say_json(settings, {"events": [_json(one) for one in shown]})
    for number, one in enumerate(shown):
        if number:
            say(settings)
        for line in _lines(one):
            say(settings, line)
    drafts = [one.event.id for one in shown if one.event.status == "draft"]
    if drafts:
        next_step(settings, f"linimasa confirm {drafts[0]}, or: linimasa reject {drafts[0]}")
    else:
        next_step(settings, f"edit {shown[0].at.file}, then: linimasa build")
    return 0


def _list(settings: Settings, every: Sequence[tuple[Source, Event]]) -> int:
    listed = [
        {"id": one.id, "status": one.status, "date": one.date, "title": one.title, "source": of.id}
        for of, one in every
    ]
    say_json(settings, {"events": listed})
    wide = max((len(event.date or "undated") for _, event in every), default=0)
    for _, event in every:
        say(settings, brief(event, min(wide, _DATE)))
    say(settings, f"{len(listed)} event{'' if len(listed) == 1 else 's'}.")
    if listed:
        next_step(settings, f"linimasa show {listed[0]['id']}")
    else:
        next_step(settings, "linimasa extract")
    return 0


def _list_top(
    settings: Settings, config: Config, top: int, ends: Ends, status: Status | None
) -> int:
    from linimasa.extract.story import Span
    from linimasa.project.foremost import foremost

    if status in ("merged", "rejected"):
        raise UsageError(f"--top lists what stands, and what is {status} does not")
    span = Span(*ends_of(ends))
    found = foremost(config, top, span, status)
    listed = [
        {
            "id": one.event.id,
            "status": one.event.status,
            "date": one.event.date,
            "title": one.event.title,
            "source": one.source.id,
            "sources": list(one.sources),
            "score": one.score,
        }
        for one in found
    ]
    say_json(settings, {"events": listed})
    wide = max((len(one.event.date or "") for one in found), default=0)
    for one in found:
        told = f"  ({len(one.sources)} sources)" if len(one.sources) > 1 else ""
        say(settings, f"{brief(one.event, min(wide, _DATE))}{told}")
    if found:
        next_step(settings, f"linimasa show {found[0].event.id}, or: linimasa confirm ID...")
    else:
        say(
            settings,
            f"No {f'{status} event' if status else 'event'} is dated to a day{_between(span)}.",
        )
        next_step(settings, "linimasa show, for all events, or: linimasa extract")
    return 0


def _between(span: Span) -> str:
    if span.first and span.last:
        return f" from {span.first} to {span.last}"
    return f" from {span.first} on" if span.first else f" up to {span.last}" if span.last else ""


def brief(event: Event, wide: int = 10) -> str:
    """An event on one line: id, status, date in `wide` columns, title."""
    status = click.style(f"{event.status:9}", fg=_COLOURS[event.status])
    return f"{event.id}  {status}  {event.date or 'undated':{wide}}  {event.title}"


def _lines(shown: Shown) -> Iterator[str]:
    event = shown.event
    status = click.style(event.status, fg=_COLOURS[event.status])
    into = f" into {event.into}" if event.into else ""
    yield f"{click.style(event.id, bold=True)}  {status}{into}  {event.kind}  {shown.at}"
    yield f"  {click.style(event.title, bold=True)}"
    for label, text in _fields(shown):
        yield f"  {label:{_LABEL}}{text}"


def _fields(shown: Shown) -> Iterator[tuple[str, str]]:
    event, who = shown.event, shown.event.attribution
    words = [f'"{event.date_text}"'] if event.date_text else []
    basis = ", ".join([event.date_basis or "", *words]).strip(", ")
    yield "date", f"{event.date or 'undated'}{f' ({basis})' if basis else ''}"
    fields = (
        ("said", event.said),
        ("who", ", ".join(part for part in (who.name, who.role) if part) if who else None),
        ("via", who.via if who else None),
        ("place", event.place.name if event.place else None),
        ("people", ", ".join(event.people)),
        ("numbers", ", ".join(f"{one.value} {one.unit}".strip() for one in event.numbers)),
        ("tags", ", ".join(event.tags)),
        ("quote", " ".join(event.quote.split()) if event.quote else None),
        ("source", _source(shown.source)),
        ("note", event.note),
        ("reviewed", event.reviewed),
    )
    yield from ((label, text) for label, text in fields if text)
    for source, part in shown.merged:
        yield "also in", f"{source.id}: {part.id} {part.title}"
    yield from _machine(shown)


def _source(source: Source) -> str:
    when = f", {source.published}" if source.published else ""
    basis = f" ({source.published_basis})" if source.published and source.published_basis else ""
    place = f" ({source.file or source.url})" if source.file or source.url else ""
    return f"{source.outlet or source.id}{place}{when}{basis}"


def _machine(shown: Shown) -> Iterator[tuple[str, str]]:
    known = shown.remembered
    if known is None:
        yield "why", "a person wrote it"
        return
    reasons = "; ".join(known.reasons) or "it has a date"
    yield "why", f"{reasons} (score {known.score:.2f})"
    if not known.found:
        yield "why not", "the sentence is no longer in the source"
    for name, value in shown.pending.items():
        yield "pending", f"{name}: yours is kept; the machine now reads {_plain(value)}"


def _plain(value: Value) -> str:
    return "nothing" if value in (None, "", [], {}) else str(value)


def _json(shown: Shown) -> dict[str, object]:
    known = {name: value for name, value in asdict(shown.event).items() if value not in (None, ())}
    machine = shown.remembered
    return {
        **known,
        "file": shown.at.file,
        "line": shown.at.line,
        "source": {name: value for name, value in asdict(shown.source).items() if value},
        "merged": [{"id": part.id, "source": source.id} for source, part in shown.merged],
        "score": machine.score if machine else None,
        "reasons": list(machine.reasons) if machine else [],
        "found": machine.found if machine else None,
        "pending": dict(shown.pending),
    }
