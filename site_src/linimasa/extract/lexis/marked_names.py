"""Whoever is told in quotation marks and speaks is read without them, where Arabic has it so:
"وقالت «الداخلية» إن" quotes nobody."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.language import table_of, texts

_OPENS = "«“"


def with_plain_names(text: str, language: str) -> str:
    """A text with blanks in the place of such marks."""
    if not any(map(text.__contains__, _OPENS)):
        return text
    return _marked(language).sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return f"{found['verb'] or found['office']} {found['name'] or found['body']} "


@cache
def _marked(language: str) -> re.Pattern[str]:
    words = words_of(language)
    verbs = rf"(?<!\w)(?P<verb>{either(words.before)}\s)"
    spoken_for = either(texts(table_of(language, "speech"), "spoken_for"))
    name = r"[«“](?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,3})[»”]"
    office = rf"(?<=\s)(?P<office>{spoken_for}\s)[«“](?P<body>[^\W\d_]+)[»”]"
    return re.compile(rf"{verbs}{name}(?=،?\s(?:{words.marked_ends})(?!\w))|{office}")
