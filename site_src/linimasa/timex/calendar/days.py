"""Steps on the calendar: days, weeks, months, quarters, years before and after a date."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from linimasa.edtf.parsing import days_in_month
from linimasa.timex.calendar.feasts import announced, month_begins_later
from linimasa.timex.calendar.moon import new_moon_until


def clamp_year(year: int) -> int:
    """The nearest year that the calendar has."""
    return min(max(year, MINYEAR), MAXYEAR)


def add_days(day: date, count: int) -> date:
    """`count` days later; the last day of the calendar where that lies beyond it."""
    try:
        return day + timedelta(count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month `count` months later."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def shift_day(day: date, unit: str, count: int) -> date:
    """The day `count` units later, cut to the length of its month."""
    if unit in ("day", "week", "fortnight"):
        return add_days(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return day
    year, month = add_months(day.year, day.month, months * count)
    if not MINYEAR <= year <= MAXYEAR:
        return date.max if count > 0 else date.min
    return date(year, month, min(day.day, month_length(year, month)))


def month_length(year: int, month: int) -> int:
    """Days in a month of the proleptic Gregorian calendar."""
    return days_in_month(year, month)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    """The day of the month of its second Sunday (7, 2); nth is -1 for the last one."""
    first = (weekday - date(year, month, 1).isoweekday()) % 7 + 1
    days = range(first, month_length(year, month) + 1, 7)
    return days[min(nth, len(days)) - 1] if nth > 0 else days[-1]


def month_with(
    day: int, weekday: int, told: tuple[int, int], written: tuple[int, int]
) -> tuple[int, int]:
    """The month whose `day` falls on the weekday, "Friday 13": the one told, that of writing, else
    the nearest to the one told."""
    near = [add_months(*told, count) for count in (0, -1, 1, -2, 2, -3, 3)]
    for first, month in (near[0], written, *near[1:]):
        year = clamp_year(first)
        if day <= month_length(year, month) and date(year, month, day).isoweekday() == weekday:
            return year, month
    return told


def week_text(day: date) -> str:
    """The ISO week of a day: 2024-W43."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def easter(year: int) -> date:
    """Western Easter Sunday (Butcher's algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    w = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * w) // 451
    month, day = divmod(h + w - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Eastern Easter Sunday, in the Gregorian calendar (Meeus's algorithm)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return add_days(date(year, month, day + 1), year // 100 - year // 400 - 2)


def hijri_day(year: int, month: int, day: int) -> date:
    """A day of the Islamic calendar, by that of Umm al-Qura for the years that it knows."""
    return add_days(reckoned_hijri_day(year, month, day), month_begins_later(year, month))


def reckoned_hijri_day(year: int, month: int, day: int) -> date:
    """A day of the Islamic calendar by its tables (civil epoch); the moon may differ by a day."""
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return date.min + timedelta(days=min(max(days + 226629, 0), date.max.toordinal() - 1))


def _hijri_in(year: int, month: int, day: int) -> date:
    """The first such day in a Gregorian year."""
    guess = max((year - 622) * 33 // 32 - 1, 1)
    found = [hijri_day(guess + step, month, day) for step in range(4)]
    return next((each for each in found if each.year >= year), found[-1])


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year: "12-25", "easter -2", "weekday 11 4 4" (4th Thursday),
    "weekday 11 4 4 1" (the day after it), "from 06-19 5" (the first Friday from 19 June on).

    "moon 2 19 0" is the last new moon up to 19 February, "moon 9 23 14" the full moon of autumn,
    "feast nyepi" the day that was announced for the year, "qingming" that of Pure Brightness.
    """
    kind, *rest = name.split()
    if kind == "easter":
        return add_days(easter(year), int(rest[0]))
    if kind == "orthodox":
        return add_days(orthodox_easter(year), int(rest[0]))
    if kind == "hijri":
        return _hijri_in(year, int(rest[0]), int(rest[1]))
    if kind == "feast":
        told = announced(rest[0], year)
        return told if isinstance(told, date) else holiday(told, year)
    if kind == "moon":
        month, day, offset = (int(part) for part in rest)
        return add_days(new_moon_until(date(year, month, day)), offset)
    if kind == "qingming":
        return _qingming(year)
    if kind == "from":
        first = holiday(rest[0], year)
        return add_days(first, (int(rest[1]) - first.isoweekday()) % 7)
    if kind == "weekday":
        month, weekday, ordinal, *after = (int(part) for part in rest)
        return add_days(date(year, month, nth_weekday(year, month, weekday, ordinal)), sum(after))
    month, day = (int(part) for part in name.split("-"))
    return date(year, month, day)


def _qingming(year: int) -> date:
    """Pure Brightness, the day on which the sun is 15 degrees past the equinox (in Beijing)."""
    early, rest = year < 2000, year % 100
    return date(year, 4, int(rest * 0.2422 + (5.59 if early else 4.81)) - rest // 4)


def afternoon(hour: int | None, part: str | None) -> int | None:
    """7 in the evening is 19; 12 at night is 24, 12 at noon 12."""
    if hour is None or part is None or hour > 12:
        return hour
    if part in ("AF", "EV"):
        return hour % 12 + 12
    if part in ("DT", "MI") and hour < 6:
        return hour + 12
    if part == "NI" and 6 <= hour <= 12:
        return hour + 12
    return hour


def chosen(options: list[date], now: date, direction: int | None, tense: int) -> date:
    """The candidate meant by "last", "next", else the nearest one, the tense allowing."""
    past = [day for day in options if day <= now]
    future = [day for day in options if day >= now]
    if direction == -1 and past:
        return past[-1]
    if direction == 1 and future:
        return future[0]
    nearest = min(options, key=lambda day: abs((day - now).days))
    if tense < 0 and nearest > now and past:
        return past[-1]
    if tense > 0 and nearest < now and future:
        return future[0]
    return nearest
