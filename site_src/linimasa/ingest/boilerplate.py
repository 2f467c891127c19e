"""The text of a page into the spans of it that are not the article.

Related links ("Baca Juga:" and the titles below it), captions, share bars, calls to subscribe and
lists of other articles with their times. A line is dropped only for a reason that it shows
itself, or for standing in such a list: a doubtful line stays, because a lost sentence is a lost
event and a stray line is seen by whoever reviews.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from linimasa.ingest.furniture import Furniture, fold, furniture
from linimasa.values import dataclass

MAX_TITLE = 160  # characters; the longest headline among 300 Indonesian ones has 141
MAX_LINE = 420  # characters of a call to subscribe; longer lines are paragraphs
MAX_CAPTION = 250  # characters; in a longer line, the article has run into its caption
MAX_CREDITED = 320  # characters of a caption that ends with who took the picture
MAX_LIST = 15  # titles below one heading
MAX_SHARE = 120  # characters of a bar of buttons, or of two pieces of furniture on a line

_MARKS = " \t\u00a0*_#>|»›«·•►▶–—-"
_STAMP = re.compile(r"\d{1,4}[/.\s-]+\w{1,9}[/.\s,-]+\d{2,4}\b.{0,12}?\b\d{1,2}[:.]\d{2}")
_LETTER = re.compile(r"[^\W\d_]")
_MAX_STAMP = 50  # characters: "Wednesday, 24 September 2024 | 10:30:00 WIB" has 43

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str  # without the marks around it

    @property
    def blank(self) -> bool:
        return not self.text


def related_spans(text: str) -> tuple[Span, ...]:
    """The spans (code points, end exclusive) of `text` that are not the article, in order.

    Offsets are those of `text` as it is given, whatever its line ends, so that a reader of raw
    text can leave out what lies inside. Whole lines are spanned without their line end.
    """
    patterns = furniture()
    lines = _lines(text)
    dropped = set(_stamped_lists(lines))
    for index, line in enumerate(lines):
        if line.blank or index in dropped or len(line.text) > MAX_LINE:
            continue
        known = patterns.may_open(line.text)
        if known and patterns.heading.match(line.text):
            dropped.update(_list_below(lines, index))
        elif _is_furniture(line.text, patterns, known=known):
            dropped.add(index)
    spans = [(lines[index].start, lines[index].end) for index in dropped]
    spans += _glued(text, patterns)
    return _merged(spans)


def strip_boilerplate(text: str) -> str:
    """The article alone, a paragraph a line: without its `related_spans` and blank lines."""
    return "\n".join(filter(str.strip, without(text, cuts(text)).split("\n")))


def cuts(text: str) -> tuple[Span, ...]:
    """What to cut out of a clean text: its `related_spans`, with the line ends that go too."""
    return _merged(_with_line_end(text, span) for span in related_spans(text))


def without(text: str, spans: Iterable[Span]) -> str:
    """The text less its spans, which are in order and apart."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:]))


def moved(offset: int, spans: Iterable[Span]) -> int:
    """Where an offset into a text lies in that text `without` the spans."""
    return offset - sum(min(end, offset) - start for start, end in spans if start < offset)


def _with_line_end(text: str, span: Span) -> Span:
    """A whole line goes with the line end before it (the first, with the one after it)."""
    start, end = span
    if text[end : end + 1] not in ("", "\n"):
        return span
    while text[start - 1 : start] == " ":
        start -= 1
    if start == 0:
        return (0, min(end + 1, len(text)))
    return (start - 1, end) if text[start - 1] == "\n" else (start, end)


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        lines.append(_Line(start, start + len(body), body.strip(_MARKS)))
        start += len(raw)
    return lines


def _is_furniture(line: str, patterns: Furniture, *, known: bool) -> bool:
    folded = fold(line) if len(line) <= MAX_SHARE else ""
    return (
        (known and _is_link(line, patterns))
        or folded in patterns.words
        or _is_repeated(folded, patterns.words)
        or (len(line) <= MAX_SHARE and patterns.share.match(line) is not None)
        or (len(line) <= MAX_CREDITED and _is_caption(line, patterns))
        or bool(known and patterns.promotion.match(line) and patterns.channel.search(line))
    )


def _is_caption(line: str, patterns: Furniture) -> bool:
    opening = line.lstrip("([")
    known = len(line) <= MAX_CAPTION and patterns.may_open(opening)
    if known and patterns.opening.match(opening):
        return True
    return ("(" in line or "[" in line) and patterns.credit.search(line) is not None


def _is_link(line: str, patterns: Furniture) -> bool:
    """Whether a line is a heading and a title: "Baca juga: Kapal Ketiga Tiba di Vladivostok"."""
    met = patterns.before_title.match(line)
    if met:
        return len(met["title"]) <= MAX_TITLE + 40
    met = patterns.bare_title.match(line)
    return met is not None and not met["title"][0].islower() and _is_title(met["title"])


def _is_repeated(line: str, words: frozenset[str]) -> bool:
    """Two pieces of furniture on one line: "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"."""
    first, _, rest = line.partition(" ")
    return first in words and rest in words


def _is_title(line: str) -> bool:
    """Whether a line may be a headline: short, with letters, and not ended like a sentence."""
    if not line or len(line) > MAX_TITLE or not _LETTER.search(line):
        return False
    end = line.rstrip("\"'”’») ")
    if not end:
        return False
    closed = len(end) < len(line.rstrip())
    return end[-1] not in (".,;!?。" if closed else ".,;。")


def _list_below(lines: list[_Line], heading: int) -> Iterator[int]:
    """The heading, and the titles or bulleted lines below it, blank lines between them allowed."""
    yield heading
    found = 0
    for index in range(heading + 1, len(lines)):
        line = lines[index]
        if line.blank:
            continue
        if found == MAX_LIST or not _belongs(lines, index):
            return
        found += 1
        yield index


def _belongs(lines: list[_Line], index: int) -> bool:
    line = lines[index]
    return _is_title(line.text) and not line.text[0].islower() and not _runs_on(lines, index)


def _runs_on(lines: list[_Line], index: int) -> bool:
    """Whether the next line goes on in lower case: then both are prose that was wrapped."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return below[:1].islower()


def _stamped_lists(lines: list[_Line]) -> Iterator[int]:
    """Lists of other articles: lines that hold a date and a time alone, with titles between.

    One such line is the page's own dateline, and stays.
    """
    stamps = [index for index, line in enumerate(lines) if _is_stamp(line.text)]
    for first, second in pairwise(stamps):
        between = [index for index in range(first + 1, second) if not lines[index].blank]
        if 1 <= len(between) <= 2 and all(_is_title(lines[index].text) for index in between):
            yield from (first, *between, second)
            if second == stamps[-1] or not _is_near(lines, second, stamps):
                yield from _title_below(lines, second)


def _is_near(lines: list[_Line], stamp: int, stamps: list[int]) -> bool:
    following = stamps[stamps.index(stamp) + 1]
    return sum(not lines[index].blank for index in range(stamp + 1, following)) <= 2


def _title_below(lines: list[_Line], stamp: int) -> Iterator[int]:
    below = next((i for i in range(stamp + 1, len(lines)) if not lines[i].blank), None)
    if below is not None and _belongs(lines, below):
        yield below


def _is_stamp(line: str) -> bool:
    """Whether a line holds a date with a clock time, and next to nothing else."""
    return 10 <= len(line) <= _MAX_STAMP and _STAMP.search(line) is not None


def _glued(text: str, patterns: Furniture) -> Iterator[Span]:
    for met in patterns.glued.finditer(text):
        title = met["title"]
        if title is None:
            yield met.span()
        elif _is_title(title.strip()):
            yield met.start() + 1, met.end()


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return tuple(merged)
