"""timefhuman, English only."""

from __future__ import annotations

from datetime import datetime

from protocol import Timexes, day_of, main
from timefhuman import tfhConfig, timefhuman


def read(text: str, language: str, dct: str | None) -> Timexes:
    """Days and times; its ranges and lists are left as it gives them, and so not counted."""
    config = tfhConfig(now=day_of(dct), return_matched_text=True)
    try:
        found = timefhuman(text, config=config)
    except Exception:  # noqa: BLE001 -- it raises on some texts, which then have no dates
        return []
    return [
        {"start": start, "end": end, "type": "DATE", "value": f"{value:%Y-%m-%d}"}
        for _, (start, end), value in found
        if isinstance(value, datetime)
    ]


main(read)
