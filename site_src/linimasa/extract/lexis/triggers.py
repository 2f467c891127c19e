"""Whether a pattern can match at all: a set of words costs a hundredth of a search.

A pattern that needs one of some phrases ("ha detto", "said") is searched for only in sentences
that hold the longest word of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

Need = tuple[frozenset[str], ...]
"""Sets of words, of each of which a text must hold one for a pattern to match."""

_WORD = re.compile(r"\w+")
# The letters and marks of Western Europe, a byte each: without curved quotes, and with them, which
# takes twice as long.
_WESTERN = ("latin-1", "cp1252")


def _plain(encoding: str) -> bytes:
    """Small letters for the capitals of an encoding, a blank for each mark."""
    signs = bytes(range(256)).decode(encoding, errors="replace")
    return "".join(sign.lower() if _WORD.match(sign) else " " for sign in signs).encode(encoding)


_PLAIN = {encoding: _plain(encoding) for encoding in _WESTERN}
_DOT = "\u0307"  # what the capital I with a dot leaves above its small letter


@lru_cache(maxsize=500)  # asked of a sentence when it is heard, and again when it is told
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    for encoding, plain in _PLAIN.items():  # a table is quicker than a pattern
        try:
            told = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        return frozenset(told.translate(plain).decode(encoding).split())
    return frozenset(_WORD.findall(text.lower().replace(_DOT, "")))


def words_as(text: str, forms: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The same less those that are not written in one of their `forms`: "the times" of "Times"."""
    said = words_in(text)
    known = forms.keys() & said
    other = [one for one in known if not any(map(text.__contains__, forms[one]))]
    return said.difference(other) if other else said


class Gate:
    """Lets through those of several patterns that can match."""

    def __init__(self, needs: Iterable[Need]):
        every = tuple(needs)
        sets = tuple(dict.fromkeys(words for need in every for words in need))
        bits = {words: 1 << number for number, words in enumerate(sets)}
        self._needs = tuple(sum(bits[words] for words in {*need}) for need in every)
        self._bits: dict[str, int] = {}  # a word to the sets that it is in
        for words, bit in bits.items():
            for word in words:
                self._bits[word] = self._bits.get(word, 0) | bit
        self._every = frozenset(self._bits)
        self._passed: dict[int, tuple[int, ...]] = {}

    def passed(self, said: frozenset[str]) -> tuple[int, ...]:
        """The numbers of the patterns, in order, whose needs a text with these words meets."""
        held = 0
        for word in said & self._every:
            held |= self._bits[word]
        found = self._passed.get(held)
        if found is None:
            met = (number for number, need in enumerate(self._needs) if need & held == need)
            found = self._passed[held] = tuple(met)
        return found


def triggers(*groups: Iterable[str]) -> frozenset[str]:
    """The words, in small letters, one of which stands wherever a phrase of the groups does: the
    longest of each, of two rather a name, "The *Sun*", and the first, "*per* the"."""
    return frozenset(spelled(*groups))


def spelled(*groups: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The same words, each with the ways in which the phrases write it: "times" as "Times"."""
    found: dict[str, tuple[str, ...]] = {}
    for words in _phrases(groups):
        word = max(words, key=_rarity)
        found[word.lower()] = (*found.get(word.lower(), ()), word)
    return {lower: tuple(dict.fromkeys(written)) for lower, written in found.items()}


def beside(*groups: Iterable[str]) -> frozenset[str]:
    """The shortest words of the phrases, one of which stands there as well: "he" of "he said"."""
    return frozenset(min(words, key=len).lower() for words in _phrases(groups))


def _rarity(word: str) -> tuple[int, bool]:
    return len(word), word[:1].isupper()


def _phrases(groups: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    phrases = (_WORD.findall(phrase) for group in groups for phrase in group)
    return filter(None, phrases)
