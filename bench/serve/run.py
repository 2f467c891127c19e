"""Saves titles under `linimasa serve` and under Hugo's server in turns, and writes
docs/bench-serve.md.

python -m bench.serve.run [EVENTS …]: how many records (1000 10000).
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.build.measure import free_port, serving, until_served
from bench.build.records import Record, make_records
from bench.build.sites import FULL, Site, sites
from bench.serve.idle import make_folders
from bench.tables import table

TARGET = Path(__file__).resolve().parents[2] / "docs" / "bench-serve.md"
SIZES = (1000, 10_000)
EDITS = 9
PEERS = (FULL, "Hugo")
FOLDERS = 10_000
IDLE = 20.0  # seconds
INTRODUCTION = """\
Made by `make bench-serve` in one run ({machine}). The times are the machine's own: read the ratios.

The same records for both, each under its own server, both running, edited in turns. A title is
saved; its page is asked for again and again until it has the new title. Of {edits} edits, each of
another event."""
COLUMNS = ("events", "linimasa, median ms", "longest", "Hugo, median ms", "longest", "ratio")
IDLE_COLUMNS = ("folders", "linimasa (watchfiles), % of a core", "livereload alone, % of a core")


@dataclass(slots=True)
class Served:
    """One server at work on a project, and how long each edit took."""

    site: Site
    folder: Path
    port: int
    waits: list[float] = field(default_factory=list)

    def edit(self, record: Record, word: str) -> None:
        """Save a title with a word more, and wait for its page."""
        path = self.folder / self.site.file(record)
        number = record.title.split()[2]
        words = f"bernomor {number} {word} di kota"
        text = path.read_text().replace(f"bernomor {number} di kota", words)
        address = f"http://127.0.0.1:{self.port}/e/{record.id}/"
        save: Callable[[], object] = partial(path.write_text, text)
        self.waits.append(until_served(address, words, save))

    def figures(self) -> tuple[str, str]:
        """The median and the longest, in milliseconds."""
        return f"{statistics.median(self.waits) * 1000:.0f}", f"{max(self.waits) * 1000:.0f}"


def measure(events: int, scratch: Path) -> list[str]:
    """A row: both servers, taking turns over the same edits."""
    records = make_records(events)
    known = {site.name: site for site in sites()}
    both = []
    with ExitStack() as running:
        for name in PEERS:
            one = Served(known[name], scratch / f"{events}-{name}", free_port())
            one.folder.mkdir()
            one.site.prepare(one.folder, records)
            address = f"http://127.0.0.1:{one.port}/"
            running.enter_context(serving(one.site.serve(one.port), one.folder, address))
            both.append(one)
        for number in range(EDITS):
            record = records[(number * 7919 + events // 3) % events]
            for one in both:
                one.edit(record, f"suntingan-{number}")
                sys.stderr.write(f"{events} {one.site.name}: {one.waits[-1] * 1000:.0f} ms\n")
    ours, hugo = both
    ratio = statistics.median(ours.waits) / statistics.median(hugo.waits)
    return [f"{events:,}", *ours.figures(), *hugo.figures(), f"{ratio:.3f}"]


def measure_idle(scratch: Path) -> list[str]:
    """A row: what waiting costs, by our watcher and by livereload's own."""
    root = scratch / "idle"
    make_folders(root, FOLDERS)
    shares = []
    for who in ("linimasa", "livereload"):
        command = [sys.executable, "-m", "bench.serve.idle", who, str(root), f"{IDLE}"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        shares.append(f"{float(said) / IDLE * 100:.1f}")
    return [f"{FOLDERS:,}", *shares]


def main(sizes: Sequence[int]) -> None:
    """Measure, print the tables, and write them."""
    machine = f"Python {platform.python_version()}, {platform.machine()}"
    parts = ["# Serving, measured", INTRODUCTION.format(machine=machine, edits=EDITS)]
    with TemporaryDirectory() as scratch:
        rows = [measure(events, Path(scratch)) for events in sizes]
        parts.append(table("From a saved title to its page", COLUMNS, rows))
        idle = [measure_idle(Path(scratch))]
        parts.append(table("Waiting for a change that does not come", IDLE_COLUMNS, idle))
    text = "\n\n".join(parts) + "\n"
    sys.stdout.write(text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SIZES)
