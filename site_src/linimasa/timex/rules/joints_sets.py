"""How what comes again takes on a day, a part of the day or an hour: "every Monday at 4pm"."""

from __future__ import annotations

from linimasa.timex.calendar.days import afternoon
from linimasa.timex.value import Expression, replace

_NOON = 12
_WEEKS = ("P1W", "P2W")


def with_set(a: Expression, b: Expression) -> Expression | None:
    """ "毎週水曜日", "每天早上": every week or day, and which day or part of it."""
    if a.repeat in _WEEKS and b.kind == "weekday" and not b.shift:
        part = f"T{b.daypart}" if b.daypart else ""
        return replace(a, repeat=f"XXXX-WXX-{b.weekday}{part}")
    day = a.repeat or ""
    if b.kind == "daypart" and day.startswith("XXXX-WXX") and "T" not in day:
        return replace(a, repeat=f"{day}T{b.daypart}")
    if a.repeat in _WEEKS and b.kind == "dated" and b.weekday and not b.shift and b.month is None:
        return set_at(replace(a, repeat=f"XXXX-WXX-{b.weekday}"), b)
    if a.repeat == "P1D" and b.kind == "daypart":
        return replace(a, repeat=f"XXXX-XX-XXT{b.daypart}")
    return None


def weeks_of_set(a: Expression, b: Expression) -> Expression | None:
    """ "격주" + "토요일마다": the day of every week, or of every other one."""
    told = a.repeat in _WEEKS and (b.repeat or "").startswith("XXXX-WXX-")
    return b if told else None


def nth_of_each(a: Expression, b: Expression) -> Expression | None:
    """ "每个月的第一个星期一": the weekday, whichever it is of the month."""
    open_count = b.nth and not (b.month or b.year or b.shift)
    if a.repeat != "P1M" or not b.weekday or not open_count:
        return None
    told = replace(a, repeat=f"XXXX-WXX-{b.weekday}")
    return told if b.hour is None else set_at(told, b)


def set_on(a: Expression, b: Expression) -> Expression | None:
    """ "每月15号", "the 15th of every month", "every year on 4 May"."""
    if b.day is None or b.shift or b.year is not None:
        return None
    if a.repeat in ("P1Y", "P1D") and b.month:  # "todo dia 25 de dezembro"
        return replace(a, repeat=f"XXXX-{b.month:02}-{b.day:02}")
    if a.repeat != "P1M" or b.month:
        return None
    return replace(a, repeat=f"XXXX-XX-{b.day:02}")


def set_at(a: Expression, b: Expression) -> Expression | None:
    """ "every Monday at 4pm", "every day at noon"."""
    day, _, part = (a.repeat or "").partition("T")
    day = "XXXX-XX-XX" if day == "P1D" else day
    if not day.startswith("XXXX") or b.hour is None:
        return None
    return replace(a, repeat=f"{day}T{afternoon(b.hour, part or None):02}:{b.minute or 0:02}")


def ended(a: Expression, b: Expression) -> Expression:
    """The hour that ends what comes again: "every day from 9 to 5"."""
    hour = int((a.repeat or "T0").partition("T")[2][:2])
    later = b.hour is not None and b.hour < _NOON and b.hour <= hour < b.hour + _NOON
    last = replace(b, hour=(b.hour or 0) + _NOON) if later else b
    return set_at(replace(a, repeat=(a.repeat or "").partition("T")[0]), last) or b
