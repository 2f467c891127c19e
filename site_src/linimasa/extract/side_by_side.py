"""Candidates of one sentence, each as it is beside the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.where import place_of
from linimasa.model import Candidate


def placed(one: Candidate, found: Sequence[Candidate], language: str) -> Candidate:
    """Of a sentence of several years a place is that of the clause which names it:
    "1990年毕业于[兰州]大学，2006年出任总经理"."""
    place = one.place.name if one.place and words_of(language).uncased else ""
    if not place or place in one.title or len({_year(other) for other in found}) == 1:
        return one
    named = any(place in other.title for other in found)
    return replace(one, place=place_of(one.title, language)) if named else one


def _year(one: Candidate) -> str:
    return (one.date or "")[:4]


def is_finer(one: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether another date of a sentence says the same of a part of that date: "in 2017, on the
    ninth of November", and "today" of unknown day beside the day itself."""
    return any(
        other.date and other.title == one.title and _is_within(other.date, one.date)
        for other in found
    )


def _is_within(date: str, other: str | None) -> bool:
    return other is None or date.startswith(f"{other}-")


def ruled(one: Candidate, found: Sequence[Candidate]) -> Candidate:
    """Of several dates beside a ruling the last is its own, an earlier one of what it is about."""
    if one.kind != "ruling" or one.date is None:
        return one
    later = any(other.date is not None and other.date > one.date for other in found)
    return replace(one, kind="event") if later else one
