"""What reports of one event disagree on: the day, and numbers of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from linimasa.across.days import iso
from linimasa.across.reports import Figure, Report

MOST_DAYS = 3  # told of one event; more is no dispute but a mistake


@dataclass(frozen=True, slots=True)
class Dispute:
    """Different numbers of one kind of thing, each with the ids of the events that tell it."""

    kind: str
    told: tuple[tuple[float, tuple[str, ...]], ...]

    def __str__(self) -> str:
        return " or ".join(f"{amount:,g}" for amount, _ in self.told)


def disputed_date(reports: Sequence[Report]) -> str | None:
    """The days that reports give, as an EDTF set `[a,b]`; None where all give one, or less exact
    dates that agree. The day of a report about it is no day of the event."""
    days = {one.days.first for one in reports if one.days.length == 1 and not one.report_day}
    if not 1 < len(days) <= MOST_DAYS:
        return None
    return f"[{','.join(iso(day) for day in sorted(days))}]"


def disputes(reports: Iterable[Report]) -> tuple[Dispute, ...]:
    """Kinds of things of which reports tell different numbers, in order.

    A report that tells several numbers of a kind agrees with any of them.
    """
    told: dict[str, dict[float, list[str]]] = {}
    several: dict[str, set[str]] = {}
    for report in reports:
        for kind, figures in _by_kind(report.figures).items():
            several.setdefault(kind, set()).add(report.source)
            for amount in figures:
                told.setdefault(kind, {}).setdefault(amount, []).append(report.id)
    return tuple(
        Dispute(kind, tuple((amount, tuple(ids)) for amount, ids in sorted(amounts.items())))
        for kind, amounts in sorted(told.items())
        if len(amounts) > 1 and len(several[kind]) > 1 and not _agreed(amounts, several[kind])
    )


def _by_kind(figures: Iterable[Figure]) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for figure in figures:
        for kind in figure.kinds:
            found.setdefault(kind, set()).add(figure.amount)
    return found


def _agreed(amounts: dict[float, list[str]], sources: set[str]) -> bool:
    """Whether one of the numbers is told by every source."""
    return any(len(ids) >= len(sources) for ids in amounts.values())
