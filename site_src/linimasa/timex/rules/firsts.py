"""Which codes a rule can start with, read off its pattern: so that only those rules are tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

PART = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\(\?:|\(\?P<\w+>)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<name>[A-Z][A-Z_0-9]*|¶)|(?P<optional>\?|\{0,\d+\})|(?P<repeat>\{[1-9]\d*(?:,\d+)?\})"
)
_Codes = frozenset[str]


class First(NamedTuple):
    """How a stretch may start: with one code and then another (`pairs`), with one code and then
    whatever follows the stretch (`ones`), or `empty`; none of these: no match."""

    ones: frozenset[_Codes] = frozenset()
    pairs: frozenset[tuple[_Codes, _Codes]] = frozenset()
    empty: bool = False

    @property
    def dead(self) -> bool:
        """Whether nothing can match, for want of a word in the language."""
        return not (self.ones or self.pairs or self.empty)

    @property
    def codes(self) -> _Codes:
        """The codes that may stand first."""
        return frozenset().union(*self._firsts)

    @property
    def _firsts(self) -> frozenset[_Codes]:
        return self.ones | {first for first, _ in self.pairs}

    def after(self, code: str) -> _Codes | None:
        """The codes that may follow where `code` stands first; None where anything may."""
        if any(code in one for one in self.ones):
            return None
        return frozenset().union(*(other for one, other in self.pairs if code in one))

    def then(self, other: First) -> First:
        """This, and `other` behind it."""
        if not self.ones and not self.empty:  # two codes are known, or nothing matches
            return _DEAD if other.dead else self
        if not other.empty:
            if self is _EMPTY:
                return other
            if other.dead or self.dead:
                return _DEAD
        mine, others = self if other.empty else _DEAD, other if self.empty else _DEAD
        return First(
            mine.ones | others.ones,
            self.pairs | self._before(other) | others.pairs,
            empty=self.empty and other.empty,
        )

    def ahead_of(self, other: First) -> First:
        """This, where `other` is seen behind it."""
        if self.dead or other.dead:
            return _DEAD
        if other.empty:
            return self
        return First(frozenset(), self.pairs | self._before(other), empty=self.empty)

    def or_(self, other: First) -> First:
        """Either of the two."""
        return First(
            self.ones | other.ones, self.pairs | other.pairs, empty=self.empty or other.empty
        )

    def _before(self, other: First) -> frozenset[tuple[_Codes, _Codes]]:
        return frozenset((one, first) for one in self.ones for first in other._firsts)


_EMPTY = First(empty=True)
_DEAD = First()


class Classes(dict[str, First]):
    """Class -> one of its codes, worked out when first asked for."""

    def __init__(self, codes_of: Callable[[str], str]):
        super().__init__()
        self._codes_of = codes_of

    def __missing__(self, name: str) -> First:
        codes = frozenset(self._codes_of(name))
        self[name] = First(frozenset((codes,))) if codes else _DEAD
        return self[name]


def all_first_codes(patterns: Iterable[str], codes_of: Callable[[str], str]) -> list[First]:
    """What each pattern (a rule's, over class names) can start with; `codes_of` gives a class its
    codes."""
    classes = Classes(codes_of)
    return [_Reader(pattern, classes).alternatives() for pattern in patterns]


class _Reader:
    """A recursive descent over the few constructs that rules use."""

    def __init__(self, pattern: str, classes: Classes):
        parts = [(part.lastgroup, part[0]) for part in PART.finditer(pattern)]
        if sum(len(text) for _, text in parts) != len(pattern) - pattern.count(" "):
            raise ValueError(f"a rule's pattern has a construct that is not read: {pattern}")
        self._parts = [*parts, ("", "")]
        self._at = 0
        self._classes = classes

    def alternatives(self) -> First:
        """Branches up to the closing bracket or the end."""
        found = self._sequence()
        while self._parts[self._at][0] == "bar":
            self._at += 1
            found = found.or_(self._sequence())
        return found

    def _sequence(self) -> First:
        found = _EMPTY
        while True:
            kind, text = self._parts[self._at]
            if kind == "name":
                self._at += 1
                found = found.then(self._quantified(self._classes[text]))
            elif kind == "open":
                found = found.then(self._quantified(self._bracket()))
            elif kind == "look":
                found = self._seen(found, text, self._bracket())
            else:
                return found

    def _bracket(self) -> First:
        self._at += 1
        found = self.alternatives()
        self._at += 1
        return found

    @staticmethod
    def _seen(found: First, look: str, inner: First) -> First:
        """What stands around takes nothing, but must be something that the language has."""
        if look == "(?=":
            return found.ahead_of(inner)
        return _DEAD if inner.dead and look.endswith("=") else found

    def _quantified(self, found: First) -> First:
        kind, text = self._parts[self._at]
        if kind not in ("optional", "repeat"):
            return found
        self._at += 1
        if text != "?":
            found = found.then(found.or_(_EMPTY))
        return found.or_(_EMPTY) if kind == "optional" else found
