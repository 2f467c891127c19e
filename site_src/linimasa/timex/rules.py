"""What a rule is: a pattern over classes, and the function that reads what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from linimasa.timex.firsts import first_codes
from linimasa.timex.items import Item
from linimasa.timex.style import Style
from linimasa.timex.value import Expression, replace
from linimasa.timex.vocabulary import Vocabulary


class Atom(NamedTuple):
    """An expression over items [start, end)."""

    start: int
    end: int
    expression: Expression

    def with_(self, **changes: object) -> Atom:
        """The same stretch with another expression."""
        return replace(self, expression=replace(self.expression, **changes))


Spans = Mapping[str, tuple[int, int]]
"""Group of a rule -> the items that it took, where it took part."""


class Hit:
    """A match of one rule, over items [start, end), with access to what its items mean."""

    __slots__ = ("_spans", "end", "items", "start", "style")

    def __init__(self, start: int, end: int, spans: Spans, items: Sequence[Item], style: Style):
        self.start = start
        self.end = end
        self._spans = spans
        self.items = items
        self.style = style

    def at(self, group: str) -> int:
        """The index of the group's first item, -1 where it took no part or the rule has none."""
        return self._spans[group][0] if group in self._spans else -1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self._spans

    def span(self, group: str) -> tuple[int, int]:
        """The items of the group."""
        return self._spans[group]

    def get(self, group: str, name: str) -> str | None:
        """What the group's first item means as a member of class `name`."""
        if group not in self._spans:
            return None
        return self.items[self._spans[group][0]].classes.get(name)

    def number(self, group: str, name: str) -> int | None:
        """The same as a whole number."""
        text = self.get(group, name)
        return int(text) if text else None


Built = Expression | list[Atom] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is a regular expression over class names (upper case) with groups in lower case."""

    name: str
    pattern: str
    build: Callable[[Hit], Built]


_MAX_REMEMBERED = 20_000  # strings of codes
_MAX_KEY = 100  # codes; a longer run does not come twice
_Matched = tuple[int, int, int, Spans]  # rule, first item, item after, groups


@dataclass(frozen=True, slots=True)
class _Rules:
    """Several rules as one expression, and where it has the groups of each."""

    pattern: re.Pattern[str]
    groups: Mapping[int, Sequence[tuple[str, int]]]  # rule -> (name, number) of its groups

    @classmethod
    def of(cls, expression: str) -> _Rules:
        pattern = re.compile(expression)
        groups: dict[int, list[tuple[str, int]]] = {}
        for name, index in pattern.groupindex.items():
            rule, _, group = name[1:].partition("_")
            if group:
                groups.setdefault(int(rule), []).append((group, index))
        return cls(pattern, groups)


class Matcher:
    """All rules; the first that matches at a place wins.

    Only the rules that can start with the code at hand are tried there, as one expression that is
    compiled when such a code is first met. What matches hangs on the codes alone, so it is
    remembered by them.
    """

    def __init__(self, rules: tuple[Rule, ...], vocabulary: Vocabulary):
        self._vocabulary = vocabulary
        rules = tuple(rule for rule in rules if rule.name not in vocabulary.style.without)
        firsts = [first_codes(rule.pattern, vocabulary.codes_of) for rule in rules]
        self._rules = rules
        self._firsts = [first.codes for first in firsts]
        self._expressions: dict[tuple[int, ...], _Rules] = {}
        self._at_code: dict[str, _Rules | None] = {}
        self._remembered: dict[str, tuple[_Matched, ...]] = {}

    def atoms(self, codes: str, items: Sequence[Item]) -> list[Atom]:
        """Every atom of a run, left to right. `codes` may go on after the items."""
        found: list[Atom] = []
        matches: Iterable[_Matched] = self._known(codes)
        style = self._vocabulary.style
        while matches:
            again: Iterable[_Matched] = ()
            for number, start, end, spans in matches:
                built = self._rules[number].build(Hit(start, end, spans, items, style))
                if built is None:  # another rule may match within what this one took
                    again = self._matches(codes, start + 1)
                    break
                if isinstance(built, list):
                    found += built
                else:
                    found.append(Atom(start, end, built))
            matches = again
        return found

    def touches(self, codes: str) -> bool:
        """Whether any rule matches anywhere."""
        return bool(self._known(codes))

    def _known(self, codes: str) -> tuple[_Matched, ...]:
        """The matches from the first code on, each behind the one before."""
        known = self._remembered.get(codes)
        if known is None:
            known = tuple(self._matches(codes, 0))
            if len(codes) <= _MAX_KEY:
                if len(self._remembered) >= _MAX_REMEMBERED:
                    self._remembered.clear()
                self._remembered[codes] = known
        return known

    def _matches(self, codes: str, at: int) -> Iterator[_Matched]:
        while at < len(codes):
            code = codes[at]
            expression = self._at_code[code] if code in self._at_code else self._compiled(code)
            match = expression.pattern.match(codes, at) if expression else None
            if expression is None or match is None:
                at += 1
                continue
            number = int((match.lastgroup or "r0")[1:])
            groups = expression.groups.get(number, ())
            spans = {name: match.span(index) for name, index in groups if match.start(index) >= 0}
            yield number, at, match.end(), spans
            at = match.end()

    def _compiled(self, code: str) -> _Rules | None:
        """The rules that can start with a code as one expression, shared by codes with the same."""
        numbers = tuple(n for n, first in enumerate(self._firsts) if code in first)
        if numbers and numbers not in self._expressions:
            self._expressions[numbers] = _Rules.of("|".join(map(self._branch, numbers)))
        self._at_code[code] = self._expressions[numbers] if numbers else None
        return self._at_code[code]

    def _branch(self, number: int) -> str:
        """A rule with its groups under its own prefix."""
        pattern = self._vocabulary.pattern(self._rules[number].pattern)
        return f"(?P<r{number}>{pattern.replace('(?P<', f'(?P<r{number}_')})"
