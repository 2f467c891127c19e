"""What a history tells in the present: "1919 wird eine Fabrik gegründet" is no plan.

Where no day of issue tells what was still to come, nothing is planned that an article tells of a
year before another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from linimasa.model import Article, Candidate

_YEAR = re.compile(r"\d{4}")


def without_past_plans(article: Article, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates of an article, its plans before its last year as events if it has no day."""
    if article.published is not None or all(one.kind != "planned" for one in found):
        return found
    last = max((_year(one) or "" for one in found), default="")
    return [
        replace(one, kind="event") if one.kind == "planned" and _is_before(one, last) else one
        for one in found
    ]


def _is_before(one: Candidate, last: str) -> bool:
    year = _year(one)
    return year is not None and year < last


def _year(one: Candidate) -> str | None:
    """The first year of a date of our era."""
    found = _YEAR.match(one.date or "")
    return found[0] if found else None
