"""Rules for the Islamic calendar: its days, months and years, told in the Gregorian one."""

from __future__ import annotations

from linimasa.timex.calendar.days import hijri_day
from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression

_MAX_YEAR = 1600  # a later year beside an Islamic month is one of the Gregorian calendar


def _date(hit: Hit) -> Built:
    year, month, day = (
        hit.number(*at) for at in (("y", "INT"), ("m", "HIJRI_MONTH"), ("d", "DAY"))
    )
    if not (year and month and day) or year > _MAX_YEAR or day > 30:
        return None
    found = hijri_day(year, month, day)
    return Expression("date", year=found.year, month=found.month, day=found.day)


def _month(hit: Hit) -> Built:
    """The two Gregorian months that it lies in."""
    year, month = hit.number("y", "INT"), hit.number("m", "HIJRI_MONTH")
    if not (year and month) or year > _MAX_YEAR:
        return None
    first, last = hijri_day(year, month, 1), hijri_day(year, month, 29)
    until = Expression("month", year=last.year, month=last.month)
    same = (first.year, first.month) == (last.year, last.month)
    return Expression("month", year=first.year, month=first.month, until=None if same else until)


def _year(hit: Hit) -> Built:
    year = hit.number("y", "INT") or 0
    if not 1 <= year <= _MAX_YEAR:
        return None
    first, last = hijri_day(year, 1, 1).year, hijri_day(year, 12, 29).year
    until = Expression("year", year=last) if last > first else None
    return Expression("year", year=first, until=until)


def _feast(hit: Hit) -> Built:
    """A day without a year: the nearest one."""
    return Expression(
        "holiday", holiday=f"hijri {hit.get('m', 'HIJRI_MONTH')} {hit.get('d', 'DAY')}"
    )


_MONTH = "(?:LABEL_MONTH? OF?)? (?P<m>HIJRI_MONTH)"
_YEAR = "COMMA? OF? LABEL_YEAR? (?P<y>INT) (?!ERA) HIJRI_ERA?"

RULES = (
    Rule("hijri_date", f"(?P<d>DAY) OF? {_MONTH} {_YEAR}", _date),
    Rule("hijri_month", f"{_MONTH} {_YEAR}", _month),
    Rule("hijri_year", "LABEL_YEAR? (?P<y>INT) HIJRI_ERA", _year),
    Rule("hijri_feast", f"(?P<d>DAY) OF? {_MONTH}", _feast),
)
