"""How values are written in a language, by its style, and in messages.

What is meant stays the same: the EDTF of an expression is not changed.
"""

from __future__ import annotations

from datetime import date

from linimasa.timex.calendar.days import shift_day
from linimasa.timex.calendar.durations import duration
from linimasa.timex.calendar.place import FIRST_MONTH, of_fields
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.anchor import Resolved
from linimasa.timex.value import Amount, Expression, replace
from linimasa.timex.words.style import Style

_SEVERAL = "2"  # "the last years": two at least
_HALF = 7  # July: from here on a winter is the next one
_COUNTED = frozenset({"year", "month", "week"})
_LONG = frozenset({"decade", "century"})
_SHORT = frozenset({"day", "hour", "minute", "second"})


def written(resolved: Resolved, e: Expression, ref: Reference, style: Style) -> Resolved:
    """The result as the language writes it."""
    if style.open_digits and resolved.place and resolved.place.size in ("decade", "century"):
        edtf = resolved.place.edtf or ""
        return replace(resolved, value=edtf) if edtf.endswith("X") else resolved
    if style.span_dates and not ref.message and e.kind == "duration" and e.span:
        return _as_dates(resolved, e, ref.now)
    if style.winter_ends and e.part == "WI" and ref.narrative:
        return _by_its_end(resolved, e, ref)
    if (style.ago_days or ref.message) and e.kind == "ago" and resolved.type == "DATE":
        return _to_the_day(resolved, e, ref)
    if style.post_years and ref.message and not ref.asked and e.kind == "year" and not e.until:
        return replace(resolved, value=f"{resolved.value}-XX-XX")
    if e.kind == "duration":
        return _long(resolved, e, style, ref) if e.amount[0][1] in _LONG else resolved
    return resolved if ref.narrative or ref.message else _in_news(resolved, e, style)


def _long(resolved: Resolved, e: Expression, style: Style, ref: Reference) -> Resolved:
    """Decades and centuries: P1DE and P1CE in TIMEX2, P1E or P10Y and P1C in TimeML."""
    if style.decade_years and not ref.narrative:
        (number, unit), *rest = e.amount
        if unit == "decade":
            years = number if number == "X" else f"{float(number) * 10:g}"
            value, _ = duration(replace(e, amount=((years, "year"), *rest)), None)
            return replace(resolved, value=value)
    elif not style.short_units:
        return resolved
    return replace(resolved, value=resolved.value.replace("DE", "E").replace("CE", "C"))


def _in_news(resolved: Resolved, e: Expression, style: Style) -> Resolved:
    """The result as news has it, after TimeBank and AQUAINT."""
    shift = e.shift
    if style.open_weeks and e.kind == "unit" and shift and shift.unit == "week":
        return replace(resolved, value=f"{resolved.value[:4]}-WXX")
    lasting = _between(e) if style.later_lasts else ()
    if lasting:
        value, _ = duration(replace(e, amount=lasting), None)
        return replace(resolved, type="DURATION", value=value)
    return resolved


def _between(e: Expression) -> Amount:
    """How long "two days later", "a few hours earlier" are from what was told; else nothing.

    "A year earlier" is that year.
    """
    if e.kind == "reference":
        return e.amount
    shift = e.shift
    if e.kind != "ago" or shift is None or shift.base != "told" or shift.unit not in _SHORT:
        return ()
    return ((f"{abs(shift.count)}", shift.unit),)


def _as_dates(resolved: Resolved, e: Expression, now: date | None) -> Resolved:
    """ "the last 24 hours" from one date to another; several units are two."""
    amount = tuple((_SEVERAL if number == "X" else number, unit) for number, unit in e.amount)
    _, value = duration(replace(e, amount=amount), now)
    if value and amount != e.amount and amount[0][1] == "year":
        value = "/".join(end[:4] for end in value.split("/"))
    return replace(resolved, type="DATE", value=value) if value else resolved


def _to_the_day(resolved: Resolved, e: Expression, ref: Reference) -> Resolved:
    """ "two years ago" is the day two years ago."""
    shift = e.shift
    start = ref.now if shift and shift.base == "dct" else ref.told_day
    if shift is None or start is None or ref.narrative or shift.unit not in _COUNTED:
        return resolved
    if abs(shift.count) > start.year:
        return resolved
    return replace(resolved, value=shift_day(start, shift.unit, shift.count).isoformat())


def _by_its_end(resolved: Resolved, e: Expression, ref: Reference) -> Resolved:
    """In history "the winter" after December 1777 is 1778's; EDTF has it begin in 1777."""
    told = ref.told
    is_open = e.year is None and e.shift is None and e.direction is None
    if told is None or told.year is None or not is_open:
        return resolved
    month = told.month or FIRST_MONTH.get(told.part or "", 1)
    if (month < _HALF and told.part != "SU") or told.part == "WI":
        return resolved
    return replace(resolved, value=of_fields(told.year + 1 or 1, part=e.part).value)
