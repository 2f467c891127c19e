"""Numbers of people that differ from one event to another, though they seem to count the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from linimasa.across.days import agreement
from linimasa.across.disputes import Dispute, disputed
from linimasa.across.meetings import LEAST
from linimasa.across.rarity import Rarity, rarity_of
from linimasa.across.reports import Report
from linimasa.across.tellings import ACTORS

PEOPLE = frozenset({"soldier", "dead", "injured", "missing", "arrest", "refugee", "people"})
ANY = "people"  # a kind that says nothing of what they did
OWN = 0.4  # rarity of a name that not all of a story has: a town, not its country
WEEK = 7  # days; of what took longer numbers are totals of different times


def rivals(reports: Sequence[Report]) -> tuple[Dispute, ...]:
    """Different numbers of one kind of people, by several sources, in the titles of reports whose
    days agree and which tell of one place or of one thing done."""
    rarity = rarity_of(reports)
    return tuple(
        found
        for kind in sorted(PEOPLE)
        for together in _groups(reports, kind, rarity)
        if (found := disputed(kind, _counts(together, kind)))
    )


def _counts(reports: Iterable[Report], kind: str) -> Iterator[tuple[float, Report]]:
    """Each number of a kind in a title, where that is all that it counts."""
    for report in reports:
        for figure in report.title.figures:
            if figure.kinds == {kind}:
                yield figure.amount, report


def _groups(reports: Iterable[Report], kind: str, rarity: Rarity) -> list[list[Report]]:
    """Reports that count a kind, all of a group alike, in the order of their days."""
    groups: list[list[Report]] = []
    held: defaultdict[str, list[list[Report]]] = defaultdict(list)
    counting = dict.fromkeys(report.id for _, report in _counts(reports, kind))
    near = [report for report in reports if report.id in counting and report.days.length <= WEEK]
    for report in sorted(near, key=lambda one: (one.days.first, one.id)):
        names = sorted(report.whole.names - ACTORS)
        open_ = (group for name in names for group in held[name])
        group = next((one for one in open_ if _all_alike(one, report, kind, rarity)), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(report)
        for name in names:
            held[name] = [one for one in held[name] if one is not group and _reaches(one, report)]
            held[name].append(group)
    return groups


def _reaches(group: Iterable[Report], report: Report) -> bool:
    return all(report.days.first <= one.days.reach for one in group)


def _all_alike(group: Iterable[Report], report: Report, kind: str, rarity: Rarity) -> bool:
    return all(_alike(one, report, kind, rarity) for one in group)


def _alike(one: Report, other: Report, kind: str, rarity: Rarity) -> bool:
    """Whether two may count the same: on one day, or on the next unless each tells the news of its
    own; of a town that is named, or of what both did. Of people as such, only of both."""
    if not agreement(one.days, other.days, loose=True):
        return False
    if one.days != other.days and one.of_another_day(other):
        return False
    named = (one.whole.names & other.whole.names) - ACTORS
    own = any(rarity.share((each,)) >= OWN for each in named)
    did = bool(named) and (rarity.cosine(one.title.acts, other.title.acts) or 0.0) >= LEAST
    return (own and did) if kind == ANY else (own or did)
