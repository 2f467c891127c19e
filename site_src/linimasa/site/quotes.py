"""The words of a source that events rest on, and its whole text with those words marked.

Quotes may hold each other, or cross. The text is cut at every place where one of them begins or
ends; each piece is marked once, and leads to the shortest quote that it is in, so that no mark and
no link lies in another. A quote of which no piece is left has a number at its end that leads on.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from linimasa.site.facets import Group
from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source that an event rests on. `id` is where they stand on the source's page,
    `path` and `fragment` where the event stands; `prefix` and `suffix` the words around them."""

    id: str
    path: str
    fragment: str
    title: str
    language: str | None
    text: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to an event, by a number, at the end of a quote that others hide."""

    number: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph. `quote` is the one that it is marked for, if any; `begins` are the
    ids of the quotes that begin here, `ends` leads to those that end here and are hidden."""

    text: str
    quote: Quote | None = None
    begins: tuple[str, ...] = ()
    ends: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text by its paragraphs, and the quotes that do not stand in it."""

    paragraphs: tuple[tuple[Stretch, ...], ...]
    lost: tuple[Quote, ...] = ()


Span = tuple[int, int, Quote]
"""Where a quote begins in a text, where it ends, in code points."""


def quote_id(event_id: str, number: int = 0) -> str:
    """Where a quote stands on its source's page; further ones of the same event have a number."""
    return f"q-{event_id}-{number}" if number else f"q-{event_id}"


def quotes_of(group: Group) -> tuple[Quote, ...]:
    """The words of a source that published events rest on, in the order of the events."""
    found = []
    for entry in group.entries:
        event = entry.event
        about = entry.path, entry.fragment, event.title, entry.source.language
        if event.quote and entry.source.id == group.slug:
            around = event.prefix or "", event.suffix or ""
            found.append(Quote(quote_id(entry.id), *about, event.quote, *around))
        for number, proof in enumerate(entry.proofs, 1):
            if proof.evidence.quote and proof.source and proof.source.id == group.slug:
                found.append(Quote(quote_id(entry.id, number), *about, proof.evidence.quote))
    return tuple(found)


def mark_text(text: str, quotes: Iterable[Quote]) -> MarkedText:
    """A text with the quotes in it marked; blanks and line ends need not be the same."""
    text = unicodedata.normalize("NFC", text)
    spans, lost = find_quotes(text, quotes)
    lines = [(start, end) for start, end in _lines(text) if start < end]
    return MarkedText(tuple(_stretches(text, spans, lines)), tuple(lost))


def find_quotes(text: str, quotes: Iterable[Quote]) -> tuple[list[Span], list[Quote]]:
    """Where quotes stand in a text of form NFC, in its order, and those that do not."""
    folded, places = _folded(text)
    spans, lost = [], []
    for quote in quotes:
        start = _find(folded, quote)
        if start < 0:
            lost.append(quote)
        else:
            end = start + len(_fold(quote.text))
            spans.append((places[start], places[end - 1] + 1, quote))
    spans.sort(key=lambda span: (span[0], -span[1], span[2].id))
    return spans, lost


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _folded(text: str) -> tuple[str, list[int]]:
    """A text with every run of blanks as one, and where each of its characters stands."""
    kept, places = [], []
    for place, character in enumerate(text):
        if not character.isspace():
            kept.append(character)
        elif kept and kept[-1] != " ":
            kept.append(" ")
        else:
            continue
        places.append(place)
    return "".join(kept), places


def _find(folded: str, quote: Quote) -> int:
    """Where a quote begins: between the words that it names around it, else where it first stands;
    -1 where it does not."""
    wanted = _fold(quote.text)
    if not wanted:
        return -1
    first = start = folded.find(wanted)
    before, after = _fold(quote.prefix), _fold(quote.suffix)
    while start >= 0 and (before or after):
        end = start + len(wanted)
        ahead = folded[max(0, start - len(before) - 1) : start].rstrip()
        if ahead.endswith(before) and folded[end : end + len(after) + 1].lstrip().startswith(after):
            return start
        start = folded.find(wanted, start + 1)
    return first


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        start += len(line)


def _stretches(
    text: str, spans: Sequence[Span], lines: Sequence[tuple[int, int]]
) -> Iterator[tuple[Stretch, ...]]:
    """The pieces of each paragraph. `spans` are sorted by where they begin."""
    cuts = sorted({place for start, end, _ in spans for place in (start, end)})
    owners = _owners(spans, cuts)
    for number, (start, end) in enumerate(pairwise(cuts), 1):
        if not text[start:end].strip():
            owners[number] = None  # a link needs words
    shown = {id(quote) for quote in owners if quote}
    numbers = {id(quote): number for number, (_, _, quote) in enumerate(spans, 1)}
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[Reference]] = {}
    for start, end, quote in spans:
        begins.setdefault(start, []).append(quote.id)
        if id(quote) not in shown:
            ends.setdefault(end, []).append(Reference(numbers[id(quote)], quote))
    for first, last in lines:
        inside = cuts[bisect_right(cuts, first) : bisect_right(cuts, last - 1)]
        edges = [first, *inside, last]
        yield tuple(
            Stretch(
                text[start:end],
                owners[bisect_right(cuts, start)],
                tuple(begins.get(start, ())),
                tuple(ends.get(end, ())),
            )
            for start, end in pairwise(edges)
        )


def _owners(spans: Sequence[Span], cuts: Sequence[int]) -> list[Quote | None]:
    """Before each cut, and behind the last, the shortest quote that holds what lies there."""
    owners: list[Quote | None] = [None]
    open_spans: list[Span] = []
    waiting = iter(spans)
    following = next(waiting, None)
    for cut in cuts:
        open_spans = [span for span in open_spans if span[1] > cut]
        while following is not None and following[0] <= cut:
            open_spans.append(following)
            following = next(waiting, None)
        shortest = min(open_spans, key=lambda span: (span[1] - span[0], span[0]), default=None)
        owners.append(shortest[2] if shortest else None)
    return owners
