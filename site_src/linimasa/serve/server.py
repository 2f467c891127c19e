"""A port, a loop that rebuilds what changed, and a clean end on Ctrl-C."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import socket
import webbrowser
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer

from linimasa.errors import LinimasaError
from linimasa.serve.app import LOOPBACK_NAMES, Site, close_browsers, make_app, reload_browsers
from linimasa.serve.rebuild import Stage, Stages, State, rebuild, stages_for
from linimasa.serve.watch import Snapshot, changed_paths, take_snapshot

FIRST_PORT = 8000
PORTS_TRIED = 20
POLL_SECONDS = 0.15  # between two looks at the files: too short to be noticed by a person
SETTLE_SECONDS = 0.05  # files must rest this long: an editor renames within a millisecond or two
SETTLE_LIMIT = 2.0  # and after this long we build anyway, though something keeps on writing

Report = Callable[[State], None]
Ready = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """Where to listen; `port` None takes the first free one from 8000 on. `base` is the path that
    the site is published below; `first` the stages to run before serving."""

    host: str = "127.0.0.1"
    port: int | None = None
    base: str = "/"
    open_browser: bool = False
    first: frozenset[Stage] = frozenset({Stage.BUILD})


def serve(
    root: Path, output: Path, stages: Stages, options: Options, ready: Ready, report: Report
) -> None:
    """Build, serve `output` and watch `root` until SIGINT or SIGTERM.

    `ready` is called with the address as soon as it answers, `report` with each state
    whose problems differ from those before. Raises LinimasaError when the port is taken; a build
    that fails is a state.
    """
    listening = open_port(options.host, options.port)
    try:
        asyncio.run(_serve(root, output, stages, options, listening, ready, report))
    except KeyboardInterrupt:  # where the loop cannot take signals (Windows)
        return


def open_port(host: str, port: int | None) -> socket.socket:
    """Listen on `port`, or on the first free one of 20 from 8000 on, and return the socket.

    Raises LinimasaError when it is taken, may not be used, or the host is none of this machine.
    """
    candidates = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if port is None else (port,)
    for candidate in candidates:
        try:
            return _listen(host, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise _cannot_listen(host, candidate, error) from error
    if port is None:
        raise LinimasaError(
            f"ports {FIRST_PORT} to {candidates[-1]} on {host} are all taken",
            hint="name a free one: linimasa serve --port 9000",
        )
    raise LinimasaError(
        f"port {port} on {host} is taken",
        hint="end the other server, or leave --port out to take the next free one",
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.create_server((host, port), family=family)
    listening.settimeout(0)  # tornado wants sockets that do not block
    return listening


def _cannot_listen(host: str, port: int, error: OSError) -> LinimasaError:
    number = error.errno or 0  # negative where a host's name could not be looked up
    reason = os.strerror(number) if number > 0 else error.strerror
    return LinimasaError(
        f"cannot listen on {host}, port {port}: {reason}",
        hint="use --host 127.0.0.1 and a port above 1023",
    )


async def _serve(
    root: Path,
    output: Path,
    stages: Stages,
    options: Options,
    listening: socket.socket,
    ready: Ready,
    report: Report,
) -> None:
    port = listening.getsockname()[1]
    site = Site(output, port, options.base, any_host=options.host not in LOOPBACK_NAMES)
    ended = asyncio.Event()
    _end_on_signals(ended)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="rebuild") as worker:
        keeper = Keeper(root, site, stages, worker, report)
        await keeper.start(options.first)
        server = HTTPServer(make_app(site))
        server.add_sockets([listening])
        address = f"http://{options.host}:{port}/"
        ready(address)
        if options.open_browser:
            asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)
        await _first_to_end(keeper.watch(), ended.wait())
        server.stop()
        close_browsers()
        await server.close_all_connections()


async def _first_to_end(*jobs: Coroutine[Any, Any, object]) -> None:
    """Wait for one of several jobs, cancel the others, and raise what it raised."""
    tasks = [asyncio.create_task(job) for job in jobs]
    done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    for task in done:
        task.result()


def _end_on_signals(ended: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, ended.set)
        except NotImplementedError:
            return


class Keeper:
    """Keeps the site up to date. Files are read and pages drawn in one thread beside the loop, so
    that pages are served meanwhile and no two rebuilds ever overlap."""

    def __init__(
        self, root: Path, site: Site, stages: Stages, worker: ThreadPoolExecutor, report: Report
    ):
        self.root = root
        self.site = site
        self.stages = stages
        self.worker = worker
        self.report = report
        self.seen: Snapshot = {}

    async def start(self, wanted: frozenset[Stage]) -> None:
        """Run the first stages, after looking at the files: an edit from here on is noticed."""
        self.seen = await self._look()
        await self._rebuild(wanted)

    async def watch(self) -> None:
        """Rebuild on every change, for ever."""
        while True:
            await asyncio.sleep(POLL_SECONDS)
            now = await self._look()
            if now == self.seen:
                continue
            now = await self._settle(now)
            wanted = stages_for(changed_paths(self.seen, now))
            self.seen = now
            await self._rebuild(wanted)

    async def _settle(self, now: Snapshot) -> Snapshot:
        """Wait for the end of a burst: a save in many steps, a branch checked out."""
        for _ in range(round(SETTLE_LIMIT / SETTLE_SECONDS)):
            await asyncio.sleep(SETTLE_SECONDS)
            later = await self._look()
            if later == now:
                break
            now = later
        return now

    async def _look(self) -> Snapshot:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.worker, take_snapshot, self.root)

    async def _rebuild(self, wanted: frozenset[Stage]) -> None:
        loop = asyncio.get_running_loop()
        before = self.site.state
        state = await loop.run_in_executor(self.worker, rebuild, before, wanted, self.stages)
        self.site.state = state
        if state.problems != before.problems:
            self.report(state)
        if state.serial != before.serial:
            reload_browsers()
