"""Groups of reports into what is proposed: which event goes into which, and what they dispute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from linimasa.across.disputes import Dispute, disputed_date, disputes, rivals
from linimasa.across.groups import Pair, group
from linimasa.across.reports import Report
from linimasa.merge.joins import Join, Standing

SHOWN = 60  # characters of the other event's title in a line of the plan


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
    """Propose merges. The event that stays is a confirmed one, else one that a person has worked
    on, else the one that others are merged into already, else one in the project's language, else
    the first that was published.
    """
    by_id = {one.report.id: one for one in members if one.standing != "undone"}
    ties = [(name, one.into) for name, one in by_id.items() if one.by_person and one.into]
    grouping = group([one.report for one in by_id.values()], ties)
    targets = Counter(one.into for one in by_id.values() if one.into)
    joins: dict[str, Join] = {}
    stories: list[Story] = []
    for names in grouping.groups:
        every = [by_id[name] for name in names]
        head = min(every, key=lambda one: _rank(one, targets, language))
        story = _story(head, every)
        stories.append(story)
        joins |= _joins(head, every, story)
    gone = {name for story in stories for name in story.members if name != story.head}
    staying = [one.report for name, one in by_id.items() if name not in gone]
    titles = {name: one.report.event.title for name, one in by_id.items()}
    return Proposal(joins, tuple(stories), grouping.possible, rivals(staying), titles)


def _rank(
    one: Member, targets: Mapping[str, int], language: str
) -> tuple[bool, bool, bool, int, bool, str, str, int]:
    """Lower is better. What a person has merged stays merged, so that it is no head."""
    report = one.report
    return (
        one.by_person,
        not one.confirmed,
        one.standing != "yours",
        -targets.get(report.id, 0),
        report.language != language,
        report.published or "9999",
        report.source,
        one.position,
    )


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
