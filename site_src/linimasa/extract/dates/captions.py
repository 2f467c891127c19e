"""What stands below a picture: who is seen while doing something, and nothing that is told of it.

"Siti Rahma saat membuka pasar di Kyre, Senin (20/5)" has a verb, but no clause is whole without
what it would tell; "Suasana pelabuhan menjelang siang" has none. For a language in which no ending
tells words apart (`grammar.unmarked`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.masks import masked
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.language import table_of, texts

_SEEN = re.compile(r"(?:[DNW#c]|k(?=[W#(])|\([^()]*\)|[pm](?=[DNW])|d)+[sp](?=[ya]*[VI])")
_REST = re.compile(r"[ya]*[VI][DNW#apmdoc]*(?:[rs][^k]*)?(?:k[DNW#oa()p]*)*[xo.]*")

_Span = tuple[int, int]


def is_caption(sentence: str, times: Sequence[_Span], language: str) -> bool:
    """Whether a sentence with its dates is a caption."""
    shown, scenes = _words(language)
    lower = sentence.lower()
    first = lower.split(maxsplit=1)[:1]
    opens = bool(first) and first[0] in shown
    if not opens and not any(map(lower.__contains__, scenes)):
        return False
    read = parsed(masked(sentence, times, " "), language)
    if read is None:
        return False
    if opens and main_verb(read.code) is None:
        return True
    seen = _SEEN.match(read.code)
    if seen is None or f" {read.word(seen.end() - 1)} " not in scenes:
        return False
    return _REST.fullmatch(read.code, seen.end()) is not None


@cache
def _words(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What opens a caption, and between blanks the words for "while"."""
    table = table_of(language, "clauses")
    return frozenset(texts(table, "shown")), tuple(f" {one} " for one in texts(table, "scenes"))
