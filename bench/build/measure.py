"""A command into its figures: wall time, processor time, and the memory of all its processes."""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

LOOK = 0.05  # seconds between two looks at the memory
POLL = 0.01  # seconds between two requests for an edited page
PATIENCE = 60.0  # seconds until an edited page is given up
REST = 2.0  # seconds before an edit: Eleventy and Pelican miss one while they are busy
# Compiled modules are kept, as for any installed program; scripts of ours are found anywhere.
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds by the wall clock, seconds of all processors together, and megabytes (10^6 bytes):
    the most that all processes had at once, pages that they share counted once."""

    wall: float
    processor: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Figures:
    """Run a command to its end. Raises CalledProcessError, with what it said."""
    os.sync()  # what another left for the disk is not written during this one
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with _watched(process.pid) as peak:
        errors = process.communicate()[1]
    wall = time.perf_counter() - start
    if process.returncode:
        sys.stderr.write(errors.decode(errors="replace")[-2000:])
        raise subprocess.CalledProcessError(process.returncode, command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Figures(wall, used, peak[0] / 1e6)


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """The most bytes that a process and those below it had at once, looked at meanwhile."""
    peak, ended = [0], Event()

    def look() -> None:
        while not ended.wait(LOOK):
            peak[0] = max(peak[0], sum(map(_bytes, _family(pid))))

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        ended.set()
        watcher.join()


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    found, todo = [], [pid]
    while todo:
        found.append(todo.pop())
        for children in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                todo += map(int, children.read_text().split())
            except OSError:
                continue
    return found


def _bytes(pid: int) -> int:
    """A process's share: pages that n processes share count 1/n (PSS of proc(5))."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(command: Sequence[str], folder: Path, address: str) -> Iterator[None]:
    """A server, once it answers at `address`; ended in the end."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(address, "")
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # Pelican's own processes too
        process.wait()


def wait_for(address: str, words: str) -> None:
    """Ask for a page until it has some words in it. Raises TimeoutError."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        page = _page(address)
        if page is not None and words in page:
            return
        time.sleep(POLL)
    raise TimeoutError(f"{address} never had '{words}' in it")


def _page(address: str) -> str | None:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except OSError:  # not up yet, or not there yet
        return None


def until_served(address: str, words: str, edit: Callable[[], object]) -> float:
    """Seconds from a file being saved to its page having `words` in it."""
    time.sleep(REST)
    start = time.perf_counter()
    edit()
    wait_for(address, words)
    return time.perf_counter() - start
