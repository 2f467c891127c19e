"""What one generator took for so many records."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field

from bench.build.measure import Figures
from bench.build.sites import Site


@dataclass(slots=True)
class Taken:
    """What one generator took for so many records."""

    site: Site
    pages: int = 0
    cold: list[Figures] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    edited: list[float] = field(default_factory=list)
    served: float | None = None

    def processor(self) -> float:
        """Seconds of processors of a cold build."""
        return statistics.median(one.processor for one in self.cold)

    def memory(self) -> float:
        """Megabytes, the most of all cold builds."""
        return max(one.memory for one in self.cold)

    def wall(self) -> float:
        """Seconds of a cold build."""
        return statistics.median(one.wall for one in self.cold)
