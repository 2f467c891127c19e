"""Relative clauses behind a comma and participles in front that another date dates, without which
a clause is told of its own: "La feria abrió [ayer], que cerrará [el domingo]" is "La feria abrió"
yesterday; "Nacida en Lugo [en 1950], Ana Roca murió [en 1999]" is "Ana Roca murió".

The first for languages that leave subjects out, the second also where headlines tell a participle
behind its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERB_FIRST, is_participle, letters_of
from linimasa.extract.syntax.telling import has_verb

_PAIR = 2
_AHEAD = 40  # characters behind "which" in which its verb stands
_END = ' .!…"”»'

_Span = tuple[int, int]


def without_relatives(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span]:
    """Such clauses of `sentence[content]`, where one date of several is told."""
    grammar = grammar_of(language) if len(dates) >= _PAIR else None
    if grammar is None or not (grammar.drops or grammar.headlined):
        return []
    found = _in_front(sentence, content, dates, date, language)
    if not grammar.drops:
        return found
    for opened in _opened(language).finditer(sentence, *content):
        closes = sentence.find(",", opened.end(), content[1])
        end = closes if closes >= 0 else len(sentence[: content[1]].rstrip(_END))
        start = opened.start() + 1
        inside = [one for one in dates if start < one[0] < end]
        if not inside or start < date[0] < end or date in inside:
            continue
        ahead = letters_of(sentence[opened.end() : opened.end() + _AHEAD], language)
        if VERB_FIRST.match(ahead) and _is_told(sentence, content, (start, end), language):
            found.append((start, end))
    return found


def _in_front(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span]:
    """The participle that `sentence[content]` begins with, where it has a date and is not told."""
    comma = sentence.find(",", *content)
    if not content[0] <= comma < date[0] or not any(content[0] < one[0] < comma for one in dates):
        return []
    leads = _is_done(sentence[content[0] : comma], language)
    again = sentence.find(",", comma + 1, date[0])
    if leads and again > 0 and _is_done(sentence[comma + 1 : again], language):
        comma = again  # "Détruite en 1944, reconstruite en 1950, la gare"
    whole = content[0], comma + 1
    leads = leads and _is_told(sentence, content, whole, language)
    return [whole] if leads else []


def _is_done(part: str, language: str) -> bool:
    """Whether a part of a sentence begins with a participle."""
    first = part.lower().split()[0]
    return first.isalpha() and is_participle(first, language)


def _is_told(sentence: str, content: _Span, cut: _Span, language: str) -> bool:
    """Whether a verb is left before a clause that is cut, or behind it."""
    words = words_of(language)
    return has_verb(sentence[content[0] : cut[0]], words) or has_verb(
        sentence[cut[1] : content[1]], words
    )


@cache
def _opened(language: str) -> re.Pattern[str]:
    words = words_of(language)
    opens = either((*words.relatives, *words.comma_relatives))
    return re.compile(rf",\s{opens}\s")
