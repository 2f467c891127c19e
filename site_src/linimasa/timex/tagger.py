"""Text in, expressions of time out: scan, then anchor each to its reference."""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache

from linimasa.edtf import parse as parse_edtf
from linimasa.errors import DateError
from linimasa.timex.calendar.days import month_length
from linimasa.timex.calendar.issue import read_clock, read_dct
from linimasa.timex.calendar.place import PlaceInTime
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.adrift import counts_on, is_adrift, unplaced
from linimasa.timex.placing.anchor import Resolved, resolve
from linimasa.timex.placing.befallen import has_befallen
from linimasa.timex.placing.conventions import written
from linimasa.timex.placing.cues import (
    ended_before,
    is_begun,
    is_counted,
    is_extended,
    is_message,
    is_narrative,
    is_of_these_days,
    is_some_day,
    is_to_come,
    tense_after,
    tense_around,
    tense_in_clause,
    tense_till,
    with_nowadays,
)
from linimasa.timex.placing.had_been import had_been
from linimasa.timex.placing.pointed_days import pointed
from linimasa.timex.placing.requests import (
    answered,
    is_ahead,
    is_coming,
    told_on,
    turned,
    with_this_time,
)
from linimasa.timex.placing.story import THIS_DAY, Story
from linimasa.timex.placing.tense_signs import tells_by_signs
from linimasa.timex.reading.bare_years import is_number
from linimasa.timex.reading.offsets import with_offsets
from linimasa.timex.reading.parse import Found
from linimasa.timex.reading.scan import Scanner, scanner
from linimasa.timex.reading.slashes import in_one_order
from linimasa.timex.stamp import roles
from linimasa.timex.value import A_DAY, Expression, Timex, replace

_EVENING = 18  # an hour of tomorrow that has come nowhere
_TENSED = frozenset({"weekday", "month", "part", "weekend", "holiday", "nth_of", "day_of_month"})
_SET = frozenset({"weekday", "weekend", "dated"})  # what something is planned for
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])")  # in every calendar
_PLAIN = re.compile(r"([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|1\d|2[0-8]))?)?~?")
_RANGES = ("since", "from")  # before a range that "until" ends
_BESIDE = 4  # code points between two days of one month
_UNPLACED = (None, None, None)


def tag(
    text: str, *, language: str, dct: str | None = None, domain: str = "auto"
) -> tuple[Timex, ...]:
    """Every expression of time in `text`, in order, resolved.

    `language` is BCP 47. `dct`, the document's date, is ISO 8601 or EDTF, with or without a time;
    None where unknown, and then relative expressions stay open. `domain` is "news" (the reference
    is the document's date), "narrative" (the date told last), or "auto": chosen by the text.
    Never raises for any text.
    """
    reader, day, clock = scanner(language), read_dct(dct), read_clock(dct)
    message = domain == "auto" and is_message(text, reader.words, timed=clock is not None)
    found = _scanned(text, language, closely=message)
    meant = [(offset, hit) for offset, hit in found if hit.verdict in ("meant", "name")]
    narrative = domain == "narrative" or (domain != "news" and is_narrative(meant, day))
    if message:
        found = _asked(text, found, clock, reader)
    else:
        found = _told(text, found, meant, reader, narrative=narrative)
    timexes, tenses = list[Timex](), list[int]()
    story = Story(text, narrative, day, reader.words.lists)
    by_signs = message and tells_by_signs(reader.words)  # who asks looks ahead
    tomorrow = day.isoweekday() % 7 + 1 if day and not (message or narrative) else 0
    for at, (offset, hit) in enumerate(found):
        start = offset + hit.start
        told, tense = _told_before(text, start, hit, story, reader, message=message)
        open_range = hit.relation == "since" and _goes_on(found[at + 1 : at + 2])
        if message and (open_range or (at and _ends_range(found[at - 1][1], hit))):
            tense = 0 if open_range else tenses[-1]  # "с 9 до 10 в пятницу", "von Mai bis Juli"
        tenses.append(tense)
        far = 0 if tense or open_range or by_signs else _tense_if_far(text, start, hit, reader)
        reference = Reference(
            day,
            told,
            narrative,
            tense,
            far,
            clock=clock,
            since=story.opened(hit, start),
            quarter=story.quarter,
            beside=hit.expression.kind == "event" and story.is_beside(start),
            apart=(_is_bare_day(hit) or counts_on(hit.expression))
            and not message
            and story.is_apart(start),
            message=message,
            coming=narrative and _is_open(hit) and is_to_come(text, start, reader.words),
            fresh=tense == 0
            or (reader.words.style.early_news and _is_timed(hit))
            or (
                hit.expression.weekday == tomorrow
                and hit.relation != "since"
                and _tells_tomorrow(text, found, tomorrow, reader)
            ),
            begun=tense < 0
            and hit.expression.kind == "month"
            and is_begun(text, start, hit.relation, reader.words),
        )
        resolved = _resolved(text, start, hit, reference, reader)
        if not (_is_name(hit) or (story.in_quarter and _ends_period(text, start, hit, reader))):
            story.take(hit, resolved.place, offset + hit.end)
        timexes.append(_timex(text, offset, hit, resolved))
    return roles(text, timexes, language)


def _told_before(
    text: str, start: int, hit: Found, story: Story, reader: Scanner, *, message: bool
) -> tuple[PlaceInTime | None, int]:
    """What was told last, as far as an expression is read from it, and the expression's tense."""
    told, tense = story.before(hit, start), _tense(text, start, hit, reader, message=message)
    if story.narrative:
        return told, tense
    told = story.day_meant(hit, start) or told
    day, style = story.dct, reader.words.style
    later = not message and _is_later(told, day) and story.is_apart(start)
    if later and _is_over(text, start, hit, reader):
        told = None
    beside = start - story.end <= _BESIDE
    if style.own_days:
        return _of_own_month(hit, told, tense, day, beside=beside)
    if style.news_days and _is_bare_day(hit) and not beside and not _is_ahead(told, day):
        return None, tense
    return told, tense


def _of_own_month(
    hit: Found, told: PlaceInTime | None, tense: int, day: date | None, *, beside: bool
) -> tuple[PlaceInTime | None, int]:
    """What a day without its month is read from where it is always one of the month of writing,
    unless right `beside` another or behind one of a month to come; "this day" is none of a month
    or a year that was told last."""
    if not _is_bare_day(hit):
        month = told is not None and told.size != "day" and hit.expression.shift == THIS_DAY
        return (None, tense) if month else (told, tense)
    first = told.first if told else None
    before = first and day and (first.year, first.month) < (day.year, day.month)
    return (None, 0) if told is None or (before and not beside) else (told, tense)


def _is_ahead(told: PlaceInTime | None, day: date | None) -> bool:
    """Whether what was told last is in a month to come."""
    first = told.first if told else None
    return first is not None and day is not None and first.replace(day=1) > day


def _asked(
    text: str, found: list[tuple[int, Found]], clock: time | None, reader: Scanner
) -> list[tuple[int, Found]]:
    """What counts in a message, with what is told from another time."""
    if clock is None:
        return with_offsets(text, _posted(text, found, reader), reader.words)
    return with_this_time(text, with_offsets(text, found, reader.words), clock, reader.words)


def _told(
    text: str,
    found: list[tuple[int, Found]],
    meant: list[tuple[int, Found]],
    reader: Scanner,
    *,
    narrative: bool,
) -> list[tuple[int, Found]]:
    """What counts in a text that is no message, of history or of news."""
    if narrative:
        return [each for each in found if each[1].verdict != "message"]
    return with_nowadays(text, _of_days(text, meant, reader))


@lru_cache(maxsize=1)  # a text without a date is tagged for it first, then with it
def _scanned(text: str, language: str, *, closely: bool) -> list[tuple[int, Found]]:
    """What `Scanner.scan` finds; never changed."""
    reader = scanner(language)
    found = reader.scan(text, closely=closely)
    return in_one_order(text, found, day_first=reader.words.style.day_first)


def _resolved(text: str, start: int, hit: Found, reference: Reference, reader: Scanner) -> Resolved:
    """What is meant, as the language and what kind of text it is have it."""
    style = reader.words.style
    end = start - hit.start + hit.end
    e = hit.expression
    if e.shift is not None:
        e = turned(e, text, start, end, reference, reader.words)
        e = told_on(e, text, start, end, reference, reader.words)
    if e.kind == "day_of_month" and "last_days" in reader.words.listed:
        e = pointed(e, text, start, reader.words)
    if e.amount == A_DAY and e.kind == "duration" and is_some_day(text, start, end, reader.words):
        e = Expression("reference", reference="FUTURE_REF")
    if reference.message and is_coming(e, text[start:end], reader.words):
        reference = replace(reference, message=False)
    resolved = resolve(e, reference)
    if style.own_values or reference.message:
        resolved = written(resolved, e, reference, style)
    if reference.message:
        ahead = is_ahead(text, start, hit, reader.words, asked=reference.asked)
        resolved = answered(resolved, e, reference, ahead=ahead)
    adrift = is_adrift(e, text, start, end, reference, reader.words)
    return unplaced(resolved) if adrift else resolved


def _of_days(text: str, found: list[tuple[int, Found]], reader: Scanner) -> list[tuple[int, Found]]:
    """The same without what is of no day: "in today's world", "on its 30th anniversary"."""
    if "of_these_days" not in reader.words.lists:
        return found
    return [each for each in found if not _is_of_no_day(text, *each, reader)]


def _is_of_no_day(text: str, offset: int, hit: Found, reader: Scanner) -> bool:
    e, start, end = hit.expression, offset + hit.start, offset + hit.end
    if e.kind == "deictic":
        return is_of_these_days(e, text, start, end, reader.words)
    return is_counted(e, text, start, end, reader.words)


def _posted(text: str, found: list[tuple[int, Found]], reader: Scanner) -> list[tuple[int, Found]]:
    """The same in a post, where "1500" is a number and "my current mood" no time."""
    attributes = reader.words.lists.get("attributes", frozenset())
    kept = []
    for offset, hit in found:
        e, told = hit.expression, text[offset + hit.start : offset + hit.end]
        number = e.kind == "year" and is_number(e.year, len(told), hit.relation)
        if not number and told.lower() not in attributes:
            kept.append((offset, hit))
    return kept


def _tense(text: str, start: int, hit: Found, reader: Scanner, *, message: bool) -> int:
    e = hit.expression
    if e.kind == "month" and hit.relation == "until":
        return tense_till(text, start, reader.words)
    if e.year is None and (e.kind in _TENSED or (e.kind == "dated" and e.weekday)):
        end = start - hit.start + hit.end
        relation = None if e.year_by else hit.relation  # "da gennaio a marzo"
        if relation == "for" and e.kind not in _SET:
            relation = None  # "they had decorated the house for Christmas"
        if e.hour is not None and relation == "since" and message:
            relation = None  # "화요일 18시 이후"
        tense = tense_around(text, start, relation, reader.words, end)
        this = e.kind == "weekday" and e.direction == 0 and not (tense or message)
        return tense_after(text, end, reader.words) if this else tense  # "this Sunday … won"
    if e.kind == "day" and e.year is None:
        end = start - hit.start + hit.end
        past = had_been(text, start, reader.words) or has_befallen(text, start, end, reader.words)
        return -1 if past else ended_before(text, start, reader.words)
    return 0


def _is_later(told: PlaceInTime | None, day: date | None) -> bool:
    """Whether what was told last is after the day of writing."""
    first = told.first if told else None
    return first is not None and day is not None and first > day


def _is_over(text: str, start: int, hit: Found, reader: Scanner) -> bool:
    """Whether an hour or a part of a day behind a day to come is past, and so none of it: "it ends
    on Friday. The session closed at night"."""
    e = hit.expression
    if not (e.daypart or e.hour is not None) or not _is_open(hit) or e.month or e.day or e.weekday:
        return False
    return tense_around(text, start, None, reader.words, start - hit.start + hit.end) < 0


def _is_timed(hit: Found) -> bool:
    """Whether a time of day is told to which another part of the world may have come already: "said
    early Saturday"."""
    e = hit.expression
    early = e.hour is not None and e.hour < _EVENING
    timed = e.daypart is not None or early or e.mod == "START"
    return timed and hit.relation != "since"


def _tells_tomorrow(
    text: str, found: list[tuple[int, Found]], weekday: int, reader: Scanner
) -> bool:
    """Whether a text that names the weekday of tomorrow more than once means tomorrow somewhere,
    and so everywhere: "The minister flew out Tuesday. She is to arrive Tuesday"."""
    early = reader.words.style.early_news
    named = [each for each in found if _is_bare_weekday(each[1], weekday)]
    return len(named) > 1 and any(
        (early and _is_timed(hit))
        or _tense(text, offset + hit.start, hit, reader, message=False) > 0
        for offset, hit in named
    )


def _is_bare_weekday(hit: Found, weekday: int) -> bool:
    """Whether it is this weekday, told without a date and not as the last or the next one."""
    e = hit.expression
    return e.weekday == weekday and e.kind == "weekday" and e.direction is None and not e.repeat


def _goes_on(following: list[tuple[int, Found]]) -> bool:
    """Whether a range ends next, so that "since" says no tense: "5월 3일부터 5일까지"."""
    return any(each.relation in ("to", "until", "at") for _, each in following)


def _ends_range(first: Found, hit: Found) -> bool:
    """Whether a month ends what the month right before begins, and so is of the same tense."""
    months = first.expression.kind == "month" and hit.expression.kind == "month"
    return months and hit.relation == "until" and first.relation in _RANGES


def _tense_if_far(text: str, start: int, hit: Found, reader: Scanner) -> int:
    """The tense beside a day without a year."""
    e = hit.expression
    if e.year is not None or e.month is None or e.day is None:
        return 0
    if hit.relation == "until":
        return int(is_extended(text, start, reader.words))
    if e.year_by:  # "dal 3 al 5 maggio"
        return 0
    return tense_in_clause(text, start, hit.relation, reader.words, start - hit.start + hit.end)


def _is_open(hit: Found) -> bool:
    """Whether a time is told without its year, which the words around may tell."""
    return hit.expression.year is None


def _is_bare_day(hit: Found) -> bool:
    """Whether a day of a month is told without it: "on the 17th"."""
    e = hit.expression
    return e.day is not None and e.month is None and e.year is None


def _is_name(hit: Found) -> bool:
    """Whether a day only names something, and tells no time: "the April 6 Movement"."""
    return hit.expression.kind == "day" and hit.named


def _ends_period(text: str, start: int, hit: Found, reader: Scanner) -> bool:
    """Whether a day only says when a period ends that was told of: "the quarter ended May 31"."""
    return hit.expression.day is not None and ended_before(text, start, reader.words) != 0


def _timex(text: str, offset: int, hit: Found, resolved: Resolved) -> Timex:
    start, end = offset + hit.start, offset + hit.end
    r, told, role = resolved, text[start:end], "name" if hit.verdict == "name" else None
    earliest, latest, edtf = _bounds(r.edtf) if r.edtf else _UNPLACED
    made = (start, end, told, r.type, r.value, r.mod or None, edtf, earliest, latest)
    return tuple.__new__(Timex, (*made, hit.relation, r.explicit, r.anchored, role))


@lru_cache(maxsize=10_000)
def _bounds(edtf: str) -> tuple[str | None, str | None, str | None]:
    """The first and last day of an EDTF string, and the string, None where it does not parse."""
    if _DAY.fullmatch(edtf):
        return edtf, edtf, edtf
    # Most others are a year, a month or from one day to another: they are read in no time.
    sides = edtf.split("/", 2)
    first, last = _PLAIN.fullmatch(sides[0]), _PLAIN.fullmatch(sides[-1])
    if first and last and len(sides) <= 2:
        earliest = f"{first[1]}-{first[2] or '01'}-{first[3] or '01'}"
        month = last[2] or "12"
        latest = f"{last[1]}-{month}-{last[3] or month_length(int(last[1]), int(month))}"
        if earliest <= latest:
            return earliest, latest, edtf
    try:
        read = parse_edtf(edtf)
    except DateError:
        return _UNPLACED
    return (
        read.earliest.isoformat() if read.earliest else None,
        read.latest.isoformat() if read.latest else None,
        edtf,
    )
