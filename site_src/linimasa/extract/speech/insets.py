"""Who speaks amid a quotation, between dashes: "L'argine [- ha detto il sindaco -] tiene"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.telling import has_main_verb

_DASHES = " -–—"
_INSETS = ("–", "—")
_OPENING = " :«“\"‘'"

_Span = tuple[int, int]


def with_dashes(speech: Speech, sentence: str, quotes: Sequence[_Span], words: Words) -> Speech:
    """The speech with all that parts its quotation as its cue, so that no dash of it is told."""
    for (_, first), (last, _) in pairwise(quotes):
        if not (first <= speech.cue[0] and speech.cue[1] <= last):
            continue
        start = len(sentence[:first].rstrip(_DASHES))
        end = len(sentence) - len(sentence[last:].lstrip(_DASHES))
        if start < first and end > last:
            whole = replace(speech, cue=(start, end), content=(quotes[0][0], quotes[-1][1]))
            told = sentence[: quotes[0][0]].rstrip(_OPENING)
            if not has_main_verb(told, words):
                return whole
            # "Il sindaco ha visto il prefetto: “…”" tells what happened
            return replace(whole, content=(0, len(sentence)), direct=False, act=True, act_from=0)
    return speech if quotes else _parted(speech, sentence)


def _parted(speech: Speech, sentence: str) -> Speech:
    """The same where what is said is not quoted."""
    lead, rest = sentence[: speech.cue[0]].rstrip(), sentence[speech.cue[1] :].lstrip()
    if not (lead.endswith(_INSETS) and rest.startswith(_INSETS)):
        return speech
    end = len(sentence) - len(rest.lstrip(_DASHES))
    return replace(speech, cue=(len(lead.rstrip(_DASHES)), end), content=(0, len(sentence)))
