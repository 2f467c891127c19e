"""The fields of a class from the table of a language that has their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from linimasa.language import texts

NEVER = "(?!)"  # a pattern that nothing fits


def filled(made: type, table: Mapping[str, object], pattern: str = "") -> dict[str, Any]:
    """Field -> what the table has under its name, or nothing of its kind, for the fields that stand
    in a class itself, not in one that it is made from.

    A list gives a tuple or a frozenset of texts, a text a text or a compiled pattern, as the field
    is annotated; a text that is missing is `pattern`, and a compiled one never fits.

    Raises KeyError on an annotation of another kind.
    """
    kinds = {name: _kind(one) for name, one in made.__annotations__.items()}
    return {
        name: _KINDS[kind](table, name) if kind != "str" else str(table.get(name, pattern))
        for name, kind in kinds.items()
    }


def _kind(annotation: object) -> str:
    """The class that an annotation names; where it is compiled, it is that class itself."""
    named = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return named.partition("[")[0].rpartition(".")[2]


def pattern_of(table: Mapping[str, object], name: str) -> str:
    """A pattern of a table; one that nothing fits where it has none."""
    return str(table.get(name, NEVER))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a language's words, compiled once: how often it is asked for does not matter."""
    return re.compile(pattern)


_KINDS: Mapping[str, Callable[[Mapping[str, object], str], object]] = {
    "tuple": texts,
    "frozenset": lambda table, name: frozenset(texts(table, name)),
    "bool": lambda table, name: bool(table.get(name)),
    "Pattern": lambda table, name: re.compile(pattern_of(table, name)),
}
