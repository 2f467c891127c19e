"""A noun that speaks behind its verb, where offices are in small letters: "dijo el alcalde"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.tellers import noun_at, speaks_by_noun
from linimasa.extract.speech.framing import Speech, is_thing
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.voices import Voices

_ARTICLE = 3  # letters of an article, with a blank, at most
_NEAR = 32  # characters before a verb in which "as" stands


def is_no_teller(match: re.Match[str], lead: str, mentions: Mentions, words: Words) -> bool:
    """Whether a noun beside a quotation says nothing: "dénoncent [les agents du parti]", "qui
    souhaite [le rouvrir]"; `lead` is what stands before its verb."""
    if not speaks_by_noun(words.code):
        return False
    which = match["who"].islower() and lead.rpartition(" ")[2] in words.relatives
    if which or mentions.is_paper(match["who"]):
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


def source_alone(speech: Speech, match: re.Match[str], words: Words) -> Speech:
    """A source that opens a sentence less the noun behind it, of which the pattern took the first
    words: "Secondo l'accusa | l'uomo è colpevole"."""
    opens = speech.verb in words.according and speech.content[0] >= match.end()
    if not (opens and speaks_by_noun(words.code) and match["who"].islower()):
        return speech
    at = match.string.find(speech.name, match.start("who"), speech.content[1])
    longer = at + len(speech.name)
    if 0 <= at < match.end() < longer:  # "Secondo i vigili | del fuoco, …"
        cue, content = (speech.cue[0], longer), (longer, speech.content[1])
        return replace(speech, cue=cue, content=content)
    start = match.string.find(" ", match.start("who") + _ARTICLE, match.end("who"))
    again = _again(words.code).search(match.string, start, match.end()) if start > 0 else None
    if again is None:
        return speech
    end = again.start()
    return replace(speech, cue=(speech.cue[0], end), content=(end, speech.content[1]))


@cache
def _again(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?=(?:{either(words_of(language).articles)})\s|[Ll][’'])")
