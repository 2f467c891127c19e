"""A collection into the days that matter, each with a score.

Every article has one vote for each day that it names, whole where its best sentence on that day is
as central to the story as two in three of those that name a day, else in proportion; so that
many who tell of a day decide, and articles on other things do not. What is told on several days
counts for more than what as many articles of one day tell. A day to come may never see
what was planned. Of days told alike the earlier one is taken. Dates are chosen by how many tell of
them, as in Chieu and Lee 2004 and Tran et al. 2015, without a trained model: weights fitted over
twenty signals (logistic regression, one topic left out) chose no better.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection, Mention

AHEAD = 0.2  # of a vote by an article from before the day; .1 to .5 choose alike (8 stories)
# Power of the votes of one day's articles; .7 to .9 choose no worse than 1 (8 stories).
REPEATED = 0.8


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day (ISO), both inclusive; None where open."""

    first: str | None = None
    last: str | None = None

    def __contains__(self, day: str) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Day:
    """A day (ISO), its score from 0 to 1 (the best day of the collection), what names it."""

    date: str
    score: float
    mentions: tuple[Mention, ...]


def best_days(
    collection: Collection, centrality: Centrality, top: int, span: Span
) -> tuple[Day, ...]:
    """The `top` days of the span, in order of time; fewer where fewer are named."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in collection.mentions:
        if mention.day in span:
            named[mention.day].append(mention)
    central = [centrality.of(one.terms) for one in collection.mentions]
    whole = sorted(central)[len(central) // 3] if central else 1.0
    votes = {day: _votes(mentions, centrality, whole) for day, mentions in named.items()}
    ranked = sorted(votes, key=lambda day: (-votes[day], day))[:top]
    most = max(votes.values(), default=1.0)
    return tuple(Day(day, round(votes[day] / most, 4), tuple(named[day])) for day in sorted(ranked))


def _votes(mentions: list[Mention], centrality: Centrality, whole: float) -> float:
    """The votes of articles in sum; those of one day count for less, as they repeat each other."""
    best: dict[int, float] = defaultdict(float)
    issued: dict[int, int | str] = {}
    for one in mentions:
        vote = min(1.0, centrality.of(one.terms) / whole)
        ahead = one.lag is not None and one.lag < 0
        best[one.teller] = max(best[one.teller], AHEAD * vote if ahead else vote)
        # of one day's articles the lag is one; where it is not known, an article stands alone
        issued[one.teller] = f"of {one.teller}" if one.lag is None else one.lag
    together: dict[int | str, float] = defaultdict(float)
    for teller, vote in best.items():
        together[issued[teller]] += vote
    return sum(math.pow(vote, REPEATED) for vote in together.values())
