"""Where words may fold into one item, told from their codes alone.

Most runs hold no phrase and no number of several words: their tokens are their items, and what the
rules find there does not hang on the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import add

from linimasa.timex.numerals import number_sets

_SIGNS = ("DIGIT", "FACTOR")
_GO_ON = ("NUMBER", "MULTIPLIER", "ORDINAL", "AND", "HYPHEN", "TEEN")
_NOWHERE: list[int] = []  # one for all: nothing is ever added
_NEVER = re.compile(r"[^\s\S]")


@dataclass(frozen=True, slots=True)
class Folding:
    """The tests of one language, over codes."""

    number: re.Pattern[str]  # where a number of several tokens, or in words, may start
    pairs: frozenset[str]  # the codes that the first two words of a phrase can have
    lone: re.Pattern[str]  # a number word that stands alone
    counted: str  # the code that such a word has as an item

    def starts(self, codes: str) -> list[int]:
        """The tokens with which a phrase or a number may start."""
        paired = not self.pairs.isdisjoint(map(add, codes, codes[1:]))
        if not paired and self.number.search(codes) is None:
            return _NOWHERE
        numbers = [match.start() for match in self.number.finditer(codes)]
        if not paired:
            return numbers
        counted, pairs = frozenset(numbers), enumerate(map(add, codes, (*codes[1:], "")))
        return [at for at, pair in pairs if pair in self.pairs or at in counted]

    def plainly(self, codes: str, starts: list[int]) -> str | None:
        """The codes of the items, where they follow from those of the tokens; else None."""
        if not starts:
            return codes
        if not self.pairs.isdisjoint(map(add, codes, codes[1:])):
            return None
        codes = self.lone.sub(self.counted, codes)
        return None if self.number.search(codes) else codes


NO_FOLDING = Folding(_NEVER, frozenset(), _NEVER, "")


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
    return Folding(
        re.compile("|".join(tests)) if tests else _NEVER,
        frozenset(one + other for ones, others in pairs for one in ones for other in others),
        _lone(numbers, charset("A", "AND", "HYPHEN"), charset(*_GO_ON), words),
        codes.get(frozenset({"N", "NWORD"}), ""),
    )


def _lone(numbers: str, before: str, after: str, word: str) -> re.Pattern[str]:
    if not word:
        return _NEVER
    return re.compile(f"(?<![{numbers}{before}])[{word}](?![{after}])")
