"""Which year, day or feast is meant where the words leave it open: the nearest, by tense."""

from __future__ import annotations

from datetime import date

from linimasa.timex.calendar import place as places
from linimasa.timex.calendar.days import (
    add_days,
    add_months,
    chosen,
    clamp_year,
    holiday,
    month_length,
    month_with,
)
from linimasa.timex.calendar.place import FIRST_MONTH, PlaceInTime
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.value import Expression

_PASSED = {"START": 6, "MID": 16, "END": 26}  # days of a month on which a part of it is past
_NEW_YEAR = (1, 2, 3)  # months in which a winter is that of the year begun
_NEAR_DAYS = 21
_FAR_DAYS = 120
_SOON_DAYS = 40  # ahead, in which a past verb beside a day does not outweigh how near it is
_LAST_BACK = 6  # days
_RECENT = 2  # days before the day of writing, whose news a bare day tells
_EARLY = 3  # Wednesday
_NO_DAY = 32
_OWN_DAYS = 7  # around the day of writing
_LEAP_REACH = 8  # years; a century may lack its 29 February
_NEAR_MONTHS = 1
_MONTHS_APART = 4  # in which every day of a month stands, but for today
_FAR_MONTHS = 5  # a month so far ahead, of which nothing tells that it is to come, is past


def feast(e: Expression, ref: Reference) -> PlaceInTime:
    """The day of a holiday, in the year that is told or meant."""
    name = e.holiday or "12-25"
    year = e.year
    if year is None and ref.narrative and ref.told:
        year = ref.told.year
    if year is None and ref.dct is not None:
        options = [holiday(name, clamp_year(ref.dct.year + step)) for step in (-1, 0, 1)]
        near = any(0 <= (day - ref.dct).days <= _NEAR_DAYS for day in options)
        # The tense does not outweigh a feast that is near: "we baked for Christmas".
        return places.of_day(
            chosen(options, ref.dct, e.direction, 0 if near or ref.asked else ref.tense)
        )
    if year is None or year < 1:
        return PlaceInTime("unknown", f"XXXX-{name}" if name[0].isdigit() else "XXXX-XX-XX", None)
    return places.of_day(holiday(name, clamp_year(year)))


def open_year(e: Expression, ref: Reference) -> int | None:
    """The year of a month or day that is told without one."""
    coming = ref.coming and ref.dct is not None
    if ref.narrative and ref.told and e.direction is None and not coming:
        return ref.dct.year if ref.dct and _is_of_issue(e, ref) else ref.told.year
    said = bool(e.direction) and e.base != "told"  # "last May": from the day of writing
    now = ref.told_day if e.base == "told" and e.direction else ref.dct if coming else ref.now
    now = ref.dct if said and ref.dct else now
    if now is None or e.month is None:
        return None
    if e.day is not None:
        return _nearest_day(e, e.month, e.day, now, ref)
    if e.direction == 0:
        return now.year
    if e.direction == -1:
        part = e.month == now.month and now.day >= _PASSED.get(e.mod or "", _NO_DAY)
        return now.year if e.month < now.month or part else now.year - 1
    if e.direction == 1:
        return now.year if e.month > now.month else now.year + 1
    last = e.year_by or e.month
    options = [
        (abs((year - now.year) * 12 + last - now.month), year)
        for year in range(now.year - 1, now.year + 2)
    ]
    _, year = min(options)
    # The tense does not outweigh a month that is near, unless what is told began then.
    ahead = (year - now.year) * 12 + last - now.month
    if (abs(ahead) > _NEAR_MONTHS or ref.begun) and ahead * ref.tense < 0:
        return year - 1 if ahead > 0 else year + 1
    return year - 1 if not ref.tense and ahead >= _FAR_MONTHS else year


def _is_of_issue(e: Expression, ref: Reference) -> bool:
    """Whether the weekday beside a day is that of the year of writing, not of the year told last:
    the report's own day amid years long ago."""
    if ref.dct is None or ref.told is None or ref.told.year is None or e.weekday is None:
        return False
    if e.month is None or e.day is None:
        return False
    day = min(e.day, month_length(ref.dct.year, e.month))
    told, own = (
        date(clamp_year(year), e.month, min(day, month_length(clamp_year(year), e.month)))
        for year in (ref.told.year, ref.dct.year)
    )
    return own.isoweekday() == e.weekday != told.isoweekday()


def _nearest_day(e: Expression, month: int, day: int, now: date, ref: Reference) -> int:
    """The year in which the day lies nearest; a weekday told beside it decides first, but for the
    days around the text's own: a wrong weekday is more common there than news of another year."""
    reach = _LEAP_REACH if (month, day) == (2, 29) else 1 if e.weekday is None else 3
    years = range(clamp_year(now.year - reach), clamp_year(now.year + reach) + 1)
    known = [year for year in years if day <= month_length(year, month)] or years
    options = [date(year, month, min(day, month_length(year, month))) for year in known]
    if e.weekday is not None:
        fitting = [option for option in options if option.isoweekday() == e.weekday]
        own = [option for option in options if abs((option - now).days) <= _OWN_DAYS]
        wrong = own and own[0] not in fitting
        options = options if wrong else fitting or options
    soon = _FAR_DAYS if ref.message else _SOON_DAYS  # who asks for something looks ahead
    near = any(-_FAR_DAYS <= (option - now).days <= soon for option in options)
    tense = ref.tense or (0 if near else ref.tense_if_far)
    return chosen(options, now, e.direction or None, tense).year


def part_year(e: Expression, ref: Reference) -> int | None:
    """The year of a season or quarter that is told without one."""
    now = ref.now
    if ref.narrative and ref.told and e.direction is None:
        return ref.told.year
    if ref.told and ref.told.year is not None and ref.told.year < 0:
        return _year_before_christ(e, ref.told, ref.told.year)
    if now is None or e.part is None:
        return None
    month = FIRST_MONTH[e.part] + (3 if e.part[0] == "H" else 1)  # near its middle
    if e.direction == 0:
        return now.year
    options = [date(clamp_year(now.year + step), min(month, 12), 15) for step in (-1, 0, 1)]
    if e.direction == -1:
        past = [day for day in options if add_days(day, 30) < now]
        return past[-1].year if past else now.year - 1
    if e.part == "WI" and now.month in _NEW_YEAR and not e.direction:
        return now.year
    if e.part[0] == "Q" and not e.direction and ref.tense <= 0:
        begun = [day for day in options if add_days(day, -60) <= now]  # reports look back
        return (begun or options)[-1].year
    return chosen(options, now, e.direction, 0).year


def _year_before_christ(e: Expression, told: PlaceInTime, year: int) -> int:
    """The year of "the following spring", where no calendar reaches."""
    month = told.month or FIRST_MONTH.get(told.part or "", 1)
    if e.direction == 1 and FIRST_MONTH[e.part or "SP"] <= month:
        year += 1
    elif e.direction == -1 and FIRST_MONTH[e.part or "SP"] >= month:
        year -= 1
    return year or 1


def weekday_near(e: Expression, ref: Reference) -> PlaceInTime:
    """The day that a weekday means."""
    now = ref.told_day if e.base == "told" else ref.now
    weekday = e.weekday or 1
    if now is None:
        return PlaceInTime("unknown", f"XXXX-WXX-{weekday}", None)
    back = (now.isoweekday() - weekday) % 7
    if ref.since and e.direction is None:  # "from Monday to Friday"
        return places.of_day(add_days(ref.since, (weekday - ref.since.isoweekday()) % 7))
    if ref.narrative:
        return places.of_day(add_days(now, -back if back <= 3 else 7 - back))
    if e.direction and ref.message and e.base == "dct":  # "next Friday" is that of next week
        return places.of_day(add_days(now, weekday - now.isoweekday() + 7 * e.direction))
    if e.direction == -1:
        return places.of_day(add_days(now, -(back or 7)))
    if e.direction == 1:
        return places.of_day(add_days(now, 7 - back))
    if e.direction == 0:
        day = add_days(now, weekday - now.isoweekday())
        return places.of_day(add_days(day, -7 if _is_behind(e, now, day, ref) else 0))
    ahead = (ref.tense or ref.asked) > 0 and back > 0
    # What would be six days back is tomorrow, where no verb says that it is past, or with a time of
    # day ("said early Saturday"), for tomorrow begins elsewhere: in news nearly always.
    if ahead or (back == _LAST_BACK and ref.fresh):
        return places.of_day(add_days(now, 7 - back))
    return places.of_day(add_days(now, -back))


def _is_behind(e: Expression, now: date, day: date, ref: Reference) -> bool:
    """Whether "that Friday" is the one before, as nothing tells that it is to come; or "this
    Sunday", early in a week, as it is told of as past: "ganó este domingo"."""
    if e.base != "told" and not ref.message and now.isoweekday() <= _EARLY:
        return ref.tense < 0 and day > add_days(now, 1)  # tomorrow may have begun elsewhere
    known = e.base == "told" and ref.dct is not None and now <= ref.dct < day
    return known and (ref.tense or ref.asked) <= 0


def day_of_month(e: Expression, ref: Reference) -> PlaceInTime:
    """The day that "the 15th" means."""
    told = ref.told
    if ref.narrative and told and told.month:
        return places.of_fields(told.year, told.month, e.day)
    now = ref.now
    if now is None:
        return PlaceInTime("unknown", f"XXXX-XX-{e.day:02}", None)
    year, month = now.year, now.month
    if e.direction and e.day:
        return _towards(e.day, now, e.direction)
    if told and told.month and told.year and told.size == "day":
        ahead = (told.year, told.month) > (year, month)
        first = told.first.day if told.first else 0  # "from the 3rd to the 5th" goes on
        back = add_months(told.year, told.month, 1) == (year, month)
        soon = ref.apart and 0 <= now.day - (e.day or 0) <= _RECENT and not ref.tense
        fits = (e.day or first) < first or (ahead and (ref.tense < 0 or soon))
        if not ((ahead or back) and fits and (e.day or 0) <= now.day):
            # else it is "next month, on the 25th. … On the 10th", or "last month, on the 28th"
            year, month = told.year, told.month
    if e.weekday and e.day:
        year, month = month_with(e.day, e.weekday, (year, month), (now.year, now.month))
    elif e.day and _is_of_another(e.day, now, (year, month), ref):
        year, month = add_months(year, month, 1 if (ref.tense or ref.asked) > 0 else -1)
    return places.of_fields(year, month, e.day)


def _towards(day: int, now: date, direction: int) -> PlaceInTime:
    """ "El pasado día 15": the last one before today, or the next."""
    months = [add_months(now.year, now.month, count * direction) for count in range(_MONTHS_APART)]
    begun = (day - now.day) * direction > 0
    long = (one for one in months[0 if begun else 1 :] if day <= month_length(*one))
    return places.of_fields(*next(long, months[0]), day)


def _is_of_another(day: int, now: date, month: tuple[int, int], ref: Reference) -> bool:
    """Whether a day is none of this month: it has no 31st, or "he left on the 20th", on the 7th."""
    if day > month_length(*month):
        return True
    return not ref.message and ref.told is None and (day - now.day) * ref.tense < 0
