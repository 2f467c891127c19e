"""Stage two: what the words say, placed by a reference date.

The reference is the document's date (news) or the date told last (narrative), after Strötgen and
Gertz, "Multilingual and cross-domain temporal tagging", 2013.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, time

from linimasa.timex import place as places
from linimasa.timex.days import (
    add_days,
    add_months,
    chosen,
    clamp_year,
    holiday,
    month_length,
    month_with,
    nth_weekday,
    shift_day,
)
from linimasa.timex.durations import duration
from linimasa.timex.place import FIRST_MONTH, PlaceInTime
from linimasa.timex.value import Expression, Shift, TimexType


@dataclass(frozen=True, slots=True)
class Reference:
    """What an expression is resolved against: `told` is the place in time told of last."""

    dct: date | None
    told: PlaceInTime | None
    narrative: bool
    tense: int = 0  # -1 past, 1 future, as the words around say; 0 where they do not
    tense_if_far: int = 0  # the same, where it only decides on days that are far
    clock: time | None = None  # of the document's date, where it has one
    quarter: PlaceInTime | None = None  # the one that a report is about
    message: bool = False  # what somebody posts or asks

    @property
    def now(self) -> date | None:
        """The date that "today" and "last year" start from."""
        return self.told_day if self.narrative and self.told else self.dct

    @property
    def told_day(self) -> date | None:
        """The first day of what was told last, else the document's date."""
        day = self.told.first if self.told else None
        return day or (None if self.narrative and self.told else self.dct)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The result: `place` is what later expressions may refer to."""

    type: TimexType
    value: str
    mod: str | None = None
    edtf: str | None = None
    anchored: bool = False
    explicit: bool = False
    place: PlaceInTime | None = None


def resolve(e: Expression, ref: Reference) -> Resolved:
    """The TIMEX3 value and EDTF of an expression."""
    if e.kind == "reference":
        return Resolved("DATE", e.reference or "PRESENT_REF")
    if e.kind == "set" or (e.kind in ("daypart", "weekday") and e.repeat and e.hour is None):
        part = f"T{e.daypart}" if e.kind == "weekday" and e.daypart else ""
        return Resolved("SET", (e.repeat or "P1D") + part)
    if e.kind == "duration":
        value, edtf = duration(e, ref.now)
        if e.shift is not None:
            edtf = locate(e, ref).edtf
        return Resolved("DURATION", value, e.mod, edtf, edtf is not None)
    vague = _vague(e, ref)
    if vague:
        return Resolved("DATE", vague)
    place = locate(e, ref)
    if e.hour is not None or e.daypart:
        return _timed(e, place)
    if e.kind == "range" and e.until:
        return _stretch(e, place, locate(_completed(e.until, e), ref))
    mod = e.mod if e.mod_until is None else None
    edtf = places.narrowed(place, e.mod, e.mod_until)
    value = place.value
    if e.until:
        last = locate(_completed(e.until, e), ref)
        value = f"{place.value}/{last.value}"
        edtf = (
            f"{place.edtf}/{last.edtf}"
            if place.edtf and last.edtf and place.value < last.value
            else edtf
        )
    anchored = _is_anchored(e)
    return Resolved("DATE", value, mod, edtf, anchored, not anchored, place)


def _stretch(e: Expression, first: PlaceInTime, last: PlaceInTime) -> Resolved:
    """From one day or year to another: as long as it is from start to start, in hours."""
    edtf = f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf else None
    anchored = _is_anchored(e)
    if first.first and last.first and first.first < last.first:
        value = f"PT{(last.first - first.first).days * 24}H"
        return Resolved("DURATION", value, None, edtf, anchored, not anchored, first)
    value = f"{first.value}/{last.value}"
    return Resolved("DATE", value, None, first.edtf, anchored, not anchored, first)


def _completed(last: Expression, first: Expression) -> Expression:
    return last if last.year is not None or first.year is None else replace(last, year=first.year)


def _is_anchored(e: Expression) -> bool:
    return e.year is None and e.decade is None and e.century is None


def _vague(e: Expression, ref: Reference) -> str | None:
    """Deictics without a date to start from: "kemarin" in an undated text is somewhere past."""
    if e.kind != "deictic" or e.shift is None or e.daypart or e.hour is not None:
        return None
    if e.shift.base == "told" or not (ref.narrative or ref.dct is None):
        return None
    return (
        "PRESENT_REF" if e.shift.count == 0 else "PAST_REF" if e.shift.count < 0 else "FUTURE_REF"
    )


def locate(e: Expression, ref: Reference) -> PlaceInTime:
    """The place in time of a date, without its time of day."""
    if e.century is not None:
        return places.of_century(e.century)
    if e.decade is not None:
        return places.of_decade(e.decade)
    if e.shift is not None:
        return _shifted(e, e.shift, ref)
    if e.holiday:
        return _holiday(e, ref)
    if e.kind in ("period", "week_of") and (place := _framed(e, ref)):
        return place
    if e.part:
        return places.of_fields(e.year if e.year is not None else _part_year(e, ref), part=e.part)
    if e.year is not None or e.month is not None:
        year = e.year if e.year is not None else _year_of(e, ref)
        day = e.day
        if e.nth and e.month and e.weekday and year is not None:
            day = nth_weekday(clamp_year(year), e.month, e.weekday, e.nth)
        return places.of_fields(year, e.month, day)
    if e.weekday is not None and e.day is None:
        return _weekday(e, ref)
    return _told_day(ref) if e.day is None else _day_of_month(e, ref)


def _framed(e: Expression, ref: Reference) -> PlaceInTime | None:
    """ "the 1988 period", "the week of May 5"."""
    if e.kind == "week_of":
        day = locate(replace(e, kind="day"), ref).first
        return places.of_week(day) if day else None
    told = _reported(e, ref)
    return places.of_fields(e.year, part=told.part) if told else None


def _told_day(ref: Reference) -> PlaceInTime:
    told = ref.told
    if told is not None and told.size == "day":
        return told
    if told is not None and not ref.narrative and ref.dct:
        return places.of_day(ref.dct)
    wider = ref.narrative and told is not None and told.size in ("month", "year")
    if ref.told_day is None or wider:
        return PlaceInTime("unknown", "XXXX-XX-XX", None)
    return places.of_day(ref.told_day)


def _shifted(e: Expression, shift: Shift, ref: Reference) -> PlaceInTime:
    start = ref.told_day if shift.base == "told" else ref.now
    if (shift.unit, shift.count, shift.base) == ("day", 0, "told") and not e.daypart:
        return _told_day(ref)
    if shift.unit == "year":
        return _years_away(e, shift, ref, start)
    if start is None:
        return PlaceInTime("unknown", _UNKNOWN.get(shift.unit, "XXXX-XX-XX"), None)
    moved = shift_day(start, shift.unit, shift.count)
    if e.weekday is not None:
        return places.of_day(add_days(moved, e.weekday - moved.isoweekday()))
    if e.weekend:
        return places.of_weekend(_weekend_near(moved, shift, ref))
    return _around(moved, e, shift, ref)


def _reported(e: Expression, ref: Reference) -> PlaceInTime | None:
    """The part of a year told of last; of what calls itself a quarter, the one reported on."""
    told = ref.told
    if told and told.part in FIRST_MONTH and (told.part[0] == "Q" or not e.amount):
        return told
    return ref.quarter if e.amount == (("1", "quarter"),) else None


def _weekend_near(moved: date, shift: Shift, ref: Reference) -> date:
    """A day of the week whose weekend is meant by "the weekend", "this weekend"."""
    if ref.dct is None or ref.narrative or shift.count:
        return moved
    today = ref.dct.isoweekday()
    back = today < 6 and ref.tense <= 0
    if shift.base == "dct":  # "it rained this weekend", on a Tuesday
        back = today <= _EARLY_WEEK and ref.tense < 0
    return add_days(ref.dct, -7 if back else 0)


def _years_away(e: Expression, shift: Shift, ref: Reference, start: date | None) -> PlaceInTime:
    year = _shifted_year(shift, ref, start)
    if e.part:
        return places.of_fields(year, part=e.part)
    if e.holiday and year is not None:
        return places.of_day(holiday(e.holiday, clamp_year(year)))
    told = None
    if shift.counted and e.month is None and abs(shift.count) == 1:
        told = _reported(e, ref)
    if told and told.part and told.part[0] == "Q":
        # "a year earlier" beside a quarter is the same quarter.
        if shift.base == "told":
            year = None if told.year is None else told.year + shift.count
        return places.of_fields(year, part=told.part)
    return places.of_fields(year, e.month, e.day)


def _around(moved: date, e: Expression, shift: Shift, ref: Reference) -> PlaceInTime:
    """The whole month, week, … that `moved` lies in."""
    match shift.unit:
        case "month":
            return places.of_fields(moved.year, moved.month, e.day)
        case "week":
            return places.of_week(moved)
        case "quarter":
            return _quarter(shift, moved, ref)
        case "decade":
            return places.of_decade(moved.year // 10)
        case "century":
            return places.of_century((moved.year - 1) // 100 + 1)
    return places.of_day(moved)


def _shifted_year(shift: Shift, ref: Reference, start: date | None) -> int | None:
    told = ref.told
    if (shift.base == "told" or ref.narrative) and told and told.year is not None:
        year = told.year + shift.count
        # There is no year 0: the year after 1 BC is AD 1.
        return year + 1 if told.year < 0 <= year else year - 1 if year <= 0 < told.year else year
    if start is None:
        return None
    year = start.year + shift.count
    return year if MINYEAR <= year <= MAXYEAR else None


def _quarter(shift: Shift, moved: date, ref: Reference) -> PlaceInTime:
    told = ref.told
    if shift.base == "told" and shift.count == 0:
        if ref.quarter:
            return ref.quarter
        if told and told.part and told.part[0] == "Q":
            return told
        moved = ref.dct or moved
        year, month = add_months(moved.year, moved.month, -3)
        return places.of_fields(year, part=f"Q{(month - 1) // 3 + 1}")
    return places.of_fields(moved.year, part=f"Q{(moved.month - 1) // 3 + 1}")


_UNKNOWN = {"month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}
_EARLY_WEEK = 3  # Wednesday
_NEW_YEAR = (1, 2, 3)  # months in which a winter is that of the year begun
_NEAR_DAYS = 21
_FAR_DAYS = 120
_NEAR_MONTHS = 1


def _holiday(e: Expression, ref: Reference) -> PlaceInTime:
    name = e.holiday or "12-25"
    year = e.year
    if year is None and ref.narrative and ref.told:
        year = ref.told.year
    if year is None and ref.dct is not None:
        options = [holiday(name, clamp_year(ref.dct.year + step)) for step in (-1, 0, 1)]
        near = any(0 <= (day - ref.dct).days <= _NEAR_DAYS for day in options)
        # The tense does not outweigh a feast that is near: "we baked for Christmas".
        return places.of_day(chosen(options, ref.dct, e.direction, 0 if near else ref.tense))
    if year is None or year < 1:
        return PlaceInTime("unknown", f"XXXX-{name}" if name[0].isdigit() else "XXXX-XX-XX", None)
    return places.of_day(holiday(name, clamp_year(year)))


def _year_of(e: Expression, ref: Reference) -> int | None:
    """The year of a month or day that is told without one."""
    if ref.narrative and ref.told and e.direction is None:
        return ref.told.year
    now = ref.now
    if now is None or e.month is None:
        return None
    if e.day is not None:
        return _nearest_day(e, e.month, e.day, now, ref)
    if e.direction == 0:
        return now.year
    if e.direction == -1:
        return now.year if e.month < now.month else now.year - 1
    if e.direction == 1:
        return now.year if e.month > now.month else now.year + 1
    last = e.year_by or e.month
    options = [
        (abs((year - now.year) * 12 + last - now.month), year)
        for year in range(now.year - 1, now.year + 2)
    ]
    _, year = min(options)
    # The tense does not outweigh a month that is near.
    ahead = (year - now.year) * 12 + last - now.month
    if abs(ahead) > _NEAR_MONTHS and ahead * ref.tense < 0:
        return year - 1 if ahead > 0 else year + 1
    return year


def _nearest_day(e: Expression, month: int, day: int, now: date, ref: Reference) -> int:
    """The year in which the day lies nearest; a weekday told beside it decides first."""
    reach = 1 if e.weekday is None else 3
    years = range(clamp_year(now.year - reach), clamp_year(now.year + reach) + 1)
    options = [date(year, month, min(day, month_length(year, month))) for year in years]
    if e.weekday is not None:
        fitting = [option for option in options if option.isoweekday() == e.weekday]
        options = fitting or options
    near = any(abs((option - now).days) <= _FAR_DAYS for option in options)
    tense = ref.tense or (0 if near else ref.tense_if_far)
    return chosen(options, now, e.direction or None, tense).year


def _part_year(e: Expression, ref: Reference) -> int | None:
    """The year of a season or quarter that is told without one."""
    now = ref.now
    if ref.narrative and ref.told and e.direction is None:
        return ref.told.year
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


def _weekday(e: Expression, ref: Reference) -> PlaceInTime:
    now = ref.told_day if e.base == "told" else ref.now
    weekday = e.weekday or 1
    if now is None:
        return PlaceInTime("unknown", f"XXXX-WXX-{weekday}", None)
    back = (now.isoweekday() - weekday) % 7
    if ref.narrative:
        return places.of_day(add_days(now, -back if back <= 3 else 7 - back))
    if e.direction == -1:
        return places.of_day(add_days(now, -(back or 7)))
    if e.direction == 1:
        return places.of_day(add_days(now, 7 - back))
    if e.direction == 0:
        return places.of_day(add_days(now, weekday - now.isoweekday()))
    if ref.tense > 0 and back:
        return places.of_day(add_days(now, 7 - back))
    return places.of_day(add_days(now, -back))


def _day_of_month(e: Expression, ref: Reference) -> PlaceInTime:
    told = ref.told
    if ref.narrative and told and told.month:
        return places.of_fields(told.year, told.month, e.day)
    now = ref.now
    if now is None:
        return PlaceInTime("unknown", f"XXXX-XX-{e.day:02}", None)
    year, month = now.year, now.month
    if told and told.month and told.year and told.size == "day":
        year, month = told.year, told.month
    if e.weekday and e.day:
        year, month = month_with(e.day, e.weekday, year, month)
    return places.of_fields(year, month, e.day)


def _timed(e: Expression, place: PlaceInTime) -> Resolved:
    day = place.edtf if place.size == "day" else None
    anchored = _is_anchored(e)
    if e.hour is None:
        value = f"{place.value}T{e.daypart}"
        return Resolved("TIME", value, e.mod, place.edtf, anchored, not anchored, place)
    clock = f"{e.hour:02}:{e.minute or 0:02}"
    if e.second is not None:
        clock += f":{e.second:02}"
    edtf = day
    if day and not clock.startswith("24"):
        edtf = f"{day}T{clock}{(e.zone or '').strip()}"
    return Resolved("TIME", f"{place.value}T{clock}", e.mod, edtf, anchored, not anchored, place)
