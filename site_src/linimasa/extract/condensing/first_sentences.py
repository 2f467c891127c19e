"""Where the sentences of a title end, and the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linimasa.extract.lexis.edges import LEAST
from linimasa.extract.lexis.words import Words

_MOST_ORDINAL = 2  # digits
_SENTENCES = re.compile(  # one class in front, which is what a search is quick at
    r"[.!?…。！？](?:(?<=[.!?…])(?:(?<=\w\w.)|(?<=\w\).)|(?<=\s[–—-].))[.!?…]*\s+(?=[^\W\d_a-z])"
    r"|(?<=[a-zà-ÿ]{3}[.!?])(?=[A-ZÀ-Ý][a-zà-ÿ])|(?<=[。！？])(?=.))"
)
_SENTENCE_ENDS = re.compile("[.!?…。！？]")


def first_sentence(title: str, words: Words) -> str:
    """The first sentence of several, unless it says too little to stand alone."""
    return title[: next(sentence_ends(title, words), (len(title), 0))[0]]


def sentence_ends(title: str, words: Words, least: int = LEAST) -> Iterator[tuple[int, int]]:
    """Where a sentence ends and the next one begins; one of less than `least` characters goes on
    in the next."""
    if not _SENTENCE_ENDS.search(title, least):
        return
    begins = 0
    for match in _SENTENCES.finditer(title):
        last = title[: match.start()].rpartition(" ")[2].lower().lstrip("(")
        ordinal = words.ordinal_stops and last.isdigit() and len(last) <= _MOST_ORDINAL
        ordinal = ordinal or (words.roman_stops and not last.strip("ivx"))
        if match.start() - begins >= least and last not in words.abbreviations and not ordinal:
            begins = match.end()
            yield match.span()
