"""Nodes into typed values, collecting every error instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from linimasa.edtf import parse
from linimasa.errors import DataError, DateError, LinimasaError, Place
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.scalars import render_flow

_T = TypeVar("_T")


class Fields:
    """The fields of one mapping. Each accessor returns a value or, after noting an error, None.

    `problems` is shared by all the mappings of a file; `error` is the class of what is noted.
    """

    __slots__ = ("at", "error", "known", "node", "problems", "values", "what")

    def __init__(
        self,
        node: Node | None,
        what: str,
        problems: list[LinimasaError],
        at: Place,
        error: type[LinimasaError] = DataError,
        hint: str = "",
    ):
        self.what = what
        self.problems = problems
        self.error = error
        self.at = node.at if node else at
        self.node = node
        self.known: list[str] = []
        if node is not None and node.kind != "mapping":
            self.note(f"{what} must be fields, each on a line `name: value`", hint=hint, at=node.at)
            self.node = node = None
        self.values = {name.text: value for name, value in node.pairs} if node else {}

    def note(
        self, message: str, *, hint: str = "", at: Place | None = None, field: str | None = None
    ) -> None:
        """Note an error, at a place, at a field, or at the mapping itself."""
        node = self.node.get(field) if self.node and field else None
        self.problems.append(self.error(message, hint=hint, at=at or (node or self).at))

    def raw(self, name: str) -> Node | None:
        """The node of a field, None where it is missing or null."""
        self.known.append(name)
        node = self.values.get(name)
        return None if node is None or node.value is None else node

    def text(self, name: str) -> str | None:
        """A text; a plain number or truth value counts as the text that was written."""
        node = self.raw(name)
        if node is None:
            return None
        if node.kind != "scalar":
            self.note(f"{name} must be a text", at=node.at)
            return None
        return node.text

    def required(self, name: str, *, hint: str = "") -> str:
        """A text that must be there with something to see in it; "" after noting that it is not."""
        node, value = self.raw(name), self.text(name)
        if node is None or (value is not None and not any(map(str.isprintable, value.strip()))):
            self.note(f"{self.what} has no {name}", hint=hint or f"add a line `{name}: …`")
        return value or ""

    def stated(self, name: str, hint: str = "") -> str:
        """A text that must be there, and may be empty; "" after noting that it is not there."""
        node, value = self.raw(name), self.text(name)
        if node is None:
            self.note(
                f"{self.what} has no {name}", hint=hint or f'add `{name}: …`, or `{name}: ""`'
            )
        return value or ""

    def word(self, name: str, allowed: Sequence[str]) -> str | None:
        """One of a few words."""
        node, value = self.raw(name), self.text(name)
        if node is None or value is None or value in allowed:
            return value
        from difflib import get_close_matches

        near = get_close_matches(value, allowed, n=1)
        meant = f"did you mean '{near[0]}'? " if near else ""
        hint = f"{meant}{name} is one of: {', '.join(allowed)}"
        self.note(f"'{value}' is no {name}", hint=hint, at=node.at)
        return None

    def date(self, name: str) -> str | None:
        """An EDTF string."""
        node, value = self.raw(name), self.text(name)
        if node is None or value is None:
            return None
        try:
            parse(value)
        except DateError as error:
            self.note(f"{name}: {error.message}", hint=error.hint, at=node.at)
            return None
        return value

    def flag(self, name: str) -> bool:
        """true or false; false where it is missing."""
        return self.choice(name) or False

    def choice(self, name: str) -> bool | None:
        """true or false; None where nothing was chosen."""
        node = self.raw(name)
        if node is None:
            return None
        if not isinstance(node.value, bool):
            self.note(f"{name} must be true or false", at=node.at)
            return None
        return node.value

    def number(self, name: str, low: float, high: float) -> float | None:
        """A number between two bounds, both allowed."""
        node = self.raw(name)
        if node is None:
            return None
        value = node.value
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not low <= value <= high
        ):
            self.note(f"{name} must be a number from {low:g} to {high:g}", at=node.at)
            return None
        return float(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        node = self.raw(name)
        if node is None:
            return ()
        if node.kind == "scalar":
            return (node.text,)
        bad = [item for item in node.items if item.kind != "scalar" or not item.text.strip()]
        if node.kind != "sequence" or bad:
            at = bad[0].at if bad else node.at
            self.note(f"{name} must be a list of texts", hint=f"{name}: [one, two]", at=at)
            return ()
        return tuple(item.text for item in node.items)

    def fields(self, name: str, read: Callable[[Fields], _T], *, main: str = "") -> _T | None:
        """A mapping of its own, read by `read`; `main` is the field that a bare text would be."""
        node = self.raw(name)
        if node is None:
            return None
        bare = main and node.kind == "scalar"
        hint = f"write `{name}: {render_flow({main: node.text})}`" if bare else ""
        return read(self._below(node, name, hint))

    def named(self, name: str, read: Callable[[Fields], _T]) -> dict[str, _T]:
        """A mapping of names of a person's choice to mappings, each read by `read`."""

        def every(inner: Fields) -> dict[str, _T]:
            keys = [key.text for key, _ in inner.node.pairs] if inner.node else []
            found = {key: inner.fields(key, read) for key in keys}
            return {key: value for key, value in found.items() if value is not None}

        return self.fields(name, every) or {}

    def each(self, name: str, what: str, read: Callable[[Fields], _T]) -> tuple[_T, ...]:
        """A list of mappings, each read by `read`; errors call one of them `what`."""
        node = self.raw(name)
        if node is None:
            return ()
        if node.kind != "sequence":
            self.note(f"{name} must be a list", hint="start each entry with `- `", at=node.at)
            return ()
        return tuple(read(self._below(item, what)) for item in node.items)

    def _below(self, node: Node, what: str, hint: str = "") -> Fields:
        return Fields(node, what, self.problems, self.at, self.error, hint)

    def finish(self) -> None:
        """Note every field that no accessor asked for, with the nearest that is known."""
        for key, _ in self.node.pairs if self.node else ():
            if key.text not in self.known:
                hint = suggestion(key.text, self.known)
                self.note(f"{self.what} has no field '{key.text}'", hint=hint, at=key.at)


def suggestion(word: str, known: Iterable[str]) -> str:
    """ "did you mean …?" for a near miss, else the list of what is known."""
    from difflib import get_close_matches

    names = list(dict.fromkeys(known))
    near = get_close_matches(word, names, n=1)
    return f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(names)}"
