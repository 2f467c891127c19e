"""A timeline as Markwhen text (https://markwhen.com).

Markwhen's reader drops `~`, `?` and open ends without a word, and takes a season for today: so
every date is written as days, months or years that it knows, and the EDTF stands behind the title
wherever it says more. Its tags are Latin letters: others, and blanks, stand in a property below.
"""

from __future__ import annotations

import json
import re

from linimasa.edtf import Edtf
from linimasa.edtf.value import Day
from linimasa.site.addresses import event_address
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry
from linimasa.slug import slug

_PLAIN = {"time": 10, "day": 10, "month": 7, "year": 4}  # characters of a day's date
_LONGEST_YEAR = 9999  # as a date of four digits
_LONGEST_COUNTED = 99_999  # with its era
JOINER = "\u2060"  # WORD JOINER: nobody sees it, and what it parts means nothing to Markwhen
# What is followed by one: the start of a remark or a box; what begins a link, a picture, a tag, an
# id; a percentage, which would be the event's progress. As `regex.ts` and `Types.ts` there have it.
_MEANING = re.compile(
    r"^(?=//|\[)|\](?=\()|#(?=\w)|!(?=[\w\[])|(?<!\S)\d{1,3}(?=%(?!\S))", re.ASCII
)
_NO_TAG = re.compile(r"\W+", re.ASCII)


def head(settings: SiteSettings) -> str:
    """What stands before the events."""
    title = json.dumps(_plain(settings.title).replace("#", f"#{JOINER}"), ensure_ascii=False)
    return f"---\ntitle: {title}\n---\n\n"


def line(entry: Entry, settings: SiteSettings) -> str | None:
    """An entry as a line, with one below where its tags are no words of Markwhen; None where
    Markwhen knows no such date."""
    date = markwhen_date(entry.when)
    if date is None or entry.when is None:
        return None
    exact = "" if date == entry.when.text else f" (EDTF {entry.when.text})"
    own = entry.event.tags
    tags = [_tag(tag) for tag in own]
    shown = "".join(f" #{tag}" for tag in dict.fromkeys(tags) if tag)
    link = f" [↗]({event_address(settings, entry)})" if settings.url else ""
    more = f"  tags: {json.dumps(own, ensure_ascii=False)}\n" if list(own) != tags else ""
    return f"{date}: {_plain(entry.event.title)}{exact}{link}{shown}\n{more}"


def _tag(tag: str) -> str:
    """A tag in the letters that Markwhen knows; empty where it has none of them."""
    plain = _NO_TAG.sub("_", tag if tag.isascii() else slug(tag)).strip("_")
    return "" if plain.isdecimal() else plain


def _plain(text: str) -> str:
    """A text on one line, in which nothing means anything."""
    return _MEANING.sub(rf"\g<0>{JOINER}", " ".join(text.split()))


def markwhen_date(when: Edtf | None) -> str | None:
    """A date as Markwhen reads it, no finer than it is known where that can be said."""
    if when is None:
        return None
    sides = [side for side in ((when.start, when.end) if when.is_interval else (when,)) if side]
    ends = [(side.first or side.last, side.last or side.first) for side in sides]  # of open sets
    days = [day for pair in ends for day in pair if day]
    if len(days) < 2:
        return None
    if not all(0 < day[0] <= _LONGEST_YEAR for day in days):
        return _eras(days[0][0], days[-1][0])
    parts = [_side(side, days[2 * at], days[2 * at + 1]) for at, side in enumerate(sides)]
    if len(parts) == 1:
        return parts[0]
    return f"{parts[0].partition('/')[0]}/{parts[1].rpartition('/')[2]}"


def _eras(first: int, last: int) -> str | None:
    """Years as Markwhen reads those before the year 1 or of five digits; it knows nothing finer."""
    if first <= -_LONGEST_COUNTED or last > _LONGEST_COUNTED:
        return None
    begin, end = (f"{year} CE" if year > 0 else f"{1 - year} BCE" for year in (first, last))
    return begin if begin == end else f"{begin} - {end}"


def _side(when: Edtf, first: Day, last: Day) -> str:
    """A date that is no interval: as it is where Markwhen knows it, else from its first day to its
    last."""
    if when.precision in _PLAIN or first == last:
        return _day(first)[: _PLAIN.get(when.precision)]
    return f"{_day(first)}/{_day(last)}"


def _day(day: Day) -> str:
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"
