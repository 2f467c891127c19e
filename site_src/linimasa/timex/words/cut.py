"""Words that are written together into the words that they are made of: "지난주에는", "3개월간".

A word is cut only where known words and particles cover all of it, the longest first, so that
nothing is read out of the middle of another word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from linimasa.timex.words.signs import COUNTED
from linimasa.timex.words.vocabulary import Classes, Vocabulary

_MAX_WORD = 14  # signs; a longer word is none of ours
_MAX_REMEMBERED = 50_000
_NOTHING: Classes = {}
# What one sign may be behind a number, in front of particles, and behind another word.
_COUNTED = COUNTED | {"DECADE_NAME"}
_ALONE = frozenset(
    {
        "SEASON",
        "DAYPART",
        "AGO",
        "NUMBER",
        "UNIT",
        "HOUR_MARK",
        "HALF_MARK",
        "MODIFIER_AFTER",
        "APPROX_AFTER",
    }
)
_ONLY_COUNTED = frozenset({"DAY_MARK", "MINUTE_MARK"})  # these are also work, and persons

_BEHIND = _COUNTED | frozenset(
    {
        "SEASON",
        "DAYPART",
        "AGO",
        "SPAN_AFTER",
        "EACH_AFTER",
        "APPROX_AFTER",
        "MODIFIER_AFTER",
        "NOT_YEAR",
        "HALF_AFTER",
        "HALF_MARK",
        "TO",
        "MORE",
    }
)


class PrefixCutter:
    """Cuts a prefix ("و", "ب") from a known word that it is written with."""

    def __init__(self, vocabulary: Vocabulary):
        self._vocabulary = vocabulary

    def cut(self, tokens: Sequence[str]) -> Iterator[str]:
        """The tokens, some of them in two parts; joined, they are the same text."""
        for token in tokens:
            at = self._prefix(token)
            if at:
                yield token[:at]
            yield token[at:]

    def _prefix(self, token: str) -> int:
        """How many letters of the token are a prefix."""
        words = self._vocabulary.words
        word = self._vocabulary.lowered(token.rstrip())
        if word in words or not token[0].isalpha():
            return 0
        for prefix in self._vocabulary.style.prefixes:
            if word.startswith(prefix) and word.removeprefix(prefix) in words:
                return len(prefix) if token.startswith(prefix) else 0
        return 0


def cutter(vocabulary: Vocabulary) -> Cutter | PrefixCutter | None:
    """What cuts the tokens of a language, if anything does."""
    if vocabulary.style.prefixes:
        return PrefixCutter(vocabulary)
    return Cutter(vocabulary) if vocabulary.style.cut else None


class Cutter:
    """Cuts the tokens of a language whose style says `cut = true`; remembers what it has cut."""

    def __init__(self, vocabulary: Vocabulary):
        self._words: Mapping[str, Classes] = vocabulary.words
        self._seen: dict[tuple[str, bool], tuple[str, ...]] = {}

    def cut(self, tokens: Sequence[str]) -> Iterator[str]:
        """The tokens, some of them in parts; joined, they are the same text."""
        counted = False
        for token in tokens:
            bare = token.rstrip()
            if 1 < len(bare) <= _MAX_WORD and bare[0].isalpha():
                *first, last = self._parts(bare, counted)
                yield from first
                yield last + token[len(bare) :]
            else:
                yield token
            counted = bare[-1:].isdecimal() or "NUMBER" in self._words.get(bare, _NOTHING)

    def _parts(self, word: str, counted: bool) -> tuple[str, ...]:  # noqa: FBT001 -- part of a key
        key = (word, counted)
        found = self._seen.get(key)
        if found is None:
            found = (word,) if word in self._words else self._cover(word, counted) or (word,)
            if len(self._seen) >= _MAX_REMEMBERED:
                self._seen.clear()
            self._seen[key] = found
        return found

    def _cover(self, word: str, counted: bool) -> tuple[str, ...] | None:  # noqa: FBT001 -- handed on
        """Known words that make up the whole word: from the back, so that each end is tried once.

        `ways[at]` is how the rest from `at` on is covered; `tails[at]` the same by particles only.
        """
        size = len(word)
        tails: dict[int, tuple[str, ...]] = {size: ()}
        ways: dict[int, tuple[str, ...]] = {size: ()}
        for at in range(size - 1, -1, -1):
            for end in range(size, at, -1):
                piece = word[at:end]
                classes = self._words.get(piece, _NOTHING)
                if "PARTICLE" in classes and end in tails and at:
                    tails.setdefault(at, (piece, *tails[end]))
                    ways.setdefault(at, tails[at])
                if end in ways and self._may_stand(piece, classes, at, counted):
                    # A number alone takes no particle, and another sign alone only that.
                    alone = not at and len(piece) == 1 and not counted
                    if alone and ("NUMBER" in classes) == (end in tails):
                        continue
                    ways[at] = (piece, *ways[end])
                    break
        return ways.get(0)

    @staticmethod
    def _may_stand(piece: str, classes: Classes, at: int, counted: bool) -> bool:  # noqa: FBT001 -- handed on
        if not classes or classes.keys() == {"PARTICLE"}:
            return False
        if at:
            return len(piece) > 1 or not _BEHIND.isdisjoint(classes)
        if counted and not _COUNTED.isdisjoint(classes):
            return True
        alone = not _ALONE.isdisjoint(classes) and _ONLY_COUNTED.isdisjoint(classes)
        return len(piece) > 1 or alone
