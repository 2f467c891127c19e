"""The outlet that an article credits, at its end or in a line of its own."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import listed, outlets_of
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.syntax.field_words import fields_of
from linimasa.language import table_of, texts
from linimasa.language.writing import calendar_words
from linimasa.places import names_place

_MOST_LABEL = 3  # words before the outlet that a line of its own credits

# Behind the end of what is told, a dash and who told it
_CREDIT_TAIL = re.compile(
    r"[.!?…”\"’')\]]\s*(?:[–—-]{1,2}\s*|\()([^\W\d_][\w.’-]*(?:\s\w+){0,3}?)\W*$"
)
# the same in brackets, with who wrote it, or when: "(APA, 30.5.2024)"
_LISTED_TAIL = re.compile(r"(?:[.!?…”\"»“’')\]]\s|^)\(([^()]{2,40})\)\W*$")
_TAIL_REACH = 40  # characters of a line in which that stands
_LIST_REACH = 60
_GIVEN_REACH, _MOST_OTHERS = 90, 40  # the same of "with information from", and of other outlets
_BETWEEN = re.compile(r"\s?[/,;+]\s?")
# a day in figures, with its year or its month: "30.5.2024", "30.5."; any other number is a time
_IN_FIGURES = re.compile(r"(?:19|20)\d\d|\d[./-]\d{1,2}[./]")
_DIGIT = re.compile(r"\d")
_MOST_LISTED = 40  # characters of a line that only lists who wrote it: "jh/dpa", "AFP, Reuters"
_LEAST_NAME = 3  # letters of an agency in other letters than its own: "Afp/Dpa"

# By which number an agency knows its report, or the service by which it sells it:
# as in "© dpa-infocom, dpa:240501-99-1234/3"
_NUMBERED = re.compile(r"(?:^|\s)([^\W\d_]{2,10})(?::\d{6}-\d|-infocom\b)")

# Who wrote it behind the outlet
_SIGNED = re.compile(r"\n\(([^()/\n]{2,30})(?:/[a-z]{2,5}){1,3}\)")

# The first line of a page that a stamp follows, "SDA" over "15.8.2020 - 11:38"
_HEAD = re.compile(r"\s*([^\W\d_][\w.-]{1,15})\n\W*\d[^\n]{3,30}\n")

# The place and the agency before a report: "Bonn (dpa/lno) - ", "Bern (AFP) Der Rat"
_REPORT = re.compile(
    rf"^\W{{0,3}}(?:[\d.]{{8,10}}\W{{1,4}})?(?P<place>(?:[{UPPER}][\w./-]{{1,20}}\s){{1,3}})"
    rf"\((?P<name>[^\W\d_][\w.-]{{1,15}})(?:/\w+)?\)\s(?=(?P<dash>[-–—])|[{UPPER}„«“])",
    re.MULTILINE,
)
# A line near the top with who wrote it and for whom, "By Jane Hill, Associated Press", or an outlet
# with more behind a bar: "PTI | Kyre | Updated …"
_WRITER = (
    rf"(?:[{UPPER}]\S{{0,20}}\s){{2,5}}(?:[|,–—-]\s)?(?P<name>{{known}})"
    r"|(?P<first>{known})\s\|\s.*"
)
_MOST_WRITER, _HEAD_LINES = 70, 5  # characters of that line, lines that it is one of
_REPORT_REACH = 160  # characters in which that stands


def credit_line(text: str, language: str) -> str | None:
    """The outlet that the article's end credits, in a line of its own or behind the last sentence:
    "ANTARA", "(AFP)", "… the mayor said. — Bernama", "… the mayor said. (AFP)"; or any line that
    has the initials of who wrote it besides: "(AFP/end)", or that it is by an outlet; or the first
    one, over when it was put out; of two agencies the first."""
    line = text.rstrip()
    line = line[line.rfind("\n") + 1 :]
    if (tail := _CREDIT_TAIL.search(line, max(0, len(line) - _TAIL_REACH))) and _credits(
        tail[1], language
    ):
        return tail[1]
    listing = line[-_LIST_REACH:] if line.endswith(")") else ""
    tail = _LISTED_TAIL.search(listing)
    if tail and not _is_on_air(tail[1], language) and (listed := _listed(tail[1], language)):
        return listed
    if given := _given(line[-_GIVEN_REACH:], language):
        return given
    last = line.strip(" ()[]*|–—-.©")
    label, _, name = last.rpartition(":")
    name = name.strip()
    # no caption, as in "Ferries in the harbour. Credit: AFP", nor "Photo: AFP"
    caption = len(label.split()) > _MOST_LABEL or label.strip().lower() in _uncredited(language)
    if "\n" in text.strip() and not caption:
        may = ":" in last or "infocom" in last
        numbered = _NUMBERED.search(last) if may else None
        if found := _listed(numbered[1] if numbered else name, language):
            return found
    signed = (found[1] for found in _SIGNED.finditer(text)) if "\n(" in text else ()
    return next(filter(is_outlet, signed), None) or _headed(text, language)


def _given(end: str, language: str) -> str | None:
    """The outlet to which the end of an article owes what it tells: "(Con información de EFE)"."""
    leads, pattern = _owing(language)
    lower = end.lower()
    found = pattern.search(end) if any(map(lower.__contains__, leads)) else None
    return found and found["name"]


@cache
def _owing(language: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    leads = texts(table_of(language, "pages"), "credited_to")
    if not leads:
        return (), re.compile("(?!)")
    lead = rf"(?:^|[\s(*])(?i:{either(leads)})\s*(?i:{either(words_of(language).articles)}\s+)?"
    known = rf"(?P<name>{either(outlets_of(language))})(?!\w)"
    return leads, re.compile(rf"{lead}{known}[^.!?\n]{{0,{_MOST_OTHERS}}}[.)\]\s]*$")


def _headed(text: str, language: str) -> str | None:
    """The outlet that a line of its own gives: the first one, or by "by"; or the dateline, where an
    agency's report is another's page."""
    head = _HEAD.match(text)
    if head and _credits(head[1], language):
        return head[1]
    report = _REPORT.search(text, 0, _REPORT_REACH) if fields_of(language) else None
    if report and _is_report(report, language):
        return report["name"]
    opening, line = _by_line(language)
    by = line.search(text) if any(map(text.__contains__, opening)) else None
    return by[1] if by and _credits(by[1], language) else _written_for(text, language)


def _is_report(report: re.Match[str], language: str) -> bool:
    """Whether brackets hold an agency, not where somebody works: "Der Chef (RTL) Jan Holm"."""
    placed = report["dash"] or report["name"] in _agencies()
    placed = placed or names_place(report["place"].strip(), language)
    return bool(placed) and _credits(report["name"], language)


def _is_on_air(listing: str, language: str) -> bool:
    """Whether brackets tell when an outlet shows something, not what it told: "(ARD, 20.15 Uhr)";
    a day may stand in them."""
    listed = _BETWEEN.split(listing)
    if not _agencies().isdisjoint(listed):
        return False
    timed = (one for one in listed if _DIGIT.search(one))
    days = calendar_words(language)
    return any(
        not _IN_FIGURES.search(one)
        and not is_outlet(one, language)
        and days.isdisjoint(one.lower().split())
        for one in timed
    )


@cache
def _agencies() -> frozenset[str]:
    """Outlets that only other outlets hear from."""
    return frozenset(listed("agencies"))


@cache
def _uncredited(language: str) -> frozenset[str]:
    """What opens a line with who took a picture, or where more is to be read: "photo"."""
    return frozenset(texts(table_of(language, "pages"), "uncredited"))


def _written_for(text: str, language: str) -> str | None:
    """The outlet that a line near the top says somebody wrote for; a headline never does."""
    headline, *lines = text.split("\n", _HEAD_LINES)[:_HEAD_LINES]
    found = _writers(language).fullmatch(headline.strip()) if "|" in headline else None
    if found and found["first"]:
        return found["first"]
    short = (one.strip() for one in lines[:-1] if len(one) <= _MOST_WRITER)
    found = next(filter(None, map(_writers(language).fullmatch, filter(None, short))), None)
    return found and (found["name"] or found["first"])


@cache
def _writers(language: str) -> re.Pattern[str]:
    return re.compile(_WRITER.replace("{known}", either(outlets_of(language))))


@cache
def _by_line(language: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """What opens such a line, and all of it."""
    bylines = texts(table_of(language, "pages"), "bylines")
    opening = tuple(f"\n{one} " for word in bylines for one in (word, word.capitalize()))
    line = rf"\n(?i:{either(bylines)})\s([^\W\d_][\w.-]{{1,15}})[ \t]*(?:\n|\Z)"
    return opening, re.compile(line)


def _listed(line: str, language: str) -> str | None:
    """The first outlet of a line that only names one, or lists them: "Apa/Dpa", "ntv.de, dpa"."""
    if _credits(line, language):
        return line
    if len(line) > _MOST_LISTED:
        return None
    names = [_raised(one) for one in _BETWEEN.split(line)]
    found = (one for one in names if _credits(one, language) or _is_recast(one))
    return next(found, None)


def _raised(name: str) -> str:
    """An outlet in small letters as its name is written: "reuters"."""
    return name.title() if name.islower() and is_outlet(name.title()) else name


def _is_recast(name: str) -> bool:
    return len(name) >= _LEAST_NAME and name.isalpha() and is_outlet(name.upper())


def _credits(name: str, language: str) -> bool:
    """Whether a credit names an outlet, which may stand all in capitals: "BERNAMA"."""
    name = name.removesuffix(" Online")
    titled = name.isupper() and is_outlet(name.title(), language)
    return is_outlet(name, language) or titled
