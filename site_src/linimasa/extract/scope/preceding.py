"""What happened so many days before the news of a sentence: "Monday's strike came [two days after]
the firm cut 300 jobs". TimeML (TIMEX3) has a stretch of time there, which dates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.telling import has_verb
from linimasa.language import table_of, texts
from linimasa.timex import Timex

_STRETCH = re.compile(r"P(\d{1,3})([DW])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = {"D": 1, "W": 7}
_NEAR = 2  # words before a stretch of time: "comes just"
_NOMINAL = frozenset("DNWP")
_LEAST = 12  # characters of a clause

_Span = tuple[int, int]


def preceding(sentence: Heard, dates: Dates, language: str) -> Iterator[tuple[Dated, _Span]]:
    """The day of each clause that the sentence tells to lie so long before the day that it names
    before that, and where the clause stands in it."""
    stretches = [one for one in sentence.timexes if one.type == "DURATION"]
    comes = texts(table_of(language, "timex", "lists"), "news_comes") if stretches else ()
    for one in stretches if comes else ():
        every = (*dates.told, dates.said, dates.report)
        days = [day for day in every if day and day.end <= one.start]
        start = one.start - sentence.span.start
        if not days or not _DAY.fullmatch(days[-1].date or ""):
            continue
        if set(comes).isdisjoint(sentence.text[:start].lower().split()[-_NEAR:]):
            continue
        clause = _behind(sentence, one, language)
        told = _earlier(days[-1].date or "", one)
        if told and clause:
            yield Dated(told, one.text, one.start, one.end, "relative"), clause


def _earlier(day: str, stretch: Timex) -> str | None:
    amount = _STRETCH.fullmatch(stretch.value)
    if amount is None:
        return None
    days = timedelta(int(amount[1]) * _DAYS[amount[2]])
    moved = (date.fromisoformat(day) - days).isoformat()
    return f"{moved}~" if stretch.mod else moved  # "less than two weeks after"


def _behind(sentence: Heard, stretch: Timex, language: str) -> _Span | None:
    """The clause behind "two days after"; None where that is none: "after the summit"."""
    text, end = sentence.text, stretch.end - sentence.span.start
    rest = text[end:].lstrip(" ,")
    after = texts(table_of(language, "timex", "lists"), "news_after")
    tie = next((one for one in after if rest.startswith(one)), None)
    if tie is None:
        return None
    start = len(text) - len(rest) + len(tie)
    told = text[start:]
    if not told.startswith(" ") or len(told) < _LEAST:
        return None
    words, read = words_of(language), parsed(told.strip(), language)
    named = read is not None and read.code[0] in _NOMINAL  # "after he had", "after what"
    dated = any(start <= date[0] for date in sentence.dates)  # "after the vote of May"
    return (start, len(text)) if named and not dated and has_verb(told, words) else None
