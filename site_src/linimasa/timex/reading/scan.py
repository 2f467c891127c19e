"""A text into runs that may hold an expression of time, in one pass.

The text is cut at its blanks, and every piece becomes the codes of its tokens by a dictionary that
remembers (case included), so that the whole text becomes a string of codes; stretches without a
trigger are passed over unseen, and the others cut into tokens only where a rule may match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from linimasa.timex.reading.parse import Found, Parser
from linimasa.timex.words.apart import CUT, Apart
from linimasa.timex.words.codes import LINE_END, Codes, Pieces
from linimasa.timex.words.cut import Cutter, PrefixCutter, cutter
from linimasa.timex.words.items import BREAK
from linimasa.timex.words.tokens import tokens
from linimasa.timex.words.triggers import TRIGGER_PAIRS, TRIGGERS
from linimasa.timex.words.vocabulary import PLAIN, Vocabulary, vocabulary

_MAX_REMEMBERED = 100_000  # runs that are kept; a hostile text cannot fill memory
_QUOTES = frozenset("\"“”'")
_FEED = " \n "  # a line feed as a piece of its own
_LAST = "$"  # behind the codes of a run that ends the text
_MUCH = 16_000  # code points; who reads so many reads on
_MAX_KEY = 400  # code points; a longer run does not come twice


@dataclass(slots=True)
class _Laid:
    """A text in pieces, and `line`, the codes of their tokens with a blank between two pieces.

    Pieces are whole tokens where `cut`; else what stands between blanks, and line feeds.
    """

    pieces: list[str]
    line: str
    cut: bool

    def size(self, first: int, stop: int, feeds: int) -> int:
        """How many code points pieces take with what follows them; `feeds` of them line feeds."""
        if self.cut:
            return len("".join(self.pieces[first:stop]))
        return len(" ".join(self.pieces[first:stop])) + (stop > first) - 2 * feeds

    def text(self, first: int, stop: int) -> str:
        """The text of pieces, with what follows them."""
        if self.cut:
            return "".join(self.pieces[first:stop])
        end = " " if stop < len(self.pieces) else ""
        return (" ".join(self.pieces[first:stop]) + end).replace(_FEED, "\n")


@dataclass(slots=True)
class Scanner:
    """The matcher of one language, with what it remembers."""

    words: Vocabulary
    parser: Parser
    codes: Codes
    pieces: Pieces
    trigger: re.Pattern[str]
    closely: re.Pattern[str]  # with the small numbers that only a message means as a time
    apart: Apart
    cutter: Cutter | PrefixCutter | None = None
    seen: dict[tuple[str, int, bool], tuple[int, tuple[Found, ...]]] = field(default_factory=dict)
    runs: dict[str, tuple[str, list[int]]] = field(default_factory=dict)
    size: int = 0  # code points read so far

    def scan(self, text: str, *, closely: bool = False) -> list[tuple[int, Found]]:
        """(offset of the run, expression) for every expression in the text, left to right."""
        trigger = self.closely if closely else self.trigger
        apart = closely and self.words.style.range_durations
        laid = self._lay(text)
        line, known = laid.line, self.runs
        offset = len(text) - len(text.lstrip()) if laid.cut else 0
        result: list[tuple[int, Found]] = []
        piece = place = 0  # where `offset` is in the pieces, and in the line
        match = trigger.search(line)
        while match:
            at = match.start()
            start = line.rfind(PLAIN, 0, at) + 1
            end = line.find(PLAIN, at)
            run = line[start:end] if end >= 0 else line[start:] + _LAST
            end = end if end >= 0 else len(line)
            read = known.get(run)
            if read is None:
                read = self._run(run)
            codes, starts = read
            if codes:
                first = line.rfind(" ", 0, max(start - 1, 0)) + 1
                if laid.cut:  # one token more
                    first = line.rfind(" ", 0, max(first - 1, 0)) + 1
                count = line.count(" ", place, first)
                feeds = line.count(LINE_END, place, first)
                offset += laid.size(piece, piece + count, feeds)
                piece, place = piece + count, first
                behind = piece + line.count(" ", first, end) + 1  # with the token behind
                skipped = len(_only_codes(line[first:start]))
                shift, found = self._parse(laid, piece, behind, skipped, codes, starts, apart)
                result += [(offset + shift, each) for each in found]
            match = trigger.search(line, end)
        return result

    def _lay(self, text: str) -> _Laid:
        self.size += len(text)
        if self.size > _MUCH >= self.size - len(text):
            self.parser.prepare()
        if self.cutter is None:
            pieces = text.replace("\n", _FEED).split(" ")
            line = " ".join(map(self.pieces.__getitem__, pieces))
            if CUT not in line:
                return _Laid(pieces, line, cut=False)
        parts = tokens(text)
        if self.cutter:
            parts = list(self.cutter.cut(parts))
        codes = list(map(self.codes.__getitem__, parts))
        if any(code[0] == CUT for code in codes):
            parts = list(self.apart.cut(parts, codes))
            codes = list(map(self.codes.uncut, parts))
        return _Laid(parts, " ".join(codes), cut=True)

    def _run(self, run: str) -> tuple[str, list[int]]:
        """The codes of the tokens of a run, "" where no rule matches in it, whatever its words
        are: "15 per cent"; and with which tokens an item of several may start. `run` ends with a
        sign of its own where the text does.

        No rule matches only where no words fold into one, so that the tokens are the items.
        """
        codes, folding = _only_codes(run).removesuffix(_LAST), self.words.folding
        starts = folding.starts(codes)
        if run.count(LINE_END) < 2:  # a blank line has no code
            told, end = folding.plainly(codes, starts), BREAK * (run[-1] == _LAST)
            if told and not any(self.parser.touches(items + end) for items in told):
                codes = ""
        if len(run) <= _MAX_KEY:
            if len(self.runs) >= _MAX_REMEMBERED:
                self.runs.clear()
            self.runs[run] = codes, starts
        return codes, starts

    def _parse(
        self,
        laid: _Laid,
        piece: int,
        behind: int,
        skipped: int,
        codes: str,
        starts: list[int],
        apart: bool,  # noqa: FBT001 -- part of a key
    ) -> tuple[int, tuple[Found, ...]]:
        """The expressions of a run with these codes, in the pieces from `piece` to `behind`, some
        tokens after the first of them; and how far behind the start of that piece it starts."""
        window = laid.text(piece, behind)
        key = window, skipped, apart
        known = self.seen.get(key)
        if known is None:
            parts = laid.pieces[piece:behind] if laid.cut else tokens(window)
            before = parts[skipped - 1] if skipped else ""
            if before in _QUOTES and skipped > 1 and parts[skipped - 2] == "=":
                before = "="  # an attribute of markup that was left in a text
            stop = skipped + len(codes)
            after = parts[stop] if stop < len(parts) else ""
            shift = len(window) - sum(map(len, parts[skipped:]))
            run = parts[skipped:stop]
            known = shift, self.parser.parse(run, codes, starts, before, after, closely=apart)
            if len(window) <= _MAX_KEY:
                if len(self.seen) >= _MAX_REMEMBERED:
                    self.seen.clear()
                self.seen[key] = known
        return known


def _only_codes(line: str) -> str:
    return line.replace(" ", "").replace(LINE_END, "")


@cache
def scanner(language: str) -> Scanner:
    """The scanner of a language, built once."""
    words = vocabulary(language)
    # Where hours stand bare behind an article ("a las 10"), every small number is looked at.
    names = [*TRIGGERS, "HOUR"] if "CLOCK_AT" in words.members else TRIGGERS
    apart = Apart(words)
    codes = Codes(words, apart)
    plainly, closely = (_any_of(each, words) for each in (names, [*names, *_CLOSE]))
    pieces = Pieces(words, codes, apart)
    return Scanner(words, Parser(words), codes, pieces, plainly, closely, apart, cutter(words))


_CLOSE = ("DAY", "HOUR", "HHMM", "ORDINAL")


def _any_of(names: Iterable[str], words: Vocabulary) -> re.Pattern[str]:
    codes = {code for name in names for code in words.members.get(name, "")}
    gap = f"[ {LINE_END}]*"  # that may stand between two tokens in a line
    tests = [f"(?<=[{''.join(sorted(codes))}])"]
    for pair in TRIGGER_PAIRS:
        first, *rest = pair.split(" ")
        members = "".join(words.members.get(name, "") for name in re.findall(r"[A-Z_]+", first))
        if members:
            codes.update(members)
            tests.append(gap.join([f"(?<=[{members}])", *map(words.pattern, rest)]))
    # One set of codes to look for, and then the tests: that is what `re` finds fastest.
    return re.compile(f"[{''.join(sorted(codes))}](?:{'|'.join(tests)})")
