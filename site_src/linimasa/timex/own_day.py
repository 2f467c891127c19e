"""Whether a weekday may be tomorrow's: a report's own day may have begun before that of its stamp.

What was filed in Washington on a Thursday night tells what somebody "said Friday" in Jakarta.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from linimasa.timex.cues import is_to_come, tense_around
from linimasa.timex.parse import Found
from linimasa.timex.place import PlaceInTime
from linimasa.timex.scan import scanner
from linimasa.timex.value import Timex
from linimasa.timex.vocabulary import Vocabulary

_LEAD = 400  # code points in which a report says what is new
_WEEK = 7  # days
_WORD = 12  # code points in which the word before is looked for
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EVENING = 18  # an hour of tomorrow that has come nowhere


def own_day(text: str, timexes: Iterable[Timex], dct: str | None, language: str) -> str | None:
    """The day after the stamp of a report, `dct`, if that is told of as past: the report's own."""
    words = scanner(language).words
    if not words.style.near_days or dct is None or _DAY.fullmatch(dct) is None:
        return None
    own = (date.fromisoformat(dct) + timedelta(days=1)).isoformat()
    past = (
        tense_around(text, one.start, one.relation, words, one.end) < 0
        for one in timexes
        if one.anchored and one.earliest == one.latest == own and one.relation in (None, "on")
    )
    return own if any(past) else None


def may_be_tomorrow(
    text: str,
    start: int,
    hit: Found,
    day: date | None,
    told: PlaceInTime | None,
    words: Vocabulary,
) -> bool:
    """Whether a past verb does not speak against tomorrow; who tells of six days ago says "last".

    That is so of a time of day ("said early Saturday"), of a day without a preposition ("headed
    Tuesday to the east"), and of any day in the lead ("it broke out on Wednesday"), as long as no
    day of the week before was told, from which a report goes on.
    """
    if not words.style.near_days or hit.relation == "since":
        return False
    if _is_timed(hit):
        return True
    e = hit.expression
    if e.kind != "weekday" or e.hour is not None or day is None or _is_of_last_week(told, day):
        return False
    before = text[max(0, start - _WORD) : start].split()[-1:]
    if not before:
        return False
    if hit.relation is None:
        return before[0].lower() not in words.lists.get("articles", ())
    return hit.relation == "on" and start < _LEAD and before[0].islower()


def was_yesterday(text: str, start: int, hit: Found, day: date | None, words: Vocabulary) -> bool:
    """Whether a weekday is yesterday's though a verb speaks of what was to come.

    "She vowed to retake the town after retreating on Thursday", on a Friday; but what will be in
    six days is told so without more.
    """
    e = hit.expression
    if not words.style.near_days or e.kind != "weekday" or e.direction is not None or day is None:
        return False
    if (day.isoweekday() - (e.weekday or 0)) % _WEEK != 1 or hit.relation == "until":
        return False
    return not is_to_come(text, start, words)


def _is_timed(hit: Found) -> bool:
    """Whether a time of day is told to which another part of the world may have come already: "said
    early Saturday"."""
    e = hit.expression
    early = e.hour is not None and e.hour < _EVENING
    return e.daypart is not None or early or e.mod == "START"


def _is_of_last_week(told: PlaceInTime | None, day: date) -> bool:
    """Whether what was told last is a day of the week before that of writing, but for the weekday
    of tomorrow, for that may be the report's own, too."""
    first = told.first if told and told.size == "day" else None
    return first is not None and 0 < (day - first).days < _WEEK - 1
