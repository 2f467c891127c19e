"""A value of a page that is worked out only if the page is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Later:
    """`make` gives the value; `shows` is all that it hangs on, for the page's key."""

    make: Callable[[], object]
    shows: tuple[object, ...]


def made(value: object) -> object:
    """The value itself, and what is in it, with nothing left for later."""
    if isinstance(value, Later):
        return value.make()
    if isinstance(value, Mapping):
        return {name: made(one) for name, one in value.items()}
    return value
