"""Rules for dates as forms, calendars and letters write them: 2024-W40, 5.XII.2019, Oct/29/2016."""

from __future__ import annotations

from linimasa.timex.rules.calendar import day_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.rules.years import years
from linimasa.timex.value import A_WEEK, Expression, Shift, replace
from linimasa.timex.words.numerals import full_year

_MONTHS = 12
_TWO_DIGITS = 10
_WEEKS = 53
_POINT = "(?:DOT|SUFFIX|SLASH|HYPHEN)"
_STROKE = "(?:SLASH|HYPHEN)"


def _tight(hit: Hit) -> bool:
    """Whether nothing stands between the items."""
    return all(item.tight for item in hit.items[hit.start : hit.end - 1])


def _week(hit: Hit) -> Built:
    """ "2024-W40" (ISO 8601), "week 32 of 2021"."""
    number = hit.number("n", "INT") or hit.number("n", "ORDINAL") or 0
    if not 1 <= number <= _WEEKS or hit.get("u", "UNIT") not in (None, "week"):
        return None if hit.has("sign") or hit.number("n", "INT") else _nth(hit, number)
    if hit.has("sign") and not _tight(hit):
        return None
    return Expression("nth_of", nth=number, amount=A_WEEK, year=hit.number("y", "YEAR"))


def _nth(hit: Hit, number: int) -> Built:
    """ "bulan kedua tahun 2023"."""
    unit = hit.get("u", "UNIT")
    if unit not in ("day", "month"):
        return None
    return Expression("nth_of", nth=number, amount=(("1", unit),), year=hit.number("y", "YEAR"))


def _year(hit: Hit) -> int | None:
    short = hit.number("y", "YY")
    return full_year(short) if short is not None else hit.number("y", "YEAR")


def _month_stroke_day(hit: Hit) -> Built:
    """ "Oct/29/2016", "Oct-2": month, day and year joined by strokes."""
    if not _tight(hit):
        return None
    month, day, year = hit.number("m", "MONTH"), hit.number("d", "DAY"), _year(hit)
    if hit.has("both"):  # one number to the eye of the tokens: 29/2016
        year, day = (
            int(p)
            for p in (hit.get("both", "MY") or hit.get("both", "DAY_YEAR") or "0-0").split("-")
        )
    return Expression("date" if year else "day", year=year, month=month, day=day)


def _month_stroke_year(hit: Hit) -> Built:
    """ "nov/2016"."""
    if not _tight(hit):
        return None
    return Expression("month", year=hit.number("y", "YEAR"), month=hit.number("m", "MONTH"))


def _year_stroke_month(hit: Hit) -> Built:
    """ "2015/3"; "2015/12" may be a season of games. "1910/11" is two years, or the number of a
    noun right before it: "Heft 2010/11"."""
    year, month = hit.number("y", "YEAR") or 0, hit.number("m", "MONTH_NO") or 0
    season = len(hit.items[hit.at("m")].text) > 1 and year % 100 < month
    if season:
        numbered = (
            hit.style.apart and not hit.start
        )  # a word of which nothing is known is before it
        return years(hit) if year % 100 + 1 == month and not numbered else None
    if hit.has("label") or not _tight(hit):
        return None
    return Expression("month", year=year, month=month)


def _roman_month(hit: Hit) -> Built:
    """ "5.XII.2019": day and year in our digits, the month in the Romans'."""
    month = hit.number("m", "ROMAN") or 0
    spaced = hit.end - hit.start == 3
    if (not spaced and not _tight(hit)) or month > _MONTHS:
        return None
    year, day = hit.number("y", "YEAR"), hit.number("d", "DAY")
    return Expression("date", year=year, month=month, day=day)


def _half_sign(hit: Hit) -> Built:
    """ "H1 2015", "2015 H2"."""
    number = hit.number("n", "INT") or 0
    if not 1 <= number <= 2 or not hit.items[hit.at("n") - 1].tight:
        return None
    return Expression("part", part=f"H{number}", year=hit.number("y", "YEAR"))


def _fiscal_short(hit: Hit) -> Built:
    """ "FY18"."""
    if not hit.items[hit.start].tight:
        return None
    return Expression("year", year=full_year(hit.number("y", "YY") or 0))


def _weekday_later(hit: Hit) -> Built:
    """ "the Friday after next", "the Friday before last": a week behind that one, or before it."""
    step = 1 if hit.has("later") else -1
    if hit.get("x", "SHIFT_BEFORE") != str(step):
        return None
    weekday = hit.number("w", "WEEKDAY")
    return Expression("weekday", weekday=weekday, direction=step, offset=Shift("week", step))


def _day_sign(hit: Hit) -> Built:
    """ "H-7 Lebaran", "H+3 Lebaran": so many days before, or after, the day of a feast."""
    days = (hit.number("n", "INT") or 0) * (-1 if hit.has("before") else 1)
    return Expression("holiday", holiday=hit.get("h", "HOLIDAY"), offset=Shift("day", days))


def _day_of_range(hit: Hit) -> Built:
    """Each of "07/16-07/22"; "1/2-3/4" are parts of a cup."""
    if hit.get("d", "FRAC"):
        return []
    month, day = (int(part) for part in (hit.get("d", "DM") or "").split("-"))
    return Expression("day", month=month, day=day, weak=len(hit.items[hit.at("d")].text) < 4)


def _day_dash_month(hit: Hit) -> Built:
    """ "op 23-12", as the Dutch write days; "van 9-5" are hours, "won on Sunday 3-1" is a score."""
    day, month = hit.number("d", "DAY") or 0, hit.number("m", "MONTH_NO") or 0
    before = hit.items[hit.start - 1].classes
    sure = before.get("DAY_DASH") == "sure" or day > _MONTHS
    sure = sure or ("WEEKDAY" in before and max(day, month) >= _TWO_DIGITS)
    sure = sure or (hit.start > 1 and "MONTH_NO" in hit.items[hit.start - 2].classes)
    if not _tight(hit) or not sure or day > 31:
        return None
    return Expression("day", month=month, day=day)


def _digits_alone(hit: Hit) -> Built:
    """ "20241005" (ISO 8601, basic form): as often the number of something."""
    return replace(day_of(hit.get("d", "BASIC") or ""), weak=not hit.has("label"))


def _weekdays_of_days(hit: Hit) -> Built:
    """ "May 5 - 6 (Tue-Wed)": the weekdays of the days told before them."""
    days = []
    for group, direction in (("w", -1), ("w2", 1)):
        weekday, at = hit.number(group, "WEEKDAY"), hit.at(group)
        day = Expression("weekday", weekday=weekday, direction=direction, base="told")
        days.append(Atom(at, at + 1, day))
    return days


RULES = (
    Rule(
        "weekdays_of_days",
        "(?:(?<=DAY OPEN)|(?<=SUFFIX OPEN)|(?<=MONTH OPEN)|(?<=YEAR OPEN))"
        "(?P<w>WEEKDAY) (?:HYPHEN|TO|AND|COMMA) (?P<w2>WEEKDAY)",
        _weekdays_of_days,
    ),
    Rule(
        "iso_week",
        "(?P<y>YEAR) HYPHEN? (?P<sign>WEEK_SIGN) (?P<n>INT) (?!HYPHEN INT)",
        _week,
    ),
    Rule(
        "week_of_year",
        "THE? (?P<u>(?!QUARTER|LABEL_YEAR)UNIT) (?:TH_BEFORE HYPHEN?)? (?P<n>INT|ORDINAL)"
        " (?:SLASH|COMMA|OF)? THE? LABEL_YEAR? (?P<y>YEAR)",
        _week,
    ),
    Rule(
        "month_stroke",
        f"(?P<m>MONTH) {_STROKE} (?:(?P<both>MY|DAY_YEAR)|(?P<d>DAY) (?:{_STROKE} (?P<y>YEAR|YY))?)"
        f" (?!{_STROKE}|MONTH|UNIT)",
        _month_stroke_day,
    ),
    Rule(
        "month_stroke_year", "(?P<m>MONTH) SLASH (?P<y>YEAR) (?!SLASH|HYPHEN)", _month_stroke_year
    ),
    Rule(
        "day_stroke",
        f"(?P<d>DAY) {_STROKE} (?P<m>MONTH) {_STROKE} (?P<y>YEAR|YY) (?!{_STROKE})",
        _month_stroke_day,
    ),
    Rule(
        "year_stroke_month",
        "(?P<label>LABEL_YEARS|LABEL_YEAR)? (?P<y>YEAR) SLASH (?P<m>MONTH_NO) (?!SLASH|UNIT)",
        _year_stroke_month,
    ),
    Rule(
        "roman_month",
        f"(?P<d>DAY) {_POINT} (?P<m>ROMAN) {_POINT} (?P<y>YEAR)",
        _roman_month,
    ),
    Rule("roman_month_spaced", "(?P<d>DAY) (?P<m>ROMAN) (?P<y>YEAR)", _roman_month),
    Rule("half_sign", "HALF_SIGN (?P<n>INT) OF? (?P<y>YEAR)", _half_sign),
    Rule("half_sign_behind", "(?P<y>YEAR) HALF_SIGN (?P<n>INT)", _half_sign),
    Rule("fiscal_short", "FISCAL (?P<y>YY) (?!YY|HYPHEN|SLASH)", _fiscal_short),
    Rule(
        "weekday_later",
        "THE? (?P<w>WEEKDAY) (?:(?P<later>LATER_LINK)|EARLIER_LINK) (?P<x>SHIFT_BEFORE)"
        " (?!WEEKDAY|UNIT|MONTH|SEASON|HOLIDAY|WEEKEND|DAYPART)",
        _weekday_later,
    ),
    Rule(
        "day_sign",
        "DAY_SIGN (?:(?P<before>HYPHEN)|PLUS) (?P<n>INT) OF? (?P<h>HOLIDAY)",
        _day_sign,
    ),
    Rule(
        "day_dash_month",
        "(?:(?<=DAY_DASH)|(?<=WEEKDAY)|(?<=DAY HYPHEN MONTH_NO TO))(?P<d>DAY) (?P<dash>HYPHEN)"
        " (?P<m>MONTH_NO) (?!HYPHEN|MONTH|UNIT|BIG|OCLOCK|HOUR_UNIT|PERCENT|SUFFIX|N)",
        _day_dash_month,
    ),
    Rule("range_numeric", "(?P<d>DM) (?=(?:HYPHEN|TO) DM)", _day_of_range),
    Rule("range_numeric_end", "(?<=DM (?:HYPHEN|TO))(?P<d>DM)", _day_of_range),
    Rule("digits_alone", "(?P<label>LABEL_DAY)? (?P<d>BASIC) (?!BIG|UNIT|PERCENT)", _digits_alone),
)
