"""The title of each date of a sentence, and how far that is from the day of issue."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from linimasa.edtf import parse
from linimasa.extract.dates.lookalikes import is_life
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.scope.spans_of_dates import local, times_in, told_once
from linimasa.extract.scope.told_twice import strays
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.titling.outweighing import outweighing
from linimasa.extract.titling.wording import Titled, titled
from linimasa.model import Article

_LONG_AGO = 365  # days
_YEAR = re.compile(r"\d{4}")


def titles_of(
    article: Article, sentence: Heard, dates: Dates, shared: str | None, language: str
) -> list[tuple[Dated, Titled]]:
    """What is told of each date of a sentence, less what tells nothing; `shared` is one for all."""
    found: list[tuple[Dated, Titled]] = []
    for one in told_once(dates):
        if is_life(sentence.text, local(one, sentence.span.start), language):
            continue
        days = days_to(one.date, article.published) if article.published else _told_long_ago(one)
        own = (
            _of_its_clause(sentence, dates, one, days, language)
            if shared is None
            else Titled(shared)
        )
        if own.text:
            found.append((one, own))
    if len({title.text for _, title in found}) == len(found):
        return found
    offset = sentence.span.start
    named = [(local(one, offset), title.text) for one, title in found]
    stray = strays(sentence.text, times_in(sentence, dates), named, language)
    return [
        (one, title._replace(own=title.own and local(one, offset) not in stray))
        for one, title in found
    ]


def _of_its_clause(sentence: Heard, dates: Dates, one: Dated, days: int, language: str) -> Titled:
    """What is told of a date, in the clause that the date stands in if that is told better."""
    found = titled(sentence, dates, language, one, days)
    if not found.text or found.noun:
        return found
    better = outweighing(sentence, dates, one, found.text, days, language)
    return Titled(better) if better else found


def _told_long_ago(one: Dated) -> int:
    """Days to a date where no day of issue is known: many for one told with its year, which is
    seldom the news itself; else 0."""
    return -_LONG_AGO if _YEAR.search(one.words) else 0


@lru_cache(maxsize=1024)  # an article's dates are told again and again
def days_to(told: str | None, published: str | None) -> int:
    """Days from the article's day to what it tells; 0 where either is unknown, and within it."""
    if told is None or published is None:
        return 0
    date_told, day = parse(told), parse(published).latest
    first, last = date_told.earliest, date_told.latest
    if not isinstance(day, date):
        return 0
    if not isinstance(first, date):  # "until May"
        return min(0, (last - day).days) if isinstance(last, date) else 0
    within = isinstance(last, date) and first <= day <= last
    return 0 if within else (first - day).days
