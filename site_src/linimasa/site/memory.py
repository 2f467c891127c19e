"""What the last build left behind, kept in `.linimasa/site.json`: only ever a short cut.

Of each file that a build wrote: the key and a digest of its bytes, and its size and time on the
disk. A file that was changed, or lost, since then no longer has them, and is made anew. The
memory may be deleted at any time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import astuple, field
from pathlib import Path

from linimasa.site.pictures import Look
from linimasa.values import dataclass
from linimasa.yamlio.atomic import write_atomic

_FORMAT = 2


@dataclass(frozen=True, slots=True)
class Left:
    """One file as a build left it: `time` in nanoseconds, `size` in bytes; all empty or 0 where
    the build was about to write it."""

    key: str = ""
    digest: str = ""
    size: int = 0
    time: int = 0

    def stands(self, path: Path | str) -> bool:
        """Whether the file is still as it was left."""
        try:
            status = os.stat(path)  # noqa: PTH116 -- asked for every page
        except OSError:
            return False
        return self.key != "" and (status.st_size, status.st_mtime_ns) == (self.size, self.time)


@dataclass(frozen=True, slots=True)
class Memory:
    """`inputs` stands for all that the site was made of; `pages` and `counts` are its report's.
    `files` are all files of ours, by their path in the output folder; `looks` is what was seen of
    a person's pictures; `texts` tells that the texts of sources were shown."""

    inputs: str = ""
    pages: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, Left] = field(default_factory=dict)
    looks: Mapping[str, Look] = field(default_factory=dict)
    texts: bool = False

    def whole(self, output: Path) -> bool:
        """Whether every file stands as it was left."""
        return all(left.stands(f"{output}/{file}") for file, left in self.files.items())


def read_memory(path: Path) -> Memory:
    """The memory of the last build; an empty one when it is lost or of another version."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("format") != _FORMAT:
            return _older(data)
        files = {file: Left(*left) for file, left in data["files"].items() if is_inside(file)}
        looks = {name: Look(*look) for name, look in data.get("looks", {}).items()}
        return Memory(
            data["inputs"], data["pages"], data["counts"], files, looks, data.get("texts", False)
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def _older(data: Mapping[str, object]) -> Memory:
    """The first format only listed the files."""
    files = data.get("files")
    listed = files if isinstance(files, list) else []
    ours = [file for file in listed if isinstance(file, str) and is_inside(file)]
    return Memory(files=dict.fromkeys(ours, Left()))


def write_memory(memory: Memory, path: Path) -> None:
    """Replace the memory on the disk, atomically."""
    data: dict[str, object] = {
        "format": _FORMAT,
        "inputs": memory.inputs,
        "pages": memory.pages,
        "counts": dict(memory.counts),
        "files": {
            file: [left.key, left.digest, left.size, left.time]
            for file, left in sorted(memory.files.items())
        },
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    if memory.looks:
        data["looks"] = {name: astuple(look) for name, look in sorted(memory.looks.items())}
    if memory.texts:
        data["texts"] = True
    text = json.dumps(data, ensure_ascii=False, indent=None, separators=(",", ":"))
    write_atomic(path, text, sync=False)  # a page that it claims shows by its size and time


def is_inside(file: str) -> bool:
    """Whether a path stays in the folder that it is relative to."""
    if "\\" in file or "\0" in file or file.startswith("/"):
        return False
    return ".." not in file or ".." not in file.split("/")
