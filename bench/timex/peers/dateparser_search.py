"""dateparser.search with the language given."""

from __future__ import annotations

import warnings

from dateparser.search import search_dates
from protocol import Timexes, day_of, main

warnings.simplefilter("ignore")


def read(text: str, language: str, dct: str | None) -> Timexes:
    """It tells the words it read, not where: they are looked up from left to right."""
    settings = {"RELATIVE_BASE": day_of(dct)} if dct else {}
    try:
        found = search_dates(text, languages=[language], settings=settings) or []
    except Exception:  # noqa: BLE001 -- it raises on some texts, which then have no dates
        found = []
    timexes, at = [], 0
    for words, moment in found:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        timexes.append({"start": start, "end": at, "type": "DATE", "value": f"{moment:%Y-%m-%d}"})
    return timexes


main(read)
