"""What a reader of dates remembers of the texts that it has met."""

from __future__ import annotations

from collections.abc import Sized
from typing import Protocol

from linimasa.timex.reading.scan import Scanner


class Memory(Sized, Protocol):
    """A dictionary, whatever its keys."""

    def clear(self) -> None:
        """Forget all."""


def memories(reader: Scanner) -> tuple[Memory, ...]:
    """Every memory that grows with what is read."""
    return (reader.seen, reader.runs, reader.pieces, reader.codes, reader.parser.read)
