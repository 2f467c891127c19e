"""Two amounts side by side as one: "two years and three months"."""

from __future__ import annotations

from linimasa.timex.value import Expression, replace

_MONTHS = {"month": 1, "quarter": 3}
_YEAR = 12
SMALLER = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
}


def first_of_year(a: Expression, b: Expression) -> Expression | None:
    """ "今年前十个月": from its January on; "今年前半个月" is only as long as it says."""
    number, unit = b.amount[0]
    months = int(number) * _MONTHS.get(unit, 0) if number.isdigit() else 0
    if not 0 < months < _YEAR:
        return replace(b, part=None)
    first, last = (replace(a, kind="month", month=one, weak=False) for one in (1, months))
    return replace(first, until=last if months > 1 else None)


def durations(a: Expression, b: Expression) -> Expression | None:
    sizes = ("second", "minute", "hour", "day", "week", "month", "year")
    if b.mod:
        return None  # "more than two months and at most ten days"
    if b.span:
        return None  # "the last years, the next days"
    units = (a.amount[-1][1], b.amount[0][1])
    if any(unit not in sizes for unit in units) or sizes.index(units[0]) <= sizes.index(units[1]):
        return None
    return replace(a, amount=a.amount + b.amount, weak=False)


def and_days(a: Expression, b: Expression) -> Expression | None:
    """ "3か月と2日": the mark of a day counts days as well, behind months."""
    marked = (
        a.amount[-1][1] in ("week", "month", "year")
        and b.day
        and not (b.shift or b.weak or b.weekday)
    )
    return replace(a, amount=(*a.amount, (str(b.day), "day"))) if marked else None


def longer_ago(a: Expression, b: Expression) -> Expression | None:
    """ "two years and three months ago", counted in the smaller unit."""
    if len(a.amount) != 1 or b.shift is None:
        return None
    number, unit = a.amount[0]
    factor = SMALLER.get((unit, b.shift.unit))
    if factor is None or not number.isdigit():
        return None
    sign = 1 if b.shift.count > 0 else -1
    return replace(b, shift=replace(b.shift, count=b.shift.count + sign * factor * int(number)))
