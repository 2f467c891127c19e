"""Builds the same records with linimasa and its peers, and writes docs/bench-build.md.

python -m bench.build.run [EVENTS …]: how many records (1000 10000 50000).
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.build.floors import COLUMNS as ASKED
from bench.build.floors import floors, further
from bench.build.measure import free_port, run, serving, until_served
from bench.build.records import Record, make_records
from bench.build.sites import FULL, PLAIN, Site, pages, sites
from bench.build.taken import Taken
from bench.build.warm import warm_edits
from bench.tables import table

TARGET = Path(__file__).resolve().parents[2] / "docs" / "bench-build.md"
SIZES = (1000, 10_000, 50_000)
EDITS = 3  # edits under a server, of which the median counts
MOST_SERVED = 10_000  # events up to which servers are measured
COLUMNS = (
    "who, pages",
    "cold, s",
    "processors, s",
    "memory, MB",
    "nothing changed, s",
    "after an edit, s",
    "edit until served, s",
    "full",
    "same set",
    "processors, full",
    "processors, same set",
)
INTRODUCTION = """\
Made by `make bench-build` in one run ({machine}). The times are the machine's own: read the ratios.

The same records for all, as YAML files of 50 events for linimasa and as one Markdown file each for
the others; each builds a page an event, year, month, name, tag and source, feed and sitemap. The
first row is linimasa's own theme with all its formats; the second the same set of pages as the
peers', with a theme as plain (its explore page, pages of single days and other formats left out);
the third the first with the optional package `pagefind_bin`, whose program makes an index for
search.

Cold: into a new folder; the median of some, taken in turns. Processors: seconds of all together.
Memory: the most that all processes had at once. After an edit: by a new process. Until served: a
title is saved, and asked for until the generator's own server has it; the median of {edits}. The
last columns are linimasa's seconds by theirs, cold, with its own theme and with the same set: by
the clock, and of processors, which other work on the machine disturbs less. Empty: not measured.

What is asked: the figures that the builds are held to. A further event is what each event more
costs the processors from one number of events to the next: the seconds of the one less those of the
other, by the events between, so that what every build takes alike is not in it. Its growth is how
far the dearest of these steps is above the cheapest, 0 for a cost in a straight line."""
EDITED_NOTE = """\
In a process that has built before, as under `linimasa serve`, without its watcher: from a saved
title to the last page written, with linimasa's own theme; the median and the longest of {edits}."""


def rounds(events: int) -> int:
    """How often each builds: short builds need more, to be told from the machine's noise, and of
    fewer than three the median is no better than the worst."""
    return max(3, min(5, 20_000 // events))


def measure(events: int, everyone: Sequence[Site], scratch: Path) -> list[Taken]:
    """All figures for so many records, the generators taking turns."""
    records = make_records(events)
    taken = [Taken(site) for site in everyone if events <= site.most]
    for number in range(rounds(events)):
        for one in taken:
            if number == 0 or events <= one.site.often:
                folder = scratch / f"{events}-{one.site.name.replace(' ', '-')}-{number}"
                folder.mkdir()
                _take(one, folder, records, first=number == 0)
                sys.stderr.write(f"{events} {one.site.name}: {one.cold[-1]}\n")
    return taken


def _take(one: Taken, folder: Path, records: Sequence[Record], *, first: bool) -> None:
    """One round of one generator; the first also counts its pages and has it serve."""
    site, events = one.site, len(records)
    site.prepare(folder, records)
    one.cold.append(run(site.build, folder))
    if first:
        one.pages = pages(site, folder)
    if events <= site.often:
        one.again.append(run(site.build, folder).wall)
        _edit(site, folder, records[events // 2], "baru")
        one.edited.append(run(site.build, folder).wall)
        if first and events <= MOST_SERVED:
            one.served = _served(site, folder, records[events // 3])


def _edit(site: Site, folder: Path, record: Record, word: str) -> None:
    """A word more in the title of a record."""
    path = folder / site.file(record)
    text = path.read_text()
    number = record.title.split()[2]
    path.write_text(text.replace(f"bernomor {number} di kota", f"bernomor {number} {word} di kota"))


def _served(site: Site, folder: Path, record: Record) -> float | None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/e/{record.id}/"
    number = record.title.split()[2]
    waits = []
    try:
        with serving(site.serve(port), folder, address):
            path = folder / site.file(record)
            for edit in range(EDITS):
                words = f"bernomor {number} suntingan-{edit} di kota"
                before = path.read_text()
                old = f"suntingan-{edit - 1} di kota" if edit else f"bernomor {number} di kota"
                new = f"suntingan-{edit} di kota" if edit else words
                text = before.replace(old, new)
                waits.append(until_served(address, words, partial(path.write_text, text)))
    except TimeoutError as error:
        sys.stderr.write(f"{site.name}: {error}\n")
        return None
    return statistics.median(waits)


def rows(taken: Sequence[Taken]) -> list[list[str]]:
    """A row a generator; the first two are linimasa."""
    ours = [next(one for one in taken if one.site.name == name) for name in (FULL, PLAIN)]
    return [
        [
            f"{one.site.name}, {one.pages}",
            f"{one.wall():.2f}",
            f"{one.processor():.2f}",
            f"{one.memory():.0f}",
            _seconds(one.again),
            _seconds(one.edited),
            "" if one.served is None else f"{one.served:.3f}",
            *(f"{each.wall() / one.wall():.2f}" for each in ours),
            *(f"{each.processor() / one.processor():.2f}" for each in ours),
        ]
        for one in taken
    ]


def growth(by_size: Mapping[int, Sequence[Taken]]) -> list[list[str]]:
    """A row a generator: how long the processors take for an event, of few and of many."""
    names = dict.fromkeys(one.site.name for taken in by_size.values() for one in taken)
    found = []
    for name in names:
        known = {n: one for n, taken in by_size.items() for one in taken if one.site.name == name}
        cells = (
            f"{known[events].processor() / events * 1e6:.0f}" if events in known else ""
            for events in by_size
        )
        found.append([name, *cells])
    return found


def _whole(microseconds: float | None) -> str:
    return "" if microseconds is None else f"{microseconds:.0f}"


def _seconds(taken: Sequence[float]) -> str:
    return f"{statistics.median(taken):.2f}" if taken else ""


def report(by_size: Mapping[int, Sequence[Taken]], warm: Mapping[int, Sequence[float]]) -> str:
    """All tables."""
    machine = (
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors"
    )
    parts = ["# Building, measured", INTRODUCTION.format(machine=machine, edits=EDITS)]
    parts += [
        table(f"{events:,} events", COLUMNS, rows(taken)) for events, taken in by_size.items()
    ]
    sizes = [f"{events:,} events" for events in by_size]
    parts.append(table("Microseconds an event", ["processors, cold", *sizes], growth(by_size)))
    if len(by_size) > 1:
        steps = [step for step, _ in further(by_size, FULL)]
        names = dict.fromkeys(one.site.name for taken in by_size.values() for one in taken)
        costs = {name: dict(further(by_size, name)) for name in names}
        found = [[name, *(_whole(costs[name].get(step)) for step in steps)] for name in names]
        parts.append(table("Microseconds a further event", ["processors, cold", *steps], found))
    parts.insert(2, table("What is asked", ASKED, floors(by_size)))
    waits = [
        [f"{events:,}", *(f"{seconds * 1000:.0f}" for seconds in (statistics.median(w), max(w)))]
        for events, w in warm.items()
    ]
    parts.append(table("One event edited", ["events", "median, ms", "longest, ms"], waits))
    return "\n\n".join([*parts, EDITED_NOTE.format(edits=EDITS)]) + "\n"


def main(sizes: Sequence[int]) -> None:
    """Measure, and write the tables after each size: the largest takes long."""
    everyone = sites()
    by_size: dict[int, list[Taken]] = {}
    warm: dict[int, list[float]] = {}
    with TemporaryDirectory() as scratch:
        for events in sizes:
            by_size[events] = measure(events, everyone, Path(scratch))
            warm[events] = warm_edits(Path(scratch) / f"warm-{events}", events, EDITS)
            TARGET.write_text(report(by_size, warm), encoding="utf-8")
    sys.stdout.write(report(by_size, warm))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SIZES)
