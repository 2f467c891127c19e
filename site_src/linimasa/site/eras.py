"""Decades to millennia, and dates outside the years 1 to 9999, in the site's language.

EDTF counts years as astronomers do: 0000 is 1 BCE, -0044 is 45 BCE.
"""

from __future__ import annotations

import datetime as dt

from linimasa.edtf import Edtf
from linimasa.site.messages import Messages

_LEAP_YEAR = 2000  # stands in where only month and day are looked at
FOUR_DIGITS = 9999  # longer years are written with separators


def year_words(year: int, messages: Messages) -> str:
    """A year that any reader understands: "476", "45 BCE", "the year 17,000"."""
    _ = messages.gettext
    if year > 0:
        number = messages.number(year)
        return str(year) if year <= FOUR_DIGITS else _("the year %(year)s", year=number)
    before = 1 - year
    return _("%(year)s BCE", year=before if before <= FOUR_DIGITS else messages.number(before))


def era_words(year: int, precision: str, messages: Messages) -> str:
    """A decade, century or millennium by its first year: "the 1990s", "the 20th century …"."""
    _ = messages.gettext
    if precision == "decade":
        if year < 100:  # "the 70s" would be those of another century
            return _("the years %(first)s–%(last)s", first=year, last=year + 9)
        return _("the %(year)ss", year=year)
    length = 100 if precision == "century" else 1000
    number = _ordinal(year // length + 1, messages)
    values = {"number": number, "first": year, "last": year + length - 1}
    if precision == "century":
        return _("the %(number)s century (%(first)s–%(last)s)", **values)
    return _("the %(number)s millennium (%(first)s–%(last)s)", **values)


def _ordinal(number: int, messages: Messages) -> str:
    """A number that counts: "1st", "22nd", "13th", by the forms of CLDR's plural rules."""
    _ = messages.gettext
    forms = {
        "one": _("%(number)sst"),
        "two": _("%(number)snd"),
        "few": _("%(number)srd"),
        "other": _("%(number)sth"),
    }
    form = messages.locale.ordinal_form(number)
    return forms.get(form, forms["other"]) % {"number": number}


def outside_words(when: Edtf, messages: Messages, *, short: bool) -> str:
    """A date before the year 1 or after 9999, without its doubts and its time of day."""
    if when.first is None or when.last is None:
        return when.text
    year = year_words(when.first[0], messages)
    if when.precision == "year":
        return year
    if when.precision in ("month", "day", "time"):
        month = "MMM" if short else "MMMM"
        skeleton = f"y{month}" if when.precision == "month" else f"y{month}d"
        day = dt.date(_LEAP_YEAR, when.first[1], when.first[2])
        return messages.cldr.day(day, skeleton, year=year)
    return f"{year} – {year_words(when.last[0], messages)}"
