"""What a run would do, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linimasa.merge.memory import Memory
from linimasa.yamlio.scalars import Value

Sign = Literal["+", "~", "=", "!", "-", "&"]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a plan: `+` add, `~` update, `=` yours kept, `!` needs you, `-` withdrawn, `&`
    merged with another source's.

    `event_id` is None for the source's header; `field` None for a whole event.
    """

    sign: Sign
    event_id: str | None
    message: str
    field: str | None = None
    was: Value = None
    now: Value = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A run over one source: its lines, the file's new text, the new memory; `ids` are those of
    the events in that text."""

    changes: tuple[Change, ...]
    text: str
    memory: Memory
    ids: tuple[str, ...] = ()
