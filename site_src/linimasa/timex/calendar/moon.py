"""Feasts of East Asia that follow the moon, reckoned by the new moon in the time of Beijing."""

from __future__ import annotations

from datetime import date, timedelta
from math import radians, sin

_EPOCH = 2451545.0  # Julian day of 1 January 2000, noon
_MONTH = 29.530588861
_ZONE = 8 / 24


def new_moon_until(last: date) -> date:
    """The day of the last new moon up to a day.

    The first month of the calendar holds 19 February, the fifth the solstice of 21 June, the
    eighth the equinox of 23 September: so the months are told apart, whether or not one is doubled.
    """
    count = round((last.toordinal() - date(2000, 1, 6).toordinal()) / _MONTH) + 1
    while (found := _day(count)) > last:
        count -= 1
    return found


def _day(count: int) -> date:
    """The day of a new moon, counted from 6 January 2000 (Meeus, Astronomical Algorithms, 49)."""
    t = count / 1236.85
    sun = radians(2.5534 + 29.1053567 * count)
    moon = radians(201.5643 + 385.81693528 * count + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * count - 0.0016118 * t * t)
    moment = 2451550.09766 + _MONTH * count + 0.00015437 * t * t
    moment += -0.40720 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon)
    moment += 0.01039 * sin(2 * node) + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun)
    moment += 0.00208 * sin(2 * sun) - 0.00111 * sin(moon - 2 * node)
    days = moment + _ZONE - 0.0008 - (_EPOCH - 0.5)  # the earth's clock runs behind by a minute
    return date(2000, 1, 1) + timedelta(days=int(days // 1))
