"""What reports of one event disagree on: the day, and numbers of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linimasa.across.days import iso
from linimasa.across.reports import Report
from linimasa.across.tellings import Figure

LAST = "9999"  # sorts what does not tell when it was published behind all
MOST_DAYS = 3  # told of one event; more is no dispute but a mistake


@dataclass(frozen=True, slots=True)
class Dispute:
    """Different numbers of one kind of thing, each with the ids of the events that tell it."""

    kind: str
    told: tuple[tuple[float, tuple[str, ...]], ...]

    def __str__(self) -> str:
        return " or ".join(f"{amount:,.12g}" for amount, _ in self.told)


def disputed_date(reports: Sequence[Report]) -> str | None:
    """The days that reports give, as an EDTF set `[a,b]`; None where all give one, or less exact
    dates that agree. The day of a report about it is no day of the event, nor is that of a copy:
    "today" in a sentence that is printed again tomorrow means the day when it was first printed.
    """
    exact = [one for one in reports if one.days.length == 1 and not one.report_day]
    again = {one.id for one in reprinted(exact)}
    days = {one.days.first for one in exact if one.id not in again}
    if not 1 < len(days) <= MOST_DAYS:
        return None
    return f"[{','.join(iso(day) for day in sorted(days))}]"


def reprinted(reports: Iterable[Report]) -> Iterator[Report]:
    """Those whose sentence was printed earlier, by another of them."""
    earlier: list[Report] = []
    for report in sorted(reports, key=lambda one: (one.published or LAST, one.source)):
        if any(report.copies(other) for other in earlier):
            yield report
        else:
            earlier.append(report)


def disputes(reports: Iterable[Report]) -> tuple[Dispute, ...]:
    """Kinds of things of which reports tell different numbers, in order."""
    told: dict[str, list[tuple[float, Report]]] = {}
    for report in reports:
        for kind, amounts in _by_kind(report.whole.figures).items():
            told.setdefault(kind, []).extend((amount, report) for amount in amounts)
    return tuple(found for kind in sorted(told) if (found := disputed(kind, told[kind])))


def disputed(kind: str, told: Iterable[tuple[float, Report]]) -> Dispute | None:
    """The dispute on a kind of thing, if several sources tell different numbers of it. A report
    that tells several agrees with any of them."""
    amounts: dict[float, list[str]] = {}
    sources: set[str] = set()
    for amount, report in told:
        sources.add(report.source)
        amounts.setdefault(amount, []).append(report.id)
    if len(amounts) < 2 or len(sources) < 2 or _agreed(amounts, sources):
        return None
    return Dispute(kind, tuple((amount, tuple(ids)) for amount, ids in sorted(amounts.items())))


def _by_kind(figures: Iterable[Figure]) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for figure in figures:
        for kind in figure.kinds:
            found.setdefault(kind, set()).add(figure.amount)
    return found


def _agreed(amounts: dict[float, list[str]], sources: set[str]) -> bool:
    """Whether one of the numbers is told by every source."""
    return any(len(ids) >= len(sources) for ids in amounts.values())
