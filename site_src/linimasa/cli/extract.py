"""`linimasa extract`: seeds/ into content/events/, or lines of JSON into lines of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.days import ends_of, within_days
from linimasa.cli.report import next_step, print_notices, say, say_json
from linimasa.errors import UsageError

if TYPE_CHECKING:
    from linimasa.merge import Change
    from linimasa.project.extraction import ExtractionRun

MANY = 100  # events, of which nobody reads all before the first look
MOST = 12  # lines of one kind for a person to judge
SHOWN = 60  # characters of a title

_COLOURS = {"+": "green", "~": "cyan", "=": "blue", "!": "yellow", "-": "red", "&": "magenta"}
_WORDS = {
    "+": "added",
    "~": "updated",
    "=": "yours kept",
    "!": "need you",
    "-": "withdrawn",
    "&": "merged",
}


@click.command(short_help="Read the articles and write dated events into content/events/.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything would change.")
@click.option(
    "--jsonl",
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Read lines {id, text, lang?, dct?} from FILE (- for standard input), print a line of"
    " events for each. Needs no project.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    help="With --jsonl: all articles tell one story; print its N days that matter, a line"
    " {date, title, quote, sources, score} for each, in order of time.",
)
@within_days
@global_options
@pass_settings
def command(
    settings: Settings,
    sources: tuple[str, ...],
    jsonl: str | None,
    top: int | None,
    first: datetime | None,
    last: datetime | None,
    *,
    check: bool,
) -> int:
    """Read the articles of seeds/ and write dated events into content/events/.

    SOURCE names a source by its id or its file; without any, all are read. What a person has
    changed is never overwritten. The plan says + add, ~ update, = yours kept, ! needs you,
    - withdrawn, & merged with what another source tells. Everything is planned before the first
    file is written.

    What several sources tell alike is proposed as one event: `status: merged` and `into:`, in the
    file of each that goes. To take that back, write `status: draft` and delete the line `into:`;
    it will not be proposed again. The plan says ? of what is possibly the same, which is yours to
    merge: with --verbose, of all there is.
    """
    if top is None and (first or last):
        raise UsageError("--from and --to go with --top")
    if jsonl is not None:
        if sources or check or settings.dry_run:
            raise UsageError("--jsonl goes without sources, --check and --dry-run")
        return (
            _stream(jsonl, settings)
            if top is None
            else _timeline(jsonl, settings, top, (first, last))
        )
    if top is not None:
        raise UsageError("--top goes with --jsonl")
    from linimasa.project.extraction import run_extraction

    config = project_config(settings)
    dry = check or settings.dry_run
    run = run_extraction(config, only=sources, write=not dry)
    print_notices(run.notices, settings)
    say_json(settings, _json(run))
    _print_plan(run, settings, dry=dry)
    if dry and run.changed:
        next_step(settings, "linimasa extract, to write it")
    elif not run.sources:
        next_step(settings, "put articles into seeds/, or: linimasa add FILE-OR-ADDRESS")
    elif sum(len(source.plan.ids) for source in run.sources) > MANY:
        next_step(settings, "linimasa show --top 20, what matters most; then: linimasa build")
    else:
        next_step(settings, "look into content/events/, then: linimasa build")
    return 1 if check and run.changed else 0


def _print_plan(run: ExtractionRun, settings: Settings, *, dry: bool) -> None:
    totals: Counter[str] = Counter()
    for source in run.sources:
        changes = source.plan.changes
        totals.update(change.sign for change in changes)
        if changes:
            say(settings, click.style(source.path, bold=True))
        for change in changes:
            say(settings, _line(change))
    if told := _without_events(run):
        say(settings, told)
    for line in _to_judge(run, verbose=settings.verbose):
        say(settings, line)
    say(settings, _totals(run, totals, dry=dry))


def _without_events(run: ExtractionRun) -> str:
    """A line on the sources of which nothing was found, so that nobody looks for their events."""
    empty = [source.article.id for source in run.sources if not source.plan.ids]
    if not empty:
        return ""
    more = f" and {len(empty) - MOST} more" if len(empty) > MOST else ""
    return f"No dated event in: {', '.join(empty[:MOST])}{more}."


def _to_judge(run: ExtractionRun, *, verbose: bool) -> Iterator[str]:
    """What only a person can judge: pairs, and numbers that differ. Of what an earlier run told,
    how many pairs there are, or with `verbose` all of it."""
    new = {change.event_id for source in run.sources for change in source.plan.changes}
    titles = {name: _shortened(title) for name, title in run.across.titles.items()}
    every = run.across.possible
    pairs = every if verbose else [one for one in every if {one.one, one.other} & new][:MOST]
    for pair in pairs:
        yield (
            f"  ? {pair.one}  possibly the same as {pair.other}:"
            f" {titles.get(pair.one, '')} / {titles.get(pair.other, '')}"
        )
    if len(every) > len(pairs):
        also = "more " if pairs else ""
        one = len(every) - len(pairs) == 1
        told = f"{len(every) - len(pairs)} {also}pair{' is' if one else 's are'} possibly the same"
        yield f"  ? {told} (--verbose lists {'it' if one else 'them'})"
    for rival in run.across.rivals:
        if verbose or new.intersection(name for _, names in rival.told for name in names):
            yield f"Numbers that differ ({rival.kind}):"
            for amount, names in rival.told[:MOST]:
                shown = ", ".join(f"{name} {titles.get(name, '')}".rstrip() for name in names[:2])
                yield f"  {amount:>9,.12g}  {shown}"


def _shortened(title: str) -> str:
    return title if len(title) <= SHOWN else f"{title[: SHOWN - 1]}…"


def _line(change: Change) -> str:
    sign = click.style(change.sign, fg=_COLOURS[change.sign])
    return f"  {sign} {change.event_id or 'source'}  {change.message}"


def _totals(run: ExtractionRun, totals: Counter[str], *, dry: bool) -> str:
    count = len(run.sources)
    sources = f"{count} source{'' if count == 1 else 's'}"
    if not totals:
        return f"{sources}: nothing new."
    told = ", ".join(f"{totals[sign]} {word}" for sign, word in _WORDS.items() if totals[sign])
    return f"{sources}: {told}{' (nothing written)' if dry else ''}."


def _json(run: ExtractionRun) -> dict[str, object]:
    return {
        "sources": [
            {
                "id": source.article.id,
                "file": source.article.file,
                "events_file": source.path,
                "language": source.article.language,
                "published": source.article.published,
                "published_basis": source.article.published_basis,
                "changes": [_change_json(change) for change in source.plan.changes],
            }
            for source in run.sources
        ],
        "the_same": [
            {
                "event": story.head,
                "told_by": story.members,
                "accounts": story.outlets,
                "days": story.days,
                "numbers": [str(dispute) for dispute in story.numbers],
            }
            for story in run.across.stories
        ],
        "possibly_the_same": [
            {"events": [pair.one, pair.other], "likeness": round(pair.value, 2)}
            for pair in run.across.possible
        ],
        "numbers_that_differ": [
            {"kind": rival.kind, "told": {f"{amount:.12g}": names for amount, names in rival.told}}
            for rival in run.across.rivals
        ],
        "notices": [
            {"at": str(notice.at) if notice.at else None, "message": notice.message}
            for notice in run.notices
        ],
        "files_written": run.written,
    }


def _change_json(change: Change) -> dict[str, object]:
    return {
        "sign": change.sign,
        "event": change.event_id,
        "field": change.field,
        "was": change.was,
        "now": change.now,
        "message": change.message,
    }


def _stream(file: str, settings: Settings) -> int:
    """Lines in, lines out; a broken one is told on stderr and skipped. Exit 1 if any was."""
    from linimasa.cli.lines import stream
    from linimasa.extract.stream import extract_lines

    return stream(file, extract_lines, settings)


def _timeline(
    file: str, settings: Settings, top: int, ends: tuple[datetime | None, datetime | None]
) -> int:
    """Lines in, the timeline of their story out; broken lines as for `_stream`."""
    from linimasa.cli.lines import stream
    from linimasa.extract.story import Span, timeline_lines

    return stream(file, partial(timeline_lines, top=top, span=Span(*ends_of(ends))), settings)
