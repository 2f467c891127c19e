"""Rules for years that a word, an era or a first year beside them tells from a count."""

from __future__ import annotations

from linimasa.timex.rules.calendar import year_of
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression, replace

# The word for year after a year stays outside where one of these stands before it.
_OWNER = "MONTH|SEASON|SEASON_ADVERB"
_TO_DATE = "(?:SUFFIX|DOT)? (?=(?:HYPHEN|TO) DMY)"


def _before_christ(hit: Hit) -> Built:
    """The first year of a range: before Christ where it is the larger one."""
    years = [int(item.classes["INT"]) for item in hit.items[hit.start :][:3:2]]
    return Expression("year", year=-years[0] if years[0] > years[1] else years[0])


def _year_tailed(hit: Hit) -> Built:
    """ "1941 року", "980 року": the word after it tells a year from a count."""
    year = hit.number("y", "YEAR") or hit.number("y", "INT") or 0
    if not 100 <= year <= 9999:
        return None
    return year_of(hit)


def _owned_year(hit: Hit) -> Built:
    return [Atom(hit.start, hit.start + 1, Expression("year", year=hit.number("y", "YEAR")))]


def _ordinal_year(hit: Hit) -> Built:
    """ "дві тисячі двадцять другого року"."""
    year = hit.number("y", "ORDINAL") or 0
    return Expression("year", year=year) if 1000 <= year <= 2199 else None


def _listed_numeric(hit: Hit) -> Built:
    dotted = hit.get("d", "DOTTED_DAY")
    if dotted is None:
        return Expression("listed", day=hit.number("d", "DAY"))
    month, day = (int(part) for part in dotted.split("-"))
    return Expression("day", month=month, day=day)


def _year_end_short(hit: Hit) -> Built:
    first = int(hit.items[hit.start - 2].classes["YEAR"])
    last = first - first % 100 + int(hit.get("y", "YY") or 0)
    return Expression("year", year=last) if first < last else []


def years(hit: Hit) -> Built:
    """ "1998/99", tight: one season, or two years where the language holds them apart."""
    at = hit.at("y")
    if not (hit.items[at].tight and hit.items[at + 1].tight):
        return None
    first, text = hit.number("y", "YEAR") or 0, hit.items[hit.end - 1].text
    if not text.isdecimal():
        return None  # "2016/二1"
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    year, end = Expression("year", year=first), Expression("year", year=last)
    if hit.style.apart:
        return [Atom(hit.start, at + 1, year), Atom(hit.end - 1, hit.end, end)]
    return replace(year, until=end) if last == first + 1 else None


RULES = (
    Rule(
        "years",
        "(?:FISCAL|LABEL_YEARS|LABEL_YEAR)? (?P<y>YEAR) SLASH (?:YEAR|YY) (?!SLASH|HYPHEN|UNIT)",
        years,
    ),
    Rule("year_tailed", f"(?<!{_OWNER})(?P<y>YEAR|INT) YEAR_TAIL (?P<era>ERA)?", _year_tailed),
    Rule("owned_year", f"(?<={_OWNER})(?P<y>YEAR) YEAR_TAIL", _owned_year),
    Rule("years_tailed", "(?<=HYPHEN|TO|AND)(?P<y>YEAR) YEARS_TAIL", year_of),
    Rule("ordinal_tailed", "(?P<y>ORDINAL) YEAR_TAIL", _ordinal_year),
    # "490-480 BC": the era after the second year is the first one's as well.
    Rule(
        "era_range",
        "(?P<y>INT) (?=(?:HYPHEN|TO|AND|SLASH) INT (?:YEARS_TAIL|YEAR_TAIL)? ERA)",
        _before_christ,
    ),
    # "27-28.5.1918", "27.5.-4.6.1918"
    Rule("listed_numeric", f"(?P<d>DAY) {_TO_DATE}", _listed_numeric),
    Rule("listed_dotted", f"(?P<d>DOTTED_DAY) {_TO_DATE}", _listed_numeric),
    # "1932-39": the second year in two digits.
    Rule(
        "year_end_short",
        "(?<=YEAR HYPHEN)(?P<y>YY) (?!(?!YEAR_TAIL|YEAR_MARK)UNIT|BIG|PERCENT|MONTH)",
        _year_end_short,
    ),
)
