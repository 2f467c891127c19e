"""The project's folders as snapshots, and two snapshots as the set of paths that changed.

The livereload library has a watcher of its own, which names one changed path at most, misses a
file that is moved in with an old date, and drops a change within three seconds of the last one.
Looking at every file's size, inode and time finds atomic renames and moved files as well, and
needs no service of the operating system: 1,000 files take some 5 ms.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]  # mtime in nanoseconds, size in bytes, inode
Snapshot = Mapping[str, Stamp]

WATCHED_FOLDERS = ("seeds", "content", "templates")
WATCHED_FILES = ("linimasa.yaml",)

_MACHINE_FOLDER = ".machine"  # the one hidden folder that belongs to the project's content
# What editors, file managers and half-finished downloads leave beside the file that is meant:
# Emacs #x# and x~, Vim 4913 and x.swp, JetBrains x___jb_tmp___, browsers x.part and x.crdownload.
_NOISE = re.compile(
    r"\..*|.*~|#.*#|4913|.*___jb_(tmp|old)___|.*\.(swp|swo|swx|tmp|temp|bak|part|crdownload|pyc)",
    re.IGNORECASE,
)


def is_noise(name: str) -> bool:
    """Whether a file's or folder's bare name marks it as temporary, hidden or a backup."""
    return name != _MACHINE_FOLDER and _NOISE.fullmatch(name) is not None


def take_snapshot(root: Path) -> Snapshot:
    """The stamp of every watched file, by its path relative to `root`, with POSIX slashes.

    Follows symbolic links, each folder once. What vanishes while it is looked at is left out.
    """
    found: dict[str, Stamp] = {}
    for name in WATCHED_FILES:
        _add_stamp(found, root / name, name)
    seen: set[tuple[int, int]] = set()
    for name in WATCHED_FOLDERS:
        for path in _walk(root / name, seen):
            _add_stamp(found, path, path.relative_to(root).as_posix())
    return found


def changed_paths(before: Snapshot, after: Snapshot) -> frozenset[str]:
    """The paths that were added, removed, replaced or rewritten between two snapshots."""
    return frozenset(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )


def _add_stamp(found: dict[str, Stamp], path: Path, name: str) -> None:
    try:
        status = path.stat()
    except OSError:
        return
    found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    for base, folders, files in os.walk(folder, followlinks=True):
        if not _first_visit(base, seen):
            folders.clear()
            continue
        folders[:] = [name for name in folders if not is_noise(name)]
        yield from (Path(base, name) for name in files if not is_noise(name))


def _first_visit(folder: str, seen: set[tuple[int, int]]) -> bool:
    """False where a symbolic link leads back into a folder that was walked already."""
    try:
        status = Path(folder).stat()
    except OSError:
        return False
    key = (status.st_dev, status.st_ino)
    new = key not in seen
    seen.add(key)
    return new
