"""How much words, concepts and names tell in a set of reports, and sets of them by their weight."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import accumulate

from linimasa.across.reports import Report


class Rarity:
    """The weight of every feature: the logarithm of how few reports have it.

    What is asked of a set is worked out once, as each is compared many times.
    """

    def __init__(self, reports: int, counts: Mapping[str, int]):
        self._weights = {name: math.log(1 + reports / count) for name, count in counts.items()}
        self._squares = {name: weight**2 for name, weight in self._weights.items()}
        self._most = math.log(1 + reports)
        self._lengths: dict[frozenset[str], float] = {}
        self._rare: dict[tuple[frozenset[str], float], frozenset[str]] = {}

    def total(self, features: Iterable[str]) -> float:
        """The sum of their weights."""
        return math.fsum([self._weights[each] for each in features])

    def share(self, features: Iterable[str]) -> float:
        """The sum of their weights, where one that no second report has counts 1."""
        return self.total(features) / self._most

    def length(self, features: frozenset[str]) -> float:
        """The length of a set as a vector."""
        found = self._lengths.get(features)
        if found is None:
            found = math.sqrt(self._squared(features))
            self._lengths[features] = found
        return found

    def cosine(self, one: frozenset[str], other: frozenset[str]) -> float | None:
        """The cosine of two sets; None where one is empty."""
        if not one or not other:
            return None
        return self._squared(one & other) / (self.length(one) * self.length(other))

    def rare(self, features: frozenset[str], least: float) -> frozenset[str]:
        """A set less its commonest: what shares none of these has a cosine below `least`."""
        found = self._rare.get((features, least))
        if found is None:
            ordered = sorted(features, key=lambda each: (self._weights[each], each))
            bound = (least * self.length(features)) ** 2
            squares = accumulate(self._weights[each] ** 2 for each in ordered)
            common = sum(square < bound for square in squares)
            found = frozenset(ordered[common:])
            self._rare[features, least] = found
        return found

    def _squared(self, features: Iterable[str]) -> float:
        return math.fsum([self._squares[each] for each in features])


def rarity_of(reports: Iterable[Report]) -> Rarity:
    """The rarity of every word, concept and name in these reports."""
    counts: Counter[str] = Counter()
    total = 0
    for report in reports:
        total += 1
        counts.update(report.whole.acts | report.whole.names)
    return Rarity(total, counts)
