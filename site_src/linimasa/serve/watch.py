"""Which files of the project changed: a watcher for the livereload library, fed by watchfiles.

The library's own watcher looks at every file again and again, names one changed path at most, and
drops a change within three seconds of the last one. Here the operating system tells; only where it
cannot, watchfiles falls back on looking.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from livereload.watcher import Watcher
from watchfiles import awatch

WATCHED_FOLDERS = ("seeds", "content", "templates")
WATCHED_FILES = ("linimasa.yaml",)

_FOLDERS = frozenset((name,) for name in WATCHED_FOLDERS)
_FILES = frozenset((name,) for name in WATCHED_FILES)

SETTLE = 5  # milliseconds that files must rest: an editor renames within one or two
SETTLE_LIMIT = 400  # and after this long we build anyway, though something keeps on writing
RETRY = 0.2  # seconds

# What editors, file managers and half-finished downloads leave beside the file that is meant:
# Emacs #x# and x~, Vim 4913 and x.swp, JetBrains x___jb_tmp___, browsers x.part and x.crdownload;
# and what is hidden, the machine's memory too: no page shows it.
_NOISE = re.compile(
    r"\..*|.*~|#.*#|4913|.*___jb_(tmp|old)___|.*\.(swp|swo|swx|tmp|temp|bak|part|crdownload|pyc)",
    re.IGNORECASE,
)


def is_noise(name: str) -> bool:
    """Whether a file's or folder's bare name marks it as temporary, hidden or a backup."""
    return _NOISE.fullmatch(name) is not None


def is_source(path: str, root: Path) -> bool:
    """Whether an absolute path is one of a project's sources, and nobody's litter."""
    parts = Path(path).relative_to(root).parts
    known = parts[:1] in _FOLDERS or parts in _FILES
    return known and not any(is_noise(part) for part in parts)


class ProjectWatcher(Watcher):  # type: ignore[misc] # livereload has no types
    """Watches a project's sources, and remembers the paths (relative, POSIX) that were added,
    changed or removed until somebody takes them. `warn` is told, in a sentence, when the operating
    system does not tell of changes."""

    def __init__(self, root: Path, warn: Callable[[str], object] = lambda _: None):
        super().__init__()
        self._root = root.resolve()
        self._warn = warn
        self._changed: set[str] = set()
        self._polls: bool | None = None  # None leaves it to watchfiles
        self._listening: asyncio.Task[None] | None = None
        self._begun = asyncio.Event()

    def start(self, callback: Callable[[], object]) -> bool:
        """Begin to listen, in the running loop; `callback` is called after each change. True, for
        the library: nobody has to poll."""
        self._listening = asyncio.get_running_loop().create_task(self._listen(callback))
        return True

    async def begun(self) -> None:
        """Wait until a change from now on would be heard."""
        await self._begun.wait()

    async def join(self) -> None:
        """Wait for what ends the listening: only a failure does."""
        if self._listening is not None:
            await asyncio.shield(self._listening)

    async def stop(self) -> None:
        """End listening."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait([self._listening])

    def take(self) -> frozenset[str]:
        """The paths that changed since they were taken last."""
        paths = frozenset(self._changed)
        self._changed.clear()
        return paths

    def examine(self) -> tuple[str | None, None]:
        """As the library asks: one of the paths that changed, and no delay."""
        return min(self.take(), default=None), None

    async def _listen(self, callback: Callable[[], object]) -> None:
        """Listen, and anew whenever one of the folders comes or goes. What changed meanwhile nobody
        has heard, so all counts as changed."""
        missed: set[str] = set()
        while True:
            stop = asyncio.Event()
            try:
                await asyncio.gather(
                    self._hear([self._root], stop, callback, recursive=False),
                    self._hear([*self._folders()], stop, callback, recursive=True),
                    self._tell(missed, callback),  # when both hear, for they do before they wait
                )
            except FileNotFoundError:  # it went this moment
                await asyncio.sleep(RETRY)
            except OSError as error:
                if self._polls:
                    raise
                self._polls = True
                self._warn(f"{error}; so every file is looked at again and again")
            missed = {str(self._root / name) for name in (*WATCHED_FOLDERS, *WATCHED_FILES)}

    async def _tell(self, missed: set[str], callback: Callable[[], object]) -> None:
        self._begun.set()
        self._note(missed, callback)

    async def _hear(
        self,
        paths: Sequence[Path],
        stop: asyncio.Event,
        callback: Callable[[], object],
        *,
        recursive: bool,
    ) -> None:
        folders = self._folders()
        try:
            if not paths:
                await stop.wait()
            async for changes in awatch(
                *paths,
                watch_filter=lambda _, path: is_source(path, self._root),
                debounce=SETTLE_LIMIT,
                step=SETTLE,
                stop_event=stop,
                force_polling=self._polls,
                recursive=recursive,
            ):
                self._note({path for _, path in changes}, callback)
                if self._folders() != folders:
                    break
        finally:
            stop.set()

    def _note(self, paths: set[str], callback: Callable[[], object]) -> None:
        if paths:
            self._changed |= {Path(path).relative_to(self._root).as_posix() for path in paths}
            callback()

    def _folders(self) -> dict[Path, tuple[int, int]]:
        """The watched folders that are there, and what tells each from another of its name."""
        found = {}
        for name in WATCHED_FOLDERS:
            with suppress(OSError):
                status = (self._root / name).stat()
                found[self._root / name] = status.st_dev, status.st_ino
        return found
