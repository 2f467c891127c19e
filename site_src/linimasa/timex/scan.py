"""A text into runs that may hold an expression of time, in one pass.

Every token becomes one character by a dictionary that remembers (case included), so that the whole
text becomes a string of codes; stretches without a trigger are passed over unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from linimasa.timex.apart import CUT, Apart
from linimasa.timex.cut import Cutter, PrefixCutter, cutter
from linimasa.timex.grammar import matcher
from linimasa.timex.items import BREAK
from linimasa.timex.parse import Found, parse
from linimasa.timex.vocabulary import PLAIN, TRIGGER_PAIRS, TRIGGERS, Vocabulary, tokens, vocabulary

_MAX_REMEMBERED = 100_000  # tokens, and runs, that are kept; a hostile text cannot fill memory
_QUOTES = frozenset("\"“”'")
_MAX_KEY = 400  # code points; a longer run does not come twice


class Codes(dict[str, str]):
    """Token (with the space after it) -> code, worked out when first seen."""

    def __init__(self, words: Vocabulary, apart: Apart):
        super().__init__()
        self._words = words
        self._apart = apart

    def __missing__(self, token: str) -> str:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        bare = token.rstrip()
        classes = self._words.classes(bare)
        code = CUT if self._apart.may_cut(bare, classes) else self._words.code(classes)
        if len(token) <= _MAX_KEY:
            self[token] = code
        return code


@dataclass(slots=True)
class Scanner:
    """The matcher of one language, with what it remembers."""

    words: Vocabulary
    codes: Codes
    trigger: re.Pattern[str]
    closely: re.Pattern[str]  # with the small numbers that only a message means as a time
    apart: Apart
    cutter: Cutter | PrefixCutter | None = None
    seen: dict[str, tuple[Found, ...]] = field(default_factory=dict)
    barren: dict[str, bool] = field(default_factory=dict)

    def scan(self, text: str, *, closely: bool = False) -> Iterator[tuple[int, Found]]:
        """(offset of the run, expression) for every expression in the text, left to right."""
        trigger = self.closely if closely else self.trigger
        parts = tokens(text)
        if self.cutter:
            parts = list(self.cutter.cut(parts))
        line = "".join(map(self.codes.__getitem__, parts))
        if CUT in line:
            parts = list(self.apart.cut(parts, line))
            line = "".join(map(self._plain_code, parts))
        offset, passed = len(text) - len(text.lstrip()), 0
        match = trigger.search(line)
        while match:
            at = match.start()
            start = line.rfind(PLAIN, 0, at) + 1
            end = line.find(PLAIN, at)
            end = len(line) if end < 0 else end
            run = "".join(parts[start:end])
            offset += sum(map(len, parts[passed:start]))
            barren = self._is_barren(line[start:end] + ("" if end < len(line) else BREAK))
            if not barren or run.count("\n") > 1:  # a blank line has no code
                for found in self._parse(run, parts, line, start, end):
                    yield offset, found
            offset, passed = offset + len(run), end
            match = trigger.search(line, end)

    def _plain_code(self, token: str) -> str:
        """The code of a token that is no longer cut."""
        code = self.codes[token]
        return self.words.code(self.words.classes(token.rstrip())) if code == CUT else code

    def _is_barren(self, codes: str) -> bool:
        """Whether no rule matches in a run with these codes, whatever its words are: "15 per cent".

        Only of a run in which no words fold into one, so that the tokens are the items.
        """
        known = self.barren.get(codes)
        if known is None:
            items = self.words.folding.plainly(codes)
            known = items is not None and not matcher(self.words).touches(items)
            if len(codes) <= _MAX_KEY:
                if len(self.barren) >= _MAX_REMEMBERED:
                    self.barren.clear()
                self.barren[codes] = known
        return known

    def _parse(
        self, run: str, parts: list[str], line: str, start: int, end: int
    ) -> tuple[Found, ...]:
        before = parts[start - 1] if start else ""
        if before in _QUOTES and start > 1 and parts[start - 2] == "=":
            before = "="  # an attribute of markup that was left in a text
        after = parts[end] if end < len(parts) else ""
        key = f"{before}\0{run}\0{after}"
        found = self.seen.get(key)
        if found is None:
            found = parse(parts[start:end], line[start:end], before, after, self.words)
            if len(key) <= _MAX_KEY:
                if len(self.seen) >= _MAX_REMEMBERED:
                    self.seen.clear()
                self.seen[key] = found
        return found


@cache
def scanner(language: str) -> Scanner:
    """The scanner of a language, built once."""
    words = vocabulary(language)
    # Where hours stand bare behind an article ("a las 10"), every small number is looked at.
    names = [*TRIGGERS, "HOUR"] if "CLOCK_AT" in words.members else TRIGGERS
    apart = Apart(words)
    plainly, closely = (_any_of(each, words) for each in (names, [*names, *_CLOSE]))
    return Scanner(words, Codes(words, apart), plainly, closely, apart, cutter(words))


_CLOSE = ("DAY", "HOUR", "HHMM")


def _any_of(names: Iterable[str], words: Vocabulary) -> re.Pattern[str]:
    codes = {code for name in names for code in words.members.get(name, "")}
    pairs = map(words.pattern, TRIGGER_PAIRS)
    return re.compile("|".join([f"[{''.join(sorted(codes))}]", *pairs]))
