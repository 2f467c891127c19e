"""A timeline as Markwhen text (https://markwhen.com).

Markwhen's reader drops `~`, `?` and open ends without a word, and takes a season for today: so
every date is written as days, months or years that it knows, and the EDTF stands behind the title
wherever it says more.
"""

from __future__ import annotations

import re

from linimasa.edtf import Edtf
from linimasa.edtf.value import Day
from linimasa.site.addresses import event_address
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

_PLAIN = {"time": 10, "day": 10, "month": 7, "year": 4}  # characters of a day's date
_LONGEST_YEAR = 9999
_TAG = re.compile(r"[^\w-]+")


def head(settings: SiteSettings) -> str:
    """What stands before the events."""
    title = " ".join(settings.title.split()).replace('"', "'")
    return f'---\ntitle: "{title}"\n---\n\n'


def line(entry: Entry, settings: SiteSettings) -> str | None:
    """An entry as a line; None where Markwhen knows no such date."""
    date = markwhen_date(entry.when)
    if date is None or entry.when is None:
        return None
    exact = "" if date == entry.when.text else f" (EDTF {entry.when.text})"
    tags = "".join(f" #{_TAG.sub('_', tag)}" for tag in entry.event.tags)
    title = " ".join(entry.event.title.split())
    title = (
        title.replace("#", "＃").replace("[", "(").replace("]", ")")
    )  # they would mean something
    link = f" [↗]({event_address(settings, entry)})" if settings.url else ""
    return f"{date}: {title}{exact}{link}{tags}\n"


def markwhen_date(when: Edtf | None) -> str | None:
    """A date as Markwhen reads it, no finer than it is known where that can be said."""
    if when is None:
        return None
    sides = [when.start, when.end] if when.is_interval else [when]
    parts = [_side(side) for side in sides if side]
    known = [part for part in parts if part]
    if len(known) < 2 or len(known) < len(parts):
        return known[0] if len(known) == len(parts) == 1 else None
    return f"{known[0].partition('/')[0]}/{known[1].rpartition('/')[2]}"


def _side(when: Edtf) -> str | None:
    """A date that is no interval: as it is where Markwhen knows it, else from its first day to its
    last."""
    first, last = when.first, when.last
    if first is None or last is None or not all(0 < d[0] <= _LONGEST_YEAR for d in (first, last)):
        return None
    if when.precision in _PLAIN:
        return _day(first)[: _PLAIN[when.precision]]
    return f"{_day(first)}/{_day(last)}"


def _day(day: Day) -> str:
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"
