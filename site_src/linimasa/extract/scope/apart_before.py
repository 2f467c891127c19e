"""A clause with a date of its own before who speaks, where no blanks part words.

"总统可能于8月来访，外交部长今天表示" is a visit in August, which is not among what the minister
says today; nor is August a part of the day on which he says it.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.filling import pattern_of
from linimasa.language import table_of

_COMMA = "，"
_LEAST = 4  # letters between a date and the end of its clause

_Span = tuple[int, int]


def apart_before(sentence: str, date: _Span, cue: int, language: str) -> int:
    """Where the clause of a date ends whose comma stands right before the one who speaks; 0 where
    the words before it are no clause, but tell when, where or of what he speaks."""
    end = sentence.rfind(_COMMA, date[1], cue)
    if end < date[1] + _LEAST or sentence[end + 1 : cue].strip():
        return 0
    setting, told = _clause(language)
    if setting.search(sentence, 0, end) or not told.search(sentence, 0, end):
        return 0
    return end


@cache
def _clause(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = table_of(language, "events")
    setting, told = (pattern_of(table, key) for key in ("setting_clause", "told_clause"))
    return re.compile(setting), re.compile(told)
