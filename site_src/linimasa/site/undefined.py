"""What a template asked for and nobody knows: the nearest name, and the names at hand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import StrictUndefined
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.utils import missing

_NAME = re.compile(r"'(\w+)' is undefined")


class Unknown(StrictUndefined):
    """An undefined value that says what its object has instead."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        message = super()._undefined_message
        if self._undefined_obj is missing or not isinstance(self._undefined_name, str):
            return message
        near = _nearest(self._undefined_name, self._undefined_obj)
        return f"{message} (nearest: '{near}')" if near else message


def _nearest(name: str, owner: object) -> str:
    """The attribute that was probably meant: the owner's own, or that of one of its parts, such as
    `event.title` of an entry."""
    from difflib import get_close_matches

    own = [one for one in dir(owner) if not one.startswith("_")]
    parts = {
        inner: f"{one}.{inner}"
        for one in reversed(getattr(owner, "__slots__", ()))
        for inner in getattr(getattr(owner, one), "__slots__", ())
    }
    near = get_close_matches(name, own, n=1) or get_close_matches(name, parts, n=1)
    return parts.get(near[0], near[0]) if near and near[0] not in own else "".join(near)


def at_hand(error: BaseException, own: Iterable[str], everywhere: Iterable[str]) -> str:
    """A hint on an undefined name: the nearest, or the page's own names and those of every page.

    Empty for any other error.
    """
    found = _NAME.match(str(error))
    if not found:
        return ""
    from difflib import get_close_matches

    page, every = sorted(own), sorted(set(everywhere) - DEFAULT_NAMESPACE.keys())
    near = get_close_matches(found[1], [*page, *every], n=1)
    meant = f"did you mean '{near[0]}'? " if near else ""
    here = f"at hand here: {', '.join(page)}; " if page else ""
    return f"{meant}{here}on every page: {', '.join(every)}"
