"""A folder of the built site into what is wrong with it: its links, its names, its size."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from linimasa.check.findings import (
    CONTROL_IN_NAME,
    FILE_TOO_LARGE,
    NO_PLAIN_FILE,
    SAME_BUT_FOR_CASE,
    SITE_TOO_LARGE,
    Finding,
    folded,
    in_order,
)
from linimasa.check.links import check_links
from linimasa.errors import Place

# GitHub's limits: a push with a file of more than 100 MiB is refused, and a published site may
# hold 1 GB (docs.github.com, "GitHub Pages limits").
MAX_FILE = 100 * 1024 * 1024
MAX_SITE = 1_000_000_000

_NOT_OURS = ".git"


@dataclass(frozen=True, slots=True)
class Found:
    """What lies below a folder: the size of every plain file, and what is no such file."""

    sizes: Mapping[str, int]
    others: tuple[str, ...]


def check_site(
    folder: Path,
    name: str,
    *,
    url: str | None = None,
    max_file: int = MAX_FILE,
    max_site: int = MAX_SITE,
) -> tuple[Finding, ...]:
    """Everything wrong with the site in `folder`, which findings call `name`; sizes in bytes.

    `url` is its public address: links to it, and from the host's root, are links within the site.
    """
    found = list_files(folder)
    problems = [
        *_names(found, name),
        *_sizes(found, name, max_file, max_site),
        *folded(check_links(folder, found.sizes, name, url)),
    ]
    return in_order(problems)


def list_files(folder: Path) -> Found:
    """Everything below a folder by its path (relative, POSIX), links not followed."""
    sizes: dict[str, int] = {}
    others: list[str] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if one != _NOT_OURS]
        for one in (*folders, *names):
            path = Path(parent, one)
            mode = path.lstat()
            file = path.relative_to(folder).as_posix()
            if stat.S_ISREG(mode.st_mode):
                sizes[file] = mode.st_size
            elif not stat.S_ISDIR(mode.st_mode):
                others.append(file)
    return Found(dict(sorted(sizes.items())), tuple(sorted(others)))


def _names(found: Found, name: str) -> Iterator[Finding]:
    for file in found.others:
        what = "is a symbolic link or a special file, which a host does not serve"
        yield Finding(_at(name, file), NO_PLAIN_FILE, what, "put the file itself there")
    for file in (*found.sizes, *found.others):
        if any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in file):
            place = _at(name, file.encode("unicode_escape").decode())
            yield Finding(place, CONTROL_IN_NAME, "its name holds a control character", "rename it")
    for first, other in same_but_for_case(found.sizes):
        message = f"differs from {first} only by case"
        yield Finding(_at(name, other), SAME_BUT_FOR_CASE, message, "rename one of them")


def same_but_for_case(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Two names that are one on the disks of macOS and Windows, files and folders alike: accents
    may be written in two ways (NFC, NFD) as well."""
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for file in files:
        parts = file.split("/")
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            spellings[unicodedata.normalize("NFC", path).casefold()].add(path)
    for same in spellings.values():
        first, *rest = sorted(same)
        yield from ((first, other) for other in rest)


def _sizes(found: Found, name: str, max_file: int, max_site: int) -> Iterator[Finding]:
    for file, size in found.sizes.items():
        if size > max_file:
            message = f"holds {_megabytes(size)}; GitHub takes {_megabytes(max_file)} a file"
            yield Finding(_at(name, file), FILE_TOO_LARGE, message, "make it smaller")
    total = sum(found.sizes.values())
    if total > max_site:
        message = (
            f"the site holds {_megabytes(total)}; GitHub Pages takes {_megabytes(max_site)} in all"
        )
        yield Finding(Place(name), SITE_TOO_LARGE, message, "host its largest files elsewhere")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"


def _at(name: str, file: str) -> Place:
    return Place(f"{name}/{file}")
