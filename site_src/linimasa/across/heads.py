"""Which of several events that are one stays, the others being merged into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linimasa.across.disputes import LAST, reprinted
from linimasa.across.members import Member
from linimasa.extract.anaphora.alone import title_faults

_Rank = tuple[bool, bool, bool, int, bool, int, bool, int, str, str, int]


def head_of(every: Sequence[Member], targets: Counter[str | None], language: str) -> Member:
    """A confirmed event, else one that a person has worked on, else the one that others are merged
    into already (`targets`), else one in the project's language; of those the most exact day, no
    sentence printed again, the title that is best read alone, and the first that was published.

    What a person has merged stays merged, so that it is no head.
    """
    late = {report.id for report in reprinted([one.report for one in every])}
    return min(every, key=lambda one: _rank(one, targets, late, language))


def _rank(one: Member, targets: Counter[str | None], late: set[str], language: str) -> _Rank:
    report = one.report
    return (
        one.by_person,
        not one.confirmed,
        one.standing != "yours",
        -targets[report.id],
        report.language != language,
        report.days.length + report.report_day,
        report.id in late,
        title_faults(report.event.title, report.language),
        report.published or LAST,
        report.source,
        one.position,
    )
