"""The site in memory as HTTP, and the livereload library's routes beside it, all of them guarded.

There is no route that writes, and none that reads a file whose name stands in a request.
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from uuid import uuid4

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import escape, web
from tornado.websocket import WebSocketClosedError

from linimasa.serve.guard import is_allowed_origin
from linimasa.serve.overlay import (
    OWN,
    PROBLEMS_PATH,
    STYLESHEET,
    STYLESHEET_PATH,
    at_home,
    banner,
    error_page,
    with_overlay,
)
from linimasa.serve.plugin import SCRIPT, SCRIPT_PATH
from linimasa.serve.rebuild import State

LOOKED_AT = 8  # pages that were asked for last, and are drawn first
MOST_SAID = 1 << 16  # bytes that a browser may say at once over the websocket

_TEXT_TYPES = ("text/", "application/json", "application/javascript", "application/xml")


@dataclass(slots=True)
class Site:
    """What the handlers share: the port, the Host headers that are answered, and the state, which
    is replaced as a whole. `run` tells this run of the server from one before it."""

    port: int
    hosts: frozenset[str]
    state: State = field(default_factory=State)
    run: str = field(default_factory=lambda: uuid4().hex[:8])
    asked: deque[str] = field(default_factory=lambda: deque(maxlen=LOOKED_AT))
    parts: set[str] = field(default_factory=set)

    def looked_at(self) -> frozenset[str]:
        """The files behind the pages that are open in a browser, or were asked for last."""
        edition = self.state.edition
        return frozenset(self.asked).union(edition.shown_at(each.path) for each in Socket.waiters)

    @property
    def scripts(self) -> tuple[str, str]:
        """Our part and the livereload library's, in the order in which they must load. Ours knows
        the state of the page that it is in; theirs reads the websocket's port from its query."""
        return (
            f"{SCRIPT_PATH}?since={self.run}-{self.state.serial}",
            f"/livereload.js?port={self.port}",
        )


Route = tuple[str, type[web.RequestHandler], dict[str, object]]


def handlers(site: Site) -> list[Route]:
    """The routes of one site."""
    given: dict[str, object] = {"site": site}
    return [
        ("/livereload", Socket, given),
        ("/livereload.js", LibraryScript, given),
        (f"{OWN}.*".replace(".l", r"\.l"), Own, given),
        (".*", Pages, given),
    ]


class Guarded(web.RequestHandler):
    """Answers GET and HEAD, and only to the Host headers on the list."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, site: Site) -> None:
        self.site = site

    def prepare(self) -> None:
        if self.request.headers.get("Host", "").lower() not in self.site.hosts:
            answered = ", ".join(sorted(self.site.hosts))
            raise web.HTTPError(403, reason=f"This server answers to {answered} only")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.clear_header("Server")

    def write_error(self, status_code: int, **_: object) -> None:
        """A line of plain text."""
        self.finish_with("text/plain", f"{status_code} {self._reason}\n")

    def finish_with(self, kind: str, body: str | bytes) -> None:
        """Answer with a body of a type."""
        text = kind.startswith(_TEXT_TYPES) or kind.endswith("+xml")
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.finish(body)


class Pages(Guarded):
    """Files of the site; HTML with our scripts and, if need be, the problems."""

    def get(self) -> None:
        """Answer a GET or a HEAD: the file, a redirect to a folder's `/`, or the 404 page."""
        edition = self.site.state.edition
        path = unquote(self.request.path)
        file = edition.file_at(path)
        if path == "/" and edition.base != "/":
            self.redirect(edition.base)
        elif file is None or file not in edition.files:
            self._send_missing()
        elif file.endswith("/index.html") and not path.endswith(("/", "/index.html")):
            self.redirect(escape.url_escape(path.rpartition("/")[2], plus=False) + "/")
        else:
            self._send(file)

    head = get

    def _send(self, name: str) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        data = self.site.state.edition.files[name].data
        if kind == "text/html":
            self.site.asked.append(name)
            data = with_overlay(data, self.site.state.problems, self.site.scripts)
        else:
            self.site.parts.add(name)
        self.finish_with(kind, data)

    def _send_missing(self) -> None:
        edition, problems = self.site.state.edition, self.site.state.problems
        missing = edition.missing
        if not edition.files and problems:
            self.set_status(500)
            self.finish_with("text/html", error_page(problems, self.site.scripts))
            return
        self.set_status(404)
        if missing is None:
            self.finish_with("text/plain", "Not found\n")
            return
        page = at_home(missing, edition.url, edition.base)
        self.finish_with("text/html", with_overlay(page, problems, self.site.scripts))


class Own(Guarded):
    """What the served pages need that is not the site's: our script, the banner, its style."""

    def get(self) -> None:
        """Answer with one of them."""
        path = self.request.path
        if path == SCRIPT_PATH:
            self.finish_with("application/javascript", SCRIPT)
        elif path == STYLESHEET_PATH:
            self.finish_with("text/css", STYLESHEET)
        elif path == PROBLEMS_PATH:
            self.finish_with("text/html", banner(self.site.state.problems))
        else:
            raise web.HTTPError(404)

    head = get


class LibraryScript(Guarded, LiveReloadJSHandler):  # type: ignore[misc] # livereload has no types
    """The livereload library's script."""


class Socket(Guarded, LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """The livereload websocket, closed to other origins, and late arrivals caught up."""

    def initialize(self, site: Site) -> None:
        super().initialize(site)
        self.path = "/"

    def prepare(self) -> None:
        super().prepare()
        if not self.check_origin(self.request.headers.get("Origin")):
            raise web.HTTPError(403, reason="Only pages of this server may listen")

    def check_origin(self, origin: str | None) -> bool:
        """Only a page of this very server may listen."""
        return is_allowed_origin(origin, self.site.hosts)

    def on_message(self, message: str | bytes) -> None:
        """Shake hands; tell a page that arrives what has changed since it was sent."""
        try:
            said = escape.json_decode(message)
            super().on_message(message)
            if said.get("command") != "info" or "url" not in said:
                return
            self.path = unquote(urlsplit(str(said["url"])).path)
            since = str(said.get("plugins", {}).get("linimasa", {}).get("since", ""))
        except (ValueError, AttributeError):
            self.close(reason="not the livereload protocol")
            return
        run, _, serial = since.partition("-")
        if run == self.site.run and serial.isdecimal():
            self.tell(news(self.site, self.path, int(serial)))
        else:
            self.tell(["*"])

    def tell(self, paths: Sequence[str]) -> None:
        """Tell the page which addresses have changed, in the LiveReload protocol, version 7."""
        for path in paths:
            with suppress(
                WebSocketClosedError
            ):  # it has just gone, and asks again if it comes back
                sent = self.write_message({"command": "reload", "path": path, "liveCSS": True})
                sent.add_done_callback(_look_at)


def _look_at(sent: asyncio.Future[None]) -> None:
    """A message that did not arrive is nobody's loss."""
    if not sent.cancelled():
        sent.exception()


def news(site: Site, path: str, since: int) -> list[str]:
    """What the page at a path has to know that saw the state of serial `since`: addresses that
    changed, of styles, scripts, images and data, of the page itself, and of the problems."""
    state = site.state
    told = list(state.edition.changed_parts(site.parts, since))
    if state.edition.changed(path, since):
        told.append(path)
    if state.problems_since > since:
        told.append(PROBLEMS_PATH)
    return told


def tell_browsers(site: Site, since: int) -> None:
    """Tell every page that is open in a browser what has changed in it."""
    for waiter in Socket.waiters.copy():
        waiter.tell(news(site, waiter.path, since))


def close_browsers() -> None:
    """Let go of every page that is open in a browser."""
    for waiter in Socket.waiters.copy():
        waiter.close(code=1001, reason="the server ends")
    Socket.waiters.clear()
