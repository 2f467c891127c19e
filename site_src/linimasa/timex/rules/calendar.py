"""Rules for calendar dates: days, months, years, decades, centuries, quarters, seasons."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression, Shift, replace
from linimasa.timex.words.numerals import full_year

# Between the days of a list that share one month: "3, 5 and 8 May", "12-14 Maret".
SEP = "(?:COMMA AND?|AND|TO|HYPHEN|SLASH)"
_DAY = "DAY SUFFIX?"
_NO_MORE = "(?!MONTH|YEAR|PERCENT|BIG|OF|UNIT|AMPM|HYPHEN|INT)"
# "2023年", "2023. gada", "2006. aasta": the last kind counts years where it has no full stop.
_HOUR = "(?:ON|LABEL_CLOCK|CLOCK_CUE) LABEL_CLOCK? (?:CLOCK|HM|HOUR|NWORD|HALF_TO|QUARTER_TO)"
# "In July the first minister", "in May the 24 members": counted, unless nothing follows to count.
_ALONE = "(?=COMMA|DOT|OPEN|CLOSE|YEAR|TO|(?!OF)ON|POSS|AND(?!THE? ORDINAL)|DAYPART|LABEL_YEAR|¶)"
_NOT_COUNTING = (
    f"(?:THE? (?=DAY SUFFIX)|(?=DAY)|THE? (?=(?:DAY|ORDINAL){_ALONE})|(?<=DAY_PLAIN MONTH)THE?)"
)
OF_MONTH = "(?:(?!WITHIN)OF)?"  # "25 in March", "the second in May" are so many, and which
_MARKED = "(?:YEAR_MARK{1,2}|SUFFIX YEAR_WORD)"


def _iso(hit: Hit) -> Built:
    return day_of(hit.get("d", "ISO") or "")


def day_of(text: str) -> Expression:
    """Where a second reading follows, it is kept for a weekday beside it to choose."""
    first, _, other = text.partition(" ")
    year, month, day = (int(part) for part in first.split("-"))
    return Expression("date", year=year, month=month, day=day, alternative=other or None)


def _numeric(hit: Hit) -> Built:
    return day_of(hit.get("d", "DMY") or "")


def _iso_month(hit: Hit) -> Built:
    """ "2023-08": a month, unless it is two years that go up, as in "2021-22", "2006-07"."""
    year, month = hit.number("y", "YEAR") or 0, hit.number("m", "MONTH_NO") or 0
    first = Atom(hit.start, hit.start + 1, Expression("year", year=year, weak=True))
    tight = hit.items[hit.start].tight and hit.items[hit.start + 1].tight
    if not tight or len(hit.items[hit.at("m")].text) != 2:
        return [first]
    last = year - year % 100 + month
    if last == year + 1 and _is_of_season(hit):
        return Expression("year", year=year)
    if last > year:
        return [first, Atom(hit.end - 1, hit.end, Expression("year", year=last))]
    return Expression("month", year=year, month=month)


def _is_of_season(hit: Hit) -> bool:
    """Whether it is the year of "the winter of 2010-11"."""
    return any("SEASON" in item.classes for item in hit.items[max(0, hit.start - 2) : hit.start])


def _dotted_date(hit: Hit) -> Built:
    """ "5. 10. 2024", with blanks behind the full stops."""
    if any(hit.items[hit.at(name) + 1].text != "." for name in ("d", "m")):
        return None
    year, month, day = (hit.number(*at) for at in (("y", "YEAR"), ("m", "MONTH_NO"), ("d", "DAY")))
    return Expression("date", year=year, month=month, day=day)


def _month_year(hit: Hit) -> Built:
    year, month = (int(part) for part in (hit.get("m", "MY") or "").split("-"))
    return Expression("month", year=year, month=month)


def _short_date(hit: Hit) -> Built:
    month, day = (int(part) for part in (hit.get("d", "DM") or "").split("-"))
    return Expression("day", month=month, day=day, weak=not hit.has("label"))


def _day_month(hit: Hit) -> Built:
    day = hit.number("d", "DAY") or hit.number("d", "ORDINAL")
    if day is None or day > 31:
        return None
    return Expression("day", month=hit.number("m", "MONTH"), day=day)


def _day_pair(hit: Hit) -> Built:
    """ "the night of 13/14 February": the first of the two days."""
    return Expression("day", month=hit.number("m", "MONTH"), day=hit.number("d", "DAYS"))


def _month_day(hit: Hit) -> Built:
    """ "March 5", "May 4 and 5", "March 5-9": the days after the first stand for themselves."""
    first = _day_month(hit)
    if not isinstance(first, Expression):
        return None
    atoms = [Atom(hit.start, hit.at("rest") if hit.has("rest") else hit.end, first)]
    if hit.has("rest"):
        start, end = hit.span("rest")
        for index in range(start, end):
            day = hit.items[index].classes.get("DAY")
            if day:
                stop = index + 1
                if stop < end and "SUFFIX" in hit.items[stop].classes:
                    stop += 1
                other = Expression("day", month=first.month, day=int(day))
                atoms.append(Atom(index, stop, other))
    return atoms


def _listed_day(hit: Hit) -> Built:
    return Expression("listed", day=hit.number("d", "DAY"))


def _day_of_month(hit: Hit) -> Built:
    day = hit.number("d", "DAY") or hit.number("d", "ORDINAL")
    return Expression("day_of_month", day=day) if day and day <= 31 else None


def _month(hit: Hit) -> Built:
    classes = hit.items[hit.at("m")].classes
    weak = not hit.has("label") and ("SHORT" in classes or "GUARD" in classes)
    return Expression("month", month=hit.number("m", "MONTH"), weak=weak)


def _month_adjective(hit: Hit) -> Built:
    """ "вересневі бої"; with a capital it is a name: "Октябрьский район"."""
    if hit.items[hit.start].text[:1].isupper():
        return []
    return Expression("month", month=hit.number("m", "MONTH_ADJECTIVE"))


def _year_month_day(hit: Hit) -> Built:
    """ "2023年3月5日", "2023. gada 5. martā": the year comes first."""
    month = hit.number("m", "MONTH") or hit.number("m", "MONTH_NO") or hit.number("m2", "MONTH")
    day = hit.number("d", "DAY") or hit.number("d2", "DAY")
    kind = "month" if day is None else "date"
    return Expression(kind, year=hit.number("y", "YEAR"), month=month, day=day)


def _year_first(hit: Hit) -> Built:
    """ "2023 martxoak 5", "2023. 3. 5.": where the language writes the year first."""
    month = hit.number("m", "MONTH") or hit.number("n", "MONTH_NO")
    day = hit.number("d", "DAY") or hit.number("d2", "DAY")
    told = Expression("date", year=hit.number("y", "YEAR"), month=month, day=day)
    return told if hit.style.year_first else None


def year_of(hit: Hit) -> Built:
    """A year, in digits or words, with its era."""
    year = hit.number("y", "YEAR") or hit.number("y", "YEARW") or hit.number("y", "INT")
    year = year or hit.number("y", "N")
    if year is None or not 1 <= year <= 9999:
        return None
    era = hit.get("era", "ERA") or hit.get("era", "ERA_BEFORE")
    return Expression("year", year=-year if era == "BC" else year)


def _bare_year(hit: Hit) -> Built:
    return Expression("year", year=hit.number("y", "YEAR"), weak=True)


def _short_year(hit: Hit) -> Built:
    """ "'99": the mark is tight to the digits."""
    if not hit.items[hit.start].tight:
        return None
    year = full_year(int(hit.get("y", "YY") or 0))
    return Expression("year", year=year, two_digits=True, weak=True)


def _year_behind(hit: Hit) -> Built:
    """ "5 Oct 24": two digits that close a date."""
    return Expression("year", year=full_year(int(hit.get("y", "YY") or 0)), two_digits=True)


def _dotted_day(hit: Hit) -> Built:
    month, day = (int(part) for part in (hit.get("d", "DOTTED_DAY") or "1-1").split("-"))
    return Expression("day", month=month, day=day)


def _short_numeric(hit: Hit) -> Built:
    """ "1.9.39": a date where a preposition or a bracket stands before it."""
    return replace(day_of(hit.get("d", "DMY_SHORT") or ""), weak=True)


def _label_year_short(hit: Hit) -> Built:
    """ "im Jahr 578": three digits with no unit after them."""
    year = hit.number("y", "INT") or 0
    return Expression("year", year=year) if 100 <= year <= 999 else None


def _holiday(hit: Hit) -> Built:
    """A feast; "the new year's budget" speaks of none, "New Year's" does."""
    name = hit.items[hit.at("h")]
    if "GUARD" in name.classes and name.text.islower():
        return []
    return Expression("holiday", holiday=hit.get("h", "HOLIDAY"))


def _day_in_month(hit: Hit) -> Built:
    """ "bu ayın 15'inde": the 15th of this month; "el pasado día 15" is the last one."""
    count, _, base = (hit.get("x", "SHIFT_BEFORE") or "0").partition(" ")
    day = hit.number("d", "DAY") or hit.number("d", "HOUR_FROM")
    if hit.items[hit.at("d") - 1].classes.get("UNIT") == "day":
        return Expression("day_of_month", day=day, direction=int(count))
    shift = Shift("month", int(count), "told" if base == "told" else "dct")
    return Expression("day_of_month", day=day, shift=shift)


RULES = (
    Rule(
        "day_in_month",
        "THE? (?P<x>SHIFT_BEFORE) LABEL_DAY (?P<d>DAY|HOUR_FROM) SUFFIX? (?!UNIT|MONTH)",
        _day_in_month,
    ),
    Rule("iso", "(?P<d>ISO)", _iso),
    Rule("iso_month", "(?P<y>YEAR) HYPHEN (?P<m>MONTH_NO) (?!HYPHEN|MONTH|UNIT|BIG)", _iso_month),
    Rule("numeric", "LABEL_DAY? (?P<d>DMY)", _numeric),
    Rule(
        "dotted_date",
        "LABEL_DAY? (?P<d>DAY) SUFFIX (?P<m>MONTH_NO) SUFFIX (?P<y>YEAR)",
        _dotted_date,
    ),
    Rule("month_year", "LABEL_MONTH? (?P<m>MY)", _month_year),
    Rule(
        "year_month_day",
        f"(?P<y>YEAR) {_MARKED} (?:(?P<m>MONTH|MONTH_NO(?=MONTH_MARK)) MONTH_MARK?"
        " (?:(?P<d>DAY) (?:SUFFIX{1,2}|(?=COMMA|CLOSE|¶)))?|(?P<d2>DAY) SUFFIX? OF? (?P<m2>MONTH))",
        _year_month_day,
    ),
    Rule(
        "year_first",
        "(?P<y>YEAR) (?:(?P<m>MONTH) (?P<d>DAY) (?!UNIT|BIG|PERCENT|N|SUFFIX MONTH)"
        "|(?:DOT|SUFFIX) (?P<n>MONTH_NO) (?:DOT|SUFFIX) (?P<d2>DAY) (?:DOT|SUFFIX)?)",
        _year_first,
    ),
    Rule("year_marked", f"(?P<y>YEAR) {_MARKED}", year_of),
    Rule(
        "day_month",
        "(?:THE (?=LABEL_DAY))? LABEL_DAY? THE? (?P<d>DAY) SUFFIX? HYPHEN?"
        f" {OF_MONTH} (?:LABEL_MONTH OF?)? (?P<m>MONTH)",
        _day_month,
    ),
    Rule("day_pair", "THE? (?P<d>DAYS) SUFFIX? OF? (?P<m>MONTH)", _day_pair),
    Rule("ordinal_month", f"THE? (?P<d>ORDINAL) {OF_MONTH} (?P<m>MONTH)", _day_month),
    Rule(
        "month_day",
        f"(?P<m>MONTH) {_NOT_COUNTING} (?P<d>DAY|ORDINAL) SUFFIX? (?!PERCENT|BIG|MONTH|OCLOCK)"
        f"(?P<rest>(?:{SEP}{_DAY}{_NO_MORE}|COMMA AND? {_DAY} HYPHEN {_DAY} {_NO_MORE}){{1,6}})?",
        _month_day,
    ),
    Rule(
        "listed_day",
        f"(?:THE? LABEL_DAY|THE)? (?P<d>DAY) SUFFIX?"
        f"(?=(?:{SEP} DAY_PLAIN? THE? {_DAY}){{0,6}} {SEP} DAY_PLAIN? LABEL_DAY? THE? {_DAY} OF?"
        " LABEL_MONTH? MONTH)",
        _listed_day,
    ),
    Rule("short_date", "(?P<label>LABEL_DAY)? (?P<d>DM)", _short_date),
    Rule("fiscal", "THE? FISCAL LABEL_YEAR? (?P<y>YEAR)", year_of),
    Rule(
        "era",
        "(?:THE? LABEL_YEAR)? (?P<y>INT) (?:COMMA|YEARS_TAIL|YEAR_TAIL)? (?P<era>ERA)",
        year_of,
    ),
    Rule("era_before", "(?P<era>ERA_BEFORE) (?P<y>INT) (?!SUFFIX? HYPHEN? CENTURY_NAME)", year_of),
    Rule("label_year", "THE? (?:LABEL_YEAR OF_DAY?|LABEL_YEARS) (?P<y>YEAR|YEARW)", year_of),
    Rule("label_year_words", "THE LABEL_YEAR (?P<y>NWORD)", year_of),
    Rule(
        "year_behind",
        "(?:(?<=DAY MONTH)|(?<=DAY SUFFIX MONTH))(?P<y>YY) (?=COMMA|DOT|CLOSE|¶)",
        _year_behind,
    ),
    Rule("short_year", "APOSTROPHE (?P<y>YY) (?!DECADE_SUFFIX)", _short_year),
    Rule("word_year", "(?P<y>YEARW)", year_of),
    Rule("year_month", "(?<!MONTH)(?P<y>YEAR) (?P<m>MONTH) (?!YEAR|DAY)", _year_month_day),
    Rule(
        "year_closed",
        "(?P<y>YEAR) (?:(?=CLOSING|LABEL_CLOCK (?:CLOCK|HM))|UNIT? (?=MODIFIER_AFTER))",
        year_of,
    ),
    Rule("bare_year", "(?P<y>YEAR)", _bare_year),
    Rule("month", "(?:THE? (?P<label>LABEL_MONTH) OF?)? (?P<m>MONTH)", _month),
    Rule("month_adjective", "(?P<m>MONTH_ADJECTIVE)", _month_adjective),
    Rule("holiday", "(?P<h>HOLIDAY)", _holiday),
    Rule(
        "dotted_day",
        "(?:(?<=ON)|(?<=ON THE)|(?<=RELATION)|(?<=WEEKDAY COMMA)|(?<=WEEKDAY))"
        "(?P<d>DOTTED_DAY) SUFFIX",
        _dotted_day,
    ),
    Rule("short_numeric", "(?P<d>DMY_SHORT)", _short_numeric),
    Rule("label_year_short", "THE? LABEL_YEAR (?P<y>INT) (?!UNIT|BIG|N)", _label_year_short),
    Rule("day_of_told", "THE? (?P<d>DAY) OF? MONTH_TOLD", _day_of_month),
    Rule(
        "weekday_day",
        f"(?<=WEEKDAY)(?P<d>DAY) SUFFIX? (?=COMMA|DOT|CLOSE|¶|TO|{_HOUR})",
        _day_of_month,
    ),
    Rule(
        "day_of_month",
        "(?:THE (?=DAY SUFFIX)|THE? LABEL_DAY) (?P<d>DAY) SUFFIX?"
        " (?!SUFFIX|UNIT(?!SHIFT_AFTER|(?<=LABEL_CLOCK)(?:HALF_TO|HOUR|NWORD))|WITHIN MONTH)",
        _day_of_month,
    ),
)
