"""Paragraphs that are a quotation whose speaker stands in another: one left open, because the next
goes on with it, and one that a colon leads to.

    “The ferry sank on Monday.          The mayor said in a statement:
    “We saw it from the pier,” she said.          “The ferry sank on Monday.”

Who says the last of them says them all; where none is told, whoever spoke right before the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.sentences import Span
from linimasa.extract.speech.framing import Speech

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_LED = re.compile(r":\s*\n\s*[“«„\"]")


def left_open(text: str, spans: Sequence[Span]) -> list[range]:
    """The numbers of the sentences of such paragraphs, those that go on with each other together;
    `spans` are the text's sentences."""
    found: list[range] = []
    if not (_LED.search(text) or any(_may_be_open(text, mark) for mark in _PAIRS)):
        return found
    first, opened = -1, False  # where they begin, if any do; whether the last was left open
    end = 0
    for number, span in enumerate(spans):
        if number and "\n" not in text[end : span.start]:
            end = span.end
            continue
        end = span.end
        quoted = text[span.start] in _PAIRS
        if first >= 0 and not (opened and quoted):
            found.append(range(first, number))
            first = -1
        opened = quoted and _is_left_open(text, span.start)
        led = quoted and text[: span.start].rstrip().endswith(":")
        if (opened or led) and first < 0:
            first = number
    return [*found, range(first, len(spans))] if first >= 0 else found


def speaker_of(number: int, spoken: Sequence[Speech | None], told: range) -> Speech | None:
    """The speech of the sentence that tells who says a sentence of `told`: the next one there with
    a speaker, else the last one up to it; `spoken` are those of all sentences."""
    behind = next((one for one in spoken[number : told.stop] if one), None)
    before = reversed(spoken[max(0, told.start - 1) : number])
    return behind or next((one for one in before if one), None)


def all_said(sentence: str, speech: Speech) -> Speech:
    """A speech of the same speaker in which a whole sentence is said."""
    return Speech(speech.name, speech.role, (0, 0), (0, len(sentence)), "", direct=True)


def _may_be_open(text: str, mark: str) -> bool:
    """Whether more of a mark open than close somewhere, as far as that is seen at once."""
    if mark not in text or (f"\n{mark}" not in text and not text.startswith(mark)):
        return False
    return mark == _PAIRS[mark] or text.count(_PAIRS[mark]) < text.count(mark)


def _is_left_open(text: str, start: int) -> bool:
    """Whether the quotation that opens a paragraph does not close in it."""
    end = text.find("\n", start)
    line = text[start:] if end < 0 else text[start:end]
    opening, closing = line[0], _PAIRS[line[0]]
    if opening == closing:
        return line.count(opening) % 2 == 1 and "”" not in line
    return line.count(closing) + line.count('"') < line.count(opening)
