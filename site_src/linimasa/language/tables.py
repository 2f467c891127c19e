"""A language code into the tables of its TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from os import listdir
from os.path import dirname, join
from types import MappingProxyType
from typing import cast

_SUFFIX = ".toml"
# By its path: importlib.resources would take as long to import as the rest of this package.
_FOLDER = join(dirname(__file__), "data")  # noqa: PTH118, PTH120 -- pathlib takes long as well


@cache
def available() -> tuple[str, ...]:
    """The codes (BCP 47) of all languages that have a file of their own, sorted."""
    names = listdir(_FOLDER)  # noqa: PTH208 -- see above
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


@cache
def with_table(name: str) -> tuple[str, ...]:
    """The languages whose file has a table of that name, found without reading them all."""
    header = f"\n[{name}]".encode()
    return tuple(code for code in available() if header in _bytes(code))


@cache
def read(code: str) -> Mapping[str, object]:
    """The raw tables of a language, empty for one without a file. `code` is BCP 47.

    Each stage turns its own tables into a frozen dataclass; nothing else passes this border.
    """
    base = code.split("-", maxsplit=1)[0].lower()
    if base not in available():
        return MappingProxyType({})
    return MappingProxyType(load(_path(base)))


def table_of(code: str, *names: str) -> Mapping[str, object]:
    """A table of a language, each name inside the one before; empty where it has none."""
    found = read(code)
    for name in names:
        found = cast("Mapping[str, object]", found.get(name, {}))
    return found


def texts(table: Mapping[str, object], name: str) -> tuple[str, ...]:
    """A list of texts in a table, empty where it has none. Raises TypeError on anything else: a
    text would be read letter by letter."""
    found = table.get(name, [])
    if not isinstance(found, list):
        raise TypeError(f"{name} is no list")
    return tuple(cast("list[str]", found))


def _path(code: str) -> str:
    return join(_FOLDER, f"{code}{_SUFFIX}")  # noqa: PTH118 -- see above


def _bytes(code: str) -> bytes:
    with open(_path(code), "rb") as file:  # noqa: PTH123 -- see above
        return file.read()


def load(path: str) -> dict[str, object]:
    """A TOML file."""
    import tomllib

    with open(path, "rb") as file:  # noqa: PTH123 -- see above
        return tomllib.load(file)
