"""A text into runs that may hold an expression of time, in one pass.

Every token becomes one character by a dictionary that remembers (case included), so that the whole
text becomes a string of codes; stretches without a trigger are passed over unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from linimasa.timex.cut import Cutter
from linimasa.timex.parse import Found, parse
from linimasa.timex.vocabulary import PLAIN, TRIGGERS, Vocabulary, tokens, vocabulary

_MAX_REMEMBERED = 100_000  # tokens, and runs, that are kept; a hostile text cannot fill memory
_MAX_KEY = 400  # code points; a longer run does not come twice


class Codes(dict[str, str]):
    """Token (with the space after it) -> code, worked out when first seen."""

    def __init__(self, words: Vocabulary):
        super().__init__()
        self._words = words

    def __missing__(self, token: str) -> str:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        code = self._words.code(self._words.classes(token.rstrip()))
        if len(token) <= _MAX_KEY:
            self[token] = code
        return code


@dataclass(slots=True)
class Scanner:
    """The matcher of one language, with what it remembers."""

    words: Vocabulary
    codes: Codes
    trigger: re.Pattern[str]
    cutter: Cutter | None = None
    seen: dict[str, tuple[Found, ...]] = field(default_factory=dict)

    def scan(self, text: str) -> Iterator[tuple[int, Found]]:
        """(offset of the run, expression) for every expression in the text, left to right."""
        head = len(text) - len(text.lstrip())
        parts = tokens(text)
        if self.cutter:
            parts = list(self.cutter.cut(parts))
        line = "".join(map(self.codes.__getitem__, parts))
        match = self.trigger.search(line)
        if match is None:
            return
        ends = list(accumulate(map(len, parts), initial=head))
        while match:
            at = match.start()
            start = line.rfind(PLAIN, 0, at) + 1
            end = line.find(PLAIN, at)
            end = len(line) if end < 0 else end
            for found in self._parse(text, parts, ends, start, end):
                yield ends[start], found
            match = self.trigger.search(line, end)

    def _parse(
        self, text: str, parts: list[str], ends: list[int], start: int, end: int
    ) -> tuple[Found, ...]:
        first, last = max(0, start - 1), min(len(parts), end + 1)
        key = f"{start - first}{text[ends[first] : ends[last]]}"
        found = self.seen.get(key)
        if found is None:
            before = parts[first] if first < start else ""
            after = parts[end] if end < last else ""
            found = parse(parts[start:end], before, after, self.words)
            if len(key) <= _MAX_KEY:
                if len(self.seen) >= _MAX_REMEMBERED:
                    self.seen.clear()
                self.seen[key] = found
        return found


@cache
def scanner(language: str) -> Scanner:
    """The scanner of a language, built once."""
    words = vocabulary(language)
    triggers = "".join(sorted({code for name in TRIGGERS for code in words.members.get(name, "")}))
    cutter = Cutter(words) if words.style.cut else None
    return Scanner(words, Codes(words), re.compile(f"[{triggers}]"), cutter)
