"""Somebody whose second verb is one of speech: "Jane Hill closed the pier and said that …", "opened
the port, saying that …".

Only what stands behind that verb is said; what stands before is told of who says it.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.answered import answered
from linimasa.extract.speech.framing import LEAST_TOLD, Speech, is_quoted
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.speaking_subjects import Subject, meant, subject_before
from linimasa.extract.speech.speech_verbs import conjunction_behind, saying_verb
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.language import table_of, texts


def by_second_verb(
    outside: str,
    quotes: list[tuple[int, int]],
    memory: Memory,
) -> Speech | None:
    """The speech of a masked sentence."""
    joined, cue = _joined(memory.words.code)
    for joint in joined.finditer(outside):
        match = cue.match(outside, joint.end())
        if match is None or len(outside) - match.end() < LEAST_TOLD:
            continue
        first = outside[match.end() :].split(None, 1)[0].lower()
        if first in memory.words.pronouns:
            continue  # the title would not tell whom that means
        subject = _subject_before(outside[: joint.start()], memory)
        if subject:
            content = match.end(), len(outside)
            direct = is_quoted(match, outside, quotes, memory.words)
            who = meant(subject, memory)
            return answered(match, who, content, memory, direct=direct, passing=False)
    return None


def _subject_before(lead: str, memory: Memory) -> Subject | None:
    """The subject of the clause up to a second verb, where that is somebody."""
    subject = subject_before(lead, memory)
    grammar = grammar_of(memory.words.code)
    if subject is None or grammar is None:
        return None
    pointed = subject.words.rpartition(" ")[2] in memory.words.demonstratives
    return None if grammar.unmarked and pointed else subject  # "Spanduk itu"


def ends_before(cue: str, language: str) -> bool:
    """Whether a gerund of speech opens words, before which another clause ends."""
    return cue.startswith(_gerunds(language))


@cache
def _gerunds(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "saying_gerunds")


@cache
def _joined(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ties a verb of speech to another, "and" or the comma before a gerund, and the verb with
    what tells that something is said."""
    words, gerunds = words_of(language), _gerunds(language)
    alone = texts(table_of(language, "speech"), "saying_alone")
    when = rf"(?:\s(?:{either(words.date_links)}\s)?{DATED}+,?)?"
    that = rf"(?={when}\s{either(words.conjunctions)}\b){conjunction_behind(words)}"
    # no "to": "was arrested and said to be ill"
    clause = rf"(?=\s(?!{either((*words.phrases, *words.infinitives))}\s)[^\W\d])"
    tails = (that, *(rf"(?<=\s{one}){clause}" for one in alone), rf"(?=[:,]?\s*{QUOTED})")
    adverbs = rf"(?:\s(?:{either(words.adverbs)}|{DATED}+)){{0,2}}"
    pairs = (verb.split() for verb in words.after if verb.count(" ") == 1)
    tells = {pair[1] for pair in pairs if words.inverts}  # "a menacé de partir et [affirmé] que"
    verbs = f"{saying_verb(words)}|{either(tells)}|{either(gerunds)}"
    return (
        re.compile(rf",?\s{either(words.coordinators)}{adverbs}\s|,\s(?={either(gerunds)})"),
        re.compile(rf"(?P<who>)(?P<verb>{verbs})\b(?:{'|'.join(tails)})"),
    )
