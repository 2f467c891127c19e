"""A verb of speech without its subject behind what only leads in to it: "En su primera entrevista,
aseguró que …", in languages that leave "he" out.

It goes on with who spoke last, unless the sentence before tells of somebody else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.answered import answered
from linimasa.extract.speech.framing import Speech, behind, is_quoted
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.speech_verbs import conjunction_behind, saying_verb
from linimasa.extract.speech.whole_subjects import saying
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed

_DATES = re.compile(f"{DATED}+")
_NEAR = 1  # sentences since somebody spoke
_MOST = 120  # characters that lead in to a verb
_CLOSED = re.compile(rf"[;:(){QUOTED}]")
# Adverbs, and phrases of a preposition with nouns or an infinitive; a date counts as a comma.
_LEAD = re.compile(
    "(?:[kac]|D?k|[pm]+D*#?[NPWe]+(?:[dm]D*[NWe]+)*|[pm]?[IG]y?(?:[pmd]*D*#?[NWe]+)*)*"
)


def by_last_speaker(outside: str, quotes: list[tuple[int, int]], memory: Memory) -> Speech | None:
    """The speech of a masked sentence whose first verb is one of speech."""
    words = memory.words
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.drops:
        return None
    first = saying(words.code).search(outside)
    match = _cue(words.code).match(outside, first.start("verb")) if first else None
    if match is None or not _leads_in(outside[: match.start()], words.code):
        return None
    if grammar.several.fullmatch(match["verb"].partition(" ")[0]):
        return None  # "anunciaron" is not of one
    mentions = memory.mentions
    who = mentions.going_on() if mentions.age <= _NEAR else None
    content = behind(match, words, memory.voices)
    direct = is_quoted(match, outside, quotes, words)
    speech = answered(match, who, content, memory, direct=direct, passing=False)
    return speech and replace(speech, cue=(0, speech.cue[1]))


def _leads_in(lead: str, language: str) -> bool:
    if len(lead) > _MOST or _CLOSED.search(lead):
        return False
    told = _DATES.sub(lambda found: ",".ljust(len(found[0])), lead).strip()
    read = parsed(told, language) if told else None
    return read is None or _LEAD.fullmatch(read.code) is not None


@cache
def _cue(language: str) -> re.Pattern[str]:
    """A verb of speech with "that", and nobody before it."""
    words = words_of(language)
    that = rf"(?=(?:\s{DATED}+,?)?\s{either(words.conjunctions)}\b)"
    return re.compile(rf"(?P<who>)(?P<verb>{saying_verb(words)}){that}{conjunction_behind(words)}")
