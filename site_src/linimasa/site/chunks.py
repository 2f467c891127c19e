"""Files that show the whole timeline, made a chunk at a time: never all of one in memory.

A chunk is what is made of a run of entries, which ends with its month. A process that builds again
makes only those anew in which an entry changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from linimasa.site.kept import Kept
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

MOST = 64  # entries of a run: an edit makes so many lines of each file anew

Line = Callable[[Entry], str | None]
"""An entry as a line of a file; None where it has none there."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """What makes a file: all of it when it is called, or `chunks`, one after another."""

    chunks: Callable[[], Iterable[bytes]]

    def __call__(self) -> bytes:
        return b"".join(self.chunks())


def runs(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Entries, cut where a month begins and where a run is full."""
    found, first = [], 0
    months = [day and (day.year, day.month) for day in (entry.first_day for entry in entries)]
    for at in range(1, len(entries) + 1):
        if at == len(entries) or at - first == MOST or months[at] != months[first]:
            found.append(tuple(entries[first:at]))
            first = at
    return tuple(found)


def lines(
    name: str, some: Iterable[tuple[Entry, ...]], line: Line, kept: Kept, between: str = ""
) -> Iterator[bytes]:
    """Chunks of the lines that entries have, `between` any two of them. `name` stands for the file
    and all that its lines hang on beside their entry."""

    def made(run: tuple[Entry, ...]) -> bytes:
        found = (made for made in map(line, run) if made is not None)
        return "".join(f"{between}{made}" for made in found).encode()

    started = False
    for run in some:
        chunk = kept.of_run(run, name, made)
        if chunk:
            yield chunk if started else chunk[len(between) :]
            started = True
