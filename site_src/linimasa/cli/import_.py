"""`linimasa import`: a timeline of another program into content/events/."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from linimasa.cli.app import VERBS
from linimasa.cli.check import many
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.report import next_step, print_notices, say, say_json
from linimasa.errors import Notice, Place, UsageError

if TYPE_CHECKING:
    from linimasa.interop.reading import Loss, Options
    from linimasa.interop.reading.values import Order
    from linimasa.project.importing import Imported, Written


@click.command("import", short_help=VERBS["import"])
@click.argument(
    "files",
    metavar="FILE…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--map",
    "mapped",
    metavar="FIELD=COLUMN,…",
    multiple=True,
    help="Which column of a table is which field, where their names do not tell: "
    "date=Tanggal,title=Judul.",
)
@click.option(
    "--order",
    type=click.Choice(["dmy", "mdy"]),
    help="Read 1/2/2024 with the day first, or with the month first.",
)
@click.option("--source", metavar="ID", help="The id of the source.  [default: the file's name]")
@global_options
@pass_settings
def command(
    settings: Settings,
    files: tuple[Path, ...],
    mapped: tuple[str, ...],
    order: str | None,
    source: str | None,
) -> int:
    """Bring the timelines in FILE… into content/events/, as drafts.

    Read are the sheets and the JSON of TimelineJS (.csv, .xlsx, .json), any other table with a line
    of names (.csv, .tsv, .xlsx), calendars (.ics), Markwhen text (.mw), and events.json and
    events.csv of a site made by linimasa. XLSX needs linimasa[xlsx], calendars linimasa[ics].

    Each becomes a file of its own. Nothing is overwritten, and nothing comes twice: importing a
    file again adds only what is new in it. What could not be carried over is listed with its line
    and the reason; the exit code then is 1.
    """
    from linimasa.interop.reading import Options, read_file
    from linimasa.project.importing import import_reading

    if source is not None and len(files) > 1:
        raise UsageError("--source is for one file", hint="import the files one by one")
    config = project_config(settings)
    options = Options(cast("Order | None", order), _columns(mapped), config.language)
    readings = [(str(file), read_file(file.read_bytes(), str(file), options)) for file in files]
    done = []
    for name, reading in readings:  # only once all of them read is anything written
        write = not settings.dry_run
        done.append(import_reading(config, reading, name, source=source, write=write))
        _tell(settings, done[-1], options)
    say_json(settings, {"files": [_json(one) for one in done]})
    added = sum(len(one.added) for imported in done for one in imported.written)
    lost = sum(len(imported.losses) for imported in done)
    _total(settings, added, lost)
    return 1 if lost else 0


def _columns(mapped: tuple[str, ...]) -> dict[str, str]:
    """`date=Tanggal,title=Judul` as field to column. Raises UsageError."""
    found: dict[str, str] = {}
    for pair in ",".join(mapped).split(",") if mapped else ():
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not (field and equals and column):
            raise UsageError(f"'{pair}' is no FIELD=COLUMN", hint="--map date=Tanggal,title=Judul")
        found[field] = column
    return found


def _tell(settings: Settings, imported: Imported, options: Options) -> None:
    if imported.columns:
        pairs = ", ".join(f"{field}={column}" for field, column in imported.columns.items())
        say(settings, f"  columns: {pairs}" + ("" if options.columns else "  (by their names)"))
    for file in imported.written:
        _tell_file(settings, file)
    if not settings.json:
        print_notices((_notice(loss, imported.file) for loss in imported.losses), settings)


def _tell_file(settings: Settings, file: Written) -> None:
    plus = click.style("+", fg="green")
    known = f", {file.known} already there" if file.known else ""
    say(settings, f"{file.path}: {many(len(file.added), 'event')} added{known}")
    if settings.dry_run or settings.verbose:
        for event in file.added:
            say(settings, f"  {plus} {event.id}  {event.date or 'undated'}  {event.title}")


def _notice(loss: Loss, file: str) -> Notice:
    return Notice(loss.message, loss.hint, Place(file, loss.line))


def _total(settings: Settings, added: int, lost: int) -> None:
    would = "would be " if settings.dry_run else ""
    left = f"; {many(lost, 'thing')} could not be carried over" if lost else ""
    say(settings, f"{many(added, 'event')} {would}added{left}.")
    if settings.dry_run:
        next_step(settings, "the same without --dry-run, to write it")
    else:
        next_step(settings, "linimasa show, linimasa confirm ID, and: linimasa build")


def _json(imported: Imported) -> dict[str, object]:
    return {
        "file": imported.file,
        "columns": dict(imported.columns),
        "written": [
            {
                "path": one.path,
                "new": one.new,
                "added": [event.id for event in one.added],
                "known": one.known,
            }
            for one in imported.written
        ],
        "losses": [
            {"line": loss.line, "message": loss.message, "hint": loss.hint or None}
            for loss in imported.losses
        ],
    }
