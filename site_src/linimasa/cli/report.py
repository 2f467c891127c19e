"""Results, notices and errors as lines for a person, or as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from linimasa.cli.context import Settings
from linimasa.errors import LinimasaError, Notice, Place, Problems

SHOWN = 20  # changed files that are listed without --verbose
MAX_SOURCE_LINE = 100  # characters of a source line shown under an error; more would wrap

# A terminal obeys control characters; here they are only shown to be there.
_SHOWN = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd") | {ord("\t"): " "}


def say(settings: Settings, text: str = "") -> None:
    """Print a line of the result, unless --quiet or --json was given."""
    if not settings.quiet and not settings.json:
        click.echo(text, color=_color(settings))


def shortened(lines: list[str], settings: Settings) -> list[str]:
    """The first SHOWN of many lines and how many more there are; all of them with --verbose."""
    if settings.verbose or len(lines) <= SHOWN:
        return lines
    return [*lines[:SHOWN], f"… and {len(lines) - SHOWN} more (--verbose lists them)"]


def next_step(settings: Settings, text: str) -> None:
    """End a verb by naming what to do next."""
    say(settings, click.style("Next: ", bold=True) + text)


def say_json(settings: Settings, value: Mapping[str, object]) -> None:
    """Print the result as one JSON document when --json was given."""
    if settings.json:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_notices(notices: Iterable[Notice], settings: Settings) -> None:
    """Print warnings on stderr, one line each."""
    for notice in notices:
        place = f"{notice.at}: " if notice.at else ""
        hint = f" ({notice.hint})" if notice.hint else ""
        label = click.style("warning", fg="yellow")
        click.echo(f"{label}: {place}{notice.message}{hint}", err=True, color=_color(settings))


def print_error(error: LinimasaError, settings: Settings) -> None:
    """Print an error, or each of several: place, message, source line with a caret, hint."""
    problems = error.problems if isinstance(error, Problems) else (error,)
    if settings.json:
        click.echo(
            json.dumps({"errors": [error_json(p) for p in problems]}, ensure_ascii=False), err=True
        )
        return
    for problem in problems:
        click.echo(error_text(problem, settings.directory), err=True, color=_color(settings))
    if len(problems) > 1:
        click.echo(f"{len(problems)} problems. Nothing was written.", err=True)


def error_text(error: LinimasaError, directory: Path) -> str:
    """An error as a few lines: `file:line:column: error: message`, the line, a caret, the hint."""
    place = click.style(f"{error.at}: ", bold=True) if error.at else ""
    lines = [f"{place}{click.style('error', fg='red', bold=True)}: {error.message}"]
    if error.at:
        lines += _source_lines(error.at, directory)
    if error.hint:
        lines.append(f"  {click.style('hint', fg='cyan')}: {error.hint}")
    return "\n".join(lines)


def error_json(error: LinimasaError) -> dict[str, object]:
    """An error as a JSON object: file, line, column (from 1), message, hint."""
    at = error.at or Place("")
    return {
        "file": at.file or None,
        "line": at.line,
        "column": at.column,
        "message": error.message,
        "hint": error.hint or None,
    }


def _source_lines(at: Place, directory: Path) -> list[str]:
    if at.line is None:
        return []
    try:
        text = (directory / at.file).read_text(encoding="utf-8-sig", errors="replace")
        line = text.splitlines()[at.line - 1]
    except (OSError, IndexError):
        return []
    column = at.column or 1
    start = max(0, column - MAX_SOURCE_LINE + 20) if len(line) > MAX_SOURCE_LINE else 0
    shown = line[start : start + MAX_SOURCE_LINE].translate(_SHOWN)
    number = str(at.line)
    lines = [f"  {number} | {shown}"]
    if at.column is not None:
        lines.append(f"  {' ' * len(number)} | {' ' * (column - 1 - start)}^")
    return lines


def _color(settings: Settings) -> bool | None:
    """None lets click decide by the terminal; False switches colour off."""
    return None if settings.color else False
