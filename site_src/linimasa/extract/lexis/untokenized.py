"""A title as people write it, of a text that a program has parted into tokens.

Such texts have "-LRB-" for a bracket, a blank before a mark, and one before "'s" and "n't".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of

_BRACKET = re.compile(r"-([LR])[RSC]B-")
_EMPTY = re.compile(r"\s?[(][\s,;]*[)]|^[^()]{0,40}[)]\s*")
_INSIDE = re.compile(r"(?<=[(])\s+|\s+(?=[)])|(?<=\s[$£€])\s(?=\d)")
_ESCAPED = re.compile(r"\\(?=[/*])")
_LOOSE = re.compile(r"[$£€(]\s|\s\)")
_PARTED = "()$£€"  # marks from which a blank is taken
_OPENS = {"L": "(", "R": ")"}


def joined(text: str, language: str) -> str:
    """A text less the blanks before endings that a tokenizer has parted from their word."""
    endings = words_of(language).set_off
    if not endings or not any(map(text.__contains__, endings)):
        return text
    return _parted(language).sub("", text)


def untokenized(title: str) -> str:
    """A title with the marks of which a tokenizer made words, and no blank that it put in."""
    if "\\" in title:
        title = _ESCAPED.sub("", title)
    if "B-" in title:
        title = _EMPTY.sub("", _BRACKET.sub(lambda mark: _OPENS[mark[1]], title))
    if not any(map(title.__contains__, _PARTED)):
        return title  # as most are
    return _INSIDE.sub("", title) if _LOOSE.search(title) else title


@cache
def _parted(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<=\w)\s(?={either(words_of(language).set_off)}(?![\w’']))", re.IGNORECASE
    )
