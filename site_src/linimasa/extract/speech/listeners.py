"""Who is told what somebody says, whom "they" in it means: "told the crew that they would go"."""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.grammar import parsed

_TOLD = re.compile("D[DN]*N(?!W)")


def listeners(sentence: Heard, speech: Speech, words: Words) -> str | None:
    """Those who are told, if they have an article, no name, and are no outlet."""
    at = sentence.text.find(speech.verb, speech.cue[0], speech.content[0])
    if at < 0 or speech.verb not in words.told:
        return None
    between = masked(sentence.text, sentence.dates, ",")[at : speech.content[0]]
    read = parsed(between.partition(" ")[2].strip(), words.code)
    found = _TOLD.match(read.code) if read else None
    if read is None or found is None or read.word(0) not in words.articles:
        return None
    who = read.part(*found.span())
    outlet = who.rpartition(" ")[2] in {*words.outlet_nouns, *words.media}
    return None if outlet else who[0].upper() + who[1:]
