"""Which reports are worth a comparison: dates that may be one, and something rare in common.

Reports come in the order of their days. Each is held by what is rare in it, as two sets of which
one has nothing rare of the other's are not alike ("prefix filtering", Bayardo et al. 2007, Scaling
up all pairs similarity search): so time grows with what is alike, not with the square of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from linimasa.across.rarity import Rarity
from linimasa.across.reports import Report

LEAST = 0.3  # cosine below which the same people do another thing on the same day
LEAST_COUNTED = 0.15  # the same, where a number agrees: a town is 200 km away in every report

_Key = tuple[str, str, str]  # what kind of feature, its language, the feature


def meetings(reports: Iterable[Report], rarity: Rarity) -> Iterator[tuple[Report, Report]]:
    """Pairs of reports of different sources, the earlier day first."""
    held: defaultdict[_Key, list[Report]] = defaultdict(list)
    languages: set[str] = set()
    for report in sorted(reports, key=lambda report: (report.days.first, report.id)):
        found: dict[str, Report] = {}
        for key in _sought(report, languages):
            if key in held:
                near = [one for one in held[key] if report.days.first <= one.days.reach]
                held[key] = near
                found.update((one.id, one) for one in near)
        yield from ((one, report) for one in found.values() if one.source != report.source)
        languages.add(report.language)
        for key in _told(report, rarity):
            held[key].append(report)


def _told(report: Report, rarity: Rarity) -> Iterator[_Key]:
    """What a report is found by: what is rare in it, and its names by those of other languages."""
    language, whole = report.language, report.whole
    least = LEAST_COUNTED if whole.figures else LEAST
    yield from (("act", language, each) for each in rarity.rare(whole.acts, least))
    yield from (("title", language, each) for each in rarity.rare(report.title.acts, LEAST))
    yield from (("name", language, each) for each in whole.names)
    if not whole.acts:
        yield from (("bare", language, each) for each in whole.names)


def _sought(report: Report, languages: Iterable[str]) -> Iterator[_Key]:
    """What a report finds others by, who have nothing but names where they do nothing."""
    language, whole = report.language, report.whole
    yield from (("act", language, each) for each in whole.acts)
    yield from (("title", language, each) for each in report.title.acts)
    yield from (("bare", language, each) for each in whole.names)
    for other in languages:
        if other != language or not whole.acts:
            yield from (("name", other, each) for each in whole.names)
