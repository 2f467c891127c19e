"""`linimasa doctor`: the state of a project and of this machine, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from linimasa.cli.app import VERBS
from linimasa.cli.check import many
from linimasa.cli.context import Settings, global_options, pass_settings
from linimasa.cli.report import next_step, say, say_json

if TYPE_CHECKING:
    from linimasa.doctor import Line

_MARKS = {
    "ok": ("·", "green"),
    "note": ("i", "blue"),
    "warning": ("!", "yellow"),
    "error": ("x", "red"),
}


@click.command(short_help=VERBS["doctor"])
@global_options
@pass_settings
def command(settings: Settings) -> int:
    """Tell the state of the project and of this machine, and what to do about it.

    Looked at are the version, Python and optional packages, git and the remote, the settings, which
    templates of the theme are overridden and whether they fit this version of it, whether the words
    of the site are complete in its language, the list of names, the events, and their sources; and
    one page of each template is drawn, into nothing. Exit 1 if anything would break a build (marked
    x).
    """
    from linimasa.doctor import examine

    lines = examine(settings.directory)
    say_json(settings, {"lines": [_json(line) for line in lines]})
    for line in lines:
        _tell(settings, line)
    errors = sum(line.state == "error" for line in lines)
    warnings = sum(line.state == "warning" for line in lines)
    if errors:
        say(settings, f"{many(errors, 'thing')} would break a build.")
        next_step(settings, "mend what is marked x, then: linimasa doctor")
        return 1
    say(settings, f"Nothing would break a build; {many(warnings, 'warning')}.")
    next_step(settings, "linimasa check, and: linimasa build")
    return 0


def _tell(settings: Settings, line: Line) -> None:
    mark, colour = _MARKS[line.state]
    place = f"{line.at} " if line.at else ""
    say(settings, f"{click.style(mark, fg=colour)} {line.topic:<10} {place}{line.message}")
    if line.hint:
        say(settings, f"{'':<13}{click.style('hint', fg='cyan')}: {line.hint}")


def _json(line: Line) -> dict[str, object]:
    return {
        "topic": line.topic,
        "state": line.state,
        "message": line.message,
        "hint": line.hint or None,
        "file": line.at.file if line.at else None,
        "line": line.at.line if line.at else None,
        "column": line.at.column if line.at else None,
    }
