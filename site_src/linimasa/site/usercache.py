"""Bytes that are worked out once for a user of a machine: only ever a short cut.

They lie in the folder that the system keeps for such things, and may be deleted at any time. What
is torn, of another key, or not the user's own file is worked out anew; a folder that is not the
user's alone, as in one that all share, is left as it is. What nobody has asked for in three months,
as of a program that is gone, goes when something new comes.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from linimasa.yamlio.atomic import write_atomic

_DAY = 86_400  # seconds
_FRESH = 30 * _DAY  # for which a file that is read is left as it is: then its time is set anew
_MOST_AGE = 90 * _DAY  # of a file that nobody reads
_SEAL = 16  # bytes in front of what is kept: a digest of it, its name and its key


def cached(name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """What `make` gives, or gave when it was last asked for `name` with the same `key`."""
    known = recall(name, key)
    if known is None:
        known = make()
        keep(name, key, known)
    return known


def recall(name: str, key: str) -> bytes | None:
    """What was last kept as `name`, if it was with the same `key`."""
    folder = cache_folder()
    return _read(folder / name, key) if folder and _is_private(folder) else None


def keep(name: str, key: str, data: bytes) -> None:
    """Keep some bytes as `name`, in place of those that were. Where this cannot be, it is not."""
    folder = cache_folder()
    if folder is None:
        return
    with suppress(OSError):  # a folder that cannot be written, a full disk: the next one may
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_private(folder):
            write_atomic(folder / name, _seal(name, key, data) + data, sync=False, mode=0o600)
            _prune(folder)


def cache_folder() -> Path | None:
    """Where programs of this user keep what can be worked out again (XDG Base Directory 0.8, and
    what macOS and Windows have for it); None where there is no such place."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named) / "linimasa" if Path(named).is_absolute() else None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "linimasa" / "Cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "linimasa"


def _read(path: Path, key: str) -> bytes | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not _is_own(status):
                return None
            data = file.read()
    except OSError:
        return None
    seal, kept = data[:_SEAL], data[_SEAL:]
    if seal != _seal(path.name, key, kept):
        return None
    if time.time() - status.st_mtime > _FRESH:
        with suppress(OSError):
            os.utime(path)
    return kept


def _prune(folder: Path) -> None:
    """Delete the user's own plain files of which nothing was read for too long. Raises OSError."""
    last = time.time() - _MOST_AGE
    with os.scandir(folder) as entries:
        for entry in entries:
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(status.st_mode) and _is_owned(status) and status.st_mtime < last:
                with suppress(OSError):  # another process was quicker
                    os.unlink(entry.path)  # noqa: PTH108 -- an entry, no Path


def _is_private(folder: Path) -> bool:
    """Whether nobody else can put a file into it, or another folder in its place."""
    try:
        return _is_own(folder.stat()) and _is_owned(folder.lstat())
    except OSError:
        return False


def _is_own(status: os.stat_result) -> bool:
    """Whether nobody else can have written it: compiled code may be in it."""
    others = stat.S_IWGRP | stat.S_IWOTH
    return _is_owned(status) and not (hasattr(os, "getuid") and status.st_mode & others)


def _is_owned(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def _seal(name: str, key: str, data: bytes) -> bytes:
    return blake2b(f"{name}\0{key}\0".encode() + data, digest_size=_SEAL).digest()
