"""What two dashes set apart, each written together with it, as brackets or commas set it apart:
"el ministro –que llegó ayer– firmó" is "el ministro, que llegó ayer, firmó".

The signs take the places of the dashes and the blanks beside them, so that all words stay where
they are. What has commas of its own is in brackets then; who says something, "–dijo Roca–", stays.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of

_MOST = 160  # characters
_MARKS = (",", ";", ":")


def with_plain_asides(text: str, language: str) -> str:
    """A text with such asides as they are read."""
    return _aside(language).sub(_set_apart, text)


def _set_apart(match: re.Match[str]) -> str:
    told, behind = match["told"], match["behind"]
    if any(map(told.__contains__, _MARKS)):
        return f" ({told}){behind}"
    if behind in {*".;:"}:
        return f", {told} {behind}"
    return f", {told},{behind.replace(',', ' ')}"


@cache
def _aside(language: str) -> re.Pattern[str]:
    words = words_of(language)
    says = either((*words.before, *words.after))
    return re.compile(
        # the blank is in front: a search finds it at once
        rf" (?P<dash>[-–])(?<=[\w\"”»)%] .)(?=[^\W\d_]|[\"“«])(?!{says}\b|[LR]RB-)"
        rf"(?P<told>(?:[^-–—()\n]|(?<=\w)-(?=\w)){{3,{_MOST}}}(?<=[\w\"”»%.]))(?P=dash)"
        rf"(?P<behind>[\s,.;:])"
    )
