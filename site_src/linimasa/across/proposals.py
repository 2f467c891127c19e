"""Groups of reports into what is proposed: which event goes into which, and what they dispute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from linimasa.across.disputes import Dispute, disputed_date, disputes
from linimasa.across.groups import Pair, group
from linimasa.across.heads import head_of
from linimasa.across.members import Member
from linimasa.across.reports import Report
from linimasa.across.rivals import rivals
from linimasa.merge.joins import Join

SHOWN = 60  # characters of the other event's title in a line of the plan


@dataclass(frozen=True, slots=True)
class Story:
    """One event that several sources tell of. `head` stays; `members` are all ids, it included.

    `outlets` counts sources that are no copies of each other; `days` is an EDTF set where they
    dispute the day.
    """

    head: str
    members: tuple[str, ...]
    outlets: int
    days: str | None
    numbers: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be joined, event by event; the stories behind it; pairs for a person to judge;
    numbers of people that differ from one event to another; the title of every event."""

    joins: Mapping[str, Join]
    stories: tuple[Story, ...]
    possible: tuple[Pair, ...]
    rivals: tuple[Dispute, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def propose(members: Sequence[Member], language: str) -> Proposal:
    """Propose merges of what the members tell alike, into the event that stays (`heads`)."""
    by_id = {one.report.id: one for one in members if one.standing != "undone"}
    ties = [(name, one.into) for name, one in by_id.items() if one.by_person and one.into]
    grouping = group([one.report for one in by_id.values()], ties)
    targets = Counter(one.into for one in by_id.values())
    joins: dict[str, Join] = {}
    stories: list[Story] = []
    for names in grouping.groups:
        every = [by_id[name] for name in names]
        head = head_of(every, targets, language)
        story = _story(head, every)
        stories.append(story)
        joins |= _joins(head, every, story)
    gone = {name for story in stories for name in story.members if name != story.head}
    staying = [one.report for name, one in by_id.items() if name not in gone]
    titles = {name: one.report.event.title for name, one in by_id.items()}
    possible = tuple(
        pair
        for pair in _of_heads(grouping.possible, stories)
        if not (by_id[pair.one].confirmed and by_id[pair.other].confirmed)  # judged to be two
    )
    return Proposal(joins, tuple(stories), possible, rivals(staying), titles)


def _of_heads(pairs: Iterable[Pair], stories: Iterable[Story]) -> Iterator[Pair]:
    """Pairs of the events that stay, where one of them is merged into another."""
    heads = {name: story.head for story in stories for name in story.members}
    for pair in pairs:
        one, two = sorted((heads.get(pair.one, pair.one), heads.get(pair.other, pair.other)))
        yield Pair(one, two, pair.value)


def _story(head: Member, every: Sequence[Member]) -> Story:
    reports = [one.report for one in every]
    return Story(
        head.report.id,
        tuple(sorted(report.id for report in reports)),
        len({report.original for report in reports}),
        disputed_date(reports),
        disputes(reports),
    )


def _joins(head: Member, every: Iterable[Member], story: Story) -> dict[str, Join]:
    """The others into the head; the head's date becomes a set where the sources dispute it."""
    found = {
        one.report.id: Join(
            {"status": "merged", "into": head.report.id}, _message(one.report, head.report, story)
        )
        for one in every
        if one is not head and one.standing == "free" and one.writable
    }
    if story.days and head.standing == "free" and head.writable:
        found[head.report.id] = Join(
            {"date": story.days}, f"sources give different days: {story.days}"
        )
    return found


def _message(own: Report, head: Report, story: Story) -> str:
    title = head.event.title
    shown = title if len(title) <= SHOWN else f"{title[: SHOWN - 1]}…"
    parts = [f"merged into {head.id} ({head.source}): {shown}"]
    if own.original == head.original and own.source != head.source:
        parts.append("its article is a copy")
    parts += [f"numbers differ: {dispute} ({dispute.kind})" for dispute in story.numbers]
    return "; ".join(parts)
