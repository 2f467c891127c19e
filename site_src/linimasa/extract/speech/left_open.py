"""Paragraphs whose quotation is left open, because the next one goes on with it.

    “The ferry sank on Monday.
    “We saw it from the pier,” she said.

Who says the last of them says them all; where none is told, whoever spoke right before the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from linimasa.extract.lexis.sentences import Span
from linimasa.extract.speech.framing import Speech

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}


def left_open(text: str, spans: Sequence[Span]) -> list[range]:
    """The numbers of the sentences of such paragraphs, those that go on with each other together;
    `spans` are the text's sentences."""
    found: list[range] = []
    if not any(_may_be_open(text, mark) for mark in _PAIRS):
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
        if opened and first < 0:
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
