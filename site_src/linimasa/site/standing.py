"""Where each event is linked to: a page of its own, or, of a very large timeline, its place on the
page of its month, day or year, which then shows its quote and its source too.

GitHub Pages holds 1 GB, and a hundred thousand pages of events would be half of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from linimasa.config import EventPages
from linimasa.site.links import file_of
from linimasa.site.periods import UNDATED, mark_of, page_path
from linimasa.site.timeline import Entry

MOST_PAGES = 20_000  # events up to which each has a page of its own, unless it is said otherwise
SPLIT_WHOLE = 150  # events of a month, quotes and all, from which on its days have pages: 60 KB


def own_pages(setting: EventPages, events: int) -> bool:
    """Whether each of so many events has a page of its own."""
    return setting == "on" or (setting == "auto" and events <= MOST_PAGES)


def stand(
    entries: Sequence[Entry], place: Callable[[Entry, str], Entry], *, own: bool
) -> tuple[Entry, ...]:
    """The entries, each with the page that it stands on where it has none of its `own`; `place`
    gives an entry with that page."""
    if own:
        return tuple(place(entry, "") for entry in entries)
    pages = [page_path(entry) for entry in entries]
    numbers = Counter(pages)
    return tuple(
        place(entry, _day(entry, page) if numbers[page] > SPLIT_WHOLE else page)
        for entry, page in zip(entries, pages, strict=True)
    )


def _day(entry: Entry, page: str) -> str:
    """The page of an entry in a month that is split by day; years and the undated never are."""
    is_month = page != UNDATED and page.count("/") == 2
    if is_month and entry.first_day and mark_of(entry.when).shape == "point":
        return f"{page}{entry.first_day.day:02}/"
    return page


def link_id(entry: Entry) -> str:
    """What a script puts into an address to link to an entry: its id, or page and id."""
    return f"{file_of(entry.path)}#{entry.id}" if entry.fragment else entry.id
