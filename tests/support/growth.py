"""Whether work grows with the text, however busy the machine is that it is measured on."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from time import process_time

from linimasa.timex import tag
from linimasa.timex.reading.scan import scanner
from support.memories import memories

TRIES = 4

Cost = Callable[[str], float]
"""The processor's seconds for a text."""


def seconds(work: Callable[[], object]) -> float:
    """The processor's seconds for some work."""
    start = process_time()
    work()
    return process_time() - start


def tagging(language: str) -> Cost:
    """What it costs to find the dates of a text; the tagger remembers nothing of another."""
    reader = scanner(language)

    def cost(text: str) -> float:
        for memory in memories(reader):
            memory.clear()
        return seconds(lambda: tag(text, language=language, dct="2024-10-18"))

    return cost


def assert_growth(cost: Cost, small: str, large: str, *, most: float, least: float) -> None:
    """Fail if the larger text costs more than `most` times the smaller; what is below `least`
    seconds counts as that, for it only measures noise.

    Whatever else the machine does can only add: each is measured again before it is believed, and
    its lowest cost counts.
    """
    low, high = inf, inf
    for _ in range(TRIES):
        high = min(high, cost(large))
        if high <= most * least:
            return
        low = min(low, cost(small))
        if high <= most * max(low, least):
            return
    raise AssertionError(f"{low:.3f} s, and {high:.3f} s for {len(large) / len(small):.1f} times")
