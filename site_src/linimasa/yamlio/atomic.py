"""Files replaced in one step: a reader sees the old bytes or the new, never half."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path


def write_atomic(path: Path, data: str | bytes, *, sync: bool = True, mode: int = 0) -> bool:
    """Replace `path` with `data` (text as UTF-8). False, and nothing touched, when it is the same.

    Folders are made as needed. The new bytes are synced to disk before they take the name (not
    where `sync` is off: for what may be lost with the machine's power), and an existing file
    keeps its mode, unless one is given. Raises OSError, also where a device, a pipe or a folder is
    in the way: root could replace even /dev/null.
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    if path.is_file() and path.read_bytes() == content:
        return False
    try:
        target = path.resolve()  # a link stays a link: what it points to is replaced
    except RuntimeError:  # up to Python 3.12
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None
    if target.is_symlink():  # from 3.13 on
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "is no ordinary file", str(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        Path(name).chmod(mode or _mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
