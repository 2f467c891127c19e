"""Reports into groups that tell of one event each: at most one of every source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from linimasa.across.likeness import POSSIBLY, SAME_EVENT, likeness
from linimasa.across.meetings import meetings
from linimasa.across.rarity import Rarity, rarity_of
from linimasa.across.reports import Report

UNLIKE = 0.3  # likeness below which two reports of a group count as nothing alike
TOGETHER = 0.62  # mean likeness of all of two groups that are joined by a pair that is one event
MOST_PAIRS = 2  # that a person is asked of about one event


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, in the order of their ids, and their likeness."""

    one: str
    other: str
    value: float


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of two ids or more, and pairs that are possibly the same and in no group together."""

    groups: tuple[tuple[str, ...], ...]
    possible: tuple[Pair, ...]


def group(reports: Sequence[Report], tied: Iterable[tuple[str, str]] = ()) -> Grouping:
    """Group reports. `tied` are pairs that a person has put together: they stay so.

    The likest pair first; two groups are joined where their sources are all different and the mean
    likeness of their reports is high enough, so that no chain of weak links makes a group. What a
    person has merged into another is not weighed: its likeness keeps no third away.
    """
    by_id = {report.id: report for report in reports}
    rarity = rarity_of(reports)
    values = {(pair.one, pair.other): pair.value for pair in _pairs(reports, rarity)}
    member = {report.id: {report.id} for report in reports}
    tied = tuple(tied)
    own = by_id.keys() - {one for one, other in tied if other in by_id}
    for one, other in tied:
        if one in member and other in member:
            _join(member, one, other)
    order = sorted(values.items(), key=lambda item: (-item[1], item[0]))
    for (one, other), value in order:
        if value < SAME_EVENT:
            break
        if member[one] is not member[other] and _fits(
            member[one], member[other], by_id, own, values
        ):
            _join(member, one, other)
    unique = {id(ids): ids for ids in member.values() if len(ids) > 1}
    groups = sorted(tuple(sorted(ids)) for ids in unique.values())
    return Grouping(tuple(groups), tuple(_possible(order, member)))


def _possible(
    order: Iterable[tuple[tuple[str, str], float]], member: Mapping[str, set[str]]
) -> Iterator[Pair]:
    """What is worth a person's look: of two groups their likest reports, of each group its likest
    pairs, so that no event that is a little like all of a story fills the list."""
    met: set[frozenset[int]] = set()
    room: defaultdict[int, int] = defaultdict(lambda: MOST_PAIRS)
    for (one, other), value in order:
        if value < POSSIBLY:
            break
        sides = frozenset((id(member[one]), id(member[other])))
        if len(sides) == 1 or sides in met or not all(room[side] for side in sides):
            continue
        met.add(sides)
        for side in sides:
            room[side] -= 1
        yield Pair(one, other, value)


def _pairs(reports: Sequence[Report], rarity: Rarity) -> Iterator[Pair]:
    """Every pair of different sources that may be one event."""
    for report, other in meetings(reports, rarity):
        value = likeness(report, other, rarity)
        if value >= UNLIKE:
            one, two = sorted((report.id, other.id))
            yield Pair(one, two, value)


def _fits(
    mine: set[str],
    theirs: set[str],
    by_id: Mapping[str, Report],
    own: AbstractSet[str],
    values: Mapping[tuple[str, str], float],
) -> bool:
    if {by_id[one].source for one in mine} & {by_id[one].source for one in theirs}:
        return False
    between = [
        values.get((min(one, other), max(one, other)), 0.0)
        for one in mine & own or mine
        for other in theirs & own or theirs
    ]
    return sum(between) / len(between) >= TOGETHER


def _join(member: dict[str, set[str]], one: str, other: str) -> None:
    both = member[one] | member[other]
    for each in both:
        member[each] = both
