"""What a rule is: a pattern over classes, and the function that reads what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from linimasa.timex.firsts import first_codes
from linimasa.timex.items import Item
from linimasa.timex.value import Expression
from linimasa.timex.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression over items [start, end)."""

    start: int
    end: int
    expression: Expression

    def with_(self, **changes: object) -> Atom:
        """The same stretch with another expression."""
        return replace(self, expression=replace(self.expression, **changes))  # type: ignore[arg-type]  # handed through


class Hit:
    """A match of one rule, with access to what its items mean."""

    __slots__ = ("_match", "_prefix", "items", "style")

    def __init__(
        self, match: re.Match[str], prefix: str, items: Sequence[Item], vocabulary: Vocabulary
    ):
        self._match = match
        self._prefix = prefix
        self.items = items
        self.style = vocabulary.style

    def at(self, group: str) -> int:
        """The index of the group's first item, -1 where it took no part or the rule has none."""
        name = self._prefix + group
        return self._match.start(name) if name in self._match.re.groupindex else -1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return self.at(group) >= 0

    def span(self, group: str) -> tuple[int, int]:
        """The items of the group."""
        return self._match.span(self._prefix + group)

    def get(self, group: str, name: str) -> str | None:
        """What the group's first item means as a member of class `name`."""
        index = self.at(group)
        return self.items[index].classes.get(name) if index >= 0 else None

    def number(self, group: str, name: str) -> int | None:
        """The same as a whole number."""
        text = self.get(group, name)
        return int(text) if text else None

    @property
    def start(self) -> int:
        """The first item of the match."""
        return self._match.start()

    @property
    def end(self) -> int:
        """The item after the match."""
        return self._match.end()


Built = Expression | list[Atom] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is a regular expression over class names (upper case) with groups in lower case."""

    name: str
    pattern: str
    build: Callable[[Hit], Built]


class Matcher:
    """All rules; the first that matches at a place wins.

    Only the rules that can start with the code at hand are tried there, as one expression that is
    compiled when such a code is first met.
    """

    def __init__(self, rules: tuple[Rule, ...], vocabulary: Vocabulary):
        self._vocabulary = vocabulary
        rules = tuple(rule for rule in rules if rule.name not in vocabulary.style.without)
        firsts = [first_codes(rule.pattern, vocabulary.codes_of) for rule in rules]
        self._rules = rules
        self._firsts = [first.codes for first in firsts]
        self._expressions: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._at_code: dict[str, re.Pattern[str] | None] = {}

    def atoms(self, codes: str, items: Sequence[Item]) -> list[Atom]:
        """Every atom of a run, left to right. `codes` may go on after the items."""
        found: list[Atom] = []
        at = 0
        while at < len(codes):
            code = codes[at]
            expression = self._at_code[code] if code in self._at_code else self._compiled(code)
            match = expression.match(codes, at) if expression else None
            at += 1
            if match is None:
                continue
            name = match.lastgroup or "r0"
            built = self._rules[int(name[1:])].build(
                Hit(match, f"{name}_", items, self._vocabulary)
            )
            if built is None:
                continue
            at = match.end()
            if isinstance(built, list):
                found += built
            else:
                found.append(Atom(match.start(), at, built))
        return found

    def touches(self, codes: str) -> bool:
        """Whether any rule matches anywhere."""
        expressions = (self._at_code.get(code) or self._compiled(code) for code in codes)
        return any(each and each.match(codes, at) for at, each in enumerate(expressions))

    def _compiled(self, code: str) -> re.Pattern[str] | None:
        """The rules that can start with a code as one expression, shared by codes with the same."""
        numbers = tuple(n for n, first in enumerate(self._firsts) if code in first)
        if numbers and numbers not in self._expressions:
            self._expressions[numbers] = re.compile("|".join(map(self._branch, numbers)))
        self._at_code[code] = self._expressions[numbers] if numbers else None
        return self._at_code[code]

    def _branch(self, number: int) -> str:
        """A rule with its groups under its own prefix."""
        pattern = self._vocabulary.pattern(self._rules[number].pattern)
        return f"(?P<r{number}>{pattern.replace('(?P<', f'(?P<r{number}_')})"
