"""A place in time as TIMEX3 value and EDTF: a day, a month, the autumn of 1917, 480 BC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, date

from linimasa.timex.calendar.days import add_days, month_length, shift_day, week_text

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}  # EDTF level 1
QUARTERS = {"Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}  # EDTF level 2
FIRST_MONTH = {
    "SP": 3,
    "SU": 6,
    "FA": 9,
    "WI": 12,
    "Q1": 1,
    "Q2": 4,
    "Q3": 7,
    "Q4": 10,
    "H1": 1,
    "H2": 7,
}


@dataclass(slots=True)
class PlaceInTime:
    """`value` is TIMEX3; `edtf` None where it cannot be placed. `size` is its kind."""

    size: str  # day month year week weekend part decade century unknown
    value: str
    edtf: str | None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    monday: date | None = None  # of a week or weekend

    @property
    def first(self) -> date | None:
        """The first day, where it is one of the calendar's."""
        if self.monday:
            return self.monday
        if self.year is None or self.year < 1:
            return None
        month = self.month or (FIRST_MONTH[self.part] if self.part else 1)
        return date(self.year, month, self.day or 1)


def of_day(day: date) -> PlaceInTime:
    """A day."""
    text = day.isoformat()
    return PlaceInTime("day", text, text, day.year, day.month, day.day)


def of_fields(
    year: int | None, month: int | None = None, day: int | None = None, part: str | None = None
) -> PlaceInTime:
    """A year, month, day or part of a year; an unknown year is XXXX. Days are cut to the month."""
    year = None if year is not None and year > MAXYEAR else year
    head = "XXXX" if year is None else _timex_year(year)
    place = None if year is None else _edtf_year(year)
    if part:
        code = SEASONS.get(part) or QUARTERS[part]
        edtf = f"{place}-{code}" if place else None
        return PlaceInTime("part", f"{head}-{part}", edtf, year, part=part)
    if month is None:
        return PlaceInTime("year", head, place, year)
    if day is None:
        edtf = f"{place}-{month:02}" if place else None
        return PlaceInTime("month", f"{head}-{month:02}", edtf, year, month)
    if year is not None and day > month_length(year, month):
        return of_fields(year, month)  # a day that no calendar has: no other is meant
    edtf = f"{place}-{month:02}-{day:02}" if place else None
    return PlaceInTime("day", f"{head}-{month:02}-{day:02}", edtf, year, month, day)


def some_day(place: PlaceInTime) -> PlaceInTime:
    """A day of a month or a year, and no telling which."""
    rest = "-XX" if place.size == "month" else "-XX-XX"
    return PlaceInTime("unknown", place.value + rest, place.edtf, place.year, place.month)


def of_week(day: date) -> PlaceInTime:
    """The ISO week that holds a day."""
    monday = add_days(day, 1 - day.isoweekday())
    edtf = f"{monday.isoformat()}/{add_days(monday, 6).isoformat()}"
    return PlaceInTime("week", week_text(day), edtf, monday.year, monday.month, monday=monday)


def of_weekend(day: date) -> PlaceInTime:
    """Saturday and Sunday of the ISO week that holds a day."""
    monday = add_days(day, 1 - day.isoweekday())
    edtf = f"{add_days(monday, 5).isoformat()}/{add_days(monday, 6).isoformat()}"
    return PlaceInTime(
        "weekend", f"{week_text(day)}-WE", edtf, monday.year, monday.month, monday=monday
    )


def nth_within(frame: PlaceInTime, nth: int, weekday: int | None, unit: str) -> PlaceInTime:
    """The nth day, week, month, weekend or weekday of a place; the last one for -1.

    A week belongs to the month or year that holds its Thursday, as in ISO 8601.
    """
    first = frame.first
    unknown = PlaceInTime("unknown", "XXXX-WXX" if unit == "week" else "XXXX-XX-XX", None)
    if first is None:
        return unknown
    last = add_days(shift_day(first, *_STEPS.get(frame.size, ("day", 1))), -1)
    if unit == "month":
        month = shift_day(first if nth > 0 else last, "month", max(nth - 1, 0))
        return of_fields(month.year, month.month) if month <= last else unknown
    wanted = weekday or _SIGNS.get(unit)
    step = 7 if wanted else 1
    opening = add_days(first, (wanted - first.isoweekday()) % 7) if wanted else first
    day = add_days(opening, (nth - 1) * step)
    if nth < 0:
        day = add_days(opening, (last - opening).days // step * step)
    if not first <= day <= last:
        return unknown
    return of_week(day) if unit == "week" else of_weekend(day) if unit == "weekend" else of_day(day)


def moved(place: PlaceInTime, unit: str, count: int) -> PlaceInTime:
    """The day that lies so many units from the first day of a place; for "weekday 5" the Friday."""
    if place.first is None:
        return PlaceInTime("unknown", "XXXX-XX-XX", None)
    if unit.startswith("weekday"):  # "the Friday before Christmas"
        away = (int(unit[-1]) - place.first.isoweekday()) * count % 7 or 7
        return of_day(add_days(place.first, away * count))
    return of_day(shift_day(place.first, unit, count))


def of_decade(decade: int) -> PlaceInTime:
    """197 is the 1970s; -48 the 480s before Christ."""
    if decade < 0:
        first, last = (_edtf_year(decade * 10 - rest) for rest in (9, 0))
        return PlaceInTime("decade", f"BC{-decade:03}", f"{first}/{last}")
    return PlaceInTime("decade", f"{decade:03}", f"{decade:03}X")


def of_century(century: int) -> PlaceInTime:
    """20 is the twentieth century, value 19; -5 the fifth before Christ."""
    if century > 0:
        return PlaceInTime("century", f"{century - 1:02}", f"{century - 1:02}XX")
    first, last = -century * 100 - 1, -century * 100 - 100
    return PlaceInTime(
        "century", f"BC{-century - 1:02}", f"{_edtf_year(-first - 1)}/{_edtf_year(-last - 1)}"
    )


def _timex_year(year: int) -> str:
    if year > 999:
        return str(year)  # in a third of the time
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def _edtf_year(year: int) -> str:
    """EDTF counts years astronomically: 1 BC is 0000, 480 BC is -0479."""
    if year > 0:
        return _timex_year(year)
    return "0000" if year >= -1 else f"-{-year - 1:04}"


# How long a place is, by its size; the day of a week that says which month the week is of.
_STEPS = {"week": ("week", 1), "month": ("month", 1), "part": ("quarter", 1), "year": ("year", 1)}
_SIGNS = {"week": 4, "weekend": 6}
_DAYS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_MONTHS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_YEARS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
_DECADES = {"START": (0, 33), "MID": (34, 66), "END": (67, 99)}


def narrowed(place: PlaceInTime, mod: str | None, until: str | None) -> str | None:
    """The EDTF of the early, middle or late part of a place; approximate at both ends.

    Thirds, as ISO 8601-2 leaves them to the reader: "early October" is 1~ to 10~ October.
    """
    if place.edtf is None or mod not in _DAYS:
        return (
            f"{place.edtf}~"
            if place.edtf and mod == "APPROX" and "/" not in place.edtf
            else place.edtf
        )
    last_mod = until if until in _DAYS else mod
    if place.size == "month" and place.year is not None and place.month is not None:
        last = min(_DAYS[last_mod][1], month_length(place.year, place.month))
        return _interval(f"{place.edtf}-{_DAYS[mod][0]:02}", f"{place.edtf}-{last:02}")
    if place.size == "year":
        return _interval(
            f"{place.edtf}-{_MONTHS[mod][0]:02}", f"{place.edtf}-{_MONTHS[last_mod][1]:02}"
        )
    if place.size in ("decade", "century") and "X" in place.edtf:
        parts, width = (_YEARS, 1) if place.size == "decade" else (_DECADES, 2)
        head = place.edtf.rstrip("X")
        return _interval(f"{head}{parts[mod][0]:0{width}}", f"{head}{parts[last_mod][1]:0{width}}")
    return place.edtf


def _interval(first: str, last: str) -> str:
    return f"{first}~/{last}~" if first <= last or first.startswith("-") else f"{last}~/{first}~"
