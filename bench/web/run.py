"""Pages in headless Chromium, beside those of TimelineJS 3 and vis-timeline with the same records,
and through Lighthouse; writes docs/bench-web.md.

python -m bench.web.run [EVENTS …]: how many records (100 1000 10000 100000).
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.build.measure import ENVIRONMENT
from bench.build.records import Record, make_records, write_project
from bench.npm import install
from bench.tables import table
from bench.web.audit import CATEGORIES, audit
from bench.web.browser import Visit, chromium, frames, median_visit, spills
from bench.web.peers import HERE, PEERS, Peer
from bench.web.server import served, zipped
from playwright.sync_api import Browser

TARGET = Path(__file__).resolve().parents[2] / "docs" / "bench-web.md"
SIZES = (100, 1000, 10_000, 100_000)
AUDITED = 1000  # events of the site that Lighthouse sees
SEEN = ".events li"
LISTED = '[data-part="list"] li'
_OWN_PAGES = ("", "explore/")
INTRODUCTION = """\
Made by `make bench-web` in one run ({machine}). The times are the machine's own: read the ratios.

The same records for all, served by one server with gzip, opened in headless Chromium with nothing
cached, seven times each: the median. Events are seen when the first of them stands on the page and
two frames have been drawn since."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site of so many events."""

    events: int
    records: Sequence[Record]
    output: Path

    @property
    def month(self) -> str:
        """The month with the most events."""
        folders = (self.output / str(r.day.year) / f"{r.day.month:02}" for r in self.records[:500])
        largest = max(folders, key=lambda folder: (folder / "index.html").stat().st_size)
        return f"{largest.relative_to(self.output).as_posix()}/"

    @property
    def pages(self) -> Iterator[str]:
        """One page of each kind."""
        yield from ("", self.month, f"{self.month[:5]}", "explore/", "about/", "on/")
        yield from ("who/", "where/", "tag/", "source/")
        if (self.output / "e").is_dir():
            yield f"e/{self.records[0].id}/"


def build(events: int, scratch: Path) -> Site:
    """A project of so many records, built."""
    records = make_records(events)
    root = scratch / f"site-{events}"
    root.mkdir()
    write_project(root, records)
    command = [sys.executable, "-m", "linimasa", "--quiet", "build"]
    subprocess.run(command, cwd=root, env=ENVIRONMENT, check=True)
    return Site(events, records, root / "output")


def seen(browser: Browser, site: Site, scratch: Path, peers: Sequence[Peer]) -> list[list[str]]:
    """A row for each page that shows the events: ours, and the peers' that can."""
    visits: list[tuple[str, Visit]] = []
    with served(site.output) as address:
        for path, first in zip(_OWN_PAGES, (SEEN, LISTED), strict=True):
            name = f"linimasa, {path.strip('/') or 'home'}"
            visits.append((name, median_visit(browser, address + path, first)))
    for peer in peers:
        if site.events <= peer.most:
            folder = scratch / f"{peer.name}-{site.events}"
            folder.mkdir()
            peer.write(folder, site.records)
            with served(folder) as address:
                visits.append((peer.name, median_visit(browser, address, peer.seen)))
    return [_visit_row(site.events, name, visit) for name, visit in visits]


def _visit_row(events: int, name: str, visit: Visit) -> list[str]:
    kilobytes = f"{visit.kilobytes:.1f}"
    counts = (str(visit.requests), str(visit.foreign))
    return [str(events), name, f"{visit.seen:.0f}", kilobytes, *counts]


def weights(browser: Browser, site: Site) -> list[str]:
    """What pages weigh as they travel, how long a frame takes, and what a reader without
    JavaScript and one with a narrow window have."""
    out = site.output
    index = out / "data" / "index.json"
    sizes = [out / "index.html", out / site.month / "index.html", out / "assets" / "explore.js"]
    with served(out) as address:
        median, most = frames(browser, f"{address}explore/", LISTED)
        spilled = max(spills(browser, address + page) for page in site.pages)
    texts = "".join(path.read_text() for path in out.glob("[0-9]*/**/index.html"))
    ids = set(re.findall(r'id="(e-\w+)"', texts))
    shown = sum(record.id in ids for record in site.records)
    kilobytes = [f"{len(zipped(path)) / 1000:.1f}" for path in sizes]
    kilobytes.append(f"{len(zipped(index)) / 1000:.1f}" if index.exists() else "in the page")
    frame = f"{median:.1f} / {most:.1f}"
    return [str(site.events), *kilobytes, frame, f"{shown} of {site.events}", f"{max(0, spilled)}"]


def audits(site: Site) -> list[list[str]]:
    """Lighthouse's marks of the four pages that readers see most."""
    pages = {
        "home": "",
        "month": site.month,
        "event": f"e/{site.records[0].id}/",
        "explore": "explore/",
    }
    with served(site.output) as address:
        marks = {name: audit(address + path) for name, path in pages.items()}
    return [[name, *(str(found[c]) for c in CATEGORIES)] for name, found in marks.items()]


_SEEN = ("events", "page", "events seen after, ms", "KB", "requests", "to other hosts")
_WEIGHT = (
    "events",
    "home, KB",
    "largest month, KB",
    "explore's script, KB",
    "its index, KB",
    "frame while panning and zooming, median / 95th percentile, ms",
    "events in the HTML without JavaScript",
    "wider than 320 px by, px",
)


def report(sizes: Sequence[int]) -> str:
    """The tables of one run."""
    peers = PEERS if install(HERE, "TimelineJS 3, vis-timeline and Lighthouse") else ()
    rows: list[list[str]] = []
    weighed: list[list[str]] = []
    audited: list[list[str]] = []
    with TemporaryDirectory() as folder, chromium() as browser:
        for events in sizes:
            sys.stderr.write(f"{events} events\n")
            site = build(events, Path(folder))
            rows += seen(browser, site, Path(folder), peers)
            weighed.append(weights(browser, site))
            if events == AUDITED and peers:
                audited = audits(site)
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    parts = [
        "# Pages",
        INTRODUCTION.format(machine=machine),
        table("Until events are seen", _SEEN, rows),
        table("What they weigh, and how they move", _WEIGHT, weighed),
    ]
    if audited:
        heading = f"Lighthouse, {AUDITED} events"
        parts.append(table(heading, ("page", *CATEGORIES), audited))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    TARGET.write_text(report([int(size) for size in sys.argv[1:]] or SIZES), encoding="utf-8")
    sys.stdout.write(f"wrote {TARGET.name}\n")
