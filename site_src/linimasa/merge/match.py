"""Which candidate of this run is which event of the last one.

Within one source, in this order: the same quote and date words; the same date words, and one quote
holds the other; the same date words, the same digits, and a similarity of at least 85. Similarity
alone is unsafe: a quote with another date in it scores 93, one with "not" added 96.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from linimasa.merge.ids import normalise

SIMILAR = 85  # of 100, rapidfuzz's ratio; measured on revised articles

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an event hangs on: a quote and the words of its date."""

    quote: str
    date_text: str

    @classmethod
    def of(cls, quote: str | None, date_text: str | None) -> Anchor:
        """An anchor whose texts no longer differ by case or white space."""
        return cls(normalise(quote or ""), normalise(date_text or ""))


_Known = tuple[str, Sequence[Anchor]]


def match(candidates: Sequence[Anchor], known: Sequence[_Known]) -> dict[int, str]:
    """Candidate index to the id of a known event, one to one; unmatched candidates are left out.

    A known event may have several anchors: what the machine last wrote and what stands there now.
    Whatever the test, the date words are the same, so only events with these are looked at.
    """
    found: dict[int, str] = {}
    by_words: dict[str, list[_Known]] = {}
    for event in known:
        for words in dict.fromkeys(one.date_text for one in event[1]):
            by_words.setdefault(words, []).append(event)
    for test in (_same, _holds, _similar):
        taken = set(found.values())
        for index, candidate in enumerate(candidates):
            if index in found or not candidate.quote:
                continue
            name = _first(candidate, by_words.get(candidate.date_text, ()), taken, test)
            if name is not None:
                found[index] = name
                taken.add(name)
    return found


def nearest(anchor: Anchor, known: Mapping[str, Anchor]) -> str | None:
    """The event with the same date words whose quote is nearly the same, whatever its numbers: for
    a person to judge. None where no quote is similar enough."""
    near = {
        name: ratio(anchor.quote, one.quote)
        for name, one in known.items()
        if anchor.quote and one.date_text == anchor.date_text
    }
    best = max(near, key=lambda name: (near[name], name), default=None)
    return best if best is not None and near[best] >= SIMILAR else None


def _first(
    candidate: Anchor,
    known: Iterable[_Known],
    taken: set[str],
    test: Callable[[Anchor, Anchor], bool],
) -> str | None:
    for name, anchors in known:
        if name not in taken and any(a.quote and test(candidate, a) for a in anchors):
            return name
    return None


def _same(one: Anchor, other: Anchor) -> bool:
    return one == other


def _holds(one: Anchor, other: Anchor) -> bool:
    return one.date_text == other.date_text and (
        one.quote in other.quote or other.quote in one.quote
    )


def _similar(one: Anchor, other: Anchor) -> bool:
    return (
        one.date_text == other.date_text
        and _DIGITS.findall(one.quote) == _DIGITS.findall(other.quote)
        and ratio(one.quote, other.quote, score_cutoff=SIMILAR) >= SIMILAR
    )
