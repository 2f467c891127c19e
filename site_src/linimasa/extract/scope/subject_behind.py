"""Of whom clauses of an Arabic sentence tell that "and" joins: the noun behind the first verb.

"ولد [كريم حداد] عام 1941 و[تخرج من الجامعة] عام 1963" is, of 1963, "كريم حداد تخرج من الجامعة".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.linking import with_link

_MOST = 35  # characters of such a noun
_FEMALE = "ت"  # ends a verb whose subject is feminine
_MARKED = re.compile(r"[،,؛:.()]")
_NO_SUBJECT = re.compile(r"[^\W\d_]{2,}(?:ا|اً|ًا)|(?:بال|لل)\w+")  # "[مديرا]", "[بالوزارة]"

_Span = tuple[int, int]


def with_subject_behind(
    sentence: str, start: int, dates: Sequence[_Span], clause: _Span, words: Words
) -> list[_Span]:
    """The noun between the first verb, from a place on, and the first date or phrase, and the later
    clause without its "and"; that alone where it may have its own."""
    first, later = (_verb(words.code).match(sentence, one) for one in (start, clause[0]))
    noun = _noun(sentence, first.end(), dates, words) if first and later else None
    if not (first and later and noun) or noun[1] > clause[0]:
        return [clause]
    if first["verb"].endswith(_FEMALE) != later["verb"].endswith(_FEMALE):
        return [clause]
    linked = any(with_link(sentence, one[0], words.code) <= later.end() <= one[0] for one in dates)
    behind = sentence[later.end() : clause[1]].split(None, 1)[:1]
    plain = not behind or behind[0] in words.phrases or _NO_SUBJECT.fullmatch(behind[0])
    return [noun, (later.start("verb"), clause[1])] if plain or linked else [clause]


def _noun(sentence: str, start: int, dates: Sequence[_Span], words: Words) -> _Span | None:
    """The noun that stands from a place on up to a phrase or a date with what ties it."""
    begins = min((one[0] for one in dates if one[0] >= start), default=start)
    ends = max(start, with_link(sentence, begins, words.code))
    phrase = _phrase(words.code).search(sentence, start, ends)
    noun = sentence[start : phrase.start() if phrase else ends].strip()
    if not 0 < len(noun) <= _MOST or _MARKED.search(noun):
        return None
    at = sentence.index(noun, start)
    return at, at + len(noun)


@cache
def _verb(language: str) -> re.Pattern[str]:
    verbs = words_of(language).clause_verbs
    return re.compile(rf"\s*،?\s*و?(?P<verb>{verbs})\s")


@cache
def _phrase(language: str) -> re.Pattern[str]:
    """Where a phrase begins behind a noun: "ولد كريم [في دمشق]", "[بدمشق]"."""
    words = words_of(language)
    return re.compile(
        rf"(?:\A|\s)(?={either((*words.phrases, *words.date_links))}\s|ب(?!ن\s)\w{{3,}})"
    )
