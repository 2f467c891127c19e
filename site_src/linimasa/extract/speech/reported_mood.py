"""Who says what only marks of quotation tell to be somebody's words, or the mood of a verb.

"Der Hafen sei zu, sagte Kohl am Montag. Die Mole [sei] am Sonntag eingestürzt."
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.language import table_of, texts

UNSAID = f"{QUOTED} .,;!?…。！？"  # all that is left where a sentence is a quotation
_AGE = 1  # sentences since the last speech


def quoted_on(outside: str, mentions: Mentions, *, follows: bool) -> Speech | None:
    """A quotation of whoever spoke right before it: behind that in one paragraph, "“…”, he
    said. “…”", or in front of the next where the last was left open (`follows`), or a paragraph of
    its own behind another that he was quoted in."""
    last = mentions.last if mentions.age <= 1 else None
    if last is None or not (follows or mentions.quoted):
        return None
    return Speech(*last, (0, 0), (0, len(outside)), "", direct=True)


def reported(outside: str, said: frozenset[str], mentions: Mentions, words: Words) -> Speech | None:
    """The speech of a masked sentence without a speaker whose verb is in that mood; `said` are its
    words in small letters."""
    moods, others = _words(words.code)
    if moods.isdisjoint(said) or not others.isdisjoint(said) or QUOTED in outside:
        return None
    if _told(words.code).match(outside) is None:
        return None
    last = mentions.last if mentions.age <= _AGE else None
    return last and Speech(*last, (0, 0), (0, len(outside)), "", direct=False)


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Verbs of that mood, and words of which one tells that the words are another's."""
    speech = table_of(language, "speech")
    return frozenset(texts(speech, "moods")), frozenset(texts(speech, "not_reported"))


@cache
def _told(language: str) -> re.Pattern[str]:
    """A main clause with such a verb, which no conjunction opens."""
    own = table_of(language, "speech")
    opened = either((*texts(own, "conjunctions"), *texts(own, "not_opening")))
    moods = either(texts(own, "moods"))
    return re.compile(rf"\W{{0,3}}(?!(?i:{opened})\b)[^\W\d_][^,;:?]{{1,160}}?\s{moods}\b[^?]*\Z")
