"""A clause with its own subject and a date, before the noun that it tells of: Korean, Japanese.

"위원회는 [김 장관이 2019년 낸 | 보고서]를 공개했다": the year is that of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.linking import CLOSE

_PARTED = re.compile("[、\x00]|は(?=.)")  # before such a subject

_Span = tuple[int, int]


def told_inside(
    plain: str, others: Sequence[_Span], date: _Span, days: int, words: Words
) -> str | None:
    """The noun with the clause before it that has the date, or None where the date may be the main
    clause's: where nothing else dates that, or no other subject stands before this one."""
    found = compiled(words.inner_clause).match(plain, date[1])
    if found is None:
        return None
    subject = compiled(words.inner_subject).search(plain, 0, date[0])
    if subject is None or not (subject.start("subject") or found["topic"]):
        far = bool(others) and abs(days) > CLOSE
        told = far and compiled(words.inner_topic).fullmatch(plain, 0, date[0])
        return found["clause"] + found["noun"] if told else None
    title = f"{subject['subject']} {found['clause']}{found['noun']}"
    return title if len(title) <= MAX_TITLE else None


def subject_from(text: str, at: int, words: Words) -> int:
    """Where the subject begins that stands right before a date and its clause, behind another's
    topic or in front, "市長は[議会が]3月に可決した条例を"; where the date does without one."""
    if words.inner_clause:
        found = compiled(words.inner_subject).search(text, 0, at)
        return found.start("subject") if found else at
    if not words.noun_particle or not text.endswith(words.noun_particle, 0, at):
        return at
    return at - len(_PARTED.split(text[:at])[-1])
