"""A timeline for TimelineJS 3: its JSON, and the sheet that its users keep, as CSV.

https://timeline.knightlab.com/docs/json-format.html. Undated events have no place in it. The date
that is shown is ours, in words, because TimelineJS draws a month as its first day.
"""

from __future__ import annotations

import re

from linimasa.edtf import Edtf
from linimasa.interop.table import csv_line, guarded
from linimasa.site.datewords import DateWords
from linimasa.site.jsonld import JsonValue, in_json, without_empty
from linimasa.site.links import absolute_link, as_html, safe_url
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

COLUMNS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
    "Link",
)
Moment = tuple[int, int | None, int | None]
"""Year as people count (-44 is 44 BCE), month, day."""

_TIME = re.compile(r"T(\d\d:\d\d(?::\d\d)?)")


def moments(when: Edtf | None) -> tuple[Moment, Moment | None] | None:
    """The start and, for a span, the end of a date, no finer than it is known."""
    if when is None:
        return None
    if when.is_interval:
        sides = [_moment(side, last=last) for side, last in ((when.start, False), (when.end, True))]
        found = [side for side in sides if side]
        return (found[0], found[1] if len(found) > 1 else None) if found else None
    start = _moment(when, last=False)
    if start is None:
        return None
    end = _moment(when, last=True)
    plain = when.precision in ("day", "time", "month", "year")
    return start, None if plain or end == start else end


def times(when: Edtf | None) -> tuple[str | None, str | None]:
    """The times of day of the start and the end, by the clocks of their zone, which TimelineJS does
    not know; the words of the date have it."""
    if when is None:
        return None, None
    sides = (when.start, when.end) if when.is_interval else (when, None)
    found = [
        _TIME.search(side.text) if side and side.precision == "time" else None for side in sides
    ]
    start, end = (one and one[1] for one in found)
    return (start, end) if when.start or not when.is_interval else (end, None)


def _moment(when: Edtf | None, *, last: bool) -> Moment | None:
    if when is None:
        return None
    # a set may be open at one end
    day = (when.last or when.first) if last else (when.first or when.last)
    if day is None:
        return None
    year = day[0] if day[0] > 0 else day[0] - 1
    if when.precision == "year":
        return year, None, None
    return year, day[1], None if when.precision == "month" else day[2]


def slide(entry: Entry, words: DateWords, settings: SiteSettings) -> str | None:
    """An entry as an event of TimelineJS on one line; None where it has no date."""
    dates = moments(entry.when)
    if dates is None:
        return None
    event, shown = entry.event, words.full(entry.when)
    start, end = map(_date, dates, times(entry.when))
    found = without_empty(
        {
            "unique_id": event.id,
            "start_date": start,
            "end_date": end,
            "display_date": shown,
            "group": event.tags[0] if event.tags else None,
            "text": {"headline": as_html(event.title), "text": _text(entry)},
            "media": _slide_media(entry, settings),
        }
    )
    return in_json(found)


def sheet_row(entry: Entry, words: DateWords, settings: SiteSettings) -> str | None:
    """An entry as a row of the sheet; None where it has no date."""
    dates = moments(entry.when)
    if dates is None:
        return None
    event, (start, end), (begins, ends) = entry.event, dates, times(entry.when)
    media, credit, caption, _ = _media(entry, settings)
    return csv_line(
        [
            *start,
            begins,
            *(end or (None, None, None)),
            ends,
            words.full(entry.when),
            _plain(as_html(event.title)),
            _text(entry),
            media,
            _plain(credit),
            _plain(caption),
            None,
            None,
            guarded(event.tags[0]) if event.tags else None,
            None,
            safe_url(entry.source.url),
        ]
    )


def _date(moment: Moment | None, time: str | None) -> JsonValue:
    if moment is None:
        return None
    parts = (*moment, *map(int, time.split(":") if time else ()))
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: part for name, part in zip(names, parts, strict=False) if part is not None}


def _text(entry: Entry) -> str:
    """HTML: the summary, and the quote."""
    event = entry.event
    parts = [f"<p>{as_html(event.summary)}</p>"] if event.summary else []
    if event.quote:
        parts.append(f"<blockquote>{as_html(event.quote)}</blockquote>")
    return "".join(parts)


def _plain(html: str | None) -> str | None:
    """HTML that no spreadsheet takes for a formula, and a browser shows as it was."""
    return f"&#{ord(html[0])};{html[1:]}" if html and guarded(html) != html else html


def _slide_media(entry: Entry, settings: SiteSettings) -> JsonValue:
    url, credit, caption, alt = _media(entry, settings)
    found = {"url": url, "credit": credit, "caption": caption, "alt": alt}
    link = safe_url(entry.source.url) if entry.picture else None
    return without_empty({**found, "link": link}) if url else None


def _media(entry: Entry, settings: SiteSettings) -> tuple[str | None, ...]:
    """The address, credit, caption and alternative of what a slide shows: the event's picture where
    its address is known, else the page of its source."""
    media, source = entry.event.media, entry.source
    if media is not None and entry.picture is not None and settings.url:
        url = absolute_link(settings.url, entry.picture.widest.path)
        credit = ", ".join(filter(None, (media.credit, media.licence)))
        return url, _escaped(credit), _escaped(media.caption), _escaped(media.alt)
    return safe_url(source.url), _escaped(source.outlet), _escaped(source.title), None


def _escaped(text: str | None) -> str | None:
    return as_html(text) if text else None
