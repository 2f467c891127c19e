"""What an article is read with: its language, its day, and what only that day would date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from linimasa.language import detect
from linimasa.model import Article
from linimasa.timex import Timex, infer_dct, tag

_DAY = len("2000-01-01")
_HOUR_OF_DAY = re.compile(r"XXXX-\d\d-\d\dT")
_PROBE = "2000-01-01"  # any day: only which expressions it would resolve is looked at


def prepare(article: Article) -> Article:
    """Fill in the language and the day of publication where nothing states them.

    The day comes from the text's own datelines, never from today; else it stays None.
    """
    language = article.language or detect(article.text).language
    published, basis = article.published, article.published_basis
    if published is None or basis == "inferred":  # a dateline outweighs the file's own hints
        inferred = infer_dct(article.text, language)
        if inferred:
            published, basis = inferred.date, "inferred"
    elif basis is None:
        basis = "stated"
    return replace(article, language=language, published=published, published_basis=basis)


def day_of_issue(article: Article) -> str | None:
    """The day of an article without its time: what is asked of somebody has one, a report not."""
    return article.published[:_DAY] if article.published else None


def open_spans(
    article: Article, language: str, timexes: Iterable[Timex]
) -> frozenset[tuple[int, int]]:
    """Expressions such as "yesterday", or the hour of a day without its year, in an article of
    unknown date: told, but left undated."""
    if article.published is not None:
        return frozenset()
    probe = tag(article.text, language=language, dct=_PROBE, domain="news")
    hours = {(t.start, t.end) for t in timexes if _HOUR_OF_DAY.match(t.value)}
    return frozenset(hours.union((t.start, t.end) for t in probe if _is_open(t)))


def _is_open(timex: Timex) -> bool:
    """Whether a day of publication gave this its date; "vor drei Tagen" is called a duration."""
    point = timex.type == "DATE" or (timex.type == "DURATION" and "/" not in (timex.edtf or ""))
    return point and timex.edtf is not None and timex.anchored
