"""A day without its year on which something has befallen somebody: the last one, not one to come.

"[6 Haziran'daki] depremde evini kaybeden aile", told in May, is of June of the year before. Other
verbs of the past say no such thing of a day so near: "they agreed on 6 June".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.timex.words.vocabulary import Vocabulary


def has_befallen(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether what stands behind a day, less the case that it has, tells of a disaster or a death;
    of no day in a language without words for that."""
    behind = words.listed.get("befallen")
    if behind is None:
        return False
    case = next((at for at in range(start, end) if text[at] in "'’"), end)
    return _befallen(behind).match(text, case) is not None


@cache
def _befallen(behind: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(behind))
