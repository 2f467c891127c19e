"""The subject before its verb, where what stood before both is gone."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.words import Words, either, words_of


def subject_first(title: str, words: Words) -> str:
    """The subject before its verb, where a date before both is gone: "[Im Mai] sank das Boot"."""
    if not words.verb_second:
        return title
    match = _inverted(words.code).match(title)
    return f"{match['who']} {match['verb'].lower()}{title[match.end() :]}" if match else title


@cache
def _inverted(language: str) -> re.Pattern[str]:
    """A verb in front, and a subject: a pronoun, a name, or a noun with article and adjectives."""
    words = words_of(language)
    verb = rf"(?P<verb>(?i:{either(words.verbs)})|{words.verb_forms})"
    noun = r"(?:[a-zäöüß]+\s){0,3}[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,3}"
    articles = either((*words.articles, *words.determiners))
    number = r"(?:[a-zäöüß]+\s)?\d[\d.,]*"  # "rund 1.500"
    full = rf"(?:{articles}|{number})\s{noun}(?:\s(?:der|des)\s{noun})?"
    who = (
        rf"(?P<who>{either(words.pronouns)}(?=\s)|{full}|[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){{1,3}})"
    )
    return re.compile(rf"{verb}\s{who}(?=\s|\Z)")
