"""Stage two: what the words say, placed by a reference date.

The reference is the document's date (news) or the date told last (narrative), after Strötgen and
Gertz, "Multilingual and cross-domain temporal tagging", 2013.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from linimasa.timex.calendar import place as places
from linimasa.timex.calendar.days import add_days, add_months, clamp_year, holiday, shift_day
from linimasa.timex.calendar.durations import duration
from linimasa.timex.calendar.place import FIRST_MONTH, PlaceInTime
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.nearest import day_of_month, feast, open_year, part_year, weekday_near
from linimasa.timex.value import A_QUARTER, Expression, Shift, TimexType, is_of_quarter, replace


@dataclass(slots=True)
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
    e = _in_context(e, ref)
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


def _in_context(e: Expression, ref: Reference) -> Expression:
    """The same, where what it says at all hangs on what was told."""
    if e.kind == "event":
        return _from_told(e, ref)
    told = ref.told.year if ref.narrative and ref.told else None
    if not e.two_digits or told is None or e.year is None or told < 0:
        return e
    centuries = range(told - told % 100 - 100, told + 101, 100)  # "the men of '99" of 1917
    years = (century + e.year % 100 for century in centuries)
    return replace(e, year=min(years, key=lambda year: abs(year - told)))


def _from_told(e: Expression, ref: Reference) -> Expression:
    """What is told from an event: the day told right before it, else counted from it in history."""
    if e.amount and not (ref.narrative and ref.told):
        return replace(e, kind="duration", shift=None)
    if ref.beside and ref.told:
        unit = ref.told.size if ref.told.size in ("month", "year") else "day"
        return Expression("shift", shift=Shift(unit, 0, "told"))
    return replace(e, kind="ago" if e.amount else "deictic", amount=())


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
    place = _within(e, ref) if e.kind == "nth_of" else _unmoved(e, ref)
    if e.offset is None or e.kind == "week_of":  # that of a day moved already
        return place
    return places.moved(place, e.offset.unit, e.offset.count)


def _within(e: Expression, ref: Reference) -> PlaceInTime:
    """The week, day or weekday that is counted in a month or year."""
    frame = _unmoved(replace(e, kind="month", weekday=None, amount=()), ref)
    return places.nth_within(frame, e.nth or 1, e.weekday, e.amount[0][1] if e.amount else "day")


def _unmoved(e: Expression, ref: Reference) -> PlaceInTime:
    if e.century is not None:
        return places.of_century(e.century)
    if e.decade is not None:
        return places.of_decade(e.decade)
    if e.shift is not None:
        return _shifted(e, e.shift, ref)
    if e.kind in ("period", "week_of") and (place := _framed(e, ref)):
        return place
    if e.holiday:
        return feast(e, ref)
    if e.part:
        return places.of_fields(e.year if e.year is not None else part_year(e, ref), part=e.part)
    if e.year is not None or e.month is not None:
        year = e.year if e.year is not None else open_year(e, ref)
        return places.of_fields(year, e.month, e.day)
    if e.weekday is not None and e.day is None:
        return weekday_near(e, ref)
    return _day_of_part(e, ref) if e.day is None else day_of_month(e, ref)


def _framed(e: Expression, ref: Reference) -> PlaceInTime | None:
    """ "the 1988 period", "the week of May 5"."""
    if e.kind == "week_of":
        day = locate(replace(e, kind="day"), ref).first
        if day and e.weekend:  # "Labor Day weekend" is the one before that Monday
            return places.of_weekend(add_days(day, -_EARLY if day.isoweekday() <= _EARLY else 0))
        return places.of_week(day) if day else None
    told = _reported(e, ref)
    return places.of_fields(e.year, part=told.part) if told else None


def _day_of_part(e: Expression, ref: Reference) -> PlaceInTime:
    """The day of a part of a day; "night attacks", in history, are of no day."""
    of_none = ref.narrative and e.kind == "daypart" and e.base == "dct"
    return PlaceInTime("unknown", _SOME_DAY, None) if of_none else _told_day(ref)


def _told_day(ref: Reference) -> PlaceInTime:
    told = ref.told
    if told is not None and told.size == "day":
        return told
    if told is not None and not ref.narrative and ref.dct:
        return places.of_day(ref.dct)
    if ref.narrative and told is not None and told.size in ("month", "year"):
        return places.some_day(told)
    if ref.told_day is None:
        return PlaceInTime("unknown", _SOME_DAY, None)
    return places.of_day(ref.told_day)


def _is_vague_day(shift: Shift, ref: Reference) -> bool:
    """Whether "the day before" follows a week or more in news, and so is told from today."""
    told = ref.told
    return shift.unit == "day" and not ref.narrative and told is not None and told.size != "day"


def _shifted(e: Expression, shift: Shift, ref: Reference) -> PlaceInTime:
    vague = shift.base == "told" and _is_vague_day(shift, ref)
    if vague and shift.count != -1:  # "in July … two days later", "the next day"
        whole = ref.told if ref.told and ref.told.size == "month" else None
        return places.some_day(whole) if whole else PlaceInTime("unknown", _SOME_DAY, None)
    start = ref.told_day if shift.base == "told" and not vague else ref.now
    if (shift.unit, shift.count, shift.base) == ("day", 0, "told") and not e.daypart:
        if ref.told and ref.told.size == "month":  # "last October … that day"
            return places.some_day(ref.told)
        return _told_day(ref)
    if shift.unit == "year":
        return _years_away(e, shift, ref, start)
    if start is None:
        unknown = PlaceInTime("unknown", _UNKNOWN.get(shift.unit, _SOME_DAY), None)
        return _before_christ(shift, ref) or unknown
    moved = shift_day(start, shift.unit, shift.count)
    if e.weekday is not None:
        return places.of_day(add_days(moved, _to_weekday(e.weekday, moved, shift)))
    if e.weekend:
        return places.of_weekend(_weekend_near(moved, shift, ref))
    return _around(moved, e, shift, ref)


def _to_weekday(weekday: int, moved: date, shift: Shift) -> int:
    """The days from there to the weekday beside: of that week, and where a day is told that another
    part of the world counts otherwise ("yesterday, Sunday" on a Tuesday), the nearest that fits."""
    days = weekday - moved.isoweekday()
    if shift.unit != "day" or not days:
        return days
    ahead = days % 7
    back = shift.count < 0 and ahead > -shift.count  # what is yet to come is not yesterday
    return ahead - 7 if back or ahead > _HALF_WEEK else ahead


def _before_christ(shift: Shift, ref: Reference) -> PlaceInTime | None:
    """The decade or century so many after one before Christ, where no calendar reaches."""
    year = ref.told.year if ref.told else None
    if year is None or year > 0:
        return None
    if shift.unit == "decade":
        return places.of_decade(-(-year // 10) + shift.count)
    return places.of_century(-(-year // 100 + 1) + shift.count) if shift.unit == "century" else None


def _reported(e: Expression, ref: Reference) -> PlaceInTime | None:
    """The part of a year told of last; of what calls itself a quarter, the one reported on."""
    told = ref.told
    if told and told.part in FIRST_MONTH and (told.part[0] == "Q" or not e.amount):
        return ref.quarter if ref.quarter and _is_passed(told, ref.quarter) else told
    return ref.quarter if e.amount == A_QUARTER else None


def _weekend_near(moved: date, shift: Shift, ref: Reference) -> date:
    """A day of the week whose weekend is meant by "the weekend", "this weekend"."""
    if ref.dct is None or ref.narrative or shift.count:
        return moved
    today = ref.dct.isoweekday()
    back = today < 6 and ref.tense <= (-1 if ref.asked else 0)
    if shift.base == "dct":  # "it rained this weekend", on a Tuesday
        back = today <= _EARLY_WEEK and ref.tense < 0
    return add_days(ref.dct, -7 if back else 0)


def _is_passed(told: PlaceInTime, quarter: PlaceInTime) -> bool:
    """Whether a quarter was told of in passing, that before the one reported on."""
    return told.year == quarter.year and (told.part or "")[0] == "Q" and told.value < quarter.value


def _years_away(e: Expression, shift: Shift, ref: Reference, start: date | None) -> PlaceInTime:
    year = _shifted_year(shift, ref, start)
    if e.part:
        return places.of_fields(year, part=e.part)
    if e.holiday and year is not None:
        return places.of_day(holiday(e.holiday, clamp_year(year)))
    told = None
    if shift.counted and e.month is None and abs(shift.count) == 1:
        told = _reported(e, ref)
    elif is_of_quarter(e) and ref.told and (ref.told.part or "")[:1] == "Q":
        told = _reported(e, ref)  # "up from $3 million last year"
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
            return _quarter(e, shift, moved, ref)
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


def _quarter(e: Expression, shift: Shift, moved: date, ref: Reference) -> PlaceInTime:
    told = ref.told
    if shift.base == "told" and shift.count == 0:
        if ref.quarter:
            return ref.quarter
        if told and told.part and told.part[0] == "Q":
            return told
        moved = ref.dct or moved
        if e.month:  # "the quarter ended Sept. 30"
            return _quarter_to(e.year or moved.year - (e.month > moved.month), e.month)
        year, month = add_months(moved.year, moved.month, -3)
        return places.of_fields(year, part=f"Q{(month - 1) // 3 + 1}")
    return places.of_fields(moved.year, part=f"Q{(moved.month - 1) // 3 + 1}")


def _quarter_to(year: int, month: int) -> PlaceInTime:
    """The quarter of the calendar with most of the three months up to one: July's is the second."""
    year, middle = add_months(year, month, -1)
    return places.of_fields(year, part=f"Q{(middle - 1) // 3 + 1}")


_SOME_DAY = "XXXX-XX-XX"
_HALF_WEEK = 3  # days
_EARLY = 2  # the last weekday whose weekend is the one before it
_UNKNOWN = {"month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}
_EARLY_WEEK = 3  # Wednesday


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
