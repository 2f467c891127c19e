"""Rules for decades and centuries: "the 1990s", "the early nineties", "the 19th century"."""

from __future__ import annotations

from collections.abc import Mapping

from linimasa.timex.rules.calendar import SEP
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Expression
from linimasa.timex.words.numerals import full_year

_SOME = "HYPHEN DECADE_SUFFIX (?:BIG|CURRENCY|PERCENT|UNIT)"  # "70-an dolar": some seventy


def _decade(hit: Hit) -> Built:
    year = hit.number("y", "YEAR")
    if year is None:
        short = hit.number("y", "YY")
        year = None if short is None else full_year(short)
    at = hit.at("y")
    own = "YEAR" in hit.items[at].classes
    if year is None or not (own or hit.items[at].tight):
        return None
    if not hit.items[at].tight:  # "am 3. Mai 2014", and on the next line "Er"
        return [Atom(at, at + 1, Expression("year", year=year, weak=True))]
    if year % 100 == 0 and hit.has("hundreds"):  # "1800-talet"
        return Expression("century", century=year // 100 + 1)
    if year % 10:  # "1965's"
        return [Atom(at, at + 1, Expression("year", year=year, weak=True))] if own else None
    return Expression("decade", decade=year // 10)


def _decade_before(hit: Hit) -> Built:
    """ "the 470s BC"."""
    year = hit.number("y", "INT") or 0
    if year % 10 or not hit.items[hit.at("y")].tight or hit.get("era", "ERA") != "BC":
        return None
    return Expression("decade", decade=-(year // 10))


def _decade_label(hit: Hit) -> Built:
    """ "années 60", "anni Sessanta", "années 1920 et 1930": tens are of the twentieth century."""
    found = [(index, _tens(hit.items[index].classes)) for index in range(hit.at("y"), hit.end)]
    years = [(index, year) for index, year in found if year is not None]
    if any(year % 10 for _, year in years):
        return None
    starts = [hit.at("label"), *(index for index, _ in years[1:])]
    return [
        Atom(start, index + 1, Expression("decade", decade=year // 10))
        for start, (index, year) in zip(starts, years, strict=True)
    ]


def _tens(classes: Mapping[str, str]) -> int | None:
    number = int(classes.get("N", "-1"))
    if "YEAR" in classes or number < 0:
        return number if number > 0 else None
    return 1900 + number if 10 <= number <= 90 else 1


def _decade_word(hit: Hit) -> Built:
    century = hit.number("c", "N") or 19
    return Expression("decade", decade=century * 10 + (hit.number("w", "DECADE_WORD") or 0))


def _decade_of_century(hit: Hit) -> Built:
    """ "عشرينيات القرن التاسع عشر", "двадцатые годы XX века"."""
    at = "n" if hit.has("n") else "n2"
    century = hit.number(at, "ORDINAL") or hit.number(at, "ROMAN") or 20
    tens = hit.number("w", "DECADE_WORD") or (hit.number("y", "YY") or 0) // 10
    return Expression("decade", decade=(century - 1) * 10 + tens)


def _century(hit: Hit) -> Built:
    number = next(
        (
            n
            for n in (hit.number("n", c) for c in ("ORDINAL", "ROMAN", "INT", "N", "CENTURY_WORD"))
            if n
        ),
        0,
    )
    if not 1 <= number <= 30:
        return None
    before_christ = "BC" in (hit.get("era", "ERA"), hit.get("before", "ERA_BEFORE"))
    return Expression("century", century=-number if before_christ else number)


RULES = (
    Rule(
        "decade",
        f"LABEL_DECADE? THE? LABEL_YEAR? APOSTROPHE? (?P<y>YEAR|YY(?!{_SOME}))"
        " (?:HYPHEN? (?P<hundreds>(?=CENTURY_SUFFIX))?DECADE_SUFFIX (?!CURRENCY|PERCENT)"
        "|SUFFIX YEARS_WORD)",
        _decade,
    ),
    Rule("decade_before", "THE? (?P<y>INT) HYPHEN? DECADE_SUFFIX (?P<era>ERA)", _decade_before),
    Rule(
        "decade_label",
        "OF? (?P<label>THE? DECADE_BEFORE) APOSTROPHE? (?P<y>YEAR|YY|NWORD)"
        f"(?:{SEP} APOSTROPHE? (?:YEAR|YY)){{0,4}}",
        _decade_label,
    ),
    Rule(
        "decade_in_century",
        "(?P<y>YY) HYPHEN? DECADE_SUFFIX OF? (?P<n>ORDINAL|ROMAN) CENTURY_NAME",
        _decade_of_century,
    ),
    Rule(
        "decade_of_century",
        "(?P<w>DECADE_WORD) (?:OF? THE? CENTURY_NAME (?P<n>ORDINAL|ROMAN)"
        "|OF? THE? (?P<n2>ORDINAL|ROMAN) CENTURY_NAME)",
        _decade_of_century,
    ),
    Rule("decade_word", "THE? (?:(?P<c>NWORD) HYPHEN?)? (?P<w>DECADE_WORD)", _decade_word),
    Rule(
        "century_listed",
        "THE? (?P<n>ORDINAL|ROMAN|INT(?=SUFFIX)) SUFFIX?"
        f" (?={SEP} THE? (?:ORDINAL|ROMAN|INT SUFFIX) HYPHEN? CENTURY_NAME)",
        _century,
    ),
    Rule(
        "century",
        "(?P<before>ERA_BEFORE)? THE? (?P<n>ORDINAL|ROMAN|INT(?=SUFFIX|CENTURY_SINGULAR)) SUFFIX?"
        " HYPHEN? CENTURY_NAME (?P<era>ERA)?",
        _century,
    ),
    Rule(
        "century_after",
        "CENTURY_NAME TH_BEFORE? HYPHEN? (?P<n>ORDINAL|INT|ROMAN|NWORD) (?P<era>ERA)?",
        _century,
    ),
    Rule(
        "century_word",
        "(?:THE|(?<=CENTURY_CUE)|(?<=MODIFIER)) (?P<n>CENTURY_WORD) (?P<era>ERA)?",
        _century,
    ),
)
