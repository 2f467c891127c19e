"""A participle or "which" between two commas that tells little without its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.dense_clauses import MAX_SUBJECT
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.telling import has_verb, verbs_of

_FEW = 2  # words that are left of it

_Span = tuple[int, int]


def with_attached(sentence: str, date: _Span, content: Sequence[_Span], language: str) -> _Span:
    """The cut of a date with the participle or "which" that it stands with: "Мост[, построенный в
    1978 году,] закрыли"; the date alone where that is told, as `content` has it, and in a language
    that has no pattern of them."""
    opens = _opening(language)
    comma, end = sentence.rfind(",", 0, date[0]), sentence.find(",", date[1])
    if opens is None or comma < 0 or end < 0:
        return date
    if any(comma < piece[0] <= date[0] for piece in content):
        return date
    start = with_link(sentence, date[0], language, date[1])
    left = [*sentence[comma + 1 : start].split(), *sentence[date[1] : end].split()]
    little = 0 < len(left) <= _FEW and opens.fullmatch(left[0])
    return (comma, end + 1) if little else date


def attached_at(sentence: str, content: _Span, date: _Span, language: str) -> list[_Span] | None:
    """What stands before "which" and its clause, where a date stands in that: "Мост, который
    закрыли в 1932 году, снова открыт" is "Мост закрыли"; None where it stands in none."""
    words = words_of(language)
    opens = _subject(language)
    comma = sentence.rfind(",", content[0], date[0])
    relative = opens.match(sentence, comma) if opens and comma > 0 else None
    if relative is None or relative.end() > date[0]:
        return None
    lead = sentence[content[0] : comma].lstrip(" ,")
    if not 0 < len(lead) <= MAX_SUBJECT or "," in lead or has_verb(lead, words):
        return None
    end = sentence.find(",", date[1], content[1])
    return [(content[0], comma), (relative.end(), end if end > 0 else content[1])]


@cache
def _subject(language: str) -> re.Pattern[str] | None:
    """A comma and "which", the subject of the verb behind it."""
    words, verbs = words_of(language), verbs_of(language)
    if verbs is None or not words.subject_relatives:
        return None
    return re.compile(rf",\s{either(words.subject_relatives)}\s(?={verbs.pattern})")


@cache
def _opening(language: str) -> re.Pattern[str] | None:
    words = words_of(language)
    if not words.attached:
        return None
    return re.compile(rf"{either(words.relatives)}|{words.attached}")
