"""A value of a page that is worked out only if the page is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping


class Later:
    """`make` gives the value, and is called once; `shows` is all that it hangs on, for the key."""

    __slots__ = ("_made", "_make", "shows")

    def __init__(self, make: Callable[[], object], shows: tuple[object, ...]):
        self._make: Callable[[], object] | None = make
        self._made: object = None
        self.shows = shows

    def make(self) -> object:
        """The value."""
        if self._make is not None:
            self._made, self._make = self._make(), None
        return self._made


def made(value: object) -> object:
    """The value itself, and what is in it, with nothing left for later."""
    if isinstance(value, Later):
        return value.make()
    if isinstance(value, Mapping):
        return {name: made(one) for name, one in value.items()}
    return value
