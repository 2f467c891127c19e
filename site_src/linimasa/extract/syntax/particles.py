"""The particles that end words, as in Korean: what they tell of the noun before them.

"시장[은]" is what a sentence tells of, "정부[가]" who does it; the last syllable of a noun tells
which of two forms its particle has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of

BEING = "인"  # behind an office, before who has it

_HANGUL, _FINALS = 0xAC00, 28  # the first syllable, and how many of one vowel follow each other
_FIRST, _LAST = "가", "힣"  # syllables
_MOST_WORDS = 6  # of a speaker with offices
_CLOSED, _OPEN = ("은", "이"), ("는", "가")  # particles behind a syllable with a final, without one
_PAIRS = ("은는", "이가", "을를", "과와")  # the same, of each particle both


@dataclass(frozen=True, slots=True)
class Particled:
    """The table `[particled]` of a language."""

    verbal: re.Pattern[str]  # words with the ending of a topic that are verbs before a noun
    oblique: re.Pattern[str]  # words with a particle that tells where, when or what, no subject
    bounds: re.Pattern[str]  # words that no speaker has in it: with a particle, verbs
    nominal: re.Pattern[str]  # of these and the others, the ones that are nouns all the same
    bodies: re.Pattern[str]  # words for what somebody has an office in
    named: re.Pattern[str]  # names of people that end as such words do
    adnominal: re.Pattern[str]  # verbs before a noun
    plain: re.Pattern[str]  # nouns that are no name, though they look like one
    same: re.Pattern[str]  # who has just spoken
    side: re.Pattern[str]  # the same, of a firm or a school
    so: str  # "so", before a verb of speech that tells of the sentence before
    saying: str  # verbs of speech; of those, that have an object, and that only report
    announcing: str
    reckoning: str  # verbs of what somebody expects, with what ends that
    telling: re.Pattern[str]
    predicate: str  # any verb at the end
    quotative: str  # what ends that is said in other words, and what follows a quotation
    quoting: str
    adverbs: str
    settings: re.Pattern[str]  # where something was said, in front of it
    papers: re.Pattern[str]  # what was written or said, in front of "according to"
    qualifying: re.Pattern[str]  # tells of such a thing in front, and not who issued it: "initial"
    cited: re.Pattern[str]  # whom an outlet quotes, as `noun`: "소식통을 인용해"
    no_offices: tuple[str, ...]  # end as an office does, and are none
    issued: re.Pattern[str]  # that somebody issued it
    common: str  # surnames of nearly everybody; foreign names begin with others, too
    joined: re.Pattern[str]  # the end of a verb that another clause follows
    others: re.Pattern[str]  # "and others", with its particle, behind who speaks
    held: re.Pattern[str]  # a verb before a noun that only tells that it was
    outlets: tuple[str, ...]


@cache
def particled_of(language: str) -> Particled | None:
    """None for a language whose speakers bear no particles, or which has no blanks."""
    table = table_of(language, "particled")
    return Particled(**filled(Particled, table)) if table else None


def is_closed(letter: str) -> bool:
    """Whether a syllable has a final consonant."""
    return (ord(letter) - _HANGUL) % _FINALS > 0


def noun_before(word: str, language: str, *, topic: bool) -> str | None:
    """A word less the particle of a topic, or of a subject; None where it has none."""
    known = particled_of(language)
    if known is None or len(word) < 2 or known.oblique.fullmatch(word):
        return None
    for long in ("께서는", "께서") if topic else ():
        if word.endswith(long) and len(word) > len(long):
            return word.removesuffix(long)
    stem, particle = word[:-1], word[-1]
    if not _FIRST <= stem[-1] <= _LAST:
        fits = particle in _CLOSED + _OPEN and stem[-1] not in ".…"
    else:
        fits = particle in (_CLOSED if is_closed(stem[-1]) else _OPEN)
    fits = fits and particle in ("은는" if topic else "이가")
    if not topic and particle == "도":
        fits = True
    return stem if fits and not known.verbal.fullmatch(word) else None


def is_others(word: str, language: str, *, topic: bool) -> bool:
    """Whether a word is "and others" behind who speaks, as a topic or a subject: "경찰 등은"."""
    known = particled_of(language)
    held = known is not None and known.others.fullmatch(word) is not None
    return held and (word[-1] in _CLOSED[0] + _OPEN[0]) == topic


def phrase_before(words: list[str], last: int, language: str) -> int:
    """The first word of the noun phrase that ends with a word."""
    first = last
    while first > 0 and last - first < _MOST_WORDS and _belongs(words[first - 1], language):
        first -= 1
    return first


def _belongs(word: str, language: str) -> bool:
    known = particled_of(language)
    if known is None or not (word[-1].isalnum() or word[-1] in ")’'"):
        return False
    if word.endswith(BEING) and is_office(word.removesuffix(BEING), words_of(language)):
        return True  # "노조 위원장인 이상훈"
    return not known.bounds.fullmatch(word) or known.nominal.fullmatch(word) is not None


def is_office(word: str, words: Words) -> bool:
    plain = word.partition("(")[0]
    return plain.endswith(_offices(words.code)) and not plain.endswith(_no_offices(words.code))


@cache
def _no_offices(language: str) -> tuple[str, ...]:
    known = particled_of(language)
    return known.no_offices if known else ()


@cache
def _offices(language: str) -> tuple[str, ...]:
    return tuple(words_of(language).roles)


def with_particle(who: str, rest: str) -> str:
    """A noun and what follows it, with the form of its particle that its last syllable wants:
    "손흥민[은]", "정부[는]"."""
    pair = next((pair for pair in _PAIRS if rest[:1] in pair), None)
    if pair is None or not rest or not _FIRST <= who[-1] <= _LAST:
        return f"{who}{rest}"
    return f"{who}{pair[not is_closed(who[-1])]}{rest[1:]}"
