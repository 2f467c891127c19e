"""Where words may fold into one item, told from their codes alone.

Most runs hold no phrase and no number of several words: their tokens are their items, and what the
rules find there does not hang on the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_SIGNS = ("DIGIT", "FACTOR")
_GO_ON = ("NUMBER", "MULTIPLIER", "ORDINAL", "AND", "HYPHEN", "TEEN")
_NEVER = re.compile(r"[^\s\S]")


@dataclass(frozen=True, slots=True)
class Folding:
    """The tests of one language, over codes."""

    start: re.Pattern[str]  # where a phrase or a number of several tokens may start
    lone: re.Pattern[str]  # a number word that stands alone
    counted: str  # the code that such a word has as an item

    def plainly(self, codes: str) -> str | None:
        """The codes of the items, where they follow from those of the tokens; else None."""
        codes = self.lone.sub(self.counted, codes)
        return None if self.start.search(codes) else codes


NO_FOLDING = Folding(_NEVER, _NEVER, "")


def folding(
    members: Mapping[str, str],
    codes: Mapping[frozenset[str], str],
    phrases: Mapping[str, Iterable[tuple[str, ...]]],
    *,
    spaced: bool,
) -> Folding:
    """The tests for a vocabulary; `spaced` where a blank may stand within a number ("10 000")."""

    def charset(*names: str) -> str:
        return "".join(members.get(name, "") for name in names)

    # A number in digits is no word: it has no class that says a phrase has it.
    digits = (
        charset("N") if any(_has_digits(part) for all_ in phrases.values() for part in all_) else ""
    )
    numbers = charset("NUMBER", "MULTIPLIER")
    named = charset("CENTURY_WORD")  # "Settecento" is a number, and the time of it
    words = "".join(code for code in charset("NUMBER") if code not in named)
    starts = [
        (charset("LEAD") + digits, charset("PART") + digits),
        (charset("A"), numbers),
        (charset("INT"), charset("MULTIPLIER")),  # "10 thousand"
        (numbers + charset("ORDINAL_SIGN", *_SIGNS), ""),
    ]
    if spaced or charset("ORDINAL_MARK", *_SIGNS):
        starts.append((charset("N"), ""))
    tests = [f"[{first}]" + (f"(?=[{then}])" if then else "") for first, then in starts if first]
    return Folding(
        re.compile("|".join(tests)) if tests else _NEVER,
        _lone(numbers, charset("A", "AND", "HYPHEN", "LEAD"), charset(*_GO_ON), words),
        codes.get(frozenset({"N", "NWORD"}), ""),
    )


def _lone(numbers: str, before: str, after: str, word: str) -> re.Pattern[str]:
    if not word:
        return _NEVER
    return re.compile(f"(?<![{numbers}{before}])[{word}](?![{after}])")


def _has_digits(parts: tuple[str, ...]) -> bool:
    return any(part[0].isdecimal() for part in parts)
