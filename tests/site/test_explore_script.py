"""What a reader waits for: the script of the explore page, and its data of many events."""

from __future__ import annotations

import gzip

from linimasa.site.assets import read_assets
from linimasa.site.explore import index_file, make_axis
from linimasa.site.timeline import make_timeline
from support.timelines import NOWHERE, SETTINGS, event, events_file

SCRIPT = 11 * 1024  # bytes, gzipped, of which 1 KB folds letters as the search page does
INDEX_PER_EVENT = 1.6  # bytes, gzipped: 160 KB for a hundred thousand


def test_the_script_is_small() -> None:
    script = read_assets(NOWHERE, SETTINGS)["assets/explore.js"]
    assert len(gzip.compress(script, 9)) <= SCRIPT


def test_so_is_the_index_of_many_events() -> None:
    kinds = ("event", "statement", "allegation", "denial")
    events = [
        event(
            f"e-{n:06}",
            f"{2000 + n * 7919 % 25}-{1 + n * 104729 % 12:02}"
            + (f"-{1 + n * 1299709 % 28:02}" if n % 5 else ""),
            kind=kinds[n * 15485863 % 4],
        )
        for n in range(5000)
    ]
    index = index_file(make_axis(make_timeline([events_file(events)])))
    assert len(gzip.compress(index, 9)) <= INDEX_PER_EVENT * len(events)
