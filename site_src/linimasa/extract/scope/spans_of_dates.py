"""Where the dates of a sentence stand in it, and the one of each kind that it tells."""

from __future__ import annotations

from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.speech.hearing import Heard
from linimasa.timex import Timex


def times_in(sentence: Heard, dates: Dates) -> list[tuple[int, int]]:
    """Where the dates of a sentence stand in it: what is told, then those of telling and report."""
    offset = sentence.span.start
    every = [one for one in (*dates.told, dates.said, dates.report) if one]
    return [local(one, offset) for one in every]


def local(one: Dated | Timex, offset: int) -> tuple[int, int]:
    """Where a date stands in its sentence, which begins at `offset`."""
    return one.start - offset, one.end - offset


def told_once(dates: Dates) -> list[Dated]:
    """One date of each kind that a sentence tells: a span of years goes where a day stands too."""
    unique = {one.date or one.words: one for one in reversed(dates.told)}
    return sorted(unique.values(), key=lambda one: one.start)
