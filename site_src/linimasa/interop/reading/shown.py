"""The exact date behind the words that are shown for it: our own wording, read backwards.

A sheet of TimelineJS has days, months and years, but no `~`, no open end and no season; the words
beside them do, where we wrote them. So the dates that a row may mean are put into words, and the
one whose words are those of the row is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from linimasa.edtf import is_valid, parse
from linimasa.site.datewords import DateWords
from linimasa.site.messages import languages, read_messages

_ZONE = "UTC"  # what every zone is worded with
_MARKS = ("", "~", "?", "%")
_ZONES = (
    "",
    "Z",
    *(
        f"{sign}{hour:02}:{minutes}"
        for hour in range(15)
        for minutes in ("00", "30", "45")
        for sign in "+-"
    ),
)
_OPEN = ("{}", "{}/..", "../{}")
_PARTS = ("21", "22", "23", "24", "33", "34", "35", "36", "37", "38", "39", "40", "41")


@cache
def _words(language: str) -> tuple[DateWords, ...]:
    """The wording of dates in every language of ours, this one first."""
    known = languages()
    return tuple(
        DateWords(read_messages(code))
        for code in dict.fromkeys((language, *known))
        if code in known
    )


def date_as_shown(date: str, shown: str, language: str) -> str | None:
    """The EDTF date that is worded as `shown`, in this language or another one of ours, and whose
    days are those of `date`; None where there is none."""
    shown = " ".join(shown.split())
    zones = _ZONES if _ZONE in shown else _ZONES[:1]
    for words in _words(language):
        for found in _possible(date, zones):
            if " ".join(words.full(parse(found)).split()) == shown:
                return found
    return None


def _possible(date: str, zones: Iterable[str]) -> Iterator[str]:
    """Dates that a sheet could have no other cells for, the plainest first; a time may be in one of
    some zones."""
    start, _, end = date.partition("/")
    if start == "..":
        start, end = end, ""
    if "T" in date:
        sides = (start, end) if end else (start,)
        for zone in zones:
            told = "/".join(f"{side}{zone}" if "T" in side else side for side in sides)
            yield from (form.format(told) for form in (("{}",) if end else _OPEN))
    elif end:
        yield from (f"{start}{one}/{end}{other}" for one in _MARKS for other in _MARKS)
        wider = [form for form in _wider(start, end) if is_valid(form)]
        yield from (f"{form}{mark}" for form in wider for mark in _MARKS)
        yield from (f"[{start},{end}]", f"{{{start},{end}}}", f"[{start}..{end}]")
    else:
        for form in (*_OPEN, "[{}..]", "[..{}]"):
            yield from (form.format(f"{start}{mark}") for mark in _MARKS)


def _wider(start: str, end: str) -> Iterator[str]:
    """What covers all days from one to another: a part of a year, a decade, a century."""
    days = parse(start).first, parse(end).last
    year = start[: 5 if start.startswith("-") else 4]
    forms = [f"{year}-{part}" for part in _PARTS] + [f"{year[:-n]}{'X' * n}" for n in (1, 2, 3)]
    for form in forms:
        if is_valid(form) and (parse(form).first, parse(form).last) == days:
            yield form
