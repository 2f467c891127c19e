"""A title whose subject or object only stands in another sentence counts for less.

"Ésta fue derribada", "Lo detuvieron en Vigo", "Fundó la escuela": the source's words, but nobody
who reads them alone knows of whom they tell. For Romance languages that may leave a subject out,
and for one with a pattern of what opens such a title: "Il a été remplacé", "He left the hospital";
"we" is nobody where no speaker is known. A verb of several with its object may be nobody's, where
no sentence tells of several before: "Detuvieron al alcalde".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from linimasa.extract.anaphora.unspoken import REACH, several_lacked
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.unplaced import is_object
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERB_FIRST, Parsed, parsed
from linimasa.extract.syntax.mainclause import clause_in, main_verb
from linimasa.extract.syntax.plain_dates import adverb_of, undated
from linimasa.model import Candidate

REASON = "but not of whom it tells"
_LOSS = 0.2  # of the score, as much as a title loses that is no whole clause
_NAMED = frozenset("W#")
_PHRASE = frozenset("pm")
_VERBS = frozenset("VA")
_OPENS = frozenset("rqs")
_DONE = re.compile("(?P<verb>V|APa*)e?(?P<to>m?)a*[DNW#]")  # a verb and its object


def weighed(
    found: Sequence[Candidate], heard: Sequence[Heard], number: int, language: str
) -> list[Candidate]:
    """Candidates of the sentence `heard[number]` with a lower score where their titles lean on
    another."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.drops:
        opens = _opening(language)
        if opens is None or not [one for one in found if opens.match(one.title)]:
            return list(found)
    return [_weighed(one, heard, number, language) for one in found]


def _weighed(one: Candidate, heard: Sequence[Heard], number: int, language: str) -> Candidate:
    if not leans(one.title, language):
        if not _is_of_speaker(one, language):
            return one
    elif _is_nobodys(one.title, heard, number, language):
        return one
    score = round(max(0.0, one.score - _LOSS), 4)
    return replace(one, score=score, reasons=(*one.reasons, REASON))


def _is_of_speaker(one: Candidate, language: str) -> bool:
    """Whether a title is told by "I" or "we", and nobody knows who that is."""
    first = one.title.partition(" ")[0].lower()
    named = one.attribution is not None and one.attribution.name is not None
    return first in words_of(language).first_persons and not named


def leans(title: str, language: str) -> bool:
    """Whether it is told elsewhere of whom or what a title tells."""
    nameless = _nameless(language)
    if nameless is not None:
        return nameless.match(title) is not None
    read = parsed(title, language)
    if read is None or not read.code or not read.grammar.drops:
        return False
    if read.code[0] == "Y" or _points(read):
        return True
    if several_lacked(read, read.grammar) is not None:
        return True
    return _has_loose_object(read) or _is_owned(read)


def _is_nobodys(title: str, heard: Sequence[Heard], number: int, language: str) -> bool:
    """Whether what opens a title and its sentence is a verb of several, with its object, of whom no
    sentence tells before: "Asesinaron a un periodista"."""
    read = parsed(title, language)
    done = _DONE.match(read.code) if read else None
    if read is None or done is None or not several_lacked(read, read.grammar):
        return False
    if read.word(done.end() - 1) in read.grammar.owned:
        return False
    if done["to"] and not _is_whom(read, done.end("verb"), done.start("to")):
        return False
    plain = undated(heard[number].text, heard[number].dates, language)
    verb = title.partition(" ")[0][1:]  # its first letter may be small there
    lead = plain[: max(0, plain.find(verb) - 1)].strip(" ,")
    if lead and lead != adverb_of(language):
        return False
    before = heard[max(0, number - REACH) : number]
    return not any(_tells_of_several(one.text, language) for one in before)


def _is_whom(read: Parsed, told: int, at: int) -> bool:
    """Whether the preposition at `at`, behind a verb, is a person's: "detuvieron [a] Roca"."""
    words = words_of(read.language)
    verb = f"{read.text[: read.spans[told - 1][1]]} "
    return read.word(at) in words.datives | read.grammar.naming and is_object(verb, words)


def _tells_of_several(sentence: str, language: str) -> bool:
    """Whether the main verb of a sentence is one of several."""
    read = parsed(sentence, language)
    verb = main_verb(read.code) if read else None
    several = read.grammar.several if read else None
    return bool(read and several and verb is not None and several.fullmatch(read.word(verb)))


@cache
def _opening(language: str) -> re.Pattern[str] | None:
    """What may open a title of nobody known, where subjects are not left out; None for none."""
    words = words_of(language)
    told = rf"{either(words.first_persons)}\b" if words.first_persons else ""
    opens = "|".join(one for one in (words.nameless, words.opens_unknown, told) if one)
    return re.compile(opens, re.IGNORECASE) if opens else None


@cache
def _nameless(language: str) -> re.Pattern[str] | None:
    told = words_of(language).nameless or words_of(language).opens_unknown
    return re.compile(told, re.IGNORECASE) if told else None


def _points(read: Parsed) -> bool:
    """Whether a title opens with a word that stands for a noun: "Éste", "La misma", "Ambos"."""
    found = _pointing(read.language).match(read.text)
    if found is None:
        return False
    words = 1 + sum(map(found[0].count, " '’"))  # "quest'ultimo" is two
    return VERB_FIRST.match(read.code, words) is not None


@cache
def _pointing(language: str) -> re.Pattern[str]:
    grammar = grammar_of(language)
    pattern = grammar.anaphors.pattern if grammar else r"(?!)"
    return re.compile(rf"(?i)(?:{pattern})(?=\s)")


def _has_loose_object(read: Parsed) -> bool:
    """Whether "him" or "it" stands before the main verb, and no noun for that in front of it."""
    if read.code[0] in _PHRASE or read.grammar.objects.isdisjoint(read.words):
        return False
    return any(
        word in read.grammar.objects
        and read.code[at + 1 : at + 2] in _VERBS
        and _OPENS.isdisjoint(read.code[:at])
        for at, word in enumerate(read.words)
    )


def _is_owned(read: Parsed) -> bool:
    """Whether a subject is somebody's who is not named: "Su hermano murió"."""
    if read.words[0] not in words_of(read.language).possessives:
        return False
    clause = clause_in(read)
    if clause is None or not clause.subject or clause.subject[0][0]:
        return False
    return _NAMED.isdisjoint(read.code[slice(*clause.subject[0])])
