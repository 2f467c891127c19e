"""Days on the command line: `--from DAY --to DAY`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from linimasa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_DAY = click.DateTime(["%Y-%m-%d"])
_Command = TypeVar("_Command", bound="Callable[..., object]")

Ends = tuple["datetime | None", "datetime | None"]


def within_days(command: _Command) -> _Command:
    """Give a command the options --from and --to, as `first` and `last`, which go with --top."""
    to = click.option(
        "--to", "last", type=_DAY, metavar="DAY", help="With --top: no day after this."
    )
    since = click.option(
        "--from", "first", type=_DAY, metavar="DAY", help="With --top: no day before this."
    )
    return since(to(command))


def ends_of(ends: Ends) -> tuple[str | None, str | None]:
    """The first and the last day (ISO), None where open. Raises UsageError."""
    first, last = (day.date().isoformat() if day else None for day in ends)
    if first and last and last < first:
        raise UsageError("--to is before --from")
    return first, last
