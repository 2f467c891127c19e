"""How likely two reports tell of the same event.

As measured on ECB+ (Cybulska and Vossen 2014): .45 of the words' cosine, .40 of the names in
common, .15 of the numbers. From .46 on 15 of 16 pairs are one event (147 pairs of nine stories'
reports, none of them copies, judged by reading). What a report does not have does not count.
Across languages concepts stand for words, which tell less, so that names and numbers weigh more.
Rare words, names and concepts weigh more than those of the whole story.
"""

from __future__ import annotations

from collections.abc import Iterable

from linimasa.across.days import NEXT_DAY, agreement
from linimasa.across.meetings import LEAST, LEAST_COUNTED
from linimasa.across.rarity import Rarity
from linimasa.across.reports import Report
from linimasa.across.tellings import ACTORS, Telling

SAME_EVENT = 0.46
POSSIBLY = 0.24
DOUBTFUL = 0.45
ENOUGH = 1.5  # concepts and names in common, and a number, that make one event of two languages'
# reports, each counted by its rarity: what is told of everywhere in a story tells nothing
LEAST_ACROSS = 0.2  # cosine of concepts that reports of one event in two languages have at least
COPIED = 0.8  # cosine from which two reports are one, printed twice
FOLLOWING = 0.45  # left of the likeness of news of two days
APART = 0.15  # taken off where the numbers are of one kind and all differ
ASIDE = 0.24  # taken off where only the titles are alike: from .70 on they tell of one event
TITLED = 2  # words, concepts and names in common that titles of one event have at least
BOTH_SPOKEN = 0.2  # added where the same speaker is told of, taken off where another is

_WEIGHTS = (0.45, 0.40, 0.15)
_ACROSS = (0.35, 0.40, 0.25)


def likeness(one: Report, other: Report, rarity: Rarity) -> float:
    """A likeness in [0, 1]; 0 where the dates cannot be those of one event, or what was done."""
    agreed = agreement(one.days, other.days, loose=one.report_day or other.report_day)
    if not agreed:
        return 0.0
    value = _likeness(one, other, (one.whole, other.whole), rarity, agreed)
    if value >= SAME_EVENT or not _titles_meet(one, other):
        return value
    titled = _likeness(one, other, (one.title, other.title), rarity, agreed)
    return max(value, titled - ASIDE)


def _titles_meet(one: Report, other: Report) -> bool:
    """Whether two titles of a language have enough in common to tell of one event by themselves:
    what is dated is often an aside of a sentence on something else ("…, who resigned in May")."""
    if one.language != other.language or _elsewhere(one, other):
        return False
    mine, theirs = one.title, other.title
    acts = max(len(mine.words & theirs.words), len(mine.concepts & theirs.concepts))
    return acts > 0 and acts + len((mine.names & theirs.names) - ACTORS) >= TITLED


def _likeness(
    one: Report, other: Report, told: tuple[Telling, Telling], rarity: Rarity, agreed: float
) -> float:
    mine, theirs = told
    same = one.language == other.language
    acts = rarity.cosine(*((mine.acts, theirs.acts) if same else (mine.concepts, theirs.concepts)))
    numbers = _figures(mine, theirs)
    if numbers is None if acts is None else acts < _least(numbers, same=same):
        return 0.0  # what they did differs, or is not known
    parts = (acts, _shared(mine.names, theirs.names, rarity), numbers)
    value = _weighted(parts, _WEIGHTS if same else _ACROSS) + _speakers(one, other)
    if numbers == 0.0:
        value -= APART
    following = agreed <= NEXT_DAY and _following(one, other, acts or 0.0)
    most = DOUBTFUL if _is_doubtful(one, other, told, rarity, numbers) else 1.0
    return max(0.0, min(most, value * _damping(agreed, following=following)))


def _weighted(parts: Iterable[float | None], weights: Iterable[float]) -> float:
    told = [(w, part) for w, part in zip(weights, parts, strict=True) if part is not None]
    total = sum(weight for weight, _ in told)
    return sum(weight * part for weight, part in told) / total if total else 0.0


def _is_doubtful(
    one: Report,
    other: Report,
    told: tuple[Telling, Telling],
    rarity: Rarity,
    numbers: float | None,
) -> bool:
    """Whether they are possibly one event, and no more: too little in common between two
    languages, or other names and no number that agrees."""
    mine, theirs = told
    counted = numbers == 1.0
    scant = False
    if one.language != other.language:
        common = (mine.concepts & theirs.concepts) | (mine.names & theirs.names)
        scant = rarity.share(common) + counted < ENOUGH
    return scant or (not counted and _elsewhere(one, other))


def _least(numbers: float | None, *, same: bool) -> float:
    """The cosine of what was done that two reports of one event have at least."""
    if numbers == 1.0:
        return LEAST_COUNTED if same else 0.0
    return LEAST if same else LEAST_ACROSS


def _following(one: Report, other: Report, acts: float) -> bool:
    """Whether two reports a day apart are news of two days: each is of its own day or of the eve,
    and they are no copies, which give "today" another day. What prices, crowds and tolls did
    yesterday is told in the words of the day before."""
    if not (one.fresh and other.fresh) or one.published == other.published:
        return False
    return acts < COPIED or one.digits != other.digits


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether one form of words tells of others: "the minister will visit Garut", "… Medan"."""
    mine, theirs = one.whole.names - ACTORS, other.whole.names - ACTORS
    return bool(mine and theirs) and mine.isdisjoint(theirs) and one.language == other.language


def _damping(agreed: float, *, following: bool) -> float:
    """Dates that agree less ask for more alike words: a day apart takes a quarter away, and too
    much to be one event from the news of two days that follow each other."""
    if agreed > NEXT_DAY:
        return 1 - (1 - agreed) / 2
    return FOLLOWING if following else 0.75


def _shared(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> float | None:
    """Twice what is in common over the sum of both (Dice 1945), by rarity."""
    if not one or not other:
        return None
    one, other = _without_capital(one, other), _without_capital(other, one)
    return 2 * rarity.total(one & other) / (rarity.total(one) + rarity.total(other))


def _without_capital(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Names less a city that stands for its country, where the other report has only that."""
    return frozenset(
        name for name in names if name in others or name[2:3] != "-" or name[:2] not in names
    )


def _figures(one: Telling, other: Telling) -> float | None:
    """1 where a number is told by both, 0 where they differ, None where neither can be said."""
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
