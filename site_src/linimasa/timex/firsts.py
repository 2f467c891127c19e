"""Which codes a rule can start with, read off its pattern: so that only those rules are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PART = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\(\?:|\(\?P<\w+>)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<name>[A-Z][A-Z_0-9]*|¶)|(?P<optional>\?|\{0,\d+\})|(?P<repeat>\{[1-9]\d*(?:,\d+)?\})"
)


@dataclass(frozen=True, slots=True)
class First:
    """The codes that may stand first, and whether the stretch may be empty; neither: no match."""

    codes: frozenset[str]
    empty: bool

    @property
    def dead(self) -> bool:
        """Whether nothing can match, for want of a word in the language."""
        return not self.codes and not self.empty


_EMPTY = First(frozenset(), empty=True)
_DEAD = First(frozenset(), empty=False)


def first_codes(pattern: str, codes_of: Callable[[str], str]) -> First:
    """What `pattern` (a rule's, over class names) can start with; `codes_of` a class its codes."""
    return _Reader(pattern, codes_of).alternatives()


class _Reader:
    """A recursive descent over the few constructs that rules use."""

    def __init__(self, pattern: str, codes_of: Callable[[str], str]):
        self._parts = list(_PART.finditer(pattern))
        if sum(len(part[0]) for part in self._parts) != len("".join(pattern.split())):
            raise ValueError(f"a rule's pattern has a construct that is not read: {pattern}")
        self._at = 0
        self._codes_of = codes_of

    def alternatives(self) -> First:
        """Branches up to the closing bracket or the end."""
        found = self._sequence()
        while self._peek() == "bar":
            self._at += 1
            other = self._sequence()
            found = First(found.codes | other.codes, found.empty or other.empty)
        return found

    def _sequence(self) -> First:
        found = _EMPTY
        dead = False
        while self._peek() in ("look", "open", "name"):
            part = self._quantified()
            dead = dead or part.dead
            if found.empty:
                found = First(found.codes | part.codes, part.empty)
        return _DEAD if dead else found

    def _quantified(self) -> First:
        part = self._parts[self._at]
        self._at += 1
        if part.lastgroup == "name":
            found = First(frozenset(self._codes_of(part[0])), empty=False)
        else:
            inner = self.alternatives()
            self._at += 1
            found = inner if part.lastgroup == "open" else self._seen(part[0], inner)
        if self._peek() == "optional":
            self._at += 1
            found = First(found.codes, empty=True)
        elif self._peek() == "repeat":
            self._at += 1
        return found

    @staticmethod
    def _seen(look: str, inner: First) -> First:
        """A look around takes nothing; one for what the language lacks never holds."""
        return _DEAD if inner.dead and look.endswith("=") else _EMPTY

    def _peek(self) -> str | None:
        return self._parts[self._at].lastgroup if self._at < len(self._parts) else None
