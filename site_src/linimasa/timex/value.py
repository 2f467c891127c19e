"""What the stages of the tagger hand on: `Timex` outside, `Expression` between the stages inside.

Timex        an expression of time in a text, resolved      (the result)
Inferred     the date of a document, read off its datelines (infer_dct)
Expression   stage one: what the words say, free of context (grammar -> anchoring)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, NamedTuple, TypeVar

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Base = Literal["dct", "told"]
_Value = TypeVar("_Value")
Role = Literal["dateline", "name"]


class Timex(NamedTuple):
    """An expression of time: `text` stands at [start, end) in code points.

    `type`, `value` and `mod` are TIMEX3 (TimeML 1.2.1); `edtf` (ISO 8601-2) with `earliest` and
    `latest` (inclusive ISO days) say the same where the expression is a place in time that could
    be resolved. `relation` is the function word that stands outside the span ("since", "until",
    "before", "after", "by", "in", "on", "from", "to", "between", "during", "for"). `explicit`: the
    date stands in full in the text. `anchored`: it was resolved against the document's date or
    another date. `role`: "dateline" for the stamp of a page or a report, "name" inside a name.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    relation: str | None = None
    explicit: bool = False
    anchored: bool = False
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Inferred:
    """The date of a document (`date` is EDTF), and where in the text it was read."""

    date: str
    start: int
    end: int


@dataclass(slots=True)
class Shift:
    """A step from a reference date: ("year", -1, "dct") is last year. Units as in the tables."""

    unit: str
    count: int
    base: Base = "dct"
    counted: bool = False  # with a number: "three weeks ago", not "last week"


Amount = tuple[tuple[str, str], ...]
"""Numbers (decimal, or "X" for several) with their units: (("2", "year"), ("6", "month"))."""


@dataclass(slots=True)
class Expression:
    """What the words say, free of context. `kind` names the finest part that they fix.

    `year` is negative before Christ (-480 is 480 BC). `direction` is -1, 0 or 1 for "last",
    "this", "next" before a name (Friday, June, spring). `span` is -1 or 1 for a duration that ends
    or starts at the reference date. `until` is the end of a range that is told as one expression.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None  # of that weekday, or unit, in the month; -1 is the last one
    part: str | None = None  # Q1..Q4, H1, H2, SP, SU, FA, WI: the part of a year
    decade: int | None = None
    century: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    daypart: str | None = None  # MO, MI, AF, EV, NI, DT
    mod: str | None = None
    mod_until: str | None = None
    shift: Shift | None = None
    offset: Shift | None = None  # from what the rest says: "two days after Christmas"
    direction: int | None = None
    base: Base = "dct"
    amount: Amount = ()
    span: int | None = None
    reference: str | None = None  # PRESENT_REF, PAST_REF, FUTURE_REF
    repeat: str | None = None  # the value of a SET that needs no context
    holiday: str | None = None
    weekend: bool = False
    until: Expression | None = None
    year_by: int | None = None  # the month whose year is meant too: the end of "January to March"
    alternative: str | None = None  # the other reading of 3/4/2024, as an ISO day
    two_digits: bool = False  # a year told as '99
    weak: bool = False  # counts only with a cue beside it


A_DAY: Amount = (("1", "day"),)
A_WEEK: Amount = (("1", "week"),)
A_QUARTER: Amount = (("1", "quarter"),)


def is_of_quarter(e: Expression) -> bool:
    """Whether a year stands beside an amount, so that of a quarter's report it is the quarter."""
    return e.kind == "shift" and e.amount == A_QUARTER and e.shift == Shift("year", -1)


def replace(record: _Value, /, **changes: Any) -> _Value:
    """The same record but for some fields, as `dataclasses.replace` has it, in less time.

    What is made for every expression in a text is a dataclass that is not frozen, which takes three
    times as long to make, but it is changed by this alone.
    """
    if isinstance(record, tuple):
        return record._replace(**changes)  # type: ignore[attr-defined, no-any-return]  # a named one
    kind: type = type(record)
    same: _Value = kind(*_values(kind)(record))
    for name, value in changes.items():
        setattr(same, name, value)
    return same


@cache
def _values(kind: type) -> Callable[[object], tuple[object, ...]]:
    """What gets the values of a dataclass's fields, of which there are several."""
    return attrgetter(*(field.name for field in dataclasses.fields(kind)))
