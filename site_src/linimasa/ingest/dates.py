"""Dates as files state them (ISO 8601 and its usual misspellings, RFC 5322) into EDTF."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from linimasa import edtf

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})"
    r"(?:[T ]+(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?"
    r" ?(?P<zone>Z|[+-]\d{2}:?(?:\d{2})?)?)?",
    re.IGNORECASE,
)
# In a file's name: a day between what is no letter or digit, "2024-10-18" or "20241018".
_NAMED = re.compile(r"(?<![^\W_])((?:1[89]|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![^\W_])")
_RFC_5322 = re.compile(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} ")


def as_edtf(value: str | None) -> str | None:
    """A date as EDTF, with time and zone where they are stated; None for what is no date.

    An EDTF string comes back as it is, fractions of seconds apart.
    """
    text = (value or "").strip()
    met = _ISO.fullmatch(text)
    if met:
        text = _from_iso(met)
    elif _RFC_5322.match(text):
        text = _from_rfc(text)
    return text if text and edtf.is_valid(text) else None


def day_in_name(name: str) -> str | None:
    """The one day that a file's name has in it, as EDTF: "03_de_2024-10-22.txt". None where there
    is none, or more than one."""
    days = {f"{year}-{month}-{day}" for year, _, month, day in _NAMED.findall(name)}
    valid = [day for day in days if edtf.is_valid(day)]
    return valid[0] if len(valid) == 1 else None


def from_datetime(moment: datetime) -> str:
    """A moment as EDTF, to the second; its zone stays as it is, or away."""
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _from_iso(met: re.Match[str]) -> str:
    day = f"{met['year']}-{met['month']}-{met['day']}"
    if met["hour"] is None:
        return day
    return f"{day}T{met['hour']}:{met['minute']}:{met['second'] or '00'}{_zone(met['zone'])}"


def _zone(zone: str | None) -> str:
    if not zone or zone in "Zz":
        return (zone or "").upper()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _from_rfc(text: str) -> str:
    try:
        return from_datetime(parsedate_to_datetime(text))
    except ValueError:
        return ""
