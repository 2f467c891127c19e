"""What is asked of an assistant at a known minute: "in two weeks" is a day, "in an hour" a time."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from linimasa.timex.calendar import place as places
from linimasa.timex.calendar.days import add_days, shift_day
from linimasa.timex.calendar.reference import Reference
from linimasa.timex.placing.anchor import Resolved
from linimasa.timex.placing.cues import tense_after, tense_around, tense_in_clause
from linimasa.timex.reading.parse import Found
from linimasa.timex.value import Amount, Expression, Shift, replace
from linimasa.timex.words.vocabulary import Vocabulary

_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_NO_POINT = frozenset({"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"})
_MAX_COUNT = 100_000
_PHRASE = 20  # code points


def is_ahead(text: str, start: int, hit: Found, words: Vocabulary, *, asked: bool) -> bool:
    """Whether a stretch of time is the way to a point: "I will come in two weeks".

    In what is `asked` at a known minute it is, unless the sentence is past.
    """
    said = words.lists.get("ahead", frozenset())
    if (
        hit.expression.kind != "duration"
        or not said
        or hit.expression.span
        or hit.expression.mod in _NO_POINT
    ):
        return False
    if text[:start].lower().split()[-1:] not in [[word] for word in said]:
        return False
    tense = tense_around(text, start, hit.relation, words, start - hit.start + hit.end)
    return tense > 0 or (asked and tense == 0)


def is_coming(e: Expression, text: str, words: Vocabulary) -> bool:
    """Whether a weekday is the next one there is, and not next week's: "this coming Friday".

    Or the last one there was, and not last week's: "i måndags".
    """
    said = words.lists.get("coming", frozenset())
    return e.kind == "weekday" and bool(e.direction) and not said.isdisjoint(text.lower().split())


def with_this_time(
    text: str, found: list[tuple[int, Found]], clock: time, words: Vocabulary
) -> list[tuple[int, Found]]:
    """The same, where "this time tomorrow", "this time last week" are at the hour that it is."""
    phrases = words.listed.get("this_time", ())
    joined: list[tuple[int, Found]] = []
    for each in found:
        offset, hit = _at_this_time(text, each, clock, phrases)
        if joined and joined[-1][0] + joined[-1][1].end > offset + hit.start:
            joined.pop()  # "at this time" alone is now
        joined.append((offset, hit))
    return joined


def _at_this_time(
    text: str, each: tuple[int, Found], clock: time, phrases: tuple[str, ...]
) -> tuple[int, Found]:
    offset, hit = each
    before = text[max(0, offset + hit.start - _PHRASE) : offset + hit.start].lower()
    said = next((phrase for phrase in phrases if before.endswith(phrase)), "")
    e, shift = hit.expression, hit.expression.shift
    if not said or e.hour is not None or e.daypart:
        return each
    if e.kind == "shift" and shift and shift.unit == "week" and shift.base == "dct":
        e = Expression("deictic", shift=Shift("day", 7 * shift.count))
    if e.kind not in ("deictic", "weekday", "day", "date"):
        return each
    e = replace(e, hour=clock.hour, minute=clock.minute, weak=False)
    return offset, replace(hit, start=hit.start - len(said), expression=e)


def turned(
    e: Expression, text: str, start: int, end: int, ref: Reference, words: Vocabulary
) -> Expression:
    """The same day ahead, where one word says both and the verb is in the future: "कल"."""
    both = words.lists.get("both_ways")
    if not both or e.shift is None or text[start:end].split(maxsplit=1)[0] not in both:
        return e
    tense = tense_after(text, end, words)
    if tense < 0 or (tense == 0 and not ref.asked):
        return e
    return replace(e, shift=Shift(e.shift.unit, abs(e.shift.count), e.shift.base))


def told_on(
    e: Expression, text: str, start: int, end: int, ref: Reference, words: Vocabulary
) -> Expression:
    """So long after what was told, where the verb is past: "через два дня вернулся"."""
    through = words.lists.get("through")
    if not through or e.kind != "ago" or e.shift is None or ref.asked:
        return e
    if text[start:end].split(maxsplit=1)[0].lower() not in through:
        return e
    past = tense_in_clause(text, start, None, words, end) < 0
    return replace(e, shift=replace(e.shift, base="told")) if past else e


def answered(resolved: Resolved, e: Expression, ref: Reference, *, ahead: bool) -> Resolved:
    """The point in time that lies so far from now, where that is what an expression says."""
    steps = _steps(e, ref, ahead=ahead)
    if ref.dct is None or not steps:
        return resolved
    day, seconds = ref.dct, 0.0
    for number, unit in steps:
        if unit in _SECONDS:
            seconds += number * _SECONDS[unit]
        elif number == int(number):
            day = shift_day(day, unit, int(number))
        else:
            return resolved
    if all(unit not in _SECONDS for _, unit in steps):
        place = places.of_day(day)
        return replace(resolved, type="DATE", value=place.value, edtf=place.edtf, place=place)
    if ref.clock is None:
        return resolved
    try:
        moment = datetime.combine(ref.dct, ref.clock) + timedelta(seconds=seconds)
    except OverflowError:  # beyond the calendar
        return resolved
    day = add_days(day, (moment.date() - ref.dct).days)
    value = f"{day.isoformat()}T{moment:%H:%M}" + (f":{moment:%S}" if moment.second else "")
    return replace(resolved, type="TIME", value=value, edtf=value, place=places.of_day(day))


def _steps(e: Expression, ref: Reference, *, ahead: bool) -> list[tuple[float, str]]:
    """The way from now as numbers of units; empty where none is told."""
    shift = e.shift
    if shift is not None and e.kind in ("ago", "duration"):
        known = shift.base == "dct" or ref.told is None
        return [(shift.count, shift.unit)] if known and abs(shift.count) < _MAX_COUNT else []
    return _numbers(e.amount) if ahead else []


def _numbers(amount: Amount) -> list[tuple[float, str]]:
    if any(number == "X" or float(number) >= _MAX_COUNT for number, _ in amount):
        return []
    return [(float(number), unit) for number, unit in amount]
