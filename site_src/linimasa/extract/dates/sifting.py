"""Which expressions of time in a sentence are places in the calendar that something is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.dates.contrasting import is_contrasted, is_denied, leads_to
from linimasa.extract.dates.cues import FAR, counted_from, cues_of
from linimasa.extract.dates.lookalikes import (
    is_house,
    is_in_name,
    is_no_day,
    is_of_work,
    less_feasts,
    may_number,
)
from linimasa.extract.dates.ranges import looks_ahead
from linimasa.extract.lexis.stretches import ends_stretch, is_of_term
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected, related
from linimasa.extract.syntax.grammar import parsed
from linimasa.language.numbers import counted, writing_of
from linimasa.timex import Timex
from linimasa.values import dataclass

_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_CLOCK = re.compile(r"(?:[a-z]+\s)?\d{1,2}(?:[.:]\d{2})?(?:\s?[A-Za-z.]{1,5})?")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
_ATTRIBUTE = re.compile("[VIGPpmd]D#N")
_WHEN = ("since", "until", "before", "after", "during", "in", "at")
_FIGURE = re.compile(r"\d")
_YEAR = 4  # digits
_BARE = re.compile(r"[^\W\d_]+|\d{4}")  # the name of a month or the number of a year alone
_ALIAS = re.compile(r"(?:\s+\w+){0,3}\s*\(\s*")
_BEHIND = 16  # characters behind figures in which what they count stands
_NEXT = 16  # characters behind a stretch of time in which an article stands
_REACH = 48  # characters before a date in which what ties it to its sentence is looked for
_COUNTED = 70  # the same, of a number that is told of several nouns

_FULL = len("1 May 2024")
_BARRED = re.compile(r"(?:\s?;\s\d{1,2}[.:]\d\d[\w\s]{0,10})?\s?\|")  # a bar ends a stamp

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What all sentences of an article share: its language, its day (EDTF).

    `open_spans` are expressions that a date of publication would resolve, were it known.
    """

    language: str
    published: str | None
    open_spans: frozenset[_Span] = frozenset()


def calendar_of(
    text: str, span: _Span, timexes: Sequence[Timex], quotes: Sequence[_Span], reading: Reading
) -> list[Timex]:
    """The expressions of the sentence `text[span]` that date something: no stamp, no name, no set,
    nothing vague, and none that only belongs to a noun or a comparison.
    """
    found: list[Timex] = []
    left: list[Timex] = []  # the last that is a noun's
    for number, one in enumerate(timexes):
        if not _is_calendar(one, reading) or _is_titled(text, one, span[0], reading.language):
            continue
        if _goes_with(text, one, left, reading.language):
            left = [one]  # "periode 2009-2013 [dan] 2013-2018"
            continue
        behind = timexes[number + 1].start if number + 1 < len(timexes) else 0
        if behind and is_denied(text, span[0], (one.start, one.end), behind, reading.language):
            continue
        if _is_tied(text, one, reading) and not _goes_with(text, one, found, reading.language):
            left = [one]
            continue
        if one.text.isdigit() and _is_count(text, one, reading.language):
            continue
        if _is_from_event(text, one, reading.language) or _is_stamp(text, one, reading.language):
            continue
        emphasized = number and _is_emphasis(text, timexes[number - 1], one, reading.language)
        if emphasized or _is_loose(one, span[0], quotes, reading) or _is_alias(text, one, found):
            continue
        found.append(one)
    return less_feasts(text, found, reading.language)


def _is_titled(text: str, timex: Timex, start: int, language: str) -> bool:
    """Whether a date is part of the title of a book or a law: "《[二十世纪]史》"."""
    marks = words_of(language).title_marks
    if not marks:
        return False
    before = text[start : timex.start]
    return before.rfind(marks[0]) > before.rfind(marks[1]) or is_in_name(text, timex, language)


def _is_emphasis(text: str, before: Timex, timex: Timex, language: str) -> bool:
    """Whether a word like "yesterday" only makes much of the date before it: "tahun 2017
    [kemarin]"."""
    loose = timex.text.lower() in words_of(language).loose
    return loose and not text[before.end : timex.start].strip()


def _goes_with(text: str, timex: Timex, before: Sequence[Timex], language: str) -> bool:
    """Whether only "and", or a hyphen before a month or a year alone, parts a date from one before
    it: "pada 2007 [dan] 2018", "libur Juni[-]Juli"."""
    between = text[before[-1].end : timex.start] if before else ""
    if between == "-":
        return bool(_BARE.fullmatch(timex.text))
    words = words_of(language)
    joint = between.strip().lower()
    return joint in words.coordinators or (joint in words.date_joints and words.uncased)


def _is_stamp(text: str, timex: Timex, language: str) -> bool:
    """Whether a date is that of a comment or an issue: "Posted by jane | May 3, 2024 2:47 PM | …",
    "This article appeared on page 3 … at 12.43 on May 3 2024"."""
    if not timex.explicit or not timex.end - timex.start >= _FULL:
        return False
    if _BARRED.match(text, timex.end):
        return True
    foot = cues_of(language).foot
    return foot.search(text, max(0, timex.start - FAR), timex.start) is not None


def _is_from_event(text: str, timex: Timex, language: str) -> bool:
    """Whether a stretch is counted from what happened, not from a day: "15 jours avant | la
    tempête"; "Il giorno dopo | la scuola" may be both."""
    if timex.text.rpartition(" ")[2] not in _offsets(language):
        return False
    if timex.text.partition(" ")[0].lower() in words_of(language).articles:
        return False
    grammar = grammar_of(language)
    ahead = text[timex.end : timex.end + _NEXT].replace("'", "’")
    first, _, rest = ahead.strip().partition(" ")[0].partition("’")
    head = f"{first}’" if rest else first
    return ahead.startswith(" ") and grammar is not None and head in grammar.heads


@cache
def _offsets(language: str) -> frozenset[str]:
    """ "before", "after", where these are words of their own also behind how long."""
    return frozenset(related(language, "before", "after") if is_inflected(language) else ())


def _is_calendar(timex: Timex, reading: Reading) -> bool:
    if timex.role is not None or timex.type == "SET":
        return False
    if is_bare_hour(timex, reading.language) or looks_ahead(timex, reading.published):
        return False
    if (timex.start, timex.end) in reading.open_spans:
        return True
    if timex.value in _VAGUE or timex.edtf is None:
        return False
    return timex.type != "TIME" or timex.explicit or "T" not in timex.edtf or timex.anchored


def is_bare_hour(timex: Timex, language: str) -> bool:
    """An hour of a day that another sentence, or another date of this one, names."""
    if timex.type != "TIME" or timex.explicit:
        return False
    if _CLOCK.fullmatch(timex.text):
        return True
    clock = words_of(language).clock
    return all(word.lower() in clock for word in _WORD.findall(timex.text))


def _is_count(text: str, timex: Timex, language: str) -> bool:
    """Whether what looks like a year counts people: "병력 1500여 명"."""
    number = next(counted(text[timex.start : timex.end + _BEHIND], language), None)
    people = writing_of(language).people
    return number is not None and number.start == 0 and number.word.lower() in people


def _is_tied(text: str, timex: Timex, reading: Reading) -> bool:
    """Whether the words before a date make it part of a noun, a number or a comparison.

    "Nomor 15 tahun 2016"; "the lowest since May 2009"; in a language where a noun takes its month
    and year behind it, "kontrak Desember".
    """
    cues = cues_of(reading.language)
    words = words_of(reading.language)
    if text.startswith(words.compared_with, timex.end) and not _is_today(timex, reading):
        return True
    if words.compared_before and _is_compared(text, timex, words):
        return True
    if words.record_behind and cues.record_behind.match(text, timex.end):
        return True
    house = (words.streets or words.addresses) and is_house(text, timex, words)
    if (
        house
        or ((words.uncased or words.verb_second) and is_no_day(text, timex, words.code))
        or is_contrasted(text, (timex.start, timex.end), reading.language)
    ):
        return True
    before = text[max(0, timex.start - _REACH) : timex.start]
    if (
        (may_number(timex.text, reading.language) and cues.numbering.search(before))
        or is_of_term(before, words)
        or _is_measured(text, timex, before, reading.language)
    ):
        return True
    if (timex.type == "DURATION" or timex.relation == "since") and cues.record.search(before):
        return True
    since = counted_from(text, timex, reading.language)
    if since is not None and cues.record.search(text, max(0, since - _REACH), since):
        return True
    if _is_attribute(text, timex, reading.language) or is_of_work(text, timex, reading.language):
        return True
    if not words.dated_nouns or timex.relation is not None:
        return False
    bare = timex.type == "DATE" and timex.edtf is not None and len(timex.edtf) <= len("2024-12")
    text, _, last = timex.text.rpartition(" ")  # "buatan 2008 [itu]"
    pointed = text.isdigit() and last in words.demonstratives
    named = text if pointed else timex.text
    tied = bare and bool(_BARE.fullmatch(named)) and before[-2:-1].isalpha()
    led = leads_to(before, reading.language) or ends_stretch(before, words)
    return tied and not led


def _is_today(timex: Timex, reading: Reading) -> bool:
    """Whether a day is that of the article, with which nothing is compared yet: "bugün düne |
    göre"."""
    issue = (reading.published or "")[: len("2024-05-22")]
    return bool(issue) and timex.edtf == issue


def _is_compared(text: str, timex: Timex, words: Words) -> bool:
    """Whether something is only compared with a date's: "超过了[1998年]的历史最高水位",
    "比[1998年]增长"."""
    before = text[max(0, timex.start - _REACH) : timex.start].rstrip("了")
    owned = not words.noun_ties or text.startswith(
        (*words.noun_ties, *words.compared_changes), timex.end
    )
    return owned and before.endswith(words.compared_before)


def compared_in(sentence: str, dates: Sequence[_Span], language: str) -> list[_Span]:
    """The dates of numbers that others are compared with, which a title can do without: "up from
    2 percent [in March]", not "up from March"."""
    found: list[_Span] = []
    for one in dates:
        before = sentence[max(0, one[0] - _REACH) : one[0]]
        told = _measure(before, language).lower() if _FIGURE.search(before) else ""
        if _FIGURE.search(told) and _bound(language).isdisjoint(told.split()[-2:]):
            found.append(one)
    return found


@cache
def _bound(language: str) -> frozenset[str]:
    """The words by which a date would be the number's own, not another one's: "up from March"."""
    words = words_of(language)
    return words.whence.union(words.with_dates)


def _measure(before: str, language: str) -> str:
    """What compares a number with the date behind it: "5 percent from"; mostly nothing does."""
    lower = before.lower()
    may = any(map(lower.__contains__, words_of(language).measuring))
    found = cues_of(language).measured.search(before) if may else None
    return found[0] if found else ""


def _is_attribute(text: str, timex: Timex, language: str) -> bool:
    """Whether a year between an article and its noun is only the noun's: "paid its 1988 debts",
    unlike "after the 1988 storm", and "the 1988 storm sank"."""
    if not timex.text.isdigit() or len(timex.text) != _YEAR:
        return False
    first = text.rfind(" ", 0, max(0, timex.start - _BEHIND)) + 1
    last = text.find(" ", timex.end + _BEHIND)
    told = parsed(text[first : last if last >= 0 else len(text)], language)
    if told is None or not told.ambiguous or timex.text not in told.words:
        return False
    at = told.words.index(timex.text) - 2
    if at < 0 or not _ATTRIBUTE.match(told.code, at):
        return False
    return told.word(at) not in related(language, *_WHEN)


def _is_measured(text: str, timex: Timex, before: str, language: str) -> bool:
    """Whether a number is only compared with that of a date, and no stretch begins with it."""
    if words_of(language).bare_relatives:  # "berbanding 5,125 orang daripada 1,506 keluarga"
        before = text[max(0, timex.start - _COUNTED) : timex.start]
    if not _measure(before, language):
        return False
    ahead = text[timex.end : timex.end + _BEHIND].split(maxsplit=1)[:1]
    return not ahead or ahead[0] not in words_of(language).infinitives


def _is_loose(timex: Timex, offset: int, quotes: Sequence[_Span], reading: Reading) -> bool:
    """Inside a quotation, words like "yesterday" that are also used for a while ago.

    Where the day of the article is unknown the speaker's is so all the more.
    """
    local = (timex.start - offset, timex.end - offset)
    if not any(start <= local[0] and local[1] <= end for start, end in quotes):
        return False
    if timex.text.lower() in words_of(reading.language).loose:
        return True
    return (timex.start, timex.end) in reading.open_spans


def _is_alias(text: str, timex: Timex, before: Sequence[Timex]) -> bool:
    """In brackets behind a day: that day elsewhere, "on Tuesday (Wednesday in Perth)"."""
    if not before or before[-1].edtf is None or "/" in before[-1].edtf:
        return False
    return bool(_ALIAS.fullmatch(text, before[-1].end, timex.start))
