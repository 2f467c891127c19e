"""How minutes are told by the hour before or behind: "ten to five", "fünf nach halb neun"."""

from __future__ import annotations

from linimasa.timex.rules.clock import hour_of, in_half
from linimasa.timex.rules.rule import Built, Hit
from linimasa.timex.value import Expression, replace

HALF_DAY = 12
_HALF_HOUR = 30


def minutes_past(hit: Hit) -> Built:
    """ "20 past 8", "five minutes to nine pm", "fünf nach halb acht"."""
    hour = hour_of(hit) or 24
    quarter = hit.get("m", "N") is None
    minutes = 15 if quarter else hit.number("m", "N") or 0
    if not ((1 <= hour <= HALF_DAY or hour == 24) and 1 <= minutes < 60):
        return None
    total = in_half(hour, hit.get("half", "AMPM")) * 60 - 30 * hit.has("mid")
    total += minutes if hit.has("past") or hit.has("after") else -minutes
    return Expression("clock", hour=total // 60 % 24, minute=total % 60)


def minutes_bare(hit: Hit) -> Built:
    """ "zwanzig vor acht", "fünf nach halb neun", with nothing that says so: in a message, unless
    the half hour tells."""
    built = minutes_past(hit)
    fives = (hit.number("m", "N") or 15) % 5 == 0
    if not isinstance(built, Expression) or not fives:
        return None
    return replace(built, weak=not hit.has("mid"))


def minutes_into(hit: Hit) -> Built:
    """ "двадцать минут пятого": of the fifth hour."""
    hour, minute = hit.number("t", "ORDINAL") or 0, hit.number("m", "N") or 0
    if not (1 <= hour <= HALF_DAY and 1 <= minute < 60):
        return None
    return Expression("clock", hour=hour - 1 or HALF_DAY, minute=minute, weak=True)


def minutes_left(hit: Hit) -> Built:
    """ "beşe on kala", "sekizi yirmi geçe": ten to five, twenty past eight."""
    hour = hit.number("t", "HOUR_TO") or hit.number("t", "HOUR_FROM") or 0
    minutes = hit.number("m", "N") or 15
    total = hour * 60 + (minutes if hit.get("t", "HOUR_FROM") else -minutes)
    return Expression("clock", hour=total // 60 % 24, minute=total % 60) if minutes < 60 else None


def minutes_more(hit: Hit) -> Built:
    """ "jam tiga kurang seperempat", "pukul 11 lewat 3 menit"."""
    hour, minutes = hit.number("t", "N") or 0, hit.number("m", "N") or 15
    total = hour * 60 + (minutes if hit.has("past") else -minutes)
    sane = 1 <= hour <= 24 and minutes < 60
    return Expression("clock", hour=total // 60 % 24, minute=total % 60) if sane else None


def minutes_lacking(hit: Hit) -> Built:
    """ "差十分五点", "5時10分前": ten to five."""
    named = next(at for at in ("", "2", "3") if hit.has(f"t{at}"))
    quarter = hit.get(f"q{named}", "QUARTER_MARK") is not None
    minutes = (hit.number(f"m{named}", "N") or 0) * (15 if quarter else 1)
    hour = hit.number(f"t{named}", "N") or 0
    if not 0 < minutes < (_HALF_HOUR if named == "3" else 60) or not 1 <= hour <= 24:
        return None  # "3時30分前" is before half past three
    total = in_half(hour, hit.get("half", "AMPM")) * 60 - minutes
    return Expression("clock", hour=total // 60 % 24, minute=total % 60)
