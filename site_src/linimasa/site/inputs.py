"""All that a site is made of into one digest, without reading it: names, sizes and times.

A build whose inputs have the digest of the last one has nothing to do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import linimasa
from linimasa.config import Config
from linimasa.site.digests import digest
from linimasa.site.pagefind import PACKAGE as PAGEFIND
from linimasa.site.theme import theme_dir

_RACY = 50_000_000  # nanoseconds: a file may change again within one tick of its disk's clock
_PARTS = (".py", ".tsv", ".toml", ".json")
_PACKAGE = Path(linimasa.__file__).parent


def fingerprint(config: Config, *, texts: bool = False) -> str:
    """A digest of the settings, some of which come from the environment, and of the inputs as they
    stand, of seeds too where the site shows their `texts`; empty where one is so new that it may
    still change without showing it."""
    stamps = [*_stamps(config), *(_files(config.seeds_dir) if texts else ())]
    newest = max((time_ for _, _, time_, _ in stamps), default=0)
    if time.time_ns() - newest < _RACY:
        return ""
    return digest(program(), release_of(PAGEFIND), repr(config), *map(repr, sorted(stamps)))


@cache
def program() -> str:
    """A digest of the program itself: its version, its modules' and its data's sizes and times."""
    stamps = ((Path(path).name, *rest) for path, *rest in sorted(_walk(_PACKAGE, _PARTS)))
    return digest(linimasa.__version__, *map(repr, stamps))


@cache
def installation() -> str:
    """Stands for this installation of the program, of which a user may have several."""
    return digest(sys.version, str(_PACKAGE))[:8]


@cache
def release_of(package: str) -> str:
    """Stands for the release of a package that is installed, without importing it: the size and
    the time of its first module."""
    found = find_spec(package)
    return digest(*map(repr, _walk(Path(found.origin)))) if found and found.origin else ""


def theme_stamp() -> str:
    """A digest of the theme's templates: their names, sizes and times."""
    return digest(*map(repr, sorted(_walk(theme_dir(), (".html",)))))


Stamp = tuple[str, int, int]
"""A path, its size in bytes and its time in nanoseconds."""

_Found = tuple[str, int, int, int]
"""The same, and the time at which the system last changed what it knows of the file, which nobody
sets: a file that was put in place of another with its size and time is told by it."""


def _stamps(config: Config) -> Iterable[_Found]:
    yield from _files(config.root / "linimasa.yaml")
    yield from _files(config.root / "content")
    for folder in (config.templates_dir, theme_dir()):
        yield from _files(folder)


def _walk(path: Path, endings: tuple[str, ...] = ("",)) -> Iterator[Stamp]:
    """The files below a folder, what is hidden left out; or one file."""
    return (found[:3] for found in _files(path, endings))


def _files(path: Path, endings: tuple[str, ...] = ("",)) -> Iterator[_Found]:
    """The same, as found."""
    todo = [str(path)]
    if path.is_file():
        yield _found(todo.pop(), path.stat())
    while todo:
        with suppress(OSError), os.scandir(todo.pop()) as found:
            for each in found:
                if each.name.startswith((".", "__")):
                    continue
                with suppress(OSError):
                    if each.is_dir():
                        todo.append(each.path)
                    elif each.name.endswith(endings):
                        yield _found(each.path, each.stat())


def _found(path: str, status: os.stat_result) -> _Found:
    return path, status.st_size, status.st_mtime_ns, status.st_ctime_ns
