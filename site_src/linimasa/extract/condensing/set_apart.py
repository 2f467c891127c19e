"""What commas set apart behind the subject of an Arabic sentence, which its title can do without.

"أجلت المحكمة، [المنعقدة بمقر الشرطة برئاسة القاضي،] محاكمة المدير"
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import Words, words_of

_LEAST = 10  # characters of what stands before it


def without_set_apart(title: str, words: Words) -> str:
    """A title that is too long less one run of such parts after another."""
    while words.clause_pronouns and len(title) > MAX_TITLE:
        found = _set_apart(words.code).search(title, _LEAST)
        if found is None:
            break
        title = f"{title[: found.start()]} {title[found.end() :]}"
    return title


@cache
def _set_apart(language: str) -> re.Pattern[str]:
    words = words_of(language)
    opens = either((*words.phrases, *words.clause_participles, *words.clause_pronouns))
    goes_on = rf"(?!و|{either(words.breaks)}\s)"
    return re.compile(rf"\s?(?:،\s{opens}\s[^،؛]{{3,80}}){{1,3}}،\s{goes_on}")
