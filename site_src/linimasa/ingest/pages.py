"""Lines of printed pages into paragraphs: running heads taken out, divided words joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import quantiles

from linimasa.ingest.paragraphs import join_lines

FULL = 0.72  # of the width of the long lines; a shorter line ends its paragraph
MAX_PARAGRAPH = 6000  # characters; a page that never ends a line is cut all the same
EDGE = 2  # lines at the head and at the foot of a page that may be running heads
MIN_REPEATS = 3  # pages that a running head has to stand on

_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:halaman|hal|page|p|seite|página|стр)\b\.?\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|dari|von|de|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_OPENS = re.compile(r"[-•*▪●–—]\s|\d{1,3}[.)]\s|[\"“«]")


def paragraphs_of_pages(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, a paragraph a line, and the offset at which each page starts.

    `pages` are the lines of each page; an empty line parts paragraphs. A paragraph may run on
    from a page to the next; the offset then lies within it. A page without text starts where
    the next one does.
    """
    bare = _without_running_heads(pages)
    width = _width([line for lines in bare for line in lines])
    found: list[str] = []
    starts: list[int] = []
    current, before, base = "", "", 0
    for lines in bare:
        fresh = True
        for line in lines:
            if current and _goes_on(before, line, width) and len(current) < MAX_PARAGRAPH:
                current = join_lines((current, line))
            elif line:
                if current:
                    found.append(current)
                    base += len(current) + 1
                current = line
            if line and fresh:
                starts.append(base + len(current) - len(line))
                fresh = False
            before = line or ("" if not fresh else before)
        if fresh:
            starts.append(-1)
    return "\n".join([*found, current] if current else found), _filled(starts, base + len(current))


def _filled(starts: Iterable[int], end: int) -> tuple[int, ...]:
    filled: list[int] = []
    for start in reversed(list(starts)):
        end = start if start >= 0 else end
        filled.append(end)
    return tuple(reversed(filled))


def _goes_on(line: str, below: str, width: float) -> bool:
    """Whether `below` belongs to the paragraph of `line`."""
    if not line or not below or _OPENS.match(below):
        return bool(line and below and below[0] in '"“«' and not _END.search(line))
    if len(line) >= FULL * width:
        return True
    return below[0].islower() and not _END.search(line)


def _width(lines: Sequence[str]) -> float:
    """The length of a long line: nine of ten are no longer."""
    lengths = [len(line) for line in lines if line]
    if len(lengths) < 2:
        return float(max(lengths, default=0))
    return quantiles(lengths, n=10)[-1]


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages less the lines at their edges that stand on most pages, and page numbers."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_likeness(line) for line in _edges(lines)})
    needed = max(MIN_REPEATS, len(pages) * 0.4)
    repeated = {likeness for likeness, count in seen.items() if count >= needed}
    return [_bare(lines, repeated, numbers=len(pages) > 1) for lines in pages]


def _edges(lines: Sequence[str]) -> list[str]:
    filled = [line for line in lines if line]
    return filled if len(filled) <= 2 * EDGE else [*filled[:EDGE], *filled[-EDGE:]]


def _likeness(line: str) -> str:
    """What is the same in "Laporan Tahunan 12" and "Laporan Tahunan 13"."""
    return _DIGITS.sub("0", line.casefold())


def _bare(lines: Sequence[str], repeated: set[str], *, numbers: bool) -> list[str]:
    kept = list(lines)
    for end in (0, -1):
        for _ in range(EDGE):
            while kept and not kept[end]:
                kept.pop(end)
            if kept and (
                _likeness(kept[end]) in repeated or (numbers and _PAGE_NUMBER.fullmatch(kept[end]))
            ):
                kept.pop(end)
    return kept
