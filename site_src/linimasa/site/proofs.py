"""Further proofs of an event, and where they tell it otherwise: other numbers, another day.

A merged event lends its source to the event that it was merged into. What repeats the words of a
source before it, as wire copies and reposts do, is shown as such and counts once.
"""

from __future__ import annotations

from collections.abc import Iterable

from linimasa.model import Event, Evidence, Quantity, Source
from linimasa.slug import fold
from linimasa.values import dataclass

SAME = 90  # of 100, rapidfuzz's ratio: quotes so alike are one account


@dataclass(frozen=True, slots=True)
class Proof:
    """A further proof of an event: the words of another source, or an address.

    `numbers` and `date` (EDTF) are its own where they are not the event's; `copied` tells that its
    words are those of a source before it.
    """

    evidence: Evidence
    source: Source | None
    numbers: tuple[Quantity, ...] = ()
    date: str | None = None
    copied: bool = False


def proof_of(event: Event, source: Source, into: Event, before: Iterable[Proof]) -> Proof:
    """A merged event as a proof of the one that it was merged into, behind the proofs before it."""
    quotes = [into.quote, *(proof.evidence.quote for proof in before)]
    return Proof(
        Evidence(source=source.id, quote=event.quote, locator=event.locator),
        source,
        numbers=_other_numbers(event, into),
        date=event.date if event.date and not _is_among(event.date, into.date) else None,
        copied=any(_alike(event.quote, quote) for quote in quotes),
    )


def accounts(source: Source, proofs: Iterable[Proof]) -> int:
    """How many sources tell of an event in words of their own, its own source included."""
    told = (proof.source for proof in proofs if not proof.copied)
    return len({source.id, *(other.id for other in told if other)})


def _other_numbers(event: Event, into: Event) -> tuple[Quantity, ...]:
    """An event's numbers where it has none in common with the other, though both have some."""
    own, others = ({number.value for number in one.numbers} for one in (event, into))
    return event.numbers if own and others and not own & others else ()


def _is_among(date: str, dates: str | None) -> bool:
    """Whether a date is another, or one of a set "[a,b]"."""
    return dates is not None and date in (dates, *dates.strip("[]{}").split(","))


def _alike(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    first, second = fold(one), fold(other)
    if first == second:
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(first, second, score_cutoff=SAME))
