"""The day and the hour of a document, as they are given."""

from __future__ import annotations

import re
from datetime import date, time

_DCT = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_DCT_CLOCK = re.compile(r"\s*\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})")
_DCT_PARTS = re.compile(r"\s*(\d{4})(?:-(\d{2}))?")


def read_clock(dct: str | None) -> time | None:
    """The time of day of a document's date, where it has one."""
    match = _DCT_CLOCK.match(dct or "")
    try:
        return time.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def read_dct(dct: str | None) -> date | None:
    """The day of a document's date; of a month or a year its first day; None if it is no date."""
    match = _DCT.match(dct or "")
    try:
        if match:
            return date(int(match[1]), int(match[2]), int(match[3]))
        match = _DCT_PARTS.fullmatch((dct or "").rstrip("~?%"))
        return date(int(match[1]), int(match[2] or 1), 1) if match else None
    except ValueError:
        return None
