"""How likely two reports tell of the same event.

What is dated is often one clause of a sentence that tells much else, so most weight lies on what
the titles tell: how much of each the other report tells as well, by rarity. Beside it counts how
much they have in common at all: what a whole story tells everywhere is no evidence, however much
of two short sentences it is. The weights are a logistic regression's on 440 pairs of one language
from stories and mixed news, judged by reading, rounded.

Words meet within one language; across two, the concepts that they tell of stand for them.
"""

from __future__ import annotations

from dataclasses import dataclass

from linimasa.across.concepts import concepts_of
from linimasa.across.days import NEXT_DAY, agreement
from linimasa.across.frames import slots_of
from linimasa.across.meetings import LEAST, LEAST_COUNTED
from linimasa.across.rarity import Rarity
from linimasa.across.reports import Report
from linimasa.across.tellings import ACTORS, Telling

SAME_EVENT = 0.65
POSSIBLY = 0.58
DOUBTFUL = 0.64
UNSAID = 0.57
ENOUGH = 1.5  # what is in common, counted by rarity: 1 for what no third report tells
LEAST_TOLD = 0.45  # of each title by the other, of reports in two languages without a number
LEAST_ACROSS = 0.2  # cosine of concepts that reports of one event in two languages have at least
FEW = 1.0  # what a title tells at least, by rarity, to be judged by itself
RARE = 0.5  # of a name or concept that tells something where no second concept is in common
COPIED = 0.8  # cosine from which two reports are one, printed twice
FOLLOWING = 0.45  # left of the likeness of news of two days
APART = 0.05  # taken off where the numbers are of one kind and all differ
UNSEEN = 0.1  # added between two languages: of most words no concept is known
NAMELESS = 0.15  # taken off where no name is in common
KINDS = 0.1  # taken off where one is planned or only said, and the other is not
OTHERS = 0.1  # taken off where each title names somebody or a place that the other report does not
BOTH_SPOKEN = 0.1  # added where the same speaker is told of, taken off where another is

_LESS, _MORE, _COMMON = 0.45, 0.20, 0.35  # weights: the title told less of, the other, and all


@dataclass(frozen=True, slots=True)
class _Common:
    """What two reports have in common: concepts for words where they are in two languages."""

    same: bool
    acts: frozenset[str]
    names: frozenset[str]
    told: tuple[float, float]
    cosine: float | None
    numbers: float | None


def likeness(one: Report, other: Report, rarity: Rarity) -> float:
    """A likeness in [0, 1]; 0 where the dates cannot be those of one event, or what was done."""
    agreed = agreement(one.days, other.days, loose=one.report_day or other.report_day)
    if not agreed:
        return 0.0
    common = _in_common(one, other, rarity)
    if common is None:
        return 0.0  # what they did differs, or is not known
    value = _LESS * min(common.told) + _MORE * max(common.told)
    value += _COMMON * _evidence(common, rarity)
    value += UNSEEN * (not common.same)
    value += _speakers(one, other) - APART * (common.numbers == 0.0)
    value -= NAMELESS * (not common.names) + OTHERS * _names_others(one, other)
    value -= KINDS * (one.sort != other.sort)
    following = agreed <= NEXT_DAY and _following(one, other, common.cosine or 0.0)
    value *= _damping(agreed, following=following)
    return max(0.0, min(_most(one, other, common, rarity), value))


def _in_common(one: Report, other: Report, rarity: Rarity) -> _Common | None:
    """What two reports have in common; None where what was done is not alike."""
    same = one.language == other.language
    mine, theirs = _acts(one.whole, same=same), _acts(other.whole, same=same)
    cosine, numbers = rarity.cosine(mine, theirs), _figures(one.whole, other.whole)
    if cosine is None:
        alike = numbers is not None
    elif same:
        alike = cosine >= (LEAST_COUNTED if numbers == 1.0 else LEAST) or _titled(
            one, other, rarity
        )
    else:
        alike = numbers == 1.0 or cosine >= LEAST_ACROSS
    if not alike:
        return None
    told = (
        _told(one.title, other.whole, rarity, same=same),
        _told(other.title, one.whole, rarity, same=same),
    )
    return _Common(same, mine & theirs, one.whole.names & other.whole.names, told, cosine, numbers)


def _titled(one: Report, other: Report, rarity: Rarity) -> bool:
    """Whether what the titles tell was done is alike."""
    mine, theirs = one.title.acts, other.title.acts
    return not mine.isdisjoint(theirs) and (rarity.cosine(mine, theirs) or 0.0) >= LEAST


def _acts(told: Telling, *, same: bool) -> frozenset[str]:
    return told.acts if same else told.concepts


def _told(title: Telling, whole: Telling, rarity: Rarity, *, same: bool) -> float:
    """The share of a title that another report tells; of one that tells little, less."""
    told = _acts(title, same=same) | _without_capital(title.names, whole.names)
    shared = told & (_acts(whole, same=same) | whole.names)
    return rarity.share(shared) / max(FEW, rarity.share(told))


def _evidence(common: _Common, rarity: Rarity) -> float:
    """How much is in common at all, up to 1. A word counts once, not as its concept again."""
    words = frozenset(act for act in common.acts if act[0] != "#")
    acts = max(rarity.share(words), rarity.share(common.acts - words))
    counted = common.numbers == 1.0
    return min(1.0, (acts + rarity.share(common.names) + counted) / ENOUGH)


def _most(one: Report, other: Report, common: _Common, rarity: Rarity) -> float:
    """The likeness that they have at the most: of one language where other names are told of and
    no number agrees, or in one form of words; of two where there is too little in common to say, or
    to be sure."""
    counted = common.numbers == 1.0
    if common.same:
        others = _elsewhere(one, other) and not counted
        return DOUBTFUL if others or _in_one_frame(one, other) else 1.0
    several = len(common.acts) > 1 or _has_rare(common.names - ACTORS, rarity)
    if not counted and not (several or _has_rare(common.acts, rarity)):
        return UNSAID  # one concept, of which the whole story tells
    if not counted and min(common.told) < LEAST_TOLD:
        return UNSAID
    return 1.0 if (counted or several) and _evidence(common, rarity) == 1.0 else DOUBTFUL


def _has_rare(features: frozenset[str], rarity: Rarity) -> bool:
    return any(rarity.share((each,)) >= RARE for each in features)


def _following(one: Report, other: Report, acts: float) -> bool:
    """Whether two reports a day apart are news of two days: each is of its own day or of the eve,
    and they are no copies, which give "today" another day. What prices, crowds and tolls did
    yesterday is told in the words of the day before."""
    return one.of_another_day(other) and (acts < COPIED or one.digits != other.digits)


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether one form of words tells of others: "the minister will visit Garut", "… Medan"."""
    mine, theirs = one.whole.names - ACTORS, other.whole.names - ACTORS
    return bool(mine and theirs) and mine.isdisjoint(theirs) and one.language == other.language


def _names_others(one: Report, other: Report) -> bool:
    """Whether each title has a name that the other report lacks: two ministers condemn one raid."""
    mine = _without_capital(one.title.names, other.whole.names) - other.whole.names
    theirs = _without_capital(other.title.names, one.whole.names) - one.whole.names
    return bool(mine and theirs) and one.language == other.language


def _in_one_frame(one: Report, other: Report) -> bool:
    """Whether one form of words tells of two: "the port of Tual closed", "… of Garut …", or of a
    fire and a flood."""
    slots = slots_of(one.event.title, other.event.title)
    if slots is None:
        return False
    mine, theirs = ({*concepts_of(slot, one.language)} for slot in slots)
    return _names_others(one, other) or bool(mine and theirs and mine.isdisjoint(theirs))


def _damping(agreed: float, *, following: bool) -> float:
    """Dates that agree less ask for more alike words: a day apart takes a quarter away, and too
    much to be one event from the news of two days that follow each other."""
    if agreed > NEXT_DAY:
        return 1 - (1 - agreed) / 2
    return FOLLOWING if following else 0.75


def _without_capital(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Names less a city that stands for its country, where the other report has only that."""
    return frozenset(
        name for name in names if name in others or name[2:3] != "-" or name[:2] not in names
    )


def _figures(one: Telling, other: Telling) -> float | None:
    """1 where a number is told by both, 0 where they differ, None where neither can be said."""
    if not one.figures or not other.figures:
        return None
    pairs = [(a, b) for a in one.figures for b in other.figures]
    if any(a.same(b) for a, b in pairs):
        return 1.0
    return 0.0 if any(a.alike(b) for a, b in pairs) else None


def _speakers(one: Report, other: Report) -> float:
    if not (one.spoken and other.spoken and one.speaker and other.speaker):
        return 0.0
    if one.speaker & other.speaker:
        return BOTH_SPOKEN
    return -BOTH_SPOKEN if one.language == other.language else 0.0  # names differ by script
