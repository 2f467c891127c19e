"""Who speaks behind a verb that another phrase stands in front of, where the verb stands second.

"Am Dienstag sagte Minister Jan Weber, der Hafen sei sicher."
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, FILL, QUOTED, WHEN
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.roles import is_office
from linimasa.extract.speech.framing import Speech, is_quoted, names_something, told
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.source_clauses import subject_noun
from linimasa.extract.speech.speech_verbs import half_of
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts
from linimasa.places import names_place

_MOST = 110  # characters in which the verb stands
_LEAST_NAME = 2  # words
_WORD = 24  # characters of a word or two that are set apart
_CLOSED = frozenset(f",;:.()!?{QUOTED}")

_Span = tuple[int, int]


def fronted(outside: str, words: Words) -> re.Match[str] | None:
    """The verb and the speaker of a masked sentence that such a phrase opens."""
    at = _verb_at(outside, words)
    match = _turned(words.code).match(outside, at) if at else None
    if match is None or not _says(match, words) or names_something(match, words):
        return None
    whole = match["verb"] not in words.helping or half_of(match, words) in words.halves
    return match if whole else None


def fronted_speech(
    match: re.Match[str], quotes: list[_Span], mentions: Mentions, words: Words, voices: Voices
) -> Speech:
    """What is said by whom `fronted` has found."""
    outside, at = match.string, match.start()
    name, role = mentions.fullest(f"{_less_object(match, words)}{match['of'] or ''}")
    direct = is_quoted(match, outside, quotes, words)
    content = (match.end(), len(outside))
    speech = told(match, (name, role), content, words, voices, direct=direct)
    dated = not _beside_date(outside[:at], words)
    when = WHEN.match(outside, match.end())
    cue = (0 if dated else at, when.end() if when else match.end())
    return replace(speech, cue=cue, act_from=0)


def _less_object(match: re.Match[str], words: Words) -> str:
    """Who speaks, less what a verb of two halves has as its object, which no clause tells: "räumte
    der Minister | Fehler | ein"."""
    office, _, rest = match["who"].partition(" ")
    alone = match["head"] and rest and " " not in rest and is_office(office, words)
    closed = alone and _halves(words.code).match(match.string, match.end("who"))
    return office if closed else match["who"]


@cache
def _objectless(language: str) -> frozenset[str]:
    """The same of verbs of which a clause tells what is said."""
    return frozenset(texts(table_of(language, "fields"), "objectless"))


@cache
def _halves(language: str) -> re.Pattern[str]:
    """The second half of a verb, which ends a sentence."""
    objectless = _objectless(language)
    halves = (
        one for one in texts(table_of(language, "fields"), "prefixes") if one not in objectless
    )
    return re.compile(rf"\s{either(halves)}\W*\Z")


def _verb_at(outside: str, words: Words) -> int:
    """Where the first verb of speech stands behind such a phrase; 0 where there is none."""
    parts = outside[:_MOST].split(" ")
    if not (parts[0][:1] == DATED or parts[0].lower() in _openers(words.code)):
        return 0
    at, verbs = 0, _verbs(words.code)
    if _is_focus(parts, words):
        return 0
    for part in parts:
        if at and part in verbs:
            return at
        if part[-1:] in _CLOSED and not (part[0] == part[-1] == QUOTED and len(part) < _WORD):
            return 0
        at += len(part) + 1
    return 0


def _is_focus(parts: list[str], words: Words) -> bool:
    """Whether an adverb in front goes with a subject: "Auch die Werft warnte"."""
    first, second = parts[0].lower(), "".join(parts[1:2])
    tied = first in words.phrases or first in words.date_links or first in words.places
    return not tied and (second[:1].isupper() or second in words.articles)


def _says(match: re.Match[str], words: Words) -> bool:
    """Whether a noun behind a verb is for somebody, by itself or by what only people do."""
    noun = match["who"].lower().split()
    if not words.papers.isdisjoint(noun) or names_place(match["who"], words.code):
        return False
    known = not tellers(words.code).isdisjoint(noun) or is_office(noun[0], words)
    if known or (match["head"] is None and len(noun) >= _LEAST_NAME):
        return True
    when = WHEN.match(match.string, match.end())
    behind = match.string[when.end() if when else match.end() :].lstrip()
    if match["verb"] in words.doing:
        return behind.partition(",")[0] in _objectless(words.code)  # "teilte die Bank [mit], …"
    return match["head"] is not None or behind.startswith(",")  # "Dazu erklärte Amnesty, …"


def _beside_date(lead: str, words: Words) -> str:
    """What a phrase tells besides a date: nothing of "Erst am Dienstag"."""
    rest = (word for word in lead.strip(FILL).split() if word.strip(FILL))
    loose = _loose(words.code)
    return " ".join(word for word in rest if word.lower() not in loose)


@cache
def _loose(language: str) -> frozenset[str]:
    """Words that go with a date."""
    words = words_of(language)
    merely = texts(table_of(language, "speech"), "merely")
    return frozenset(merely).union(words.date_links, words.phrases, words.adverbs, words.articles)


@cache
def _openers(language: str) -> frozenset[str]:
    """The first words of such phrases."""
    words = words_of(language)
    groups = (words.date_links, words.places, words.phrases, words.adverbs, words.title_openers)
    own = texts(table_of(language, "speech"), "before_names")
    firsts = {word.partition(" ")[0] for group in (*groups, own) for word in group}
    return frozenset(firsts.difference(words.articles, words.relay_leads))


@cache
def _verbs(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.after, *words.helping))


@cache
def _turned(language: str) -> re.Pattern[str]:
    """A verb and its speaker behind it."""
    words = words_of(language)
    between = rf"(?:\s(?i:{either(words.adverbs)})){{0,2}}(?:\s(?:\w{{1,12}}\s){{0,2}}{DATED}++)?"
    return re.compile(rf"(?P<verb>\w+){between}\s{subject_noun(words)}(?!\w)")
