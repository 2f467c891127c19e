"""Waits for changes that do not come, as `linimasa serve` does or as livereload does by itself.

python -m bench.serve.idle WHO FOLDER SECONDS: prints the seconds of processor that it took. WHO is
`linimasa` or `livereload`.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

from livereload.watcher import Watcher

from linimasa.serve.watch import ProjectWatcher

PERIOD = 0.8  # seconds between two looks: livereload's own


def make_folders(root: Path, folders: int) -> None:
    """A project with so many folders in its content, a file in each."""
    for number in range(folders):
        folder = root / "content" / "pages" / f"{number // 100}" / f"{number % 100}"
        folder.mkdir(parents=True)
        (folder / "page.md").write_text("# Halaman\n")


async def wait_as_we_do(root: Path, seconds: float) -> float:
    """Seconds of processor while the operating system is listened to."""
    watcher = ProjectWatcher(root)
    watcher.start(lambda: None)
    await asyncio.sleep(1)
    before = time.process_time()
    await asyncio.sleep(seconds)
    used = time.process_time() - before
    await watcher.stop()
    return used


async def wait_as_livereload_does(root: Path, seconds: float) -> float:
    """Seconds of processor while every file is looked at again and again."""
    watcher = Watcher()
    watcher.watch(str(root / "content"))
    watcher.examine()
    before, start = time.process_time(), time.monotonic()
    while time.monotonic() - start < seconds:
        await asyncio.sleep(PERIOD)
        watcher.examine()
    return time.process_time() - before


if __name__ == "__main__":
    wait = wait_as_we_do if sys.argv[1] == "linimasa" else wait_as_livereload_does
    sys.stdout.write(f"{asyncio.run(wait(Path(sys.argv[2]), float(sys.argv[3]))):.4f}\n")
