"""Days by the date patterns of CLDR, with parts of them replaced by words of our own."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from babel import Locale
from babel.dates import match_skeleton, parse_pattern


def format_day(
    locale: Locale, day: dt.date, skeleton: str, *, days: str = "", year: str = ""
) -> str:
    """A day by a CLDR skeleton such as `yMMMMd`.

    `days` stands in for the day of the month ("1–20"), `year` for the year ("45 BCE").
    """
    pattern = date_pattern(locale, skeleton)
    for field, words in (("d+", days), ("y+", year)):
        if words:
            pattern = _replaced(pattern, field, words)
    return parse_pattern(pattern).apply(day, locale)


def _replaced(pattern: str, field: str, words: str) -> str:
    """The pattern with its first such field as quoted words; text in quotes is no field."""
    quoted = "'" + words.replace("'", "''") + "'"
    parts = pattern.split("'")
    for index in range(0, len(parts), 2):
        parts[index], found = re.subn(field, lambda _: quoted, parts[index], count=1)
        if found:
            break
    return "'".join(parts)


@cache
def date_pattern(locale: Locale, skeleton: str) -> str:
    """The CLDR pattern for a skeleton, with months as long as the skeleton asks for."""
    patterns = locale.datetime_skeletons
    if skeleton in patterns:
        return str(patterns[skeleton].pattern)
    near = str(patterns[match_skeleton(skeleton, patterns) or "yMMMd"].pattern)
    month = re.search("M{3,}", skeleton)
    return re.sub("M{3,}", month[0], near) if month else near
