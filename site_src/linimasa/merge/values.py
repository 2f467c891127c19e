"""Candidates, articles and YAML nodes as plain values that can be compared field by field."""

from __future__ import annotations

from dataclasses import asdict

from linimasa.model import Article, Candidate
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.order import EVENT_ORDER, SOURCE_ORDER
from linimasa.yamlio.scalars import Value

# What the machine fills in: all that has an order, but for the names and what a person decides.
_SOURCE_FIELDS = [name for name in SOURCE_ORDER if name not in ("id", "show_text")]
_EVENT_FIELDS = [name for name in EVENT_ORDER if name not in ("id", "status", "into")]


def event_values(candidate: Candidate) -> dict[str, Value]:
    """The fields that the machine would write; what is not known is left out, but never `date`."""
    values = {name: _plain(getattr(candidate, name)) for name in _EVENT_FIELDS}
    return {name: value for name, value in values.items() if name == "date" or value}


def source_values(article: Article) -> dict[str, Value]:
    """The header that the machine would write, without the id."""
    values = {name: _plain(getattr(article, name)) for name in _SOURCE_FIELDS}
    return {name: value for name, value in values.items() if value}


def _plain(value: object) -> Value:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    known = {name: item for name, item in asdict(value).items() if item}  # type: ignore[call-overload] # any dataclass
    return {name: str(item) for name, item in known.items()}


def node_value(node: Node | None) -> Value:
    """A field of a file as a plain value: texts as written, None for missing and for null."""
    if node is None or (node.kind == "scalar" and node.value is None):
        return None
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [node_value(item) for item in node.items]
    return {key.text: node_value(value) for key, value in node.pairs}


def field_values(node: Node) -> dict[str, Value]:
    """All fields of a source or an event of a file as plain values."""
    return {key.text: node_value(value) for key, value in node.pairs}
