"""Feasts whose days are announced year by year, and the months of Islam, from a table."""

from __future__ import annotations

from datetime import date
from functools import cache
from os.path import dirname, join

from linimasa.language.tables import load

_LEAST = 2  # what the digits of the table are more than days
_TABLE = join(dirname(__file__), "feasts.toml")  # noqa: PTH118, PTH120 -- pathlib takes long


@cache
def _feast(name: str) -> tuple[int, tuple[str, ...], str]:
    """The first year of a feast, its days from then on, and how it is reckoned in other years."""
    table = load(_TABLE)[name]
    assert isinstance(table, dict)  # noqa: S101 -- narrows a type
    return int(table["first"]), tuple(str(table["days"]).split()), str(table["beyond"])


def announced(name: str, year: int) -> date | str:
    """The day of a feast in a year, or the name of a holiday that comes near it."""
    first, days, beyond = _feast(name)
    if not 0 <= year - first < len(days):
        return beyond
    month, day = days[year - first].split("-")
    return date(year, int(month), int(day))


def month_begins_later(year: int, month: int) -> int:
    """By how many days a month of the Islamic calendar begins later than by reckoning.

    0 for years that the calendar of Umm al-Qura does not know.
    """
    first, words = _hijri()
    known = 0 <= year - first < len(words)
    return int(words[year - first][month - 1]) - _LEAST if known else 0


@cache
def _hijri() -> tuple[int, tuple[str, ...]]:
    """The first year, and a word for each from then on, with a digit for each month."""
    table = load(_TABLE)["hijri"]
    assert isinstance(table, dict)  # noqa: S101 -- narrows a type
    return int(table["first"]), tuple(str(table["months"]).split())
