"""A value of YAML with its place, and plain scalars by the core schema of YAML 1.2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from linimasa.errors import Place

Scalar = str | int | float | bool | None

MOST_SHARED = 32  # characters of a text that is kept once: names, tags, kinds, keys

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_MARKED = frozenset("~nNtTfF0123456789+-.")  # how a scalar begins that is not a text
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]")


@dataclass(slots=True, eq=False)  # not frozen: 30 are made for each event, and that costs threefold
class Node:
    """A YAML value and where it stands. `start` and `end` are code point offsets into the text.

    `value` is a scalar, a tuple of nodes (a sequence), or a tuple of pairs of nodes (a mapping).
    `text` is a scalar as written, without its quotes. Never changed once made.
    """

    kind: str
    value: Scalar | tuple[Node, ...] | tuple[tuple[Node, Node], ...]
    file: str
    line: int
    column: int
    start: int
    end: int
    text: str = ""
    plain: bool = False
    flow: bool = False

    @property
    def at(self) -> Place:
        """Where the value starts."""
        return Place(self.file, self.line, self.column)

    @property
    def items(self) -> tuple[Node, ...]:
        """The nodes of a sequence; empty for anything else."""
        return cast("tuple[Node, ...]", self.value) if self.kind == "sequence" else ()

    @property
    def pairs(self) -> tuple[tuple[Node, Node], ...]:
        """The (key, value) nodes of a mapping; empty for anything else."""
        pairs = cast("tuple[tuple[Node, Node], ...]", self.value)
        return pairs if self.kind == "mapping" else ()

    def get(self, key: str) -> Node | None:
        """The value of a key of a mapping."""
        for name, value in self.pairs:
            if name.text == key:
                return value
        return None


def resolve(text: str) -> Scalar:
    """A plain scalar by the core schema of YAML 1.2; a number with leading zeros stays text."""
    if text and text[0] not in _MARKED:
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text[0] in "tT"
    if _LEADING_ZERO.match(text):
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
