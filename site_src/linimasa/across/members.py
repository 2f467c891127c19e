"""An event as it is compared, with its place in the project: what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from linimasa.across.reports import Report
from linimasa.merge.joins import Standing


@dataclass(frozen=True, slots=True)
class Member:
    """A report with its place in the project: what may be done with it, and what it is merged into.

    `writable` tells that its file belongs to this run; `into` is the event that it stands merged
    into, by a person (`by_person`) or by an earlier run. `position` is its place in its file.
    """

    report: Report
    standing: Standing
    writable: bool
    position: int
    into: str | None = None
    by_person: bool = False

    @property
    def confirmed(self) -> bool:
        return self.report.event.status == "confirmed"
