"""A title less its source, where a conjunction or a mark always ties what is said to its verb."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.telling import has_verb

_LEAST = 8  # characters of what is said


def without_tied_source(title: str, words: Words) -> str:
    """Without "Он добавил, что" in front, and "— добавила она" at the end; as it is where no clause
    would be left."""
    front, closing = _patterns(words.code)
    lead = front.match(title)
    if lead and not words.pronouns.isdisjoint(title[lead.end() :].lower().split()[:1]):
        lead = None  # "Кук сказал, что он уйдёт": who that is stands in front
    told = title[lead.end() :] if lead else title
    end = closing.search(told)
    told = told[: end.start()] if end else told
    return told if len(told) >= _LEAST and has_verb(told, words) else title


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = words_of(language)
    reports = either(words.plain | words.clausal)
    conjunctions = either(words.conjunctions)
    front = rf"(?i:(?:[^,]{{1,60}}\s)?{reports}(?:\s[^,]{{1,40}})?,\s{conjunctions}\s)"
    closing = rf",\s(?:[—–-]\s)?{reports}\b[^,]{{0,80}}$"
    return re.compile(front), re.compile(closing)
