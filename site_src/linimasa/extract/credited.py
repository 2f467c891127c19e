"""Captions of pictures that were left in a text, told by the credit at the end of their line.

"Jane Hill at the port, 3 May 2021. © AFP" and "The port in 2014 (photo: archives)" tell what a
picture shows, and so does "The port is seen in this photo taken in 2014", which says so itself.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.sentences import Span
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER

_OWNER = re.compile(r"[ \t]*©(?!\s*(?:\d|$))")  # behind a sentence; a year is that of a page
_CLOSED = frozenset(")]")
_MOST = 250  # characters of such a line; in a longer one the article has run into it
_REACH = 90  # of a credit in brackets


def is_credited(text: str, sentence: Span, language: str) -> bool:
    """Whether a sentence is a caption: it says so, or who made the picture stands behind it, or
    ends it in brackets, and its line with it."""
    start, end = sentence.start, sentence.end
    pictured = words_of(language).pictured
    if pictured and compiled(pictured).search(text, start, end):
        return True
    owned = text.startswith(("©", " ©"), end) and _OWNER.match(text, end)
    last = text[end - 1 : end] if text[end - 1 : end] != "." else text[end - 2 : end - 1]
    if not owned and last not in _CLOSED and text[end + 1 : end + 2] not in {"(", "["}:
        return False
    first, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : stop if stop >= 0 else len(text)]
    if len(line) > _MOST:
        return False
    return bool(owned) or _credit(language).search(line[-_REACH:]) is not None


@cache
def _credit(language: str) -> re.Pattern[str]:
    """Brackets at the end of a line that name a picture, or who made it."""
    words = words_of(language)
    made = rf"\s?(?:[:/©]|[{UPPER}])"  # not "(photo above)"
    named = rf"(?:[^()\[\]]*\W)?(?i:{either(words.pictures)}){made}" if words.pictures else "(?!)"
    agency = r"[^()\[\]]{0,60}/\s?[A-Z]{2,8}"  # "(JANE HILL / AFP)"
    return re.compile(rf"[(\[](?:{named}[^()\[\]]*|{agency})[)\]]\W*$")
