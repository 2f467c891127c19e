"""YAML text into nodes with places, by the YAML 1.2 core schema, refusing what hides mistakes.

What linimasa writes is read by `simple`; all else by `parser`, which is imported when it is needed.
"""

from __future__ import annotations

from functools import lru_cache

from linimasa.yamlio.nodes import Node
from linimasa.yamlio.simple import simple


def load(text: str, file: str) -> Node | None:
    """Read one YAML document; None for an empty one. Raises DataError, or Problems with several."""
    node = simple(text, file)
    if node is None:
        from linimasa.yamlio.parser import parse

        return parse(text, file)
    return node


@lru_cache(maxsize=2)
def load_again(text: str, file: str) -> Node | None:
    """The same; a file as it stood and as it becomes are remembered, for who looks at both."""
    return load(text, file)
