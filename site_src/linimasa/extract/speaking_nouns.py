"""A noun that speaks behind its verb, where offices are in small letters: "dijo el alcalde"."""

from __future__ import annotations

import re
from dataclasses import replace

from linimasa.extract.framing import Speech, is_thing
from linimasa.extract.mentions import Mentions
from linimasa.extract.tellers import noun_at, speaks_by_noun
from linimasa.extract.voices import QUOTED, Voices
from linimasa.extract.words import Words

_NEAR = 32  # characters before a verb in which "as" stands


def is_no_teller(match: re.Match[str], lead: str, mentions: Mentions, words: Words) -> bool:
    """Whether a noun beside a quotation says nothing: "dénoncent [les agents du parti]"; `lead` is
    what stands before its verb."""
    if not speaks_by_noun(words.code):
        return False
    if mentions.is_paper(match["who"]):
        return True
    quoted = not lead or lead.rstrip(" ,").endswith(QUOTED)
    return not quoted and is_thing(match, words, paper=False)


def is_led(match: re.Match[str], voices: Voices, words: Words) -> bool:
    """Whether "as" stands before a verb: "[según] han informado fuentes de la policía"."""
    start = match.start()
    lead = match.string[max(0, start - _NEAR) : start]
    return speaks_by_noun(words.code) and voices.lead.search(lead) is not None


def with_whole_noun(speech: Speech, match: re.Match[str], words: Words) -> Speech:
    """A speech whose cue has all of a noun, of which the pattern found only the first."""
    if not speaks_by_noun(words.code) or match["who"] != match["who"].lower():
        return speech
    noun = noun_at(match.string, match.start("who"), words)
    at = match.string.find(noun, match.start("who")) if noun else -1
    end = at + len(noun or "") if at >= 0 else speech.cue[1]
    return replace(speech, cue=(speech.cue[0], max(end, speech.cue[1])))
