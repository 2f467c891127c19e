"""Two expressions of time that stand for one date: the ends of a range, days in a row, a day by the
clocks of two places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.edtf import parse
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import related
from linimasa.language import read, table_of
from linimasa.timex import Timex

_HOUR = re.compile(r"T[^/,\]}]*")  # the time of day in an EDTF date
_NUMBERS = re.compile(r"\d+")
_OPENING = ("from", "between", "since")
_CLOSING = ("to", "until")
_LEAD = 16  # characters before a date in which what opens a range stands
_MARKS = "[-–—~～〜]"
_DASH = re.compile(rf"(?P<blank>\s?){_MARKS}(?P=blank)")


@dataclass(frozen=True, slots=True)
class _Joints:
    """What may stand between the ends: `to` says that they are, `both` only with a word before."""

    to: re.Pattern[str]
    both: re.Pattern[str]
    row: re.Pattern[str]
    first: re.Pattern[str]  # the end of the first of two, where a case tells


def joined(text: str, one: Timex, other: Timex, language: str) -> str | None:
    """The date that two neighbours make together, as EDTF; None where each is one of its own."""
    if one.edtf is None or other.edtf is None:
        return None
    between = text[one.end : other.start]
    opens = _opens(text[: one.start], language)
    return (
        _range(between, one, other, language, opens=opens)
        or _row(between, one, other, language)
        or _made_exact(between, one, other, language)
    )


def same_elsewhere(text: str, one: Timex, other: Timex, language: str) -> int | None:
    """Where brackets end that tell a date again by the clock of another part of the world: "27日
    (日本時間28日)". None where the second date is no such one."""
    zone = words_of(language).elsewhere
    if not zone or re.fullmatch(rf"\s?[（(]\s?(?:{zone})\s?", text[one.end : other.start]) is None:
        return None
    closed = re.compile(r"\s?[^（）()、。\n]{0,4}[)）]").match(text, other.end)
    return closed.end() if closed else None


def _opens(lead: str, language: str) -> bool:
    """Whether "between" stands before the article of a date: "tra il [1210] e il 1245"."""
    *_, tie, article = ["", "", *lead[-_LEAD:].lower().split()]
    return article in words_of(language).articles and tie in related(language, "between")


def without_hour(edtf: str) -> str:
    """A date to the day: the hour stays in the words, for a timeline is told in days."""
    return _HOUR.sub("", edtf)


def _row(between: str, one: Timex, other: Timex, language: str) -> str | None:
    """ "28 and 29 December": two days, one after the other, are one date."""
    if not _joints(language).row.fullmatch(between):
        return None
    first, last = (parse(without_hour(each.edtf or "")) for each in (one, other))
    if first.precision != "day" or last.precision != "day":
        return None
    end, start = first.latest, last.earliest
    follows = end and start and (start - end).days == 1
    return f"{one.edtf}/{other.edtf}" if follows else None


def _made_exact(between: str, one: Timex, other: Timex, language: str) -> str | None:
    """The day behind a stretch of time that it is said to be: "awal pekan atau tepatnya Senin"."""
    exactly = words_of(language).exactly
    if not exactly or re.fullmatch(rf",?\s(?:{exactly})\s", between) is None:
        return None
    stretch = "/" in (one.edtf or "") or parse(one.edtf or "").precision != "day"
    return other.edtf if stretch and parse(other.edtf or "").precision == "day" else None


def _goes_on(one: Timex, other: Timex) -> bool:
    """Whether a comma may part the ends of a range: "sejak 1 Maret, hingga 3 April", not "since
    2012, and today"."""
    return one.relation in _OPENING and other.relation == "until" and other.explicit


def _range(between: str, one: Timex, other: Timex, language: str, *, opens: bool) -> str | None:
    first, last = one.edtf or "", other.edtf or ""
    if first[0] in "[{" or last[0] in "[{" or "." in first + last:
        return None
    joints = _joints(language)
    opened = opens or one.relation in _OPENING or other.relation in _CLOSING
    cased = other.relation == "until" and between == " " and joints.first.search(one.text)
    tied = cased or joints.to.fullmatch(between.lstrip(",") if _goes_on(one, other) else between)
    if "/" in first + last:  # "akhir 2022 hingga awal 2023"
        seasons = "season" in (parse(one.partition("/")[0]).precision for one in (first, last))
        if seasons or not (tied and opened):  # "the rain of autumn"
            return None
        first, last = first.partition("/")[0], last.rpartition("/")[2]
        begin, end = parse(first).first, parse(last).last
        return f"{first}/{last}" if begin and end and begin < end else None
    if not (
        tied or (opened and joints.both.fullmatch(between)) or _is_dashed(between, first, last)
    ):
        return None
    first = _in_one_year(one, other)
    begin, end = parse(first).first, parse(last).last
    return f"{first}/{last}" if begin and end and begin < end else None


def _is_dashed(between: str, first: str, last: str) -> bool:
    """Whether only a dash parts two years, months or days: "2008-2015", "May 2008 – June 2015"; or
    a stroke a year from the next: "1973/74"."""
    if between == "/":
        years = first.isdigit() and last.isdigit()
        return years and int(last) == int(first) + 1
    alike = parse(first).precision == parse(last).precision
    return alike and _DASH.fullmatch(between) is not None


def _in_one_year(one: Timex, other: Timex) -> str:
    """The first end, in the year of the last one where neither says its own."""
    first, last = one.edtf or "", other.edtf or ""
    if one.explicit or other.explicit or first[:4] == last[:4] or not last[:4].isdigit():
        return first
    moved = f"{last[:4]}{first[4:]}"
    return moved if moved[:10] < last[:10] else first


@cache
def _joints(language: str) -> _Joints:
    words = words_of(language)
    timex = cast("Mapping[str, Mapping[str, list[str]]]", read(language).get("timex", {}))
    table, after = timex.get("words", {}), timex.get("relation_after", {})
    relation = timex.get("relation", {})
    to = [*table.get("to", ()), *relation.get("until", ()), *after.get("since", ())]
    and_ = [*table.get("and", ()), *words.coordinators]
    plain = [word for word in to if word not in and_]
    return _Joints(
        to=re.compile(rf"\s*(?i:{either(plain)})\s*(?:\w{{1,4}}\s)?"),
        both=re.compile(rf"\s*(?:{_MARKS}|(?i:{either([*to, *and_])}))\s*(?:\w+\s)?"),
        row=re.compile(rf"\s*(?:{_MARKS}|&|(?i:{either(and_)}))\s*"),
        first=re.compile(rf"(?:{table_of(language, 'events').get('range_from', '(?!)')})$"),
    )


def looks_ahead(timex: Timex, published: str | None) -> bool:
    """ "over the next four years": room for what may come, not the date of something, as "1-9
    Haziran tarihleri arasında" is."""
    if timex.type != "DURATION" or timex.edtf is None or published is None:
        return False
    first = timex.edtf.partition("/")[0]
    day = first[-2:].lstrip("0") if len(first) == len("2024-06-01") else ""
    return first >= published[: len(first)] and day not in _NUMBERS.findall(timex.text)
