"""livereload's server with its weak parts replaced, a port, and a clean end on Ctrl-C."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import signal
import socket
import time
import webbrowser
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from livereload import Server
from tornado.httpserver import HTTPServer
from tornado.web import Application

from linimasa.errors import LinimasaError
from linimasa.serve.app import (
    MOST_SAID,
    Route,
    Site,
    close_browsers,
    handlers,
    tell_browsers,
)
from linimasa.serve.edition import Edition
from linimasa.serve.guard import (
    ANY_ADDRESS,
    LOOPBACK_NAMES,
    allowed_hosts,
    bracketed,
    names_of_this_machine,
)
from linimasa.serve.rebuild import Stage, Stages, State, rebuild, stages_for
from linimasa.serve.watch import ProjectWatcher
from linimasa.site.build import Tell

FIRST_PORT = 8000
PORTS_TRIED = 20
CALM = 0.15  # seconds without a change before a problem is told: a file may be half written
BREATH = 0.02  # seconds that drawing rests, so that what is drawn can be told and asked for
IDLE = 1.0  # seconds after a build before the collector of garbage may run again


@dataclass(frozen=True, slots=True)
class Options:
    """Where to listen: on `port`, or the next free one. `first` are the stages to run before
    serving; `edition` is what can be served before they have run, or where they fail."""

    host: str = "127.0.0.1"
    port: int = FIRST_PORT
    open_browser: bool = False
    first: frozenset[Stage] = frozenset({Stage.BUILD})
    edition: Edition = field(default_factory=Edition)


@dataclass(frozen=True, slots=True)
class Talk:
    """How the server speaks to the person at the terminal: `ready` with the addresses as soon as
    they answer, `report` with each state whose problems differ from those before, `drawing` with
    how many files of how many are drawn, `built` with how many of them changed, `warn` with a
    sentence."""

    ready: Callable[[tuple[str, ...]], object]
    report: Callable[[State], object]
    drawing: Tell
    built: Callable[[int], object]
    warn: Callable[[str], object]


def serve(root: Path, stages: Stages, options: Options, talk: Talk) -> None:
    """Build, serve, and watch `root` until SIGINT or SIGTERM.

    Raises LinimasaError where there is no free port; a build that fails is a state.
    """
    listening = open_port(options.host, options.port)
    port = listening.getsockname()[1]
    if options.port not in (0, port):
        talk.warn(f"port {options.port} is taken; the next free one is {port}")
    LiveServer(root, listening, stages, options, talk).serve()


class _Ended(BaseException):
    """Nobody waits for what is being drawn. No Exception: stages must not take it for a fault."""


class LiveServer(Server):  # type: ignore[misc] # livereload has no types
    """Builds in a thread beside the loop, one build at a time, and tells browsers the addresses
    that changed, every time; serves from memory, and only to whom it should."""

    def __init__(
        self, root: Path, listening: socket.socket, stages: Stages, options: Options, talk: Talk
    ):
        super().__init__(watcher=ProjectWatcher(root, talk.warn))
        self.listening = listening
        self.stages = stages
        self.options = options
        self.talk = talk
        port = listening.getsockname()[1]
        self.site = Site(port, allowed_hosts(options.host, port), State(edition=options.edition))
        self.ended = asyncio.Event()
        self.woken = asyncio.Event()
        self.answering: HTTPServer | None = None
        self._waited = False
        self._collection: asyncio.TimerHandle | None = None

    def serve(self) -> None:
        """Serve until SIGINT or SIGTERM."""
        with suppress(KeyboardInterrupt):  # where the loop cannot take signals (Windows)
            asyncio.run(self._serve())

    def application(self) -> HTTPServer:
        """The routes, on the port. Requests are not logged; a fault of a handler is."""
        application = Application(
            self.get_web_handlers(),
            log_function=lambda _: None,
            websocket_max_message_size=MOST_SAID,
            websocket_ping_interval=30,
        )
        server = HTTPServer(application)
        server.add_sockets([self.listening])
        return server

    def get_web_handlers(self) -> list[Route]:
        """Ours in place of the library's."""
        return handlers(self.site)

    def addresses(self) -> tuple[str, ...]:
        """Where the site answers: for this machine first, then for others."""
        base, host = self.site.state.edition.base, self.options.host
        names: tuple[str, ...] = (host,)
        if host in ANY_ADDRESS:
            names = (LOOPBACK_NAMES[0], *names_of_this_machine()[:1])
        return tuple(f"http://{bracketed(name)}:{self.site.port}{base}" for name in names)

    async def _serve(self) -> None:
        _end_on_signals(self.ended)
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="rebuild") as worker:
            self.watcher.start(self.woken.set)
            await _first_to_end(self._keep(worker), self.watcher.join(), self.ended.wait())
            await self.watcher.stop()
        close_browsers()
        if self.answering is not None:
            self.answering.stop()
            await self.answering.close_all_connections()

    async def _keep(self, worker: ThreadPoolExecutor) -> None:
        """Build, then answer, and build again on every change, for ever. What changes during a
        build is for the next."""
        await self.watcher.begun()  # first: an edit from here on is noticed
        await self._rebuild(self.options.first, worker)
        gc.freeze()
        self.answering = self.application()
        addresses = self.addresses()
        self.talk.ready(addresses)
        if self.options.open_browser:
            asyncio.get_running_loop().run_in_executor(None, webbrowser.open, addresses[0])
        while True:
            await self.woken.wait()
            self.woken.clear()
            await self._rebuild(stages_for(self.watcher.take()), worker)

    async def _rebuild(self, wanted: frozenset[Stage], worker: ThreadPoolExecutor) -> None:
        loop = asyncio.get_running_loop()
        states: asyncio.Queue[State | None] = asyncio.Queue()
        before = self.site.state
        looked_at = self.site.looked_at()

        def work() -> None:
            try:
                for state in rebuild(
                    *(self.site.state, wanted, self.stages, looked_at, self._go_on),
                    hurried=self.woken.is_set,
                ):
                    loop.call_soon_threadsafe(states.put_nowait, state)
                    time.sleep(BREATH)
            except _Ended:
                return
            finally:
                loop.call_soon_threadsafe(states.put_nowait, None)

        with self._uncollected():
            job = loop.run_in_executor(worker, work)
            while (state := await states.get()) is not None:
                await self._adopt(state)
            await job
        self._report(before)

    def _go_on(self, done: int, total: int) -> None:
        """Called in the thread, before each file: whether there is anybody to draw it for."""
        if self.ended.is_set():
            raise _Ended
        self.talk.drawing(done, total)

    async def _adopt(self, state: State) -> None:
        """Serve a new state, and tell browsers. A new problem is told when nothing changes for a
        moment: a file that is half written is none."""
        before = self.site.state
        if state.problems and state.problems != before.problems and not self._waited:
            self._waited = True
            with suppress(TimeoutError):
                await asyncio.wait_for(self.woken.wait(), CALM)
                self.site.state = replace(before, pending=state.pending)
                return
        self._waited = False
        self.site.state = state
        tell_browsers(self.site, before.serial)

    def _report(self, before: State) -> None:
        """Tell the person what differs from a state."""
        state = self.site.state
        if changed := state.edition.changes(since=before.serial):
            self.talk.built(changed)
        if state.problems != before.problems:
            self.talk.report(state)

    @contextmanager
    def _uncollected(self) -> Iterator[None]:
        """Without the collector of garbage, which would look at every event of the site again and
        again while pages are waited for; it runs when there is time."""
        if self._collection is not None:
            self._collection.cancel()
        gc.disable()
        try:
            yield
        finally:
            self._collection = asyncio.get_running_loop().call_later(IDLE, gc.enable)


def open_port(host: str, port: int) -> socket.socket:
    """Listen on `port`, or on the next free one of 20, and return the socket; 0 is any.

    Raises LinimasaError when all are taken, none may be used, or the host is none of this machine.
    """
    candidates = range(port, min(port + PORTS_TRIED, 65536))
    for candidate in candidates:
        try:
            return _listen(host, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise _cannot_listen(host, candidate, error) from error
    raise LinimasaError(
        f"ports {port} to {candidates[-1]} on {host} are all taken",
        hint="name a free one: linimasa serve --port 9000",
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
