"""Fields of one mapping of an events file, spliced into its text."""

from __future__ import annotations

from collections.abc import Mapping

from linimasa.yamlio.nodes import Node
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import Document, Gone, apply


def with_fields(document: Document, mapping: Node, values: Mapping[str, Value | Gone]) -> str:
    """The text of a document after these fields of one of its mappings have these values."""
    return apply(document.text, document.edits(mapping, values))
