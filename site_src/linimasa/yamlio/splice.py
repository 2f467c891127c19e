"""Edits to the text of an events file that leave every other byte as it is.

A file is never dumped: an edit finds the marks of what it changes, replaces that text, and keeps
comments, order, quoting, indentation and line ends around it. `Document` is one parsed text; many
edits are applied to it at once, so that a file is parsed once however much changes in it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from linimasa.yamlio.nodes import Node
from linimasa.yamlio.order import EVENT_ORDER, PERSON_ORDER, SOURCE_ORDER
from linimasa.yamlio.scalars import Value, render_flow, render_value
from linimasa.yamlio.strict import load_again

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)
_COMMENTS = re.compile(r"(?:[ \t]*#[^\r\n]*(?:\r?\n|\Z))+")  # whole lines of them


class Gone(Enum):
    """The value of a field that is to be taken away; null is a value."""

    GONE = "gone"


GONE = Gone.GONE


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from `start` to `end` (code points) becomes `text`."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, which do not overlap; their places are those of the text given."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join([*parts, text[done:]])


@dataclass(frozen=True, slots=True)
class Block:
    """An event in a text: its mapping, and the span of its lines, the dash included.

    `tail` is behind the comments that stand right below it, before a blank line or the end.
    """

    node: Node
    start: int
    end: int
    tail: int


class Document:
    """The text of an events file with its marks. Raises DataError where it is no YAML."""

    def __init__(self, text: str, file: str):
        self.text = text
        self.file = file
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.root = load_again(text, file)
        self.source = self.root.get("source") if self.root else None
        self.list = self.root.get("events") if self.root else None
        self.blocks = {
            identifier.text: self._block(item)
            for item in (self.list.items if self.list else ())
            if (identifier := item.get("id")) is not None
        }
        self._tails = sorted(block.tail for block in self.blocks.values())

    def edits(self, mapping: Node, values: Mapping[str, Value | Gone]) -> list[Edit]:
        """What gives the fields of the source or of an event these values; `GONE` takes one away.

        A field is written in its place or on a new line; one taken away from the line of the dash
        becomes null.
        """
        pairs = {key.text: (key, value) for key, value in mapping.pairs}
        new = {
            name: value
            for name, value in values.items()
            if name not in pairs and not isinstance(value, Gone)
        }
        edits = [self._edit(mapping, pairs[name], values[name]) for name in values if name in pairs]
        return edits + (self._flow_fields if mapping.flow else self._new_fields)(mapping, new)

    def with_events(self, groups: Mapping[str | None, Sequence[Mapping[str, Value]]]) -> str:
        """The text with new events: each group behind the event of its id, None before all."""
        if self.list is None or self.list.kind != "sequence" or not self.list.items:
            return self._first_events([event for group in groups.values() for event in group])
        insert = self._into_flow if self.list.flow else self._into_block
        return apply(self.text, [insert(events, after) for after, events in groups.items()])

    def without_events(self, names: Collection[str]) -> str:
        """The text without these events, each with the blank line before it."""
        if self.list is None or self.list.flow or not names:
            return self.text
        if all(name in names for name in self.blocks):
            return self._emptied()
        edits: list[Edit] = []
        leading = True  # the first of the list has its blank line behind it
        for name, block in self.blocks.items():
            if name in names:
                edits.append(self._removal(block, leading=leading))
            leading = leading and name in names
        return apply(self.text, edits)

    def has_comment(self, name: str) -> bool:
        """Whether a comment stands in an event, on the lines above it, or right below it."""
        block = self.blocks[name]
        earlier = bisect(self._tails, block.start)
        above = self._tails[earlier - 1] if earlier else self._list_begin()
        offset = min(above, block.start)
        if self.text.find("#", offset, block.tail) < 0:
            return False
        region = list(self.text[offset : block.tail])
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

    def _edit(self, mapping: Node, pair: tuple[Node, Node], value: Value | Gone) -> Edit:
        start, end = self.value_span(pair)
        if isinstance(value, Gone):
            line = self._line_start(pair[0].start)
            if not mapping.flow and not self.text[line : pair[0].start].strip():
                return Edit(line, self._line_end(end), "")
            value = None
        lead = " " if self.text[start - 1] == ":" else ""
        return Edit(start, end, lead + render_value(value))

    def _new_fields(self, mapping: Node, values: Mapping[str, Value]) -> list[Edit]:
        """New lines, those of one place in one edit, in the usual order."""
        indent = " " * self._column(mapping.pairs[0][0].start)
        places: dict[int, list[str]] = {}
        is_source = self.source is not None and self.source.start == mapping.start
        order = SOURCE_ORDER if is_source else EVENT_ORDER
        known = sorted((name for name in values if name in order), key=order.index)
        for name in (*known, *(name for name in values if name not in order)):
            at = self._line_end(self.value_span(_predecessor(mapping, name, order))[1])
            places.setdefault(at, []).append(f"{indent}{name}: {render_value(values[name])}")
        edits = []
        for at, lines in places.items():
            whole = self.text.endswith("\n", 0, at)  # else the file ends without a line break
            ends = [line + self.newline for line in lines] if whole else lines
            joined = "".join(ends) if whole else "".join(self.newline + line for line in lines)
            edits.append(Edit(at, at, joined))
        return edits

    def _flow_fields(self, mapping: Node, values: Mapping[str, Value]) -> list[Edit]:
        if not values:
            return []
        at = mapping.end - 1
        start = len(self.text[:at].rstrip())
        fields = ", ".join(f"{name}: {render_flow(value)}" for name, value in values.items())
        return [Edit(start, at, (", " if mapping.pairs else "") + fields)]

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

    def _into_block(self, events: Sequence[Mapping[str, Value]], after: str | None) -> Edit:
        first = self.list.items[0].start if self.list else 0
        block = self._render(events, " " * self._column(self._dash(first)))
        previous = self.blocks.get(after) if after else None
        if previous is None:
            at = self._above_comments(self._line_start(first))
            return Edit(at, at, block + self.newline)
        at, gap = previous.tail, self.newline
        if not self.text.endswith("\n", 0, at):
            gap += self.newline
        return Edit(at, at, gap + block)

    def _into_flow(self, events: Sequence[Mapping[str, Value]], after: str | None) -> Edit:
        block = ", ".join(render_flow(fields) for fields in events)
        previous = self.blocks.get(after) if after else None
        if previous is None:
            at = self.list.items[0].start if self.list else 0
            return Edit(at, at, f"{block}, ")
        return Edit(previous.node.end, previous.node.end, f", {block}")

    def _removal(self, block: Block, *, leading: bool) -> Edit:
        start, end = self._line_start(self._dash(block.node.start)), block.end
        blank = f"\n{self.newline}"
        if not leading and self.text.endswith(blank, 0, start):
            start -= len(self.newline)
        elif self.text.startswith(self.newline, end):
            end += len(self.newline)
        return Edit(start, end, "")

    def _emptied(self) -> str:
        pair = next(p for p in self.root.pairs if p[0].text == "events") if self.root else None
        blocks = list(self.blocks.values())
        if pair is None or not blocks:
            return self.text
        colon = self.text.index(":", pair[0].end) + 1
        start = self._line_start(self._dash(blocks[0].node.start))
        return f"{self.text[:colon]} []{self.text[colon:start]}{self.text[blocks[-1].end :]}"

    def _block(self, node: Node) -> Block:
        end = self._line_end(true_end(node))
        below = _COMMENTS.match(self.text, end)
        closes = below and self.text[below.end() : below.end() + 1] in ("", "\r", "\n")
        tail = below.end() if below and closes else end
        return Block(node, self._line_start(node.start), end, tail)

    def _above_comments(self, at: int) -> int:
        """The begin of the comment lines that stand right above a line, never above the list's."""
        begin = self._list_begin()
        while at > begin and self.text[self._line_start(at - 1) : at].lstrip().startswith("#"):
            at = self._line_start(at - 1)
        return at

    def _list_begin(self) -> int:
        """Behind the line of `events:`."""
        keys = [key.end for key, _ in self.root.pairs if key.text == "events"] if self.root else []
        return self._line_end(keys[0]) if keys else 0

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


def _predecessor(mapping: Node, name: str, order: Sequence[str]) -> tuple[Node, Node]:
    """The field behind which a new one goes: the last that comes before it in the usual order."""
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
    names = [name for name in (*EVENT_ORDER, *PERSON_ORDER) if name in fields]
    lines = [f"{name}: {render_value(fields[name])}" for name in names]
    first, *rest = lines
    return "".join([f"{indent}- {first}{newline}", *(f"{indent}  {one}{newline}" for one in rest)])


def render_file(source: Mapping[str, Value]) -> str:
    """A new file: the source's header and no events."""
    names = [name for name in SOURCE_ORDER if name in source]
    lines = [f"  {name}: {render_value(source[name])}\n" for name in names]
    return "source:\n" + "".join(lines) + "events: []\n"
