"""iCalendar (RFC 5545) into events: whole days, and `X-EDTF` where it says more."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from linimasa.edtf import is_valid, parse
from linimasa.errors import DataError, DateError
from linimasa.interop.reading.dates import span
from linimasa.interop.reading.values import (
    Group,
    Item,
    Loss,
    Reading,
    our_id,
    place,
    present,
    proof,
)
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
    reader = _Reader(Event)
    components = list(_components(text))
    _learn_zones(components, reader.losses)
    title = None
    for line, name, block in components:
        if name == "X-WR-CALNAME":
            title = block
        elif name == "VEVENT":
            reader.read(line, block)
        elif name in ("VTODO", "VJOURNAL", "VFREEBUSY"):
            reader.losses.append(Loss(line, f"{name} is no event: it is left out"))
    unread = (
        Loss(1, f"{name} is not carried over ({n} events)") for name, n in reader.unread.items()
    )
    source: dict[str, Value] = {"title": title}
    losses = (*reader.losses, *unread)
    return Reading((Group(present(source), tuple(reader.items)),), losses)


def _learn_zones(components: Iterable[tuple[int, str, str]], losses: list[Loss]) -> None:
    """Zones that a calendar defines: the library keeps them for the events that name them."""
    from icalendar import Timezone

    for line, name, block in components:
        if name == "VTIMEZONE":
            try:
                Timezone.from_ical(block)
            except (ValueError, KeyError, AttributeError, TypeError) as error:
                losses.append(Loss(line, f"the zone does not read: {error}"))


def _components(text: str) -> Iterator[tuple[int, str, str]]:
    """The components of a calendar, each by its first line; the calendar's name among them."""
    lines = re.split(r"\r?\n", text)  # a U+2028 within a text ends no line
    begin, name = 0, ""
    for number, line in enumerate(lines):
        if not name and line.upper().startswith("X-WR-CALNAME"):
            rest = takewhile(lambda more: more[:1] in (" ", "\t"), lines[number + 1 :])
            whole = line + "".join(more[1:] for more in rest)  # RFC 5545, 3.1: folded
            yield number + 1, "X-WR-CALNAME", _unescaped(whole.partition(":")[2])
        elif not name and line.upper().startswith("BEGIN:") and line.upper() != "BEGIN:VCALENDAR":
            begin, name = number, line[6:].strip().upper()
        elif name and line.strip().upper() == f"END:{name}":
            yield begin + 1, name, "\r\n".join(lines[begin : number + 1]) + "\r\n"
            name = ""


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: " " if found[1] in "nN" else found[1], text).strip()


class _Reader:
    """Reads events, and notes what of them is lost. `kind` is the library's class."""

    def __init__(self, kind: Any):
        self.kind = kind
        self.items: list[Item] = []
        self.losses: list[Loss] = []
        self.unread: Counter[str] = Counter()

    def read(self, line: int, block: str) -> None:
        try:
            self.items.append(self.item(line, self.kind.from_ical(block)))
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            hint = error.hint if isinstance(error, DateError) else ""
            said = error.message if isinstance(error, DateError) else error
            message = f"the event does not read and is left out: {said}"
            self.losses.append(Loss(line, message, hint))

    def item(self, line: int, event: Any) -> Item:
        title = " ".join(str(event.get("SUMMARY", "")).split())
        if not title:
            raise ValueError("it has no SUMMARY")
        for repeat in ("RRULE", "RDATE"):
            if repeat in event:
                message = f"'{title}' repeats ({repeat}): only its first day is carried over"
                self.losses.append(Loss(line, message, "write further days as events of their own"))
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            message = f"'{title}' is marked as cancelled: it comes as a draft"
            self.losses.append(Loss(line, message))
        self.unread.update(name for name in event if name not in _READ | _HOUSEKEEPING)
        geo = event.get("GEO")
        lat, lon = (float(geo.latitude), float(geo.longitude)) if geo else (None, None)
        date, url = self.date(line, event), str(event.get("URL", ""))
        own = our_id(url) if "X-EDTF" in event else None  # exported by a site of ours
        fields: dict[str, Value] = {
            "id": own,
            "status": "draft",
            "title": title,
            "summary": str(event.get("DESCRIPTION", "")).strip(),
            "place": place(str(event.get("LOCATION", "")).strip(), lat, lon),
            "tags": _categories(event.get("CATEGORIES")),
            "evidence": None if own else proof(url, line, self.losses),
        }
        return Item(line, {**present(fields), "date": date}, str(event.get("UID", "")))

    def date(self, line: int, event: Any) -> str:
        """EDTF of `X-EDTF`, else of the days, and of the time if it is of one day."""
        start = _decoded(event, "DTSTART")
        if start is None:
            raise ValueError("it has no DTSTART")
        end = _decoded(event, "DTEND")
        if end is None and "DURATION" in event:
            end = start + event.decoded("DURATION")
        days = _first_day(start), _last_day(start, end)
        exact = str(event.get("X-EDTF", ""))
        if exact and is_valid(exact) and _covers(exact, *days):
            return exact
        if exact:
            message = f"X-EDTF {exact} does not have the days of the event: these count"
            self.losses.append(Loss(line, message))
        zone = getattr(event["DTSTART"], "params", {}).get("TZID")
        if zone and isinstance(start, dt.datetime) and start.tzinfo is None:
            message = f"the zone '{zone}' is not known: the time is kept without it"
            self.losses.append(Loss(line, message, "write it behind the date, as +07:00"))
        if not isinstance(start, dt.datetime) or _whole(start, end):
            return span(*(day.isoformat() for day in days))
        if days[0] == days[1] or end is None:
            self.unread["the time of the end"] += end is not None and end > start
            return _moment(start)
        return span(_moment(start), _moment(end))


def _categories(value: Any) -> list[Value]:
    found = value if isinstance(value, list) else [value] if value else []
    return [str(one) for many in found for one in many.cats if str(one)]


def _decoded(event: Any, name: str) -> Any:
    """A day or a moment; None where there is none. Raises ValueError."""
    value = event.decoded(name) if name in event else None
    if value is not None and not isinstance(value, dt.date):
        raise ValueError(f"its {name} is no date")
    return value


def _first_day(start: dt.date) -> dt.date:
    return start.date() if isinstance(start, dt.datetime) else start


def _last_day(start: Any, end: Any) -> dt.date:
    """The last day of an event: what it ends with is the day or moment behind it."""
    if end is None or end <= start:
        return _first_day(start)
    step = dt.timedelta(microseconds=1) if isinstance(end, dt.datetime) else dt.timedelta(days=1)
    return _first_day(end - step)


def _whole(start: dt.datetime, end: Any) -> bool:
    """Whether moments are whole days, as some programs write them: from midnight to midnight."""
    ends = isinstance(end, dt.datetime) and end > start
    return ends and start.time() == end.time() == dt.time()


def _covers(date: str, first: dt.date, last: dt.date) -> bool:
    """Whether days lie in an EDTF date; after its event was moved they may not."""
    when = parse(date)
    begins = when.first is None or when.first <= (first.year, first.month, first.day)
    return begins and (when.last is None or (last.year, last.month, last.day) <= when.last)


def _moment(when: dt.datetime) -> str:
    """Day and time, with its zone as an offset."""
    offset = when.utcoffset()
    zone = (
        "" if offset is None else "Z" if not offset else f"{when:%z}"[:3] + ":" + f"{when:%z}"[3:5]
    )
    return f"{when:%Y-%m-%dT%H:%M}{zone}"
