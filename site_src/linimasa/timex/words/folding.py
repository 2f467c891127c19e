"""Where words may fold into one item, told from their codes alone.

Most runs hold no phrase and no number of several words: their tokens are their items, and what the
rules find there does not hang on the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from linimasa.timex.words.numerals import number_sets

_SIGNS = ("DIGIT", "FACTOR")
_GO_ON = ("NUMBER", "MULTIPLIER", "ORDINAL", "AND", "HYPHEN", "TEEN")
_COUNTED = (("N", "NWORD"), ("N", "NWORD", "NYEAR"))  # a word may be a number of years in one
_NEVER = re.compile(r"[^\s\S]")


@dataclass(frozen=True, slots=True)
class Folding:
    """The tests of one language, over codes."""

    start: re.Pattern[str]  # where any of the two next may start
    number: re.Pattern[str]  # where a number of several tokens, or in words, may start
    phrase: re.Pattern[str]  # where the first two words of a phrase may stand
    lone: re.Pattern[str]  # a number word that stands alone
    counted: tuple[str, ...]  # the codes that such a word may have as an item

    def starts(self, codes: str) -> list[int]:
        """The tokens with which a phrase or a number may start."""
        return [match.start() for match in self.start.finditer(codes)]

    def plainly(self, codes: str, starts: list[int]) -> tuple[str, ...]:
        """What the codes of the items may be, where they follow from those of the tokens; else
        nothing."""
        if not starts:
            return (codes,)
        if self.phrase.search(codes):
            return ()
        if not self.lone.search(codes):
            return () if self.number.search(codes) else (codes,)
        found = [self.lone.sub(counted, codes) for counted in self.counted]
        return () if self.number.search(found[0]) else tuple(found)


NO_FOLDING = Folding(_NEVER, _NEVER, _NEVER, _NEVER, ())


def folding(
    members: Mapping[str, str],
    codes: Mapping[frozenset[str], str],
    pairs: Iterable[tuple[str, str]],
) -> Folding:
    """The tests for a vocabulary; `pairs` are the codes that the first word of a phrase can have,
    and the second."""

    def charset(*names: str) -> str:
        return "".join(members.get(name, "") for name in names)

    numbers = charset("NUMBER", "MULTIPLIER")
    digits = "".join(codes[classes] for classes in number_sets() if classes in codes)
    named = charset("CENTURY_WORD")  # "Settecento" is a number, and the time of it
    words = "".join(code for code in charset("NUMBER") if code not in named)
    starts = [
        (charset("A"), numbers),
        (charset("INT"), charset("MULTIPLIER")),  # "10 thousand"
        (numbers + charset("ORDINAL_SIGN", *_SIGNS), ""),
        # "10 000", 3万; with an ending behind them, "18-му", that may be any word.
        (charset("N"), "" if charset("ORDINAL_MARK") else numbers + digits + charset(*_SIGNS)),
    ]
    tests = [f"[{first}]" + (f"(?=[{then}])" if then else "") for first, then in starts if first]
    phrases = [f"[{first}](?=[{then}])" for first, then in _by_second(pairs)]
    return Folding(
        _any([*tests, *phrases]),
        _any(tests),
        _any(phrases),
        _lone(numbers, charset("A", "AND", "HYPHEN"), charset(*_GO_ON), words),
        tuple(codes.get(frozenset(each), "") for each in _COUNTED),
    )


def _any(tests: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(tests)) if tests else _NEVER


def _by_second(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same, all the first codes together that have the same behind them."""
    after: dict[str, set[str]] = {}
    for ones, others in pairs:
        for one in ones:
            after.setdefault(one, set()).update(others)
    firsts: dict[str, str] = {}
    for one, behind in sorted(after.items()):
        then = "".join(sorted(behind))
        firsts[then] = firsts.get(then, "") + one
    return [(first, then) for then, first in firsts.items()]


def _lone(numbers: str, before: str, after: str, word: str) -> re.Pattern[str]:
    if not word:
        return _NEVER
    return re.compile(f"(?<![{numbers}{before}])[{word}](?![{after}])")
