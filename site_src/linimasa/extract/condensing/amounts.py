"""A clause between a noun and its amount, which a title that is too long can do without.

"Bank Kyre mencatat laba [yang diatribusikan kepada pemilik] Rp12 triliun", or "naik 3 persen". For
languages whose clauses open with a word like "yang" alone.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of, texts


def with_amount(title: str, words: Words) -> str:
    """A title that is too long less such a clause, of what is done to the noun for somebody: not
    "rumah [yang dibeli Rp2 miliar]", whose amount is the verb's."""
    found = _clause(words.code).search(title)
    return f"{title[: found.start()]} {title[found.end() :]}" if found else title


@cache
def _clause(language: str) -> re.Pattern[str]:
    words, table = words_of(language), table_of(language, "clauses")
    undergoing = either(texts(table, "undergoing"))
    helping, ties = either(texts(table, "having")), either(texts(table, "amounting"))
    money = either(("Rp", "RM", "US$", "USD", "S$"))
    grown = either(texts(table, "growing"))
    return re.compile(
        rf"\s{either(words.relatives)}\s(?:{helping}\s)?{undergoing}[a-z]{{3,}}"
        rf"\s{either(words.phrases)}\s[^,;:]{{3,60}}?\s(?=(?:{ties}\s)?{money}\.?\s?\d|{grown}\s)"
    )
