"""Words and numbers that a conversion ran together, taken apart again: "20052006", "MayJune".

Text that comes out of PDF or HTML loses dashes, blanks and line ends. Only what can hardly be
anything else is cut: a number made of years that go up, a word made of a month and another word of
time. A number that a sign or another number stands beside (a telephone's, an account's) is left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linimasa.timex.words.tokens import tokens
from linimasa.timex.words.vocabulary import Classes, Vocabulary

CUT = "!"  # the code of a token that may be several
_YEAR = r"(?:1[89]|20)\d\d"
_YEARS = re.compile(rf"(?:{_YEAR}){{2,3}}")
_YEAR_DAY = re.compile(rf"({_YEAR})(0?[1-9]|[12]\d|3[01])")  # "20184 May", behind a month
_YEAR_DIGITS = 4
_MIN_WORD = 3  # letters of each part
# What may not end the token before: at all, and with no blank between.
_BESIDE = re.compile(r"[\d+#№@/\\=_]\s*\Z|[:*-]\Z")
_BEHIND = re.compile(r"[\d@/\\=_%]|-\d")
_FIRST = ("MONTH", "SEASON")
_SECOND = frozenset({"MONTH", "SEASON", "DEICTIC", "REFERENCE"})
# "Maimorgen", "kevättalvi": such words are joined by the language, not by accident.
_JOINABLE = frozenset({"DAYPART", "UNIT", "WEEKDAY"})


class Apart:
    """Tells and cuts what ran together in one language; built once."""

    def __init__(self, vocabulary: Vocabulary):
        self._vocabulary = vocabulary
        self._starts: Mapping[str, tuple[str, ...]] = {}
        if not (vocabulary.style.cut or vocabulary.style.prefixes):
            self._starts = _by_start(_names(vocabulary))

    @property
    def names(self) -> Iterator[str]:
        """The words that another may be run together with, in lower case."""
        return itertools.chain.from_iterable(self._starts.values())

    def may_cut(self, token: str, classes: Classes) -> bool:
        """Whether a token (without the space after it) may be several; what stands around it is
        not looked at."""
        if token.isdecimal():
            return 5 <= len(token) <= 12 and bool(years_of(token) or _YEAR_DAY.fullmatch(token))
        return not classes and bool(self._words(token))

    def cut(self, parts: Sequence[str], codes: Sequence[str]) -> Iterator[str]:
        """The tokens, some of them in parts; joined, they are the same text."""
        for at, token in enumerate(parts):
            if codes[at][0] != CUT:
                yield token
                continue
            bare = token.rstrip()
            pieces = list(self._pieces(bare, parts, at))
            pieces[-1] += token[len(bare) :]
            yield from pieces

    def _pieces(self, bare: str, parts: Sequence[str], at: int) -> Iterable[str]:
        if not bare[0].isdecimal():
            return self._words(bare) or (bare,)
        years = years_of(bare)
        if years:
            return years if _stands_free(parts, at) else (bare,)
        read = _YEAR_DAY.fullmatch(bare)
        between = 0 < at < len(parts) - 1 and self._is_month(parts[at - 1], parts[at + 1])
        return read.groups() if read and between else (bare,)

    def _is_month(self, *words: str) -> bool:
        return all("MONTH" in self._vocabulary.classes(word.rstrip()) for word in words)

    def _words(self, word: str) -> tuple[str, ...]:
        """A name and another word of time that make up the whole word; else nothing."""
        lower = self._vocabulary.lowered(word)
        if len(lower) != len(word):
            return ()
        for name in self._starts.get(lower[:_MIN_WORD], ()):
            rest = lower[len(name) :]
            if len(rest) < _MIN_WORD or not lower.startswith(name):
                continue
            classes = self._vocabulary.words.get(rest, {})
            if "PART" in classes and len(classes) == 1:
                classes = {}
            month = "MONTH" in self._vocabulary.words[name]
            told = not _SECOND.isdisjoint(classes) and _JOINABLE.isdisjoint(classes)
            if told and (month or rest.startswith(name)):
                return word[: len(name)], word[len(name) :]
        return ()


def years_of(digits: str) -> tuple[str, ...]:
    """The years that a number is made of: the same twice, one after the other, or a range and its
    first year again; empty where it is a number."""
    if not _YEARS.fullmatch(digits):
        return ()
    years = tuple(digits[at : at + _YEAR_DIGITS] for at in range(0, len(digits), _YEAR_DIGITS))
    steps = [int(last) - int(first) for first, last in itertools.pairwise(years)]
    if all(step in (0, 1) for step in steps) or (steps[0] > 0 and sum(steps) == 0):
        return years
    return ()


def _stands_free(parts: Sequence[str], at: int) -> bool:
    """Whether no sign or number beside it makes it a part of a longer number."""
    before = parts[at - 1] if at else ""
    if _BESIDE.search(before):
        return False
    after = "".join(parts[at + 1 : at + 3])
    tight = parts[at][-1].isdecimal()
    return not (_BEHIND.match(after) if tight else after[:1].isdecimal())


def _names(vocabulary: Vocabulary) -> Iterator[str]:
    for word, classes in vocabulary.words.items():
        named = any(name in classes for name in _FIRST) and "SHORT" not in classes
        if named and len(word) >= _MIN_WORD and len(tokens(word)) == 1:
            yield word


def _by_start(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=len, reverse=True):
        found[name[:_MIN_WORD]] = (*found.get(name[:_MIN_WORD], ()), name)
    return found
