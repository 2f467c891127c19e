"""Rules for days of the week: a Friday, Fridays of a range, "last Friday" in one word."""

from __future__ import annotations

from linimasa.timex.rules.relative import leads_on, step_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression, Shift


def _weekday(hit: Hit) -> Built:
    classes = hit.items[hit.at("w")].classes
    weak = "SHORT" in classes or "GUARD" in classes
    return Expression("weekday", weekday=hit.number("w", "WEEKDAY"), weak=weak)


def _weekday_past(hit: Hit) -> Built:
    """ "i fredags": the last Friday."""
    return Expression("weekday", weekday=hit.number("w", "WEEKDAY_PAST"), direction=-1)


def _weekday_of_range(hit: Hit) -> Built:
    """Each of "Mon to Fri": short, it is surely a day."""
    return Expression("weekday", weekday=hit.number("w", "WEEKDAY"))


def _habit_weekday(hit: Hit) -> Built:
    """ "le mercredi": every Wednesday, unless a date beside it says which."""
    weekday = hit.number("w", "WEEKDAY")
    return Expression("weekday", weekday=weekday, repeat=f"XXXX-WXX-{weekday}")


def _weekday_part(hit: Hit) -> Built:
    """ "Montagabend": the day and its part in one word."""
    weekday, part = (hit.get("w", "WEEKDAY_PART") or "1 MO").split()
    return Expression("weekday", weekday=int(weekday), daypart=part)


def _weekday_part_shift(hit: Hit) -> Built:
    """ "Jumat malam lalu", "vendredi soir dernier"."""
    count, base = step_of(hit.get("x", "SHIFT_AFTER") or "0")
    weekday, part = hit.number("w", "WEEKDAY"), hit.get("p", "DAYPART")
    if leads_on(hit, hit.at("x"), bare=True):
        day = Expression("weekday", weekday=weekday, daypart=part)
        return [Atom(hit.start, hit.at("x"), day)]
    return Expression("weekday", weekday=weekday, daypart=part, direction=count, base=base)


def _weekdays_ago(hit: Hit) -> Built:
    """ "two Sundays ago"."""
    count, _ = step_of(hit.get("x", "AGO") or "-1")
    weekday = hit.number("w", "WEEKDAY_PLURAL") or 1
    shift = Shift("week", count * (hit.number("n", "N") or 1))
    return Expression("weekday", weekday=weekday, shift=shift)


RULES = (
    Rule("weekdays_ago", "(?P<n>N) (?P<w>WEEKDAY_PLURAL) (?P<x>AGO)", _weekdays_ago),
    Rule("habit_weekday", "HABIT (?P<w>WEEKDAY)", _habit_weekday),
    Rule("weekday_past", "(?P<w>WEEKDAY_PAST)", _weekday_past),
    Rule("weekday_from", "(?P<w>WEEKDAY) (?=(?:TO|HYPHEN) WEEKDAY)", _weekday_of_range),
    Rule(
        "weekday_until",
        "(?:(?<=WEEKDAY (?:TO|HYPHEN))|(?<=RELATION WEEKDAY AND))(?P<w>WEEKDAY)",
        _weekday_of_range,
    ),
    Rule("weekday", "LABEL_WEEKDAY? (?P<w>WEEKDAY)", _weekday),
    Rule("weekday_part", "LABEL_WEEKDAY? (?P<w>WEEKDAY_PART)", _weekday_part),
    Rule(
        "weekday_part_shift",
        "LABEL_WEEKDAY? (?P<w>WEEKDAY) (?P<p>DAYPART) (?P<x>SHIFT_AFTER)",
        _weekday_part_shift,
    ),
)
