"""A candidate's quote anchored in its article: its surroundings if not unique, and its page."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from linimasa.model import Article, Candidate

CONTEXT = 32  # code points of prefix and suffix for a quote that is not unique (Web Annotation)

_LITTLE = 1_000_000  # code points, all quotes together, through which each is searched for
_HEAD = 16  # code points by which the text is searched for quotes


def anchored(article: Article, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with prefix and suffix where needed, and with the page of a PDF as locator."""
    found = tuple(candidates)
    repeated = _repeated(article.text, {one.quote for one in found})
    return tuple(_anchored(article, one, repeated=one.quote in repeated) for one in found)


def _anchored(article: Article, candidate: Candidate, *, repeated: bool) -> Candidate:
    text = article.text
    if repeated:
        candidate = replace(
            candidate,
            prefix=text[max(0, candidate.start - CONTEXT) : candidate.start].strip() or None,
            suffix=text[candidate.end : candidate.end + CONTEXT].strip() or None,
        )
    if article.pages:
        page = bisect(article.pages, candidate.start)
        candidate = replace(candidate, locator=f"p. {page}")
    return candidate


def _repeated(text: str, quotes: set[str]) -> set[str]:
    """The quotes that stand in the text more than once, in one pass over it where it is long."""
    if len(text) * len(quotes) <= _LITTLE:
        return {quote for quote in quotes if text.find(quote, text.find(quote) + 1) >= 0}
    lengths: dict[str, set[int]] = defaultdict(set)
    for quote in quotes:
        lengths[quote[:_HEAD]].add(len(quote))
    sizes = sorted({len(head) for head in lengths})
    counts: Counter[str] = Counter()
    for start in _starts(text, quotes):
        for size in sizes:
            for length in lengths.get(text[start : start + size], ()):
                piece = text[start : start + length]
                whole = len(piece) == length >= size  # and not cut by the end of the text
                if whole and piece in quotes:
                    counts[piece] += 1
    return {quote for quote, count in counts.items() if count > 1}


def _starts(text: str, quotes: set[str]) -> Iterator[int]:
    """Where the first letter of a quote stands."""
    for letter in {quote[0] for quote in quotes if quote}:
        at = text.find(letter)
        while at >= 0:
            yield at
            at = text.find(letter, at + 1)
