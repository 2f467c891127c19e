"""YAML as linimasa itself writes it, into the nodes that a parser of all of YAML gives, in half of
the time.

Block mappings and lists of these, each value on the line of its key: a plain text, one in double
quotes without escapes, or a collection in brackets. Whatever else stands anywhere in a text (a
comment, a value over several lines, a mistake) leaves all of it to `parser`.
"""

from __future__ import annotations

import re
from sys import intern
from typing import NoReturn

from linimasa.yamlio.nodes import MOST_SHARED, Node, resolve

MOST_NESTED = 8  # collections in brackets within each other
MOST_KEY = 128  # characters of one; the parser refuses one of more than 1024
MOST_BEFORE = 24  # blanks before a line: it is nested so deeply at the most, and the parser has 40

# A plain text starts with no indicator of YAML, has no `: ` and no ` #` in it, and ends in none.
_FIRST = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[0-9]))"
_PLAIN = _FIRST + r"[^\n:#]*(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*)*(?<=\S)"
_BETWEEN = _FIRST + r"[^\n:#,?\[\]{}]*(?:(?::(?=[\w/])|(?<=\S)#)[^\n:#,?\[\]{}]*)*(?<=\S)"
_QUOTED = r'"[^"\\\n]*"'
_LINE = re.compile(
    rf"^( {{0,{MOST_BEFORE}}})(- )?([a-z_]{{1,{MOST_KEY}}}):"
    rf"(?: (?:({_PLAIN}|{_QUOTED})|([\[{{].*)))?\n(\n*)",
    re.MULTILINE,
)
_ITEM = re.compile(rf"{_BETWEEN}|{_QUOTED}")

_Line = tuple[str, str, str, str, str, str]
"""Indentation, dash, key, a text, a collection in brackets, and the empty lines after it."""


class _Other(Exception):  # noqa: N818 -- no error: another reader takes it
    """The text has more in it than is read here."""


def simple(text: str, file: str) -> Node | None:
    """The mapping that a text is, with the places and offsets that `parser` gives; None where it
    is for `parser` to read, or to refuse."""
    if not text.replace("\n", "").isprintable():
        return None
    try:
        return _Text(text, file).whole()
    except _Other:
        return None


def _leave() -> NoReturn:
    raise _Other


class _Text:
    """Reads line after line. `column` (from 0; -1 behind the last) and `dashed` tell how the line
    at hand begins."""

    __slots__ = ("column", "dashed", "file", "line", "lines", "number", "start", "text")

    def __init__(self, text: str, file: str):
        self.text, self.file = text, file
        self.lines: list[_Line] = _LINE.findall(text)
        self.number = self.start = 0  # of the line at hand: among `lines`, and where it begins
        self.line = 1  # the same, empty ones counted
        self._look()

    def _look(self) -> None:
        if self.number == len(self.lines):
            self.column, self.dashed = -1, False
        else:
            line = self.lines[self.number]
            self.column, self.dashed = len(line[0]), line[1] != ""

    def whole(self) -> Node:
        if self.column or self.dashed:
            _leave()
        found = self._mapping(0)
        if self.column >= 0 or self.start < len(self.text):  # some lines were none of ours
            _leave()
        return found

    def _mapping(self, column: int) -> Node:
        """The mapping whose first key stands at a column of the line at hand."""
        at = self.line, column + 1, self.start + column
        pairs = [self._pair(column)]
        while self.column == column and not self.dashed:
            pairs.append(self._pair(column))
        if self.column >= column:
            _leave()
        return _mapping(pairs, self.file, *at, self._next())

    def _sequence(self, column: int) -> Node:
        """The list whose first dash stands at a column of the line at hand."""
        at = self.line, column + 1, self.start + column
        items = []
        while self.column == column and self.dashed:
            items.append(self._mapping(column + 2))
        if self.column >= column:
            _leave()
        return Node("sequence", tuple(items), self.file, *at, self._next())

    def _next(self) -> int:
        """Where the line at hand has its first character: there a collection before it ends."""
        return self.start + max(self.column, 0)

    def _pair(self, column: int) -> tuple[Node, Node]:
        """The key at a column of the line at hand, and all that belongs to it."""
        _, _, key, text, flow, empty = self.lines[self.number]
        line, before = self.line, self.start - 1
        name = _scalar(key, self.start + column, self.file, line, before)
        at = name.end + 2
        self.number += 1
        self.line += 1 + len(empty)
        self.start = (at + len(text) + len(flow) if text or flow else name.end + 1) + 1 + len(empty)
        self._look()
        if text:
            return name, _scalar(text, at, self.file, line, before)
        if flow:
            value = _flow(self.text, at, self.file, line, before)
            if value.end < at + len(flow):
                _leave()
            return name, value
        if self.column <= column:
            _leave()
        below = self._sequence if self.dashed else self._mapping
        return name, below(self.column)


def _scalar(written: str, at: int, file: str, line: int, before: int) -> Node:
    """A text as it is written at an offset of a line, whose first character is behind `before`."""
    plain = written[0] != '"'
    text = written if plain else written[1:-1]
    if len(text) <= MOST_SHARED:
        text = intern(text)
    value = resolve(text) if plain else text
    return Node("scalar", value, file, line, at - before, at, at + len(written), text, plain)


def _mapping(
    pairs: list[tuple[Node, Node]], file: str, line: int, column: int, start: int, end: int
) -> Node:
    if len(pairs) > 1 and len({key.text for key, _ in pairs}) < len(pairs):
        _leave()
    return Node("mapping", tuple(pairs), file, line, column, start, end)


def _item(text: str, at: int, file: str, line: int, before: int, depth: int) -> Node:
    """What stands at an offset between brackets."""
    if text[at] in "[{":
        return _flow(text, at, file, line, before, depth + 1)
    found = _ITEM.match(text, at)
    return _scalar(found[0], at, file, line, before) if found else _leave()


def _flow(text: str, start: int, file: str, line: int, before: int, depth: int = 0) -> Node:
    """The collection whose bracket opens at an offset, with so many around it."""
    if depth == MOST_NESTED:
        _leave()
    is_mapping = text[start] == "{"
    closing = "}" if is_mapping else "]"
    pairs: list[tuple[Node, Node]] = []
    items: list[Node] = []
    end = start + 1
    while text[end] != closing:
        one = _item(text, end, file, line, before, depth)
        if is_mapping:
            _check_key(one, text)
            value = _item(text, one.end + 2, file, line, before, depth)
            pairs.append((one, value))
            one = value
        else:
            items.append(one)
        end = _behind_comma(text, one.end, closing)
    at = line, start - before, start, end + 1
    node = _mapping(pairs, file, *at) if is_mapping else Node("sequence", tuple(items), file, *at)
    node.flow = True
    return node


def _check_key(key: Node, text: str) -> None:
    if key.kind != "scalar" or len(key.text) > MOST_KEY or not text.startswith(": ", key.end):
        _leave()


def _behind_comma(text: str, end: int, closing: str) -> int:
    """Where the next item begins, or the bracket that closes."""
    if text.startswith(", ", end):
        return end + 2
    return end if text[end] == closing else _leave()
