"""Rules for the quarters and halves of a year."""

from __future__ import annotations

from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression


def _quarter(hit: Hit) -> Built:
    number = next(
        (n for n in (hit.number("n", c) for c in ("ORDINAL", "ROMAN", "INT", "N")) if n), 0
    )
    return Expression("part", part=f"Q{number}") if 1 <= number <= 4 else None


def _last_quarter(_: Hit) -> Built:
    return Expression("part", part="Q4")


def _two_quarters(hit: Hit) -> Built:
    """ "the first two quarters of 1990" are its first half."""
    number = hit.get("n", "N") or "1"
    last = "LAST_OF" in hit.items[hit.at("o")].classes
    if number == "2" and (last or hit.number("o", "ORDINAL") == 1):
        return Expression("part", part="H2" if last else "H1")
    return Expression("duration", amount=((number, "quarter"),))


def _quarter_short(hit: Hit) -> Built:
    """ "T3 2020"."""
    return _quarter(hit) if hit.items[hit.start].tight else None


def _half(hit: Hit) -> Built:
    number = next(
        (n for n in (hit.number("n", c) for c in ("ORDINAL", "ROMAN", "INT", "N")) if n), 0
    )
    weak = not hit.has("strong")
    return Expression("part", part=f"H{number}", weak=weak) if 1 <= number <= 2 else None


def _half_of_century(hit: Hit) -> Built:
    """ "друга половина XIX століття": the values of TIMEX3 have no halves of a century."""
    told = (("n", "ORDINAL"), ("n2", "ORDINAL"), ("half", "HALF_PART"))
    number = next((number for each in told if (number := hit.number(*each))), None)
    mod = {1: "START", 2: "END"}.get(number or 0)
    return Expression("modifier", mod=mod) if mod else None


_YEAR = "THE? (?:LABEL_YEAR? YEAR|SHIFT_BEFORE UNIT|UNIT SHIFT_AFTER|DEICTIC)"

RULES = (
    Rule(
        "quarter",
        "THE? FISCAL? (?P<n>ORDINAL|ROMAN|INT(?=SUFFIX)) SUFFIX? FISCAL? QUARTER",
        _quarter,
    ),
    # "the third-quarter loss": the article is the loss's.
    Rule("quarter_hyphen", "FISCAL? (?P<n>ORDINAL|INT(?=SUFFIX)) SUFFIX? HYPHEN QUARTER", _quarter),
    Rule(
        "quarter_after", "(?:QUARTER|Q) TH_BEFORE? HYPHEN? (?P<n>ORDINAL|INT|ROMAN|NWORD)", _quarter
    ),
    Rule(
        "quarter_last", f"THE? LAST_OF QUARTER (?=OF? LABEL_YEAR? YEAR|OF {_YEAR})", _last_quarter
    ),
    Rule("quarter_last_behind", f"QUARTER LAST_BEHIND (?=OF? {_YEAR})", _last_quarter),
    Rule(
        "quarter_in",
        "(?:(?<=DEICTIC)|(?<=DEICTIC OF)|(?<=FRAME_UNIT)|(?<=FRAME_UNIT OF))LAST_IN QUARTER",
        _last_quarter,
    ),
    Rule(
        "two_quarters",
        "THE? (?P<o>ORDINAL|LAST_OF) (?P<n>N) QUARTER (?=OF? LABEL_YEAR? YEAR)",
        _two_quarters,
    ),
    Rule("quarter_short", "QUARTER_MARK (?P<n>INT) (?=YEAR)", _quarter_short),
    Rule("half", "THE? (?P<n>ORDINAL|ROMAN|INT(?=SUFFIX)) SUFFIX? (?P<strong>SEMESTER)", _half),
    Rule(
        "half_named",
        "THE? (?P<n>ORDINAL) HALF_NAME"
        " (?=OF? THE? LABEL_YEAR? YEAR|OF? THE? (?:SHIFT_BEFORE UNIT|UNIT|DEICTIC))",
        _half,
    ),
    Rule(
        "half_named_after",
        "HALF_NAME (?P<n>ORDINAL) (?=OF? (?:LABEL_YEAR? YEAR|UNIT SHIFT_AFTER|SHIFT_BEFORE UNIT))",
        _half,
    ),
    Rule(
        "half_of_century",
        "THE? (?P<n>ORDINAL) HALF_NAME (?=OF? THE? (?:ORDINAL|ROMAN|INT) SUFFIX? CENTURY_NAME)"
        "|HALF_NAME (?P<n2>ORDINAL) (?=OF? CENTURY_NAME (?:ORDINAL|NWORD))"
        "|(?P<half>HALF_PART) (?=OF THE? (?:ORDINAL|ROMAN|INT) SUFFIX? CENTURY_NAME)",
        _half_of_century,
    ),
    Rule("half_of", "THE? (?P<n>ORDINAL) HALF_YEAR", _half),
    Rule(
        "half_after",
        "(?P<strong>SEMESTER|HALF_YEAR) TH_BEFORE? HYPHEN? (?P<n>ORDINAL|INT|ROMAN|NWORD)",
        _half,
    ),
)
