"""Who announced what the sentence before tells: "Lo ha reso noto la prefettura"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, FILL
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.fielded import as_written
from linimasa.extract.naming.names import name_pattern
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.tellers import (
    Who,
    name_behind,
    noun_at,
    speaks_by_noun,
    with_adjective,
)
from linimasa.extract.naming.undetermined import named
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.particles import particled_of
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced
from linimasa.places import names_place

_ELIDED = re.compile(r"^l[’'](?=\w)")
_MOST = 5  # words between the verb and who speaks: "in conferenza stampa"


def points_back(sentence: str, language: str) -> bool:
    """Whether a sentence only says that the one before was said."""
    return _announcing(language).match(sentence) is not None


def leads_back(lead: str, language: str) -> bool:
    """Whether all that stands before a verb points back: "Про це [сьогодні] заявив"."""
    pointing = _announcing(language).match(lead)
    return pointing is not None and not lead[pointing.end() :].strip(FILL)


def tells_before(sentence: str, language: str) -> bool:
    """Whether a sentence points back and may name who said it by a noun."""
    told = speaks_by_noun(language) or unspaced(language)  # "関係者が明らかにした"
    told = told or particled_of(language) is not None  # "시장은 이같이 밝혔다"
    return (told or words_of(language).verb_second) and points_back(sentence, language)


def announcement(outside: str, mentions: Mentions, words: Words) -> Speech | None:
    """The speech of a masked sentence of that kind."""
    match = _by_whom(words.code).match(outside)
    who = whom_told(match, mentions, words) if match and not _is_half(match) else None
    if match is None or who is None:
        return None
    return Speech(*who, (0, match.end()), (0, 0), "", direct=False)


def announced_by(outside: str, said: frozenset[str], memory: Memory, words: Words) -> Speech | None:
    """By whom something "was announced", which is told with him: "La fermeture a été annoncée
    [lundi] par la mairie"."""
    announced, pattern = _done_by(words.code)
    match = None if announced.isdisjoint(said) else pattern.search(outside)
    who = whom_told(match, memory.mentions, words) if match else None
    if match is None or who is None or outside.count(",", 0, match.start()) > 1:
        return None  # of "L’information, révélée par Le Phare, a été …" two speak
    if outside.count(match["by"], match.start()) > 1:
        return None  # "annoncé par la mairie et confirmé par le maire"
    name, role = named(with_adjective(who[0], match, words), words), who[1]
    if match["who"] and (more := _adjective(words.code).match(outside, match.end())):
        name = f"{name}{more[0]}"  # "groupe État | islamique"
    if is_outlet(name, words.code) or is_outlet(name.rpartition(" ")[2], words.code):
        return None
    cue, whole = match.span(), (0, len(outside))
    return Speech(name, role, cue, whole, match["verb"], direct=False, act=True)


def announcing_words(language: str) -> frozenset[str]:
    """Participles of what is announced, each in its forms."""
    return _done_by(language)[0]


def said_before(sentence: str, speech: Speech) -> Speech:
    """The same speech, of the sentence before, which is what was said."""
    end = len(sentence) - 1  # of a mark
    return Speech(speech.name, speech.role, (end, end + 1), (0, end), "", direct=False)


def whom_told(match: re.Match[str], mentions: Mentions, words: Words) -> Who | None:
    """Somebody by name, or whoever a noun means."""
    if match["noun"]:
        noun = noun_at(match.string, match.start("noun"), words)
        return (_named(noun, match, words) or mentions.of_noun(noun)) if noun else None
    name, role = mentions.fullest(match["who"])
    title, _, person = name.partition(" ")
    if role is None and title.lower() in words.speakers and person.istitle() and " " in person:
        return person, title  # "padre Mario Rossi"
    if role and name.partition(" ")[0].lower() in words.coordinators:
        return _fielded(match, words)
    if names_place(name, words.code):
        return None
    if role is None and name[0].islower():  # "presidente della Regione"
        return _named(name, match, words) or (name, None)
    return with_adjective(_ELIDED.sub("", name), match, words), role


def _is_half(match: re.Match[str]) -> bool:
    """Whether who speaks is only the end of a name: "en Radio | Norte"."""
    start = match.start("noun" if match["noun"] else "who")
    before = match.string[match.end("verb") : start].split()[-1:]
    return bool(before) and before[0][0].isupper() and match.string[start].isupper()


def _fielded(match: re.Match[str], words: Words) -> Who:
    """Whose an office of two fields is: "ministro da Justiça E Segurança[, Luís Prado]"."""
    noun = match["who"].strip()
    first, _, rest = noun.partition(" ")
    noun = rest if first.lower() in words.articles else noun
    name = name_behind(noun, match.string, match.end("verb"), words)
    noun = as_written(noun, words.code)
    return (name, noun) if name else (noun, None)


def _named(noun: str, match: re.Match[str], words: Words) -> Who | None:
    """Whose name stands behind a noun: "il presidente della Regione[, Mario Rossi]"."""
    name = name_behind(noun, match.string, match.end("verb"), words)
    return (name, noun) if name else None


@cache
def _announcing(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).announcing or r"(?!)")


@cache
def _by_whom(language: str) -> re.Pattern[str]:
    words = words_of(language)
    grammar = grammar_of(language)
    loose = {*words.places, *words.phrases}.difference(grammar.agents if grammar else ())
    tied = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in sorted(loose))
    return re.compile(
        rf"(?P<verb>{_announcing(language).pattern})(?:\s+[\w’'{DATED}]+,?){{0,{_MOST}}}?\s+"
        rf"{tied}{somebody_named(words)}"
    )


@cache
def _adjective(language: str) -> re.Pattern[str]:
    ends = pattern_of(table_of(language, "speech"), "media_of")
    return re.compile(rf"\s(?:{ends})(?!\w)" if ends != "(?!)" else ends)


def somebody_named(words: Words) -> str:
    """Somebody by name, with an office or without, or a noun for who speaks."""
    head = rf"(?:(?:{either((*words.articles, *words.determiners))})\s+|l[’'])?"
    spoken = either(tellers(words.code))
    office = rf"(?i:{spoken})\b(?:\s+[^\s,;.A-ZÀ-Þ{DATED}][^\s,;.]*){{0,6}}?,?\s+"
    who = rf"{head}(?:{office})?{name_pattern(words)}"
    return rf"(?:(?P<who>{who})|{head}(?P<noun>(?i:{spoken})\b))"


@cache
def _done_by(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Participles of what is announced, each in its forms, and who did it behind one of them."""
    words = words_of(language)
    own, clauses = table_of(language, "speech"), table_of(language, "clauses")
    loose = {*texts(clauses, "nonfinite")}.difference(texts(clauses, "passive"))
    announced, agents = frozenset(texts(own, "announced")), texts(own, "announced_by")
    was = either({*texts(clauses, "being")}.difference(loose))
    return announced, re.compile(
        rf"\b(?i:{was})\s+(?P<verb>{either(announced)})(?:\s+[\w’'{DATED}]+){{0,{_MOST}}}?"
        rf"(?P<by>\s(?i:{either(agents)})\s)\s*{somebody_named(words)}"
    )
