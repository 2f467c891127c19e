"""`linimasa tag`: lines of JSON in, their expressions of time out. Needs no project."""

from __future__ import annotations

from functools import partial

import click

from linimasa.cli.context import Settings, global_options, pass_settings
from linimasa.cli.lines import stream


@click.command(short_help="Find the expressions of time in lines of JSON (no project needed).")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True), metavar="FILE.jsonl")
@click.option(
    "--domain",
    type=click.Choice(["auto", "news", "narrative"]),
    default="auto",
    show_default=True,
    help="What undated expressions start from: the document's date (news) or the date told last"
    " (narrative); auto chooses for each document.",
)
@global_options
@pass_settings
def command(settings: Settings, file: str, domain: str) -> int:
    """Find every expression of time in FILE.jsonl and say what it means.

    Each line of FILE.jsonl (- reads standard input) is an object with "id", "text" and, where
    known, "lang" (BCP 47) and "dct" (the document's date, ISO 8601). Each line that is printed has
    "id", "lang", "dct" and "timexes": offsets in code points, TIMEX3 type and value, and EDTF with
    its first and last day where the expression is a place in time.

    Lines are read and printed one by one. A broken line is told on stderr with its number and
    skipped; the exit code is then 1.
    """
    from linimasa.timex.stream import tag_lines

    return stream(file, partial(tag_lines, domain=domain), settings)
