"""`linimasa tag`: lines of JSON in, their expressions of time out. Needs no project."""

from __future__ import annotations

from typing import BinaryIO

import click

from linimasa.cli.context import Settings, global_options, pass_settings


@click.command(short_help="Find the expressions of time in lines of JSON (no project needed).")
@click.argument("file", type=click.File("rb"), metavar="FILE.jsonl")
@click.option(
    "--domain",
    type=click.Choice(["auto", "news", "narrative"]),
    default="auto",
    show_default=True,
    help="What undated expressions start from: the document's date (news), or the date told "
    "last (narrative); auto chooses for each document.",
)
@global_options
@pass_settings
def command(settings: Settings, file: BinaryIO, domain: str) -> int:
    """Find every expression of time in FILE.jsonl and say what it means.

    Each line of FILE.jsonl ('-' reads standard input) is an object with "id", "text", and, where
    known, "lang" (BCP 47) and "dct" (the document's date, ISO 8601). Each line of the result has
    "id", "lang", "dct" and "timexes": offsets in code points, TIMEX3 type and value, and EDTF with
    its first and last day where the expression is a place in time.

    Lines are read and printed one by one. A broken line is reported with its number and skipped;
    the exit code is then 1.
    """
    from linimasa.timex.lines import LineProblem
    from linimasa.timex.stream import tag_lines

    broken = 0
    for line in tag_lines(file, getattr(file, "name", "-"), domain=domain):
        if isinstance(line, LineProblem):
            broken += 1
            label = click.style("error", fg="red")
            message = f"{line.at}: {label}: {line.message} ({line.hint})"
            click.echo(message, err=True, color=None if settings.color else False)
        else:
            click.echo(line)
    if broken and not settings.quiet:
        click.echo(f"{broken} line{'' if broken == 1 else 's'} skipped.", err=True)
    return 1 if broken else 0
