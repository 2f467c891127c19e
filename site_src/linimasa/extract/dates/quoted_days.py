"""Days in a quotation are those of who speaks: "“We close today,” she said on Monday" is Monday's,
also in Tuesday's paper."""

from __future__ import annotations

from datetime import date, timedelta

from linimasa.timex import tag

_LONG = 7  # days between what is said and the day of issue
_FAR = 2  # days from "today" to "the day after tomorrow"
_SHORT = 24  # characters of "today", "kemarin malam"


def day_of_speaker(
    told: str, words: str, said: str | None, issue: str | None, language: str
) -> str:
    """The day that quoted words mean from the day on which they are `said`, where they count from
    the day of issue; else as it is told. All days are ISO 8601."""
    if len(words) > _SHORT or any(map(str.isdecimal, words)):
        return told
    day, spoken, paper = _day(told), _day(said), _day(issue)
    if day is None or spoken is None or paper is None:
        return told
    lag, step = (paper - spoken).days, (day - paper).days
    if not 0 < lag < _LONG or abs(step) > _FAR:
        return told
    moved = (spoken + timedelta(days=step)).isoformat()
    return moved if _means(words, spoken, language) == moved else told


def _means(words: str, day: date, language: str) -> str | None:
    found = tag(words, language=language, dct=day.isoformat(), domain="news")
    alone = len(found) == 1 and not found[0].explicit
    return (found[0].edtf or "").partition("T")[0] if alone else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
