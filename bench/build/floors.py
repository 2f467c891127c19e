"""What was measured beside what is asked of a build: each floor with the figures it is about."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bench.build.sites import FULL, PLAIN
from bench.build.taken import Taken

COLUMNS = ("what", "events", "asked", "measured")
Sizes = Mapping[int, Sequence[Taken]]
"""What each generator took, by the number of events."""

COLD = {1000: 0.9, 10_000: 0.8, 50_000: 0.8}
MOST_FULL = 1.2
PEERS = {"Eleventy": 0.4, "Pelican": 0.15}
MOST_MEMORY = 800  # MB at the largest size, all processes together
MOST_UNCHANGED = 0.1  # of cold
EDITED = {1000: 0.1, 10_000: 0.2}  # seconds until served
MOST_OF_HUGO = 0.1
MOST_BENT = 0.2


def floors(by_size: Sizes) -> list[list[str]]:
    """A row a floor: what, of how many events, what is asked, what was measured."""
    found = [row for events in by_size for row in _at_size(events, by_size[events])]
    return [*found, *_growing(by_size)]


def _at_size(events: int, taken: Sequence[Taken]) -> Iterator[list[str]]:
    by_name = {one.site.name: one for one in taken}
    full, plain, hugo = (by_name.get(name) for name in (FULL, PLAIN, "Hugo"))
    if full is None or plain is None:
        return
    if hugo and events in COLD:
        text = "cold, the same set of pages, by Hugo's wall time"
        yield _row(text, events, COLD[events], plain.wall() / hugo.wall())
        text = "cold, our own theme and all its formats, by Hugo's wall time"
        yield _row(text, events, MOST_FULL, full.wall() / hugo.wall())
    for name, most in PEERS.items():
        if events == 10_000 and name in by_name:
            text = f"cold, the same set of pages, by {name}'s wall time"
            yield _row(text, events, most, plain.wall() / by_name[name].wall())
    if events == max(COLD):
        for one in (full, plain):
            yield _row(
                f"memory of all processes, MB: {one.site.name}",
                events,
                MOST_MEMORY,
                one.memory(),
                0,
            )
    if full.again:
        text = "nothing changed, by cold"
        yield _row(text, events, MOST_UNCHANGED, statistics.median(full.again) / full.wall(), 3)
    if full.served is not None and events in EDITED:
        yield _row(
            "one event edited, until its page is served, s", events, EDITED[events], full.served, 3
        )
        if hugo and hugo.served:
            yield _row(
                "the same, by Hugo's server", events, MOST_OF_HUGO, full.served / hugo.served, 3
            )


def _growing(by_size: Sizes) -> Iterator[list[str]]:
    """How far the cost of each further event bends from one step of sizes to the next."""
    for name in (FULL, PLAIN):
        costs = [cost for _, cost in further(by_size, name)]
        if len(costs) > 1:
            bent = max(costs) / min(costs) - 1
            sizes = f"{min(by_size):,} to {max(by_size):,}"
            yield [
                f"growth of the cost of a further event: {name}",
                sizes,
                f"{MOST_BENT}",
                f"{bent:.2f}",
            ]


def further(by_size: Sizes, name: str) -> list[tuple[str, float]]:
    """Of one generator, from each size to the next: the microseconds of processors that each
    further event takes. What every build takes alike (a start, an import) is not in them."""
    known = [
        (n, one.processor())
        for n, taken in by_size.items()
        for one in taken
        if one.site.name == name
    ]
    return [
        (f"{few:,} to {many:,}", (b - a) / (many - few) * 1e6)
        for (few, a), (many, b) in pairwise(known)
    ]


def _row(what: str, events: int, most: float, measured: float, digits: int = 2) -> list[str]:
    return [what, f"{events:,}", f"{most}", f"{measured:.{digits}f}"]
