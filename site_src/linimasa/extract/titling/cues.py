"""Who speaks and the verb that tells it, amid what is said: what of that stands in a title."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.grammar import VERBS, parsed
from linimasa.extract.syntax.telling import has_verb

_NEAR = 24  # characters of what is said in which a comma sets it apart
_SUBJECT = re.compile("[DNW#][DNW#de]*")

_Span = tuple[int, int]


def with_apposition(sentence: str, speech: Speech, words: Words) -> _Span:
    """A cue amid what is said with what is told of the speaker: "The pier, said Jane Hill, the
    mayor of the city, is closed"."""
    start, end = speech.cue
    lead = sentence[:start].rstrip()
    named = f", {speech.name},"  # "The pier, said the mayor, Jane Hill, is closed"
    if lead.endswith(",") and sentence.startswith(named, end):
        return start, end + len(named)
    told = _apposition(words.code).match(sentence, end) if lead.endswith(",") else None
    return (start, told.end()) if told and not has_verb(told[0], words) else speech.cue


def parts(sentence: str, cue: _Span, words: Words) -> bool:
    """Whether a cue stands between the subject and the verb of what is said."""
    if not sentence[: cue[0]].rstrip().endswith(","):
        return False
    lead = parsed(sentence[: cue[0]].strip(" ,"), words.code)
    if lead is None or _SUBJECT.fullmatch(lead.code) is None:
        return False
    rest = parsed(sentence[cue[1] :].strip(" ,"), words.code)
    return rest is not None and rest.code.lstrip("ya")[:1] in {*VERBS}


def is_object(sentence: str, speech: Speech, words: Words) -> bool:
    """Whether what stands behind a cue is no clause but what its verb does: "erklärte Dean [den
    Krieg]"."""
    behind = speech.content[0] >= speech.cue[1] and not speech.direct
    if not behind or not words.verb_second:
        return False
    told = sentence[slice(*speech.content)]
    parted = sentence[: speech.cue[1]].endswith(",") or "," in told[:_NEAR]  # "sagte, er reise"
    return not parted and not has_verb(told, words)


@cache
def _apposition(language: str) -> re.Pattern[str]:
    words = words_of(language)
    opens = either((*words.articles, *words.determiners, *words.possessives))
    return re.compile(rf",?\s+{opens}\s[^,;]{{3,90}},")
