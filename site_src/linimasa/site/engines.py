"""By what so many events are searched."""

from __future__ import annotations

from typing import Literal

LITTLE = 2000  # events up to which the index is one file, some 300 KB of it on their way
MOST = 10_000  # events up to which it still is where there is no Pagefind

Engine = Literal["", "script", "pagefind"]


def engine_of(events: int, *, pagefind: bool) -> Engine:
    """How so many events are searched; not at all where one file would be too large and there is
    no Pagefind."""
    if not events:
        return ""
    if events <= LITTLE:
        return "script"
    if pagefind:
        return "pagefind"
    return "script" if events <= MOST else ""


def search_advice(events: int, *, pagefind: bool) -> tuple[str, str]:
    """What a person may want to know of how so many events are searched, and what to do about it;
    both empty where all is well."""
    if pagefind or events <= LITTLE:
        return "", ""
    hint = 'pip install "linimasa[search]"'
    if events <= MOST:
        return f"all {events:,} events are searched in one file, which a reader waits for", hint
    return f"there is no search page: {events:,} events are too many for one file", hint
