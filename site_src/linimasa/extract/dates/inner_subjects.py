"""A clause with its own subject and a date, before the noun that it tells of, in Korean.

"위원회는 [김 장관이 2019년 낸 | 보고서]를 공개했다": the year is that of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.linking import CLOSE

_Span = tuple[int, int]


def told_inside(
    plain: str, others: Sequence[_Span], date: _Span, days: int, words: Words
) -> str | None:
    """The noun with the clause before it that has the date, or None where the date may be the main
    clause's: where nothing else dates that, or no other subject stands before this one."""
    found = _clause(words.code).match(plain, date[1])
    if found is None:
        return None
    subject = _subject(words.code).search(plain, 0, date[0])
    if subject is None or not (subject.start("subject") or found["topic"]):
        told = others and abs(days) > CLOSE and _topic(words.code).fullmatch(plain, 0, date[0])
        return found["clause"] + found["noun"] if told else None
    title = f"{subject['subject']} {found['clause']}{found['noun']}"
    return title if len(title) <= MAX_TITLE else None


@cache
def _subject(language: str) -> re.Pattern[str]:
    """The subject that stands right before a date, behind a topic or none."""
    return re.compile(words_of(language).inner_subject)


@cache
def _clause(language: str) -> re.Pattern[str]:
    """The rest of its clause, and the noun; `topic` if that is one itself."""
    return re.compile(words_of(language).inner_clause)


@cache
def _topic(language: str) -> re.Pattern[str]:
    """What may stand alone before a clause without a subject: "시는 [지난해] 문을 연"."""
    return re.compile(words_of(language).inner_topic)
