"""Lines of JSON from a file or standard input through a function to standard output."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from linimasa.errors import UsageError

if TYPE_CHECKING:
    from linimasa.cli.context import Settings
    from linimasa.timex.lines import LineProblem

Convert = Callable[[Iterable[str | bytes], str], "Iterator[Mapping[str, object] | LineProblem]"]

MADE = 300_000  # objects between two searches for cycles: of a line few remain, and none in a cycle


def stream(file: str, convert: Convert, settings: Settings) -> int:
    """Print a line of JSON for each that `convert` yields; a problem goes to stderr.

    Nothing but the line at hand is held. Returns the exit code: 1 if any line was skipped.
    Raises UsageError where the file cannot be opened.
    """
    name = "<stdin>" if file == "-" else file
    try:
        source = click.open_file(file, "rb")  # "-" is standard input
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
    problems = 0
    with source as lines, _few_cycles():
        for result in convert(lines, name):
            if isinstance(result, Mapping):
                click.echo(json.dumps(result, ensure_ascii=False))
            else:
                problems += result.skipped
                label = "skipped" if result.skipped else "warning"
                click.echo(f"{label}: {result}", err=True)
    if problems:
        click.echo(f"{problems} line{'' if problems == 1 else 's'} skipped.", err=True)
    settings.all_done = True
    return 1 if problems else 0


@contextmanager
def _few_cycles() -> Iterator[None]:
    """Python's search for cycles, which would take a sixth of the time, done seldom. What was made
    meanwhile is old at the end, so that the next search does not begin by looking through it."""
    before = gc.get_threshold()
    gc.set_threshold(MADE, *before[1:])
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.set_threshold(*before)
