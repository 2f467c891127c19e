"""Edits to the text of an events file that leave every other byte as it is.

A file is never dumped: an edit finds the marks of what it changes, replaces that text, and keeps
comments, order, quoting, indentation and line ends around it. `Document` is one parsed text; every
edit returns the text that results.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linimasa.yamlio.scalars import Value, render_flow, render_value
from linimasa.yamlio.strict import Node, load

SOURCE_ORDER = [
    "id",
    "title",
    "outlet",
    "authors",
    "url",
    "archive",
    "file",
    "published",
    "published_basis",
    "language",
    "collected",
    "collected_by",
    "licence",
    "sha256",
    "wire",
]
EVENT_ORDER = [
    "id",
    "status",
    "into",
    "date",
    "date_text",
    "date_basis",
    "said",
    "title",
    "kind",
    "attribution",
    "quote",
    "prefix",
    "suffix",
    "locator",
    "place",
    "people",
    "numbers",
    "tags",
]

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """An event in a text: its mapping, and the span of its lines, the dash included."""

    node: Node
    start: int
    end: int


class Document:
    """The text of an events file with its marks. Raises DataError where it is no YAML."""

    def __init__(self, text: str, file: str):
        self.text = text
        self.file = file
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.root = load(text, file)
        self.source = self.root.get("source") if self.root else None
        self.list = self.root.get("events") if self.root else None
        self.blocks = {
            identifier.text: Block(
                item, self._line_start(item.start), self._line_end(true_end(item))
            )
            for item in (self.list.items if self.list else ())
            if (identifier := item.get("id")) is not None
        }

    def set_field(self, mapping: Node, name: str, value: Value) -> str:
        """Give a field of the source or of an event a value, in its place or a new line."""
        pair = next((pair for pair in mapping.pairs if pair[0].text == name), None)
        if pair is None:
            return self._insert_field(mapping, name, value)
        start, end = self.value_span(pair)
        lead = " " if self.text[start - 1] == ":" else ""
        return self.text[:start] + lead + render_value(value) + self.text[end:]

    def delete_field(self, mapping: Node, name: str) -> str:
        """Take a field away, with its line. On the line of the dash it becomes null instead."""
        pair = next((pair for pair in mapping.pairs if pair[0].text == name), None)
        if pair is None:
            return self.text
        start, end = self._line_start(pair[0].start), self._line_end(self.value_span(pair)[1])
        if mapping.flow or self.text[start : pair[0].start].strip():
            return self.set_field(mapping, name, None)
        return self.text[:start] + self.text[end:]

    def insert_events(self, events: Sequence[Mapping[str, Value]], after: str | None) -> str:
        """Add events, in their order, behind the one whose id is `after`, or before all others."""
        if self.list is None or self.list.kind != "sequence" or not self.list.items:
            return self._first_events(events)
        if self.list.flow:
            return self._insert_into_flow(events, after)
        previous = self.blocks.get(after) if after else None
        first = self.list.items[0]
        indent = " " * self._column(self._dash(first.start))
        block = self._render(events, indent)
        if previous is None:
            at = self._line_start(first.start)
            return self.text[:at] + block + self.newline + self.text[at:]
        at, gap = previous.end, self.newline
        if not self.text[:at].endswith("\n"):
            gap += self.newline
        return self.text[:at] + gap + block + self.text[at:]

    def remove_event(self, name: str) -> str:
        """Take an event away, with the blank line before it."""
        block = self.blocks[name]
        if self.list is None or self.list.flow:
            return self.text
        if len(self.blocks) == 1:
            return self._without_events(block)
        start = self._line_start(self._dash(block.node.start))
        before = self.text[:start]
        stripped = before.removesuffix(self.newline)
        blank = stripped.endswith("\n") and stripped != before
        end = block.end
        if not blank and self.text.startswith(self.newline, end):
            end += len(self.newline)  # the first of the list has its blank line behind it
        return (stripped if blank else before) + self.text[end:]

    def has_comment(self, name: str) -> bool:
        """Whether a comment stands in an event, or on the lines right above it."""
        block = self.blocks[name]
        earlier = [one.end for one in self.blocks.values() if one.end <= block.start]
        start = max(earlier, default=self._line_end(self.list.start) if self.list else 0)
        region = list(self.text[min(start, block.start) : block.end])
        offset = min(start, block.start)
        for scalar in _scalars(block.node):
            for index in range(scalar.start, min(scalar.end, block.end)):
                region[index - offset] = "x" if region[index - offset] not in "\r\n" else "\n"
        return bool(_COMMENT.search("".join(region)))

    def value_span(self, pair: tuple[Node, Node]) -> tuple[int, int]:
        """Where a value is written: from behind the colon for blocks and empty ones."""
        key, value = pair
        if value.kind == "scalar":
            if value.start == value.end:
                colon = self.text.index(":", key.end) + 1
                return colon, colon
            return value.start, true_end(value, self.text)
        if value.flow:
            return value.start, value.end
        return self.text.index(":", key.end) + 1, true_end(value, self.text)

    def is_plain_value(self, pair: tuple[Node, Node]) -> bool:
        """Whether a value can be replaced without losing a comment that stands inside it."""
        start, end = self.value_span(pair)
        scalar = pair[1].kind == "scalar"
        return scalar or not _COMMENT.search(self.text[start:end])

    def _insert_field(self, mapping: Node, name: str, value: Value) -> str:
        line = f"{name}: {render_value(value)}"
        if mapping.flow:
            at = mapping.end - 1
            comma = ", " if mapping.pairs else ""
            return self.text[:at].rstrip() + comma + line + self.text[at:]
        pair = _predecessor(mapping, name)
        indent = " " * self._column(mapping.pairs[0][0].start)
        at = self._line_end(self.value_span(pair)[1])
        before = self.text[:at]
        if before.endswith("\n"):
            return f"{before}{indent}{line}{self.newline}{self.text[at:]}"
        return f"{before}{self.newline}{indent}{line}{self.text[at:]}"

    def _render(self, events: Sequence[Mapping[str, Value]], indent: str) -> str:
        """Blocks with a blank line between them."""
        return self.newline.join(render_event(fields, indent, self.newline) for fields in events)

    def _first_events(self, events: Sequence[Mapping[str, Value]]) -> str:
        block = self._render(events, "  ")
        pair = (
            next((p for p in self.root.pairs if p[0].text == "events"), None) if self.root else None
        )
        if pair is None:
            before = (
                self.text if not self.text or self.text.endswith("\n") else self.text + self.newline
            )
            return f"{before}events:{self.newline}{block}"
        start, end = self.value_span(pair)
        colon = self.text.index(":", pair[0].end) + 1
        rest = self.text[end:] if end > start else self.text[colon:]
        tail_end = rest.find("\n") + 1 or len(rest)
        tail = rest[:tail_end] or self.newline
        tail = tail if tail.endswith("\n") else tail + self.newline
        return self.text[:colon] + tail + block + rest[tail_end:]

    def _insert_into_flow(self, events: Sequence[Mapping[str, Value]], after: str | None) -> str:
        block = ", ".join(render_flow(fields) for fields in events)
        previous = self.blocks.get(after) if after else None
        if previous is None or self.list is None:
            at = self.list.items[0].start if self.list else 0
            return f"{self.text[:at]}{block}, {self.text[at:]}"
        return f"{self.text[: previous.node.end]}, {block}{self.text[previous.node.end :]}"

    def _without_events(self, block: Block) -> str:
        pair = next(p for p in self.root.pairs if p[0].text == "events") if self.root else None
        if pair is None:
            return self.text
        colon = self.text.index(":", pair[0].end) + 1
        start = self._line_start(self._dash(block.node.start))
        return f"{self.text[:colon]} []{self.text[colon:start]}{self.text[block.end :]}"

    def _dash(self, start: int) -> int:
        return self.text.rindex("-", 0, start)

    def _column(self, index: int) -> int:
        return index - self._line_start(index)

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        """Behind the line break of the line that ends what stops at `index`."""
        if index and self.text[index - 1] == "\n":
            return index
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1


def _predecessor(mapping: Node, name: str) -> tuple[Node, Node]:
    """The field behind which a new one goes: the last that comes before it in the usual order."""
    order = EVENT_ORDER if name in EVENT_ORDER else SOURCE_ORDER
    if mapping.get("status") is None and name in SOURCE_ORDER:
        order = SOURCE_ORDER
    earlier = order[: order.index(name)] if name in order else order
    found = [pair for pair in mapping.pairs if pair[0].text in earlier]
    return found[-1] if found else mapping.pairs[0]


def true_end(node: Node, text: str | None = None) -> int:
    """Where a value's last character stands. A block's own mark lies on the token after it."""
    if node.kind == "scalar":
        end = node.end
        if text is not None:
            while end > node.start and text[end - 1] in "\r\n":
                end -= 1
        return end
    if node.flow:
        return node.end
    parts = node.items or tuple(value for _, value in node.pairs)
    keys = tuple(key.end for key, _ in node.pairs)
    return max((true_end(parts[-1], text) if parts else node.start, *keys))


def _scalars(node: Node) -> list[Node]:
    if node.kind == "scalar":
        return [node]
    children = [child for pair in node.pairs for child in pair] + list(node.items)
    return [scalar for child in children for scalar in _scalars(child)]


def render_event(fields: Mapping[str, Value], indent: str, newline: str) -> str:
    """A new event as block text, fields in their usual order, the dash at `indent`."""
    names = [name for name in EVENT_ORDER if name in fields]
    lines = [f"{name}: {render_value(fields[name])}" for name in names]
    first, *rest = lines
    return "".join([f"{indent}- {first}{newline}", *(f"{indent}  {one}{newline}" for one in rest)])


def render_file(source: Mapping[str, Value]) -> str:
    """A new file: the source's header and no events."""
    names = [name for name in SOURCE_ORDER if name in source]
    lines = [f"  {name}: {render_value(source[name])}\n" for name in names]
    return "source:\n" + "".join(lines) + "events: []\n"
