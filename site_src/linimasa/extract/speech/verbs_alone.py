"""A verb of speech without its subject, in languages that leave it out: "…, dijo [a la prensa]".

It goes on with who spoke last, unless the sentence before tells of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import name_pattern
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.tellers import Who, speaks_by_noun
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.lexicon import shape
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.language import table_of, texts
from linimasa.places import names_place

# Adverbs, and nouns or names each behind a preposition: "a los periodistas en Madrid"
_ADJUNCTS = re.compile("(?:a|[pm](?:D?[NPe]+|W+)(?:dD?(?:[NPe]+|W+))*)*")
# A subject before a verb, less phrases before and in it: "La portavoz de Vox, Ana Roca,"
_PHRASES = re.compile("[pmd][DNW#eacd]*")


def only_adjuncts(told: str, language: str) -> bool:
    """Whether words behind a verb only tell where, when and to whom something was said."""
    plain = told.strip(f" {DATED},.")
    if not plain:
        return True
    read = parsed(plain, language)
    return read is not None and bool(read.code) and _ADJUNCTS.fullmatch(read.code) is not None


def told_of_other(told: Sequence[str], last: Who | None, words: Words) -> bool:
    """Whether the last sentence told has a subject who is not the last speaker, in languages whose
    verbs leave out theirs."""
    drops = speaks_by_noun(words.code) and words.inverts
    return bool(drops and told) and tells_of_other(told[-1], last, words)


def tells_of_other(sentence: str, last: Who | None, words: Words) -> bool:
    """Whether the subject of a sentence is somebody who is not the last speaker."""
    read = parsed(sentence, words.code)
    verb = main_verb(read.code) if read else None
    if read is None or not verb or last is None:
        return False
    front = read.part(0, verb)
    known = f"{last[0]} {last[1] or ''}".lower().split()
    own = any(part in known for part in front.lower().replace(",", "").split() if len(part) > 2)
    return not own and _is_person(read, verb, words)


def _is_person(read: Parsed, verb: int, words: Words) -> bool:
    """Whether words before a verb are a name that is no place's, or a noun for who may speak."""
    code = _PHRASES.sub(lambda found: " " * len(found[0]), read.code[:verb])
    names = [at for at, letter in enumerate(code) if letter == "W"]
    if names:
        return not names_place(read.part(names[0], names[-1] + 1), words.code)
    nouns = [read.word(at) for at, letter in enumerate(code) if letter in "Ne"]
    again = {one.rpartition(" ")[2] for one in _again(words.code)}
    return not (tellers(words.code).isdisjoint(nouns) and again.isdisjoint(nouns))


def stands_for_last(noun: str, text: str, last: Who | None, words: Words) -> bool:
    """Whether a noun without more, behind an article, means who spoke last: "el edil" an "alcalde",
    "la fuente" the "fuente de la policía"; but not "diversas fuentes"."""
    article = text[: max(0, text.find(noun))].split()[-1:]
    if last is None or not (article and _is_definite(article[0].lower(), words)):
        return False
    name, role = last
    offices = _again(words.code).get(f"{article[0].lower()} {noun}", frozenset())
    held = role is not None and (
        role.partition(" ")[0].lower() in offices or noun in _called_so(words.code)
    )
    return held or name.lower().startswith(f"{noun} ")


def whole_noun(noun: str | None, who: str, words: Words) -> str:
    """The noun of a speaker with a word in front, or the words without their article where none is
    known: "[il] primo cittadino", "[las mismas] fuentes"."""
    parts = who.split()
    while len(parts) > 1 and _is_definite(parts[0].lower(), words):
        parts = parts[1:]
    bare = " ".join(parts)
    return bare if noun is None or bare.endswith(f" {noun}") else noun


def is_tied(match: re.Match[str], words: Words) -> bool:
    """Whether a preposition stands before the words of a speaker, so that only what is behind their
    comma is one: "En entrevista para Radio Norte, | Juan Roca"."""
    lead = match.string[: match.start("who")].split()
    return bool(lead) and speaks_by_noun(words.code) and shape(lead[-1].lower(), words.code) in "pm"


def _is_definite(word: str, words: Words) -> bool:
    return word in words.articles or word in texts(table_of(words.code, "speech"), "same")


def is_whole_name(told: str, words: Words) -> bool:
    """Whether what is told in commas of an office is a name of two words or more."""
    return (
        " " in told
        and speaks_by_noun(words.code)
        and re.fullmatch(name_pattern(words), told) is not None
    )


def noun_of_another(who: str, last: Who | None, words: Words, *, plain: bool) -> str | None:
    """A noun of a speaker, less words that only tie more to it; None where it may stand for the
    last speaker, unless it is `plain`, behind "according to" or outside of quotations."""
    parts = who.split()
    known = " ".join(filter(None, last or ())).lower()
    spoken = any(part in words.speakers and part not in known for part in parts)
    if not spoken and (not plain or any(part in known for part in parts[1:])):
        return None
    groups = (words.of, words.relatives, words.conjunctions, words.coordinators, words.phrases)
    loose = {word.rstrip("’") for group in groups for word in group}
    while len(parts) > 1 and (parts[-1] in loose or len(parts[-1]) == 1):
        parts.pop()
    return " ".join(parts)


@cache
def _called_so(language: str) -> frozenset[str]:
    """What anybody with an office may be called: "el funcionario"."""
    return frozenset(texts(table_of(language, "speech"), "anybodys"))


@cache
def _again(language: str) -> dict[str, frozenset[str]]:
    """Nouns with their article that mean who spoke last, and the offices for which they stand."""
    nouns = table_of(language, "speech", "last_speakers")
    return {noun: frozenset(texts(nouns, noun)) for noun in nouns}
