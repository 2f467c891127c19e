"""Rows of figures into Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table under its heading."""
    lines = [f"## {heading}", "", _line(columns), "|" + "---|" * len(columns)]
    return "\n".join([*lines, *map(_line, rows)])


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
