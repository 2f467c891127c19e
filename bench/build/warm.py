"""A process that has built before, and builds again after each of some edits.

python -m bench.build.warm FOLDER EVENTS EDITS: prints the seconds of each, and where they went.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from bench.build.records import make_records, write_project

from linimasa.config import load_config
from linimasa.site.build import build_site
from linimasa.site.kept import Kept


def warm_edits(root: Path, events: int, edits: int) -> list[float]:
    """Seconds from each saved title to the last page written, all of them seen to be there."""
    if not root.exists():
        write_project(root, make_records(events))
    kept, waits = Kept(), []
    build_site(load_config(root), jobs=os.cpu_count() or 1, kept=kept)
    for number in range(edits):
        at = (number * 7919 + 1) % events
        record = make_records(events)[at]
        path = root / f"content/events/{record.source}.yaml"
        before = path.read_text()
        now = before.replace(f"bernomor {at} di", f"bernomor {at} di suntingan-{number}", 1)
        start = time.perf_counter()
        path.write_text(now)
        report = build_site(load_config(root), kept=kept)
        waits.append(time.perf_counter() - start)
        page = root / f"output/e/{record.id}/index.html"
        if f"suntingan-{number}" not in page.read_text():
            raise RuntimeError(f"{page} was not drawn anew")
        steps = (f"{step} {seconds * 1000:.0f}" for step, seconds in report.seconds.items())
        sys.stderr.write(f"{waits[-1] * 1000:.0f} ms: {', '.join(steps)}\n")
    return waits


if __name__ == "__main__":
    warm_edits(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
