"""Candidates that only repeat what their article tells elsewhere, left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from linimasa.edtf import parse
from linimasa.model import Candidate

REPORT_LAG = 2  # days by which an outlet's report may follow what it reports


def without_repeats(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates less two kinds of echo.

    The day on which an outlet reported, where the article dates the thing itself; and "today" in
    a quotation of somebody whose statement of that very day stands already.
    """
    found = list(candidates)
    days = {day for one in found if one.date_basis != "report" if (day := _day(one.date))}
    kept: list[Candidate] = []
    stated: set[tuple[str | None, str | None]] = set()
    for one in found:
        speaker = one.attribution.name if one.attribution else None
        if one.date_basis == "report" and _reported(_day(one.date), days):
            continue
        if one.kind == "statement" and one.said is None:
            stated.add((speaker, one.date))
        elif speaker and one.date_basis == "relative" and (speaker, one.date) in stated:
            continue
        kept.append(one)
    return kept


def _reported(day: date | None, days: set[date]) -> bool:
    return day is not None and any(0 <= (day - told).days <= REPORT_LAG for told in days)


def _day(edtf: str | None) -> date | None:
    if edtf is None:
        return None
    parsed = parse(edtf)
    return parsed.earliest if parsed.precision == "day" else None
