"""How two neighbours become one: the table of kinds that join, and what they say together."""

from __future__ import annotations

from collections.abc import Callable

from linimasa.timex.calendar.days import afternoon
from linimasa.timex.rules.joined_amounts import and_days, durations, first_of_year, longer_ago
from linimasa.timex.rules.joints_sets import nth_of_each, set_at, set_on, weeks_of_set, with_set
from linimasa.timex.value import Base, Expression, Shift, replace

Merge = Callable[[Expression, Expression], Expression | None]

_DAYS = "day date deictic_day"
_AGO = "ago ago_year ago_month ago_week ago_day"
_MODIFIED = (
    "month month_of part part_of year decade century shift_year shift_month shift_week shift unit "
    "weekend shift_day holiday deictic_day day date"
)
_EIGHTHS = (2, 4, 8, 16)  # of a dollar: prices of shares
_ITS_WEEK = Shift("week", 0, "told")  # of "the weekend"
_DATED = f"{_DAYS} weekday weekday_of ago_day nth_of"


def _with_weekday(a: Expression, b: Expression) -> Expression | None:
    weekday, other = (a, b) if a.kind == "weekday" else (b, a)
    if a.kind != "weekday" and b.weekday is not None:
        weekday, other = b, a
    if other.weekday is not None or weekday.day is not None or weekday.shift:
        return None
    if weekday.hour is not None or weekday.daypart:
        other = _at_time_of(other, weekday)
    if other.alternative and other.year and other.month and other.day:
        other = _settle(other, weekday.weekday)
    return replace(other, weekday=weekday.weekday, weak=False)


def _in_its_week(a: Expression, b: Expression) -> Expression | None:
    """ "Senin (17/3) pekan depan": a day of the week and its date say more than the week."""
    return replace(a, weak=False) if a.weekday is not None else None


def _eve(a: Expression, b: Expression) -> Expression | None:
    """ "in der Nacht" + "zum Sonntag": the night into a day is that of the day before."""
    if a.daypart != "NI" or b.daypart or b.offset is not None:
        return None
    return replace(b, daypart="NI", offset=Shift("day", -1), weak=False)


def _before_weekday(a: Expression, b: Expression) -> Expression | None:
    """ "7/9 Thursday", but not "the share fell 7/8 Thursday"."""
    if a.weak and (a.month or 0) < (a.day or 0) in _EIGHTHS:
        return None
    return _with_weekday(a, b)


def _at_time_of(day: Expression, other: Expression) -> Expression:
    """A day at the time of day of another expression."""
    return replace(
        day,
        kind="dated" if other.hour is not None else day.kind,
        hour=other.hour,
        minute=other.minute,
        second=other.second,
        zone=other.zone,
        daypart=other.daypart,
    )


def _settle(e: Expression, weekday: int | None) -> Expression:
    """3/4/2024 is the reading that falls on the weekday beside it."""
    from datetime import date

    if not (e.alternative and e.year and e.month and e.day):
        return e
    if date(e.year, e.month, e.day).isoweekday() == weekday:
        return replace(e, alternative=None)
    year, month, day = (int(part) for part in e.alternative.split("-"))
    if date(year, month, day).isoweekday() == weekday:
        return replace(e, year=year, month=month, day=day, alternative=None)
    return e


def _with_year(a: Expression, b: Expression) -> Expression | None:
    year, other = (a, b) if a.kind == "year" else (b, a)
    if year.until and other.kind != "part":
        return None
    kind = "date" if other.kind == "day" else other.kind
    return replace(other, kind=kind, year=year.year, weak=False, until=None)


def _with_shift(a: Expression, b: Expression) -> Expression | None:
    shift, other = (b, a) if b.kind == "shift" else (a, b)
    if shift.mod:
        return None
    return replace(other, shift=shift.shift, weak=False)


def _day_of_it(a: Expression, b: Expression) -> Expression | None:
    """ "来月" + "15日の正午"."""
    told = b.day is None or b.month is not None or b.shift is not None or b.weekday is not None
    return None if told else _with_shift(a, b)


def _years_away(a: Expression, b: Expression) -> Expression | None:
    """ "Christmas two years ago", "in May three years earlier"."""
    if a.year is not None or a.shift or a.direction is not None or b.shift is None:
        return None
    return replace(a, shift=replace(b.shift, counted=False), mod=a.mod or b.mod, weak=False)


def _half_of(a: Expression, b: Expression) -> Expression | None:
    """ "the first half" + "the 20th century"."""
    mod = {"H1": "START", "H2": "END"}.get(a.part or "")
    return replace(b, mod=mod) if mod and not b.mod and not a.year and not a.shift else None


def _half_behind(a: Expression, b: Expression) -> Expression | None:
    """ "15. yüzyılın" + "ikinci yarısı", "bu ayın" + "ikinci yarısı"."""
    return _half_of(b, a)


def _with_week(a: Expression, b: Expression) -> Expression | None:
    """ "next week" + "Tuesday at noon"."""
    day_told = b.month is not None or b.day is not None or b.shift or b.direction is not None
    return None if b.weekday is None or day_told else _with_shift(a, b)


def _weekend_of_week(a: Expression, b: Expression) -> Expression | None:
    """ "the weekend of next week"."""
    return replace(a, shift=b.shift, weak=False) if a.weak or a.shift == _ITS_WEEK else None


def with_clock(a: Expression, b: Expression) -> Expression | None:
    clock, other = (b, a) if b.kind == "clock" else (a, b)
    if other.hour is not None:
        return None
    hour = afternoon(clock.hour, other.daypart)
    return replace(
        other,
        hour=hour,
        minute=clock.minute,
        second=clock.second,
        zone=clock.zone,
        kind="dated" if other.kind != "daypart" else "clock",
        daypart=None,
        mod=clock.mod,
        weak=False,
        base=other.base,
    )


def _with_part(a: Expression, b: Expression) -> Expression | None:
    part, other = (a, b) if a.kind == "daypart" else (b, a)
    if other.daypart not in (None, part.daypart) or other.hour is not None:
        return None  # but "the early hours of Thursday morning"
    return replace(other, daypart=part.daypart, weak=False, mod=other.mod or part.mod)


def _with_modifier(a: Expression, b: Expression) -> Expression | None:
    modifier, other = (a, b) if a.kind.startswith("modifier") else (b, a)
    if other.mod:
        return None
    weak = other.weak and other.kind not in ("month", "part", "unit", "year", "daypart", "weekday")
    kind = other.kind
    shift = other.shift
    if kind == "unit" and shift:
        base: Base = shift.base if shift.unit == "week" else "told"
        kind, shift = "shift", replace(shift, base=base)
    return replace(
        other, kind=kind, shift=shift, mod=modifier.mod, mod_until=modifier.mod_until, weak=weak
    )


def _week_of_feast(a: Expression, b: Expression) -> Expression | None:
    """ "Easter week", "Thanksgiving weekend"."""
    if b.kind == "unit" and (b.shift is None or b.shift.unit != "week"):
        return None
    return replace(a, kind="week_of", weekend=b.kind == "weekend")


def _within(a: Expression, b: Expression) -> Expression | None:
    """ "下个月的" + "第三个星期三": what is counted, in the time before it."""
    if b.month is not None or b.year is not None or b.shift:
        return None
    return replace(b, month=a.month, year=a.year, shift=a.shift, direction=a.direction)


def _with_tail(a: Expression, b: Expression) -> Expression | None:
    """ "1997年" + "底": the tail of what stands before it."""
    return None if a.mod else replace(a, mod=b.mod, weak=False)


def _with_approx(a: Expression, b: Expression) -> Expression | None:
    if a.mod == "EQUAL_OR_LESS" and b.kind in ("year", "month", "date", "dated"):
        return None  # "up to 2002"
    if b.mod or b.span or any(number == "X" for number, _ in b.amount):
        return None
    return replace(b, mod=a.mod)


def _keep_left(a: Expression, b: Expression) -> Expression | None:
    if a.direction is not None:
        return replace(a, weak=False)
    # "le 18 juin suivant" follows what is told
    base: Base = b.base if a.kind == "day" else a.base
    return replace(a, direction=b.direction, base=base, weak=False)


def _same_month(a: Expression, b: Expression) -> Expression | None:
    """ "the same month of last year": as many months from the one told of."""
    if a.shift is None or b.shift is None or (b.shift.base, b.shift.count) != ("told", 0):
        return None
    return replace(b, shift=replace(b.shift, count=12 * a.shift.count))


def _of_the_year(a: Expression, b: Expression) -> Expression | None:
    """ "yılın ikinci yarısı": a part of the year that is told of."""
    unit, part = (a, b) if a.kind == "unit" else (b, a)
    if unit.shift is None or part.year is not None or part.shift:
        return None
    if unit.shift.unit == "month":
        return _half_of(part, replace(unit, kind="shift", weak=False))
    return replace(part, shift=unit.shift, weak=False) if unit.shift.unit == "year" else None


def _towards(a: Expression, b: Expression) -> Expression | None:
    """ "last 5 May" in one direction from the reference date; "this" is apart from a year."""
    if a.direction == 0 and b.kind == "date":
        return None
    return replace(b, direction=a.direction, weak=False) if b.direction is None else None


def _deictic_date(a: Expression, b: Expression) -> Expression | None:
    """ "hari ini, Selasa (21/10/2025)": the date says more than the deictic."""
    deictic, other = (a, b) if a.kind == "deictic" else (b, a)
    if other.kind == "weekday" and not other.shift:
        return replace(deictic, weekday=other.weekday, weak=False)
    return replace(other, daypart=other.daypart or deictic.daypart, weak=False)


def _days_before(a: Expression, b: Expression) -> Expression | None:
    """ "复活节" + "前两天", which elsewhere are the first two."""
    number, unit = b.amount[0]
    counts = number.isdigit() and len(number) < 4 and unit in ("day", "week", "month", "year")
    return replace(a, offset=Shift(unit, -int(number)), weak=False) if counts else None


def _moved(a: Expression, b: Expression) -> Expression | None:
    """ "der Tag vor" + "Weihnachten"."""
    return replace(b, offset=a.offset, weak=False)


def _day_beside(a: Expression, b: Expression) -> Expression | None:
    """ "the day before" + "Easter"."""
    shift = a.shift
    if shift is None or (shift.unit, shift.base, abs(shift.count)) != ("day", "told", 1):
        return None
    return None if a.daypart else replace(b, offset=Shift("day", shift.count), weak=False)


# Kinds that may stand left, what may stand between, kinds that may stand right.
TABLE: tuple[tuple[str, str, str, Merge], ...] = (
    (
        "weekday weekday_of",
        "COMMA? OPEN? THE? LABEL_DAY?",
        "day date dated day_of_month ago_day",
        _with_weekday,
    ),
    ("day date", "", "weekday dated", _before_weekday),
    ("day date", "(?:OPEN|COMMA)", "weekday dated", _with_weekday),
    ("day_of_month", "", "weekday dated", _before_weekday),
    ("deictic_day event", "", "day date holiday weekday weekday_of day_of_month", _day_beside),
    ("beside", "THE?", f"{_DATED} dated holiday", _moved),
    (
        "deictic_day deictic_part",
        "COMMA? OPEN?",
        "date day weekday dated day_of_month",
        _deictic_date,
    ),
    (f"{_DATED} dated", "", "deictic_day", lambda a, b: replace(a, weak=False)),
    ("day date", "", "shift_week", _in_its_week),
    (f"{_DATED} month month_of part weekday_of dated year", "", "direction", _keep_left),
    ("day month nth_of", "(?:COMMA|HYPHEN)? OF? LABEL_YEAR?", "year", _with_year),
    ("part", "(?:COMMA? OF? THE? LABEL_YEAR?|SLASH|HYPHEN)", "year", _with_year),
    ("holiday", "OF?", "year", _with_year),
    ("year", "POSS?", "part", _with_year),
    ("year", "POSS?", "holiday", _with_year),
    (
        "year",
        "(?:(?<=YEAR_MARK)|(?<=YEAR_WORD)|(?<=CLOSE)) OF?",
        "month day part holiday",
        _with_year,
    ),
    ("day month part weekday holiday nth_of", "COMMA? OF? THE?", "shift_year", _with_shift),
    ("month part holiday", "", "ago_year", _years_away),
    ("weekday", "OF? THE?", "shift_week", _with_shift),
    ("shift_week", "(?:(?!TO)ON|OF|POSS)?", "weekday dated", _with_week),
    ("weekend", "OF?", "shift_week", _weekend_of_week),
    ("day_of_month", "OF? THE?", "shift_month", _with_shift),
    ("shift_month", "OF?", "day_of_month", _with_shift),
    ("shift_month", "OF?", "dated", _day_of_it),
    ("shift_year", "POSS|", "part", _with_shift),
    ("unit", "", "part", _of_the_year),
    ("shift_year", "(?:OF|ON)?", "month day dated holiday part", _with_shift),
    ("shift_year", "POSS", "holiday", _with_shift),
    ("part", "(?:OF THE?)?", "century shift_month shift_week", _half_of),
    ("century shift_month", "(?:OF|POSS)?", "part", _half_behind),
    ("shift_year", "", "shift_month", _same_month),
    ("shift_before", "LABEL_DAY?", "day date month", _towards),
    ("part", "OF THE?", "unit", _of_the_year),
    (
        f"{_DATED} deictic_part day_of_month holiday",
        "YEAR_TAIL? COMMA? OPEN? (?:ON|LINK|POSS)? THE?",
        "clock",
        with_clock,
    ),
    ("daypart", "COMMA? (?:ON|LINK)?", "clock", with_clock),
    (
        "clock",
        "(?:OPEN (?:HHMM|CLOCK|HM|HOUR) AMPM? ZONE CLOSE)? COMMA? OPEN? ON? THE?",
        f"{_DATED} deictic_part day_of_month holiday",
        with_clock,
    ),
    ("holiday", "", "daypart", _with_part),
    ("holiday", "", "weekend unit", _week_of_feast),
    ("day", "", "weekend", _week_of_feast),
    ("weekend", "OF THE?", "day date holiday", lambda a, b: _week_of_feast(b, a)),
    ("clock", "(?:ON|WITHIN)? THE?", "daypart", with_clock),
    ("daypart", "INTO THE?", f"{_DATED} holiday day_of_month", _eve),
    ("daypart", "(?:OF|ON|COMMA)? THE?", f"{_DATED} listed day_of_month", _with_part),
    (f"{_DATED} day_of_month", "YEAR_TAIL? COMMA? (?:ON|LINK)? THE?", "daypart", _with_part),
    ("daypart", "ON? THE?", "dated", lambda a, b: replace(b, hour=afternoon(b.hour, a.daypart))),
    ("dated", "", "daypart", lambda a, b: replace(a, hour=afternoon(a.hour, b.daypart))),
    ("set", "(?:OF|LINK|ON)? THE?", "weekday daypart dated", with_set),
    ("set", "(?:OF|LINK)?", "nth_of dated", nth_of_each),
    ("set", "(?:OF|LINK)?", "set", weeks_of_set),
    ("month month_of shift_month shift_year year unit", "OF?", "nth_of", _within),
    ("set", "COMMA? (?:ON|LINK)? THE?", "clock", set_at),
    ("set", "COMMA? (?:OF|ON)? THE?", "day_of_month day", set_on),
    ("day_of_month day", "OF?", "set", lambda a, b: set_on(b, a)),
    ("clock", "COMMA? ON?", "set", lambda a, b: set_at(b, a)),
    (
        "modifier",
        "HYPHEN? OF? ON? THE?",
        (
            f"{_DATED} month month_of part part_of year decade century daypart deictic_part shift "
            "shift_year shift_month shift_week unit weekend shift_day"
        ),
        _with_modifier,
    ),
    (_MODIFIED, "OF?", "modifier_after", _with_modifier),
    (
        f"duration ago clock year month month_of {_DATED} dated part part_of decade century",
        "",
        "approx_after",
        _with_tail,
    ),
    ("approx", "THE?", "duration ago year clock dated date month", _with_approx),
    ("holiday", "", "duration_first", _days_before),
    ("year shift_year", "", "duration_first", first_of_year),
    ("year shift_year", "", "duration_whole", lambda a, b: replace(a, weak=False)),
    ("duration", "COMMA? AND?", "duration", durations),
    ("duration", "AND?", "day_of_month", and_days),
    ("duration", "AND?", _AGO, longer_ago),
)
