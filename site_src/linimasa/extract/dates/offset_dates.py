"""Days that are counted from another: "two days before Christmas", "tre giorni dopo il 3 maggio".

TimeML (TIMEX3) has two expressions there, a stretch of time and a day; what is told happened
neither for so long nor on that day. Here they are one; and "two days later, on May 3," is May 3.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from linimasa.extract.lexis.words import words_of
from linimasa.language import table_of, texts
from linimasa.timex import Timex, tag

_STRETCH = re.compile(r"P(\d{1,3})([DW])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = {"D": 1, "W": 7}
_GAP = 20  # characters between the two
_BEFORE = 32  # characters before a stretch of time
_FEW = 2  # words there
_WORDS = re.compile(r"[\w’']+|[.!?:;,]")
_OWNING = ("'s", "’s")
_SIDES = (("offset_before", -1), ("offset_after", 1))
_APPOSED = re.compile(r",\s(?:\w{1,4}\s)?")  # ", on May 3"
_TIE = 3  # characters before a stretch of time that opens a sentence: "In two weeks, on June 5"
_LATER_WORDS = 2  # at most, of "más tarde"
_PROBE = date(2000, 1, 12)
_ON, _WEEKS = timedelta(1), timedelta(28)  # from one probe to others
_FAR = timedelta(2)  # more than "yesterday"


def with_offset_dates(text: str, timexes: tuple[Timex, ...], language: str) -> tuple[Timex, ...]:
    """The expressions of a text, each day that a stretch of time is counted from joined with that
    into the day that is meant."""
    found: list[Timex] = []
    for one in timexes:
        last = found[-1] if found else None
        if last and 0 <= one.start - last.end <= _GAP and _is_relative(last, one):
            joined = _joined(text, last, one, language)
            if joined:
                found[-1] = joined
                continue
        found.append(one)
    return timexes if len(found) == len(timexes) else tuple(found)


def _is_relative(first: Timex, second: Timex) -> bool:
    """Whether one of two expressions that stand side by side may be counted from the other."""
    if not second.edtf:
        return False
    return (
        (first.type == "DURATION" and first.relation != "for") or first.anchored or second.anchored
    )


def _joined(text: str, first: Timex, second: Timex, language: str) -> Timex | None:
    """Both as one; None where neither is counted from the other."""
    if second.anchored and _is_day(first):
        behind = _counted_behind(text, first, second, language)
        if behind:
            return behind
    if not _is_day(second):
        return None
    between = text[first.end : second.start]
    numbered = any(map(str.isdigit, second.text))
    opens = text[max(0, first.start - _TIE) : first.start].strip() or first.text
    away = first.type == "DURATION" and first.relation == "in" and opens[0].isupper()
    if numbered and _APPOSED.fullmatch(between) and (away or _is_later(first, language)):
        return second._replace(start=first.start, text=text[first.start : second.end])
    return _counted_before(text, first, second, language)


def _counted_before(text: str, first: Timex, day: Timex, language: str) -> Timex | None:
    """ "two days before" + "May 3"; with a direction of its own, "قبل يومين من" + "3 مايو"; not
    "for two days before May 3"."""
    if _is_lasting(text, first, language) or text.startswith(_OWNING, day.end):
        return None  # "two days after Monday's vote"
    told = text[first.start : day.start].rstrip().lower()
    sign, phrase = next((one for one in _phrases(language) if told.endswith(f" {one[1]}")), (0, ""))
    amount = told.removesuffix(phrase).rstrip()
    if not sign or len(amount) > first.end - first.start:
        return None  # other words stand between
    value = first.value if first.type == "DURATION" else _value_of(amount, language)
    if moved := day_from(day.edtf or "", value, sign):
        about = f"{moved}~" if first.mod else moved  # "less than two days before"
        told_day = day._replace(value=moved, edtf=about, earliest=moved, latest=moved)
        return _with(text, (_with_adverb(text, first, language), day), told_day)
    if first.type == "DURATION" or any(one[0] < 0 for one in _phrases(language)):
        return None
    seen = _from(amount, day, language)
    return _with(text, (first, day), seen) if seen else None


def _counted_behind(text: str, day: Timex, second: Timex, language: str) -> Timex | None:
    """ "3 Mayıs'tan" + "iki gün sonra"."""
    lists = table_of(language, "timex", "lists")
    between = text[day.end : second.start].strip()
    if between not in texts(lists, "offset_behind"):
        return None
    cases = tuple(texts(lists, "offset_cases"))
    if (cases and not day.text.endswith(cases)) or not _is_away(second.text, language):
        return None
    seen = _from(second.text, day, language)
    return _with(text, (day, second), seen) if seen else None


def _is_day(one: Timex) -> bool:
    return one.edtf is not None and _DAY.fullmatch(one.edtf) is not None


@lru_cache(maxsize=256)
def _is_away(amount: str, language: str) -> bool:
    """Whether an expression is some days or weeks from any day: "three days ago", no quarter and
    no weekday."""
    now, next_day, later = (
        _seen(amount, language, day) for day in (_PROBE, _PROBE + _ON, _PROBE + _WEEKS)
    )
    if now is None or next_day is None or later is None or abs(now[0] - _PROBE) < _FAR:
        return False
    whole_weeks = now[0] < now[1] and later[0] - now[0] == _WEEKS
    return whole_weeks or next_day[0] - now[0] == _ON


def _seen(amount: str, language: str, day: date) -> tuple[date, date] | None:
    """The first and the last day that an expression means, seen from a day."""
    read = _alone(amount, language, day.isoformat())
    if read is None or not (read.earliest and read.latest):
        return None
    return date.fromisoformat(read.earliest), date.fromisoformat(read.latest)


def _is_later(one: Timex, language: str) -> bool:
    """Whether an expression is so many days after another: "two days later", not "tomorrow"."""
    words = one.text.split()
    if one.explicit or _DAY.fullmatch(one.value) is None:  # which may be in no place in time
        return False
    heads = (" ".join(words[:-count]) for count in range(1, _LATER_WORDS + 1) if len(words) > count)
    if not any(_STRETCH.fullmatch(_value_of(head, language)) for head in heads):
        return False
    read = _alone(one.text, language, _PROBE.isoformat())
    return read is not None and (read.edtf or read.value) > _PROBE.isoformat()


def _with(text: str, pair: tuple[Timex, Timex], meant: Timex) -> Timex:
    """What is meant, as all that two expressions tell."""
    start, end = pair[0].start, pair[1].end
    relation = pair[0].relation
    return meant._replace(start=start, end=end, text=text[start:end], relation=relation)


def _with_adverb(text: str, stretch: Timex, language: str) -> Timex:
    """A stretch of time with the adverb that only tells of it: "[exactly] two days"."""
    before = text[max(0, stretch.start - _BEFORE) : stretch.start].rstrip()
    last = _WORDS.findall(before)[-1:]
    adverbs = texts(table_of(language, "timex", "lists"), "offset_adverbs")
    if not last or last[0].lower() not in adverbs or not before.endswith(last[0]):
        return stretch
    return stretch._replace(start=text.rindex(last[0], 0, stretch.start))


def day_from(day: str, value: str, sign: int) -> str | None:
    """The day that lies a stretch of time, "P2D" or "P1W", before another (`sign` -1) or after it
    (1); None where either is of another kind."""
    stretch = _STRETCH.fullmatch(value)
    if stretch is None or _DAY.fullmatch(day) is None:
        return None
    days = sign * int(stretch[1]) * _DAYS[stretch[2]]
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _from(amount: str, day: Timex, language: str) -> Timex | None:
    """What "two days after" means, seen from another day."""
    read = _alone(amount, language, day.edtf)
    return read if read and read.edtf and read.anchored else None


def _value_of(amount: str, language: str) -> str:
    """What a stretch of time is, by itself: "deux jours", of "deux jours avant"."""
    read = _alone(amount, language)
    return read.value if read and read.type == "DURATION" else ""


def _alone(words: str, language: str, seen_from: str | None = None) -> Timex | None:
    """The only expression of a few words, seen from a day; None where there are more, or none."""
    read = tag(words, language=language, dct=seen_from)
    return read[0] if len(read) == 1 else None


def _is_lasting(text: str, stretch: Timex, language: str) -> bool:
    """Whether something went on for all of a stretch of time: "for two days", "in the two days",
    "spent two days", "waited another two days"."""
    words = _WORDS.findall(text[max(0, stretch.start - _BEFORE) : stretch.start].lower())[-_FEW:]
    if not words:
        return False
    told = texts(table_of(language, "timex", "lists"), "offset_lasting")
    return words[-1] in _ties(language) or not set(told).isdisjoint(words)


@cache
def _ties(language: str) -> frozenset[str]:
    """Words right before what lasted so long: prepositions and articles."""
    relations = table_of(language, "timex", "relation")
    names = ("for", "during", "in", "by")
    phrases = (word for name in names for word in texts(relations, name))
    words = words_of(language)
    return frozenset((*words.articles, *words.determiners, *phrases))


@cache
def _phrases(language: str) -> tuple[tuple[int, str], ...]:
    """Words between the two, the longest first, with -1 for what is before the day."""
    lists = table_of(language, "timex", "lists")
    every = [(sign, phrase) for name, sign in _SIDES for phrase in texts(lists, name)]
    return tuple(sorted(every, key=lambda one: -len(one[1])))
