"""What a rule is: a pattern over classes, and the function that reads what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Matcher:
    """All rules as one compiled expression; the first rule that matches at a place wins."""

    rules: tuple[Rule, ...]
    expression: re.Pattern[str]
    vocabulary: Vocabulary

    def atoms(self, codes: str, items: Sequence[Item]) -> list[Atom]:
        """Every atom of a run, left to right."""
        found: list[Atom] = []
        at = 0
        while match := self.expression.search(codes, at):
            name = match.lastgroup or "r0"
            hit = Hit(match, f"{name}_", items, self.vocabulary)
            built = self.rules[int(name[1:])].build(hit)
            at = match.end()
            if isinstance(built, list):
                found += built
            elif built is not None:
                found.append(Atom(match.start(), match.end(), built))
            else:
                at = match.start() + 1
        return found


def compile_rules(rules: tuple[Rule, ...], vocabulary: Vocabulary) -> Matcher:
    """One regular expression of all rules, with each rule's groups under its own prefix."""
    parts = []
    rules = tuple(rule for rule in rules if rule.name not in vocabulary.style.without)
    for number, rule in enumerate(rules):
        pattern = vocabulary.pattern(rule.pattern)
        parts.append(f"(?P<r{number}>{pattern.replace('(?P<', f'(?P<r{number}_')})")
    return Matcher(rules, re.compile("|".join(parts)), vocabulary)
