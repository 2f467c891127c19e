"""Frozen dataclasses that cost little when their module is imported.

The standard library writes six methods for a class as source text and compiles each of them, a
third of a millisecond a class: of a hundred classes, a quarter of the time in which a build gets
ready. Here a method is written when it is first called, and most never are.
"""

from __future__ import annotations

import dataclasses
from dataclasses import FrozenInstanceError, fields
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from dataclasses import dataclass

    Write = Callable[[type], Callable[..., Any]]
else:

    def dataclass(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
        """`dataclasses.dataclass(frozen=True, slots=True)`, in order or not, and no other kind: for
        the modules that a build imports. No field may be by keyword only, or for `__init__` alone
        (`InitVar`)."""
        if not (frozen and slots):
            raise TypeError("only frozen dataclasses with slots are made here")
        return partial(_made, {**_WRITTEN, **_ORDER} if order else _WRITTEN)


__all__ = ["dataclass"]

_NEW = object()  # in place of a value that is made for each


def _made(written: Mapping[str, Write], bare: type) -> type:
    """A class with the methods of a frozen dataclass, but for those that it has of its own."""
    own = frozenset(vars(bare))
    bare.__doc__ = bare.__doc__ or bare.__name__  # or the library works its signature out: 1 ms
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(bare)
    methods = {name: _when_called(made, name, write) for name, write in written.items()}
    for name, method in {**methods, **_SHARED}.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _when_called(made: type, name: str, write: Write) -> Callable[..., Any]:
    """A method that is written, and takes its place, when it is first called."""

    def first(self: object, *arguments: object, **named: object) -> Any:
        method = write(made)
        method.__qualname__ = f"{made.__qualname__}.{name}"
        setattr(made, name, method)
        return method(self, *arguments, **named)

    return first


def _init(made: type) -> Callable[..., Any]:
    known: dict[str, object] = {"NEW": _NEW}
    parameters, body = ["self"], []
    for one in fields(made):
        name = one.name
        known[f"set_{name}"] = getattr(made, name).__set__  # half the time of object.__setattr__
        default, value = "", name
        if one.default is not dataclasses.MISSING:
            known[f"default_{name}"] = one.default
            default, value = f"=default_{name}", name if one.init else f"default_{name}"
        elif one.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"] = one.default_factory
            fresh = f"make_{name}()"
            default, value = "=NEW", f"{fresh} if {name} is NEW else {name}" if one.init else fresh
        if one.init:
            parameters.append(f"{name}{default}")
        if one.init or default:
            body.append(f"set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    return _compiled(f"__init__({', '.join(parameters)})", body, known)


def _repr(made: type) -> Callable[..., Any]:
    shown = ", ".join(f"{one.name}={{self.{one.name}!r}}" for one in fields(made) if one.repr)
    return _compiled("__repr__(self)", [f'return f"{{type(self).__qualname__}}({shown})"'])


def _comparing(sign: str, name: str, made: type) -> Callable[..., Any]:
    ours, theirs = _compared(made, "self"), _compared(made, "other")
    line = f"return {ours} {sign} {theirs} if type(other) is type(self) else NotImplemented"
    return _compiled(f"{name}(self, other)", [line])


def _hash(made: type) -> Callable[..., Any]:
    return _compiled("__hash__(self)", [f"return hash({_compared(made, 'self')})"])


def _reduce(made: type) -> Callable[..., Any]:
    given = _tuple(f"self.{one.name}" for one in fields(made) if one.init)
    return _compiled("__reduce__(self)", [f"return type(self), {given}"])


def _compared(made: type, name: str) -> str:
    return _tuple(f"{name}.{one.name}" for one in fields(made) if one.compare)


def _tuple(parts: Iterable[str]) -> str:
    return f"({''.join(f'{part}, ' for part in parts)})"


def _compiled(
    head: str, body: Sequence[str], known: Mapping[str, object] | None = None
) -> Callable[..., Any]:
    """A function of the head and the lines given; `known` is what it may call by a name."""
    lines = "".join(f"\n  {line}" for line in body or ["pass"])
    known = known or {}
    name = head.partition("(")[0]
    text = f"def written({', '.join(known)}):\n def {head}:{lines}\n return {name}"
    found: dict[str, Any] = {}
    exec(text, found)  # noqa: S102 -- of the names of fields, which stand in our own code
    method: Callable[..., Any] = found["written"](**known)
    return method


def _refuse(_self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change the field '{name}' of a frozen value")


_WRITTEN = {
    "__init__": _init,
    "__repr__": _repr,
    "__eq__": partial(_comparing, "==", "__eq__"),
    "__hash__": _hash,
    "__reduce__": _reduce,
}
_ORDER = {
    name: partial(_comparing, sign, name)
    for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))
}
_SHARED = {"__setattr__": _refuse, "__delattr__": _refuse}
