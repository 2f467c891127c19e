"""What a rule is: a pattern over classes, and the function that reads what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from linimasa.timex.rules.firsts import all_first_codes
from linimasa.timex.rules.needs import needed_codes
from linimasa.timex.value import Expression, replace
from linimasa.timex.words.items import Item
from linimasa.timex.words.style import Style
from linimasa.timex.words.vocabulary import Vocabulary


@dataclass(slots=True)
class Atom:
    """An expression over items [start, end)."""

    start: int
    end: int
    expression: Expression

    def with_(self, **changes: object) -> Atom:
        """The same stretch with another expression."""
        return replace(self, expression=replace(self.expression, **changes))


Groups = dict[str, int]
"""Group of a rule -> its number, from 1 on."""


class Hit:
    """A match of one rule, over items [start, end), with access to what its items mean."""

    __slots__ = ("_groups", "_match", "end", "items", "start", "style")

    def __init__(self, groups: Groups, match: re.Match[str], items: list[Item], style: Style):
        self.start, self.end = match.span()
        self._groups = groups
        self._match = match
        self.items = items
        self.style = style

    def at(self, group: str) -> int:
        """The index of the group's first item, -1 where it took no part or the rule has none."""
        number = self._groups.get(group)
        return self._match.start(number) if number else -1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return self.at(group) >= 0

    def span(self, group: str) -> tuple[int, int]:
        """The items of the group."""
        return self._match.span(group)

    def get(self, group: str, name: str) -> str | None:
        """What the group's first item means as a member of class `name`."""
        at = self.at(group)
        return self.items[at].classes.get(name) if at >= 0 else None

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
_Matched = tuple[int, re.Match[str]]  # the rule, and what it took


class Matcher:
    """All rules; the first that matches at a place wins.

    Only the rules that can start with the two codes at hand are tried there, each compiled when
    what it needs first stands around. What matches hangs on the codes alone, so it is remembered.
    """

    def __init__(self, rules: tuple[Rule, ...], vocabulary: Vocabulary):
        self._vocabulary = vocabulary
        rules = tuple(rule for rule in rules if rule.name not in vocabulary.style.without)
        firsts = all_first_codes((rule.pattern for rule in rules), vocabulary.codes_of)
        self._rules = rules
        self._firsts = firsts
        self._codes = [first.codes for first in firsts]
        self._patterns: list[re.Pattern[str] | None] = [None] * len(rules)
        self._groups: list[Groups] = [{}] * len(rules)
        self._needs: list[tuple[frozenset[str], ...] | None] = [None] * len(rules)
        self._at_code: dict[str, list[tuple[int, frozenset[str] | None]]] = {}
        self._at_pair: dict[str, tuple[int, ...]] = {}
        self._remembered: dict[str, tuple[_Matched, ...]] = {}

    def atoms(self, codes: str, items: list[Item]) -> list[Atom]:
        """Every atom of a run, left to right. `codes` may go on after the items."""
        found: list[Atom] = []
        for match in self._known(codes):
            if not self._built(match, items, found):
                # Another rule may match within what this one took.
                self._find(codes, match[1].start() + 1, items, found)
                break
        return found

    def _find(self, codes: str, at: int, items: list[Item], found: list[Atom]) -> None:
        """Add every atom from a place on."""
        while match := self._next(codes, at):
            start, end = match[1].span()
            at = end if self._built(match, items, found) else start + 1

    def _built(self, match: _Matched, items: list[Item], found: list[Atom]) -> bool:
        """Whether the rule makes something of a match, which is then found."""
        number, taken = match
        hit = Hit(self._groups[number], taken, items, self._vocabulary.style)
        built = self._rules[number].build(hit)
        if built is None:
            return False
        if isinstance(built, list):
            found += built
        else:
            found.append(Atom(hit.start, hit.end, built))
        return True

    def touches(self, codes: str) -> bool:
        """Whether any rule matches anywhere."""
        return bool(self._known(codes))

    def prepare(self) -> None:
        """Compile every rule that can match at all, so that none is waited for later."""
        for number, first in enumerate(self._firsts):
            if not first.dead and self._patterns[number] is None:
                self._compile(number)

    def _known(self, codes: str) -> tuple[_Matched, ...]:
        """The matches from the first code on, each behind the one before."""
        known = self._remembered.get(codes)
        if known is None:
            found, at = [], 0
            while match := self._next(codes, at):
                found.append(match)
                at = match[1].end()
            known = tuple(found)
            if len(codes) <= _MAX_KEY:
                if len(self._remembered) >= _MAX_REMEMBERED:
                    self._remembered.clear()
                self._remembered[codes] = known
        return known

    def _next(self, codes: str, at: int) -> _Matched | None:
        """The match of the first rule that matches at the first place where any does."""
        known, patterns = self._at_pair, self._patterns
        size = len(codes)
        while at < size:
            pair = codes[at : at + 2]
            numbers = known.get(pair)
            if numbers is None:
                numbers = self._starting(pair)
            for number in numbers:
                pattern = patterns[number] or self._compiled(number, codes)
                if pattern and (match := pattern.match(codes, at)):
                    return number, match
            at += 1
        return None

    def _starting(self, pair: str) -> tuple[int, ...]:
        """The rules that can start with a code before another, or the end."""
        code, following = pair[0], pair[1:]
        if code not in self._at_code:
            self._at_code[code] = [
                (number, first.after(code))
                for number, first in enumerate(self._firsts)
                if code in self._codes[number]
            ]
        numbers = [
            number for number, after in self._at_code[code] if after is None or following in after
        ]
        self._at_pair[pair] = tuple(numbers)
        return self._at_pair[pair]

    def _compiled(self, number: int, codes: str) -> re.Pattern[str] | None:
        """The pattern of a rule; None where nothing among these codes can match it.

        A long run is not looked through: it would be again at every place.
        """
        rule, needs = self._rules[number].pattern, self._needs[number]
        if needs is None:
            needs = self._needs[number] = needed_codes(rule, self._vocabulary.codes_of)
        if len(codes) <= _MAX_KEY and any(need.isdisjoint(codes) for need in needs):
            return None
        return self._compile(number)

    def _compile(self, number: int) -> re.Pattern[str]:
        pattern = re.compile(self._vocabulary.pattern(self._rules[number].pattern))
        self._patterns[number] = pattern
        self._groups[number] = dict(pattern.groupindex)
        return pattern
