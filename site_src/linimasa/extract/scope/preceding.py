"""What happened so many days before the news of a sentence: "Monday's strike came [two days after]
the firm cut 300 jobs". TimeML (TIMEX3) has a stretch of time there, which dates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from linimasa.extract.dates.offset_dates import day_from
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.telling import has_verb
from linimasa.language import table_of, texts
from linimasa.timex import Timex

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
        told = day_from(days[-1].date or "", one.value, -1) if days else None
        if told is None:
            continue
        if set(comes).isdisjoint(sentence.text[:start].lower().split()[-_NEAR:]):
            continue
        clause = _behind(sentence, one, language)
        about = f"{told}~" if one.mod else told  # "less than two weeks after"
        if clause:
            yield Dated(about, one.text, one.start, one.end, "relative"), clause


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
