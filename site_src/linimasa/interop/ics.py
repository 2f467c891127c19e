"""A timeline as iCalendar (RFC 5545): whole days, and the date as EDTF in `X-EDTF`.

Only what is known to the day, or from day to day, is in it: a calendar would draw a month as its
first day. The `icalendar` library, which the tests read it with, takes 280 µs to write an event,
more than all else that is made of one; hence these few lines.
"""

from __future__ import annotations

import datetime as dt
import re

from linimasa.edtf import Edtf
from linimasa.site.addresses import event_address, urn
from linimasa.site.data import changed
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

_OCTETS = 75  # RFC 5545, 3.1: content lines are folded
_CONTROLS = {chr(code): "" for code in (*range(32), 127) if code != ord("\t")}
_ESCAPES = {**_CONTROLS, "\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_ESCAPED = re.compile(f"[{re.escape(''.join(_ESCAPES))}]")
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//linimasa//timeline//EN", "CALSCALE:GREGORIAN")
FOOT = "END:VCALENDAR\r\n"


def calendar_head(settings: SiteSettings) -> str:
    """The lines before the events."""
    return folded([*HEAD, f"X-WR-CALNAME:{escaped(settings.title)}"])


def calendar_event(entry: Entry, settings: SiteSettings) -> str | None:
    """An entry as a VEVENT; None where its days are not known."""
    days = whole_days(entry.when)
    if days is None:
        return None
    event = entry.event
    lines = [
        "BEGIN:VEVENT",
        f"UID:{urn('event', event.id)}",
        f"DTSTAMP:{_compact(changed(entry))}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(days[0])}",
        f"DTEND;VALUE=DATE:{_compact(days[1] + dt.timedelta(days=1))}",
        f"X-EDTF:{escaped(event.date or '')}",
        f"SUMMARY:{escaped(event.title)}",
    ]
    if event.summary or event.quote:
        lines.append(f"DESCRIPTION:{escaped(event.summary or event.quote or '')}")
    if event.place and event.place.name:
        lines.append(f"LOCATION:{escaped(event.place.name)}")
    if event.tags:
        lines.append(f"CATEGORIES:{','.join(map(escaped, event.tags))}")
    if settings.url:
        lines.append(f"URL:{event_address(settings, entry)}")
    return folded([*lines, "TRANSP:TRANSPARENT", "END:VEVENT"])


def whole_days(when: Edtf | None) -> tuple[dt.date, dt.date] | None:
    """The first and last day of what is known to the day, or from a day to a day."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    if when.approximate or when.uncertain:
        return None
    sides = (when.start, when.end) if when.is_interval else (when,)
    exact = all(side is not None and side.precision in ("day", "time") for side in sides)
    last = when.latest < dt.date.max  # the day after it ends the event
    return (when.earliest, when.latest) if exact and last else None


def _compact(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escaped(text: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11), without control characters."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)


def folded(lines: list[str]) -> str:
    """Content lines, none over 75 octets, with their ends; no character is cut in two."""
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _fold(line: str) -> str:
    if line.isascii():
        if len(line) <= _OCTETS:
            return line
        rest = range(_OCTETS, len(line), _OCTETS - 1)
        return "\r\n ".join([line[:_OCTETS], *[line[at : at + _OCTETS - 1] for at in rest]])
    parts, part, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > _OCTETS:
            parts.append(part)
            part, size = " ", 1
        part += character
        size += octets
    return "\r\n".join([*parts, part])
