"""Who speaks amid a quotation, between dashes: "L'argine [- ha detto il sindaco -] tiene"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from linimasa.extract.speech.framing import Speech

_DASHES = " -–—"

_Span = tuple[int, int]


def with_dashes(speech: Speech, sentence: str, quotes: Sequence[_Span]) -> Speech:
    """The speech with all that parts its quotation as its cue, so that no dash of it is told."""
    for (_, first), (last, _) in pairwise(quotes):
        if not (first <= speech.cue[0] and speech.cue[1] <= last):
            continue
        start = len(sentence[:first].rstrip(_DASHES))
        end = len(sentence) - len(sentence[last:].lstrip(_DASHES))
        if start < first and end > last:
            content = (quotes[0][0], quotes[-1][1])
            return replace(speech, cue=(start, end), content=content)
    return speech
