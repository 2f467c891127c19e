"""Events with every shape of a date and all sorts of troublesome text, for whatever writes them."""

from __future__ import annotations

from dataclasses import replace

from linimasa.model import Attribution, Event, EventFile, Evidence, Location, Quantity
from support.timelines import SOURCE, event, events_file

HOSTILE = "</script><script>alert('x')</script><img src=x onerror=y> & \"kutip\" 'tunggal'"
DATES = (
    "2024-10-18", "2024-10", "2024", "199X", "19XX", "2024-21", "2024-33", "2024-10-18~",
    "2024-10?", "2024%", "2024-10-01~/2024-10-20~", "2023-08/..", "../2023-08", "2022/2024",
    "[2024-01-01,2024-03]", "2024-10-24T14:05:00+07:00", "-0044", "Y17000", None,
)  # fmt: skip
LINES = "baris satu\nbaris dua, dengan; titik koma \\ dan #pagar [kurung] 港口 " + "panjang " * 20


def hostile_events(text: str = HOSTILE) -> tuple[Event, ...]:
    """An event of each date, `text` in every field that may hold any."""
    return tuple(
        event(
            f"e-{number}",
            date,
            text,
            quote=f"{text} kemarin",
            date_text="kemarin",
            attribution=Attribution(text, text, text),
            place=Location(text, lat=-6.2, lon=106.8, blurred=number % 2 == 1),
            people=(text, "الميناء"),
            numbers=(Quantity("3000", text),),
            tags=(text, "C++", "C", "港口", "!"),
            summary=text,
            public_note=text,
            evidence=(Evidence(url="javascript:alert(1)", quote=text),),
        )
        for number, date in enumerate(DATES)
    )


def hostile_file(text: str = HOSTILE) -> EventFile:
    """These events, of a source whose names are as bad."""
    source = replace(SOURCE, title=text, outlet=text, authors=(text,), language="ar")
    return events_file(hostile_events(text), source)
