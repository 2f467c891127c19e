"""Neighbouring atoms into one expression: "Kamis" + "(24/10/2024)", "August" + "last year"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.timex.rules.joints import TABLE, Merge, with_clock
from linimasa.timex.rules.rule import Atom
from linimasa.timex.value import Expression
from linimasa.timex.words.items import Item
from linimasa.timex.words.vocabulary import Vocabulary

_OF_YEAR = frozenset(("month", "part", "quarter", "season"))  # what a year has
_MAX_GAP = 6  # items between two that join


def kind_of(e: Expression) -> str:
    """The kind as the table below has it; a shift is told apart by its unit."""
    if e.kind == "deictic":
        return "deictic_part" if e.daypart else "deictic_day"
    if e.kind in ("shift", "ago"):
        unit = e.shift.unit if e.shift else ""
        return f"{e.kind}_{unit}" if unit in ("year", "month", "week", "day") else e.kind
    if e.kind == "month" and (e.year is not None or e.shift):
        return "month_of"
    if e.kind == "day" and (e.year is not None or e.shift):
        return "date"
    if e.kind == "part" and (e.year is not None or e.shift):
        return "part_of"
    if e.kind == "weekday" and (e.shift or e.direction is not None):
        return "weekday_of"
    if e.kind == "duration" and e.part:
        return f"duration_{e.part}"
    return e.kind


class Joiner:
    """The table for a vocabulary; what it has for two kinds is compiled when they first meet."""

    def __init__(self, vocabulary: Vocabulary):
        self._apart = vocabulary.style.apart
        self._vocabulary = vocabulary
        self._patterns: dict[str, re.Pattern[str]] = {}  # of what may stand between
        self._joints: dict[tuple[str, str], tuple[tuple[re.Pattern[str], Merge], ...]] = {}

    def prepare(self) -> None:
        """Compile what may stand between any two, so that none is waited for later."""
        for _, between, _, _ in _table():
            self._pattern(between)

    def join(self, atoms: list[Atom], codes: str, items: list[Item]) -> list[Atom]:
        """Merge neighbours left to right as long as the table has an entry for them."""
        joined: list[Atom] = []
        for atom in reversed(atoms):
            current = atom
            while joined and (merged := self._merge(current, joined[-1], codes, items)):
                joined.pop()
                current = merged
            joined.append(current)
        return joined[::-1]

    def _merge(self, a: Atom, b: Atom, codes: str, items: list[Item]) -> Atom | None:
        if b.start - a.end > _MAX_GAP or b.start < a.end:
            return None
        kinds = kind_of(a.expression), kind_of(b.expression)
        joints = self._joints[kinds] if kinds in self._joints else self._compiled(*kinds)
        for between, merge in joints:
            if not between.fullmatch(codes, a.end, b.start):
                continue
            if self._apart and merge is with_clock and _is_apart(a, b, items):
                continue
            merged = merge(a.expression, b.expression)
            if merged is not None:
                return Atom(a.start, _closed(a.end, b, items), merged)
        return None

    def _compiled(self, left: str, right: str) -> tuple[tuple[re.Pattern[str], Merge], ...]:
        if self._vocabulary.style.own_days and (left, right) == ("day_of_month", "shift_month"):
            self._joints[left, right] = ()  # "20일 지난달 …" are two
            return ()
        if self._vocabulary.style.verb_last and right == "shift_year" and left in _OF_YEAR:
            self._joints[left, right] = ()  # "nisanda geçen yılın aynı ayına göre": the year leads
            return ()
        self._joints[left, right] = tuple(
            (self._pattern(between), merge)
            for lefts, between, rights, merge in _table()
            if left in lefts and right in rights
        )
        return self._joints[left, right]

    def _pattern(self, between: str) -> re.Pattern[str]:
        if between not in self._patterns:
            self._patterns[between] = re.compile(self._vocabulary.pattern(between))
        return self._patterns[between]


@cache
def _table() -> tuple[tuple[frozenset[str], str, frozenset[str], Merge], ...]:
    """The table with the kinds on both sides as sets."""
    return tuple(
        (frozenset(lefts.split()), between, frozenset(rights.split()), merge)
        for lefts, between, rights, merge in TABLE
    )


def _is_apart(a: Atom, b: Atom, items: list[Item]) -> bool:
    """ "am 5. Mai um 8 Uhr": a preposition parts the day from the hour.

    Not where the hour hangs on a part of the day.
    """
    if b.expression.kind != "clock" or a.expression.daypart not in (None, "MO"):
        return False
    between = items[a.end : b.start + 1]
    return any(not {"LABEL_CLOCK", "ON"}.isdisjoint(item.classes) for item in between)


def _closed(start: int, b: Atom, items: list[Item]) -> int:
    """The end of b, with the bracket that closes one opened between a and b."""
    opened = any("OPEN" in item.classes for item in items[start : b.start])
    if opened and b.end < len(items) and "CLOSE" in items[b.end].classes:
        return b.end + 1
    return b.end
