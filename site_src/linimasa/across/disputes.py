"""What reports of one event disagree on: the day, and numbers of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linimasa.across.days import iso
from linimasa.across.reports import Report
from linimasa.across.tellings import ACTORS, Figure

NEAR = 31  # days between two reports of one number that changes or is disputed
PEOPLE = frozenset({"soldier", "dead", "injured", "missing", "arrest", "refugee", "people"})
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
    """Kinds of things of which reports tell different numbers, in order.

    A report that tells several numbers of a kind agrees with any of them.
    """
    told: dict[str, dict[float, list[str]]] = {}
    several: dict[str, set[str]] = {}
    for report in reports:
        for kind, figures in _by_kind(report.whole.figures).items():
            several.setdefault(kind, set()).add(report.source)
            for amount in figures:
                told.setdefault(kind, {}).setdefault(amount, []).append(report.id)
    return tuple(
        Dispute(kind, tuple((amount, tuple(ids)) for amount, ids in sorted(amounts.items())))
        for kind, amounts in sorted(told.items())
        if len(amounts) > 1 and len(several[kind]) > 1 and not _agreed(amounts, several[kind])
    )


def rivals(reports: Sequence[Report]) -> tuple[Dispute, ...]:
    """Different numbers of one kind of people, by several sources, about the same: reports whose
    days are not far apart and which name something in common, through any number of others."""
    found: list[Dispute] = []
    for kind in sorted(PEOPLE):
        counting = [
            one for one in reports if kind in {k for f in one.whole.figures for k in f.kinds}
        ]
        for together in _connected(counting):
            found += [one for one in disputes(together) if one.kind == kind]
    return tuple(found)


def _connected(reports: Iterable[Report]) -> list[list[Report]]:
    """Groups in the order of their first days. By a sweep over the days: of all that hold a name,
    only the one whose days end last can be near the next, and the others are in its group."""
    groups: dict[str, list[Report]] = {}
    latest: dict[str, Report] = {}
    for report in sorted(reports, key=lambda one: (one.days.first, one.id)):
        groups[report.id] = [report]
        for name in sorted(report.whole.names - ACTORS):
            other = latest.setdefault(name, report)
            if report.days.first - other.days.last <= NEAR:
                _unite(groups, other, report)
            if report.days.last > other.days.last:
                latest[name] = report
    return list({id(group): group for group in groups.values()}.values())


def _unite(groups: dict[str, list[Report]], one: Report, other: Report) -> None:
    """The smaller group into the larger, so that no report moves often."""
    small, large = sorted((groups[one.id], groups[other.id]), key=len)
    if small is large:
        return
    large += small
    for report in small:
        groups[report.id] = large


def _by_kind(figures: Iterable[Figure]) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for figure in figures:
        for kind in figure.kinds:
            found.setdefault(kind, set()).add(figure.amount)
    return found


def _agreed(amounts: dict[float, list[str]], sources: set[str]) -> bool:
    """Whether one of the numbers is told by every source."""
    return any(len(ids) >= len(sources) for ids in amounts.values())
