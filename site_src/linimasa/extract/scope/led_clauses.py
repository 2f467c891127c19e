"""A clause of "after" in an Arabic sentence, with a date of its own, which may be told alone.

"يأتي القرار بعدما [استقال المحافظ] أمس" tells of that day "استقال المحافظ".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased import OWNED
from linimasa.extract.syntax.linking import CLOSE, with_link

_DEFINITE = "ال"
_LEAST = 3  # letters of a verb
_PRESENT = re.compile(r"\s*[وف]?[يت]\w{2,}\s")  # "يأتي القرار": a verb of now

_Span = tuple[int, int]


def led_at(
    text: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The clause of "after" that a date stands in, `days` from the day of issue; none where a noun
    stands there in its place and the main clause has a date before it; None where the date may be
    the main clause's."""
    words = words_of(language)
    if not words.clause_leads or not content[0] <= date[0] < content[1]:
        return None
    tied = with_link(text, date[0], language)
    if beside := _of_several(text, content, date[0], language):
        return [beside]
    leads = list(_lead(language).finditer(text, content[0], tied))
    lead = leads[-1] if leads else None
    if lead is None or _ends(language).search(text, lead.end(), tied):
        return None
    earlier = any(content[0] <= one[0] < lead.start() for one in dates)
    if lead["noun"]:
        return [] if earlier else None
    news = abs(days) <= CLOSE and not _PRESENT.match(text, content[0])
    if (news or lead["meanwhile"]) and not earlier:
        return None  # of the news the main clause tells
    if not _begins_clause(text[lead.end() : content[1]], tied - lead.end(), words):
        return None
    behind = _ends(language).search(text, date[1], content[1])
    return [(lead.end(), behind.start() if behind else content[1])]


def _of_several(text: str, content: _Span, at: int, language: str) -> _Span | None:
    """The one of several clauses with "that" which a date stands in: "أكد أن الطرق مفتوحة، وأن
    [الشرطة أوقفت أمس أربعة]"."""
    joints = list(compiled(words_of(language).that_joint).finditer(text, *content))
    if not joints:
        return None
    start = max((one.end() for one in joints if one.end() <= at), default=content[0])
    end = min((one.start() for one in joints if one.start() > at), default=content[1])
    return start, end


def _begins_clause(text: str, date: int, words: Words) -> bool:
    """Whether a text opens with a verb and who did what it tells, before a date or behind it."""
    verb, _, rest = text.partition(" ")
    if len(verb) < _LEAST or verb.startswith(_DEFINITE) or verb in words.conjunctions:
        return False
    first = rest.partition(" ")[0]
    told = first[:1].isalpha() and first not in words.phrases and not OWNED.fullmatch(verb)
    return told and date > len(verb) + 1


@cache
def _lead(language: str) -> re.Pattern[str]:
    """What opens such a clause, or the noun in its place."""
    words = words_of(language)
    after, meanwhile = either(words.clause_leads), either(words.while_leads)
    noun = rf"{either(words.noun_leads)}(?!\s(?:{either(words.conjunctions)}|ما)\s)"
    return re.compile(rf"(?<!\w)(?:{after}|(?P<meanwhile>{meanwhile})|(?P<noun>{noun}))\s")


@cache
def _ends(language: str) -> re.Pattern[str]:
    """Where such a clause ends: at a mark, or before "and" with the verb of another one."""
    return re.compile(rf"[،؛,.:]|\sو{words_of(language).clause_verbs}(?!\w)")
