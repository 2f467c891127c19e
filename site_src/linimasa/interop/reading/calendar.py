"""iCalendar (RFC 5545) into events: whole days, and `X-EDTF` where it says more."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from linimasa.edtf import is_valid
from linimasa.errors import DataError
from linimasa.interop.reading.dates import span
from linimasa.interop.reading.values import Group, Item, Loss, Reading, place, present
from linimasa.yamlio.scalars import Value

_READ = frozenset(
    (
        *("SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "URL", "UID", "X-EDTF"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "STATUS"),
    )
)
_HOUSEKEEPING = frozenset(  # of programs among each other; nothing of it is about the event
    (
        *("DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY"),
        *("EXDATE", "RECURRENCE-ID"),
    )
)


def read_calendar(text: str) -> Reading:
    """The events of a calendar. Raises DataError where the package icalendar is missing."""
    try:
        from icalendar import Event
    except ImportError:
        hint = "install it with: pip install 'linimasa[ics]'"
        raise DataError("reading calendars needs the package icalendar", hint=hint) from None
    items: list[Item] = []
    losses: list[Loss] = []
    unread: Counter[str] = Counter()
    title = None
    for line, name, block in _components(text):
        if name == "X-WR-CALNAME":
            title = block
        elif name == "VEVENT":
            try:
                items.append(_item(line, Event.from_ical(block), losses, unread))
            except (ValueError, KeyError, AttributeError, TypeError) as error:
                losses.append(Loss(line, f"the event does not read and is left out: {error}"))
        elif name in ("VTODO", "VJOURNAL", "VFREEBUSY"):
            losses.append(Loss(line, f"{name} is no event: it is left out"))
    losses += [Loss(1, f"{name} is not carried over ({n} events)") for name, n in unread.items()]
    source: dict[str, Value] = {"title": title}
    return Reading((Group(present(source), tuple(items)),), tuple(losses))


def _components(text: str) -> Iterator[tuple[int, str, str]]:
    """The components of a calendar, each by its first line; the calendar's name among them."""
    lines = re.split(r"\r?\n", text)  # a U+2028 within a text ends no line
    begin, name = 0, ""
    for number, line in enumerate(lines):
        if not name and line.upper().startswith("X-WR-CALNAME"):
            yield number + 1, "X-WR-CALNAME", _unescaped(line.partition(":")[2])
        elif not name and line.upper().startswith("BEGIN:") and line.upper() != "BEGIN:VCALENDAR":
            begin, name = number, line[6:].strip().upper()
        elif name and line.strip().upper() == f"END:{name}":
            yield begin + 1, name, "\r\n".join(lines[begin : number + 1]) + "\r\n"
            name = ""


def _unescaped(text: str) -> str:
    return text.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\").strip()


def _item(line: int, event: Any, losses: list[Loss], unread: Counter[str]) -> Item:
    title = " ".join(str(event.get("SUMMARY", "")).split())
    if not title:
        raise ValueError("it has no SUMMARY")
    for repeat in ("RRULE", "RDATE"):
        if repeat in event:
            message = f"'{title}' repeats ({repeat}): only its first day is carried over"
            losses.append(Loss(line, message, "write further days as events of their own"))
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        losses.append(Loss(line, f"'{title}' is marked as cancelled: it comes as a draft"))
    unread.update(name for name in event if name not in _READ | _HOUSEKEEPING)
    geo = event.get("GEO")
    lat, lon = (float(geo.latitude), float(geo.longitude)) if geo else (None, None)
    date = _date(event)
    fields: dict[str, Value] = {
        "status": "draft",
        "title": title,
        "summary": str(event.get("DESCRIPTION", "")).strip(),
        "place": place(str(event.get("LOCATION", "")).strip(), lat, lon),
        "tags": _categories(event.get("CATEGORIES")),
        "evidence": [{"url": url}] if (url := str(event.get("URL", ""))) else None,
    }
    return Item(line, {**present(fields), "date": date}, str(event.get("UID", "")))


def _categories(value: Any) -> list[Value]:
    found = value if isinstance(value, list) else [value] if value else []
    return [str(one) for many in found for one in many.cats if str(one)]


def _date(event: Any) -> str:
    """EDTF of `X-EDTF`, else of the days; an end by day is the day after the last."""
    exact = str(event.get("X-EDTF", ""))
    if exact and is_valid(exact):
        return exact
    start = event.decoded("DTSTART")
    end = event.decoded("DTEND") if "DTEND" in event else None
    if end is None and "DURATION" in event:
        end = start + event.decoded("DURATION")
    if isinstance(start, dt.datetime):
        last = end.date() if isinstance(end, dt.datetime) else None
        if last is None or last == start.date():
            return _moment(start)
        return span(start.date().isoformat(), last.isoformat())
    last = end - dt.timedelta(days=1) if end and end > start else start
    return span(start.isoformat(), last.isoformat())


def _moment(when: dt.datetime) -> str:
    """Day and time, with its zone as an offset."""
    offset = when.utcoffset()
    zone = (
        "" if offset is None else "Z" if not offset else f"{when:%z}"[:3] + ":" + f"{when:%z}"[3:5]
    )
    return f"{when:%Y-%m-%dT%H:%M}{zone}"
