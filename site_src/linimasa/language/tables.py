"""A language code into the tables of its TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_SUFFIX = ".toml"


@cache
def available() -> tuple[str, ...]:
    """The codes (BCP 47) of all languages that have a file of their own, sorted."""
    folder = files("linimasa.language") / "data"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


@cache
def read(code: str) -> Mapping[str, object]:
    """The raw tables of a language, empty for one without a file. `code` is BCP 47.

    Each stage turns its own tables into a frozen dataclass; nothing else passes this border.
    """
    base = code.split("-", maxsplit=1)[0].lower()
    if base not in available():
        return MappingProxyType({})
    entry = files("linimasa.language") / "data" / f"{base}{_SUFFIX}"
    return MappingProxyType(tomllib.loads(entry.read_text(encoding="utf-8")))
