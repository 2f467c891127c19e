"""The site folder as HTTP, and the livereload library's websocket beside it.

The handlers of livereload 2.7 are used, its `Server` is not: that one drops a reload within three
seconds of the last, puts its script only into pages whose head ends in the first chunk, and lets
any website in the same browser listen in.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado import escape, web

from linimasa.serve.overlay import STYLESHEET, STYLESHEET_PATH, error_page, with_overlay
from linimasa.serve.rebuild import State

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
_TEXT_TYPES = ("text/", "application/json", "application/javascript", "application/xml")


@dataclass(slots=True)
class Site:
    """What the handlers share. `served` holds, by path, the serial of the page last sent."""

    folder: Path
    port: int
    base: str = "/"
    any_host: bool = False
    state: State = field(default_factory=State)
    served: dict[str, int] = field(default_factory=dict)

    @property
    def script(self) -> str:
        """The livereload script's address; it reads the websocket's port from its own query."""
        return f"/livereload.js?port={self.port}"


def make_app(site: Site) -> web.Application:
    """The handlers of one site. Requests are not logged; a fault of a handler is."""
    return web.Application(
        [
            ("/livereload", Socket, {"site": site}),
            ("/livereload.js", LiveReloadJSHandler),
            (STYLESHEET_PATH.replace(".", r"\."), Stylesheet),
            ("/.*", Pages, {"site": site}),
        ],
        log_function=_log_nothing,
    )


def locate(folder: Path, path: str) -> Path | None:
    """The file that a decoded URL path names inside `folder`, or None; a folder's is index.html.

    Nothing outside `folder` is ever named, whether by `..`, an absolute path or a symbolic link.
    """
    if "\0" in path or "\\" in path:
        return None
    root = folder.resolve()
    file = (root / path.lstrip("/")).resolve()
    if not file.is_relative_to(root):
        return None
    if file.is_dir():
        file /= "index.html"
    return file if file.is_file() else None


def is_allowed_host(host: str) -> bool:
    """Whether a Host header names this machine. A page elsewhere whose name was pointed at
    127.0.0.1 (DNS rebinding) would otherwise read drafts that were never published."""
    return urlsplit(f"//{host}").hostname in LOOPBACK_NAMES


class Pages(web.RequestHandler):
    """Files of the site; HTML with the livereload script and, if need be, the problems."""

    def initialize(self, site: Site) -> None:
        self.site = site

    def prepare(self) -> None:
        if not (self.site.any_host or is_allowed_host(self.request.host)):
            raise web.HTTPError(403, reason="This server answers to 127.0.0.1 and localhost only")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def get(self) -> None:
        """Answer a GET or a HEAD: the file, a redirect to a folder's `/`, or the 404 page."""
        path = self._site_path()
        file = locate(self.site.folder, path)
        if file is None:
            self._send_missing()
        elif file.name == "index.html" and not path.endswith(("/", "index.html")):
            self.redirect(escape.url_escape(path.rpartition("/")[2], plus=False) + "/")
        else:
            self._send(file)

    head = get

    def _site_path(self) -> str:
        """The path inside the site: as published below /repo/, a site also answers there."""
        path, base = unquote(self.request.path), self.site.base
        return path[len(base) - 1 :] if base != "/" and path.startswith(base) else path

    def _send(self, file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes()
        if kind == "text/html":
            body = with_overlay(body, self._note_and_list_problems(), self.site.script)
        text = kind.startswith(_TEXT_TYPES) or kind.endswith("+xml")
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.write(body)

    def _send_missing(self) -> None:
        nothing_built = not (self.site.folder / "index.html").is_file()
        page = self.site.folder / "404.html"
        self.set_status(404)
        if nothing_built and self.site.state.problems:
            self.set_status(500)
            self.write(error_page(self._note_and_list_problems(), self.site.script))
        elif page.is_file():
            self._send(page)
        else:
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.write("Not found\n")

    def _note_and_list_problems(self) -> tuple[str, ...]:
        self.site.served[self.request.path] = self.site.state.serial
        return self.site.state.problems


class Stylesheet(web.RequestHandler):
    """The banner's style sheet."""

    def get(self) -> None:
        """Answer with the style sheet."""
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.write(STYLESHEET)


class Socket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The livereload websocket, closed to other origins, and late arrivals caught up."""

    live_css: ClassVar[bool] = False
    watcher: ClassVar[Watcher] = Watcher()  # idle: the library only asks it for a path to log

    def initialize(self, site: Site) -> None:
        self.site = site

    def check_origin(self, origin: str) -> bool:
        """Only a page of this very server may listen."""
        return urlsplit(origin).netloc == self.request.host and (
            self.site.any_host or is_allowed_host(self.request.host)
        )

    def on_message(self, message: str | bytes) -> None:
        """Shake hands; reload at once a page that was sent before the last rebuild ended."""
        try:
            said = escape.json_decode(message)
            super().on_message(message)
        except (ValueError, AttributeError):
            self.close(reason="not the livereload protocol")
            return
        if said.get("command") != "info" or "url" not in said:
            return
        serial = self.site.state.serial
        if self.site.served.get(urlsplit(str(said["url"])).path, serial) != serial:
            self.send_message(reload_message())


def reload_message() -> dict[str, object]:
    """The command that loads a page anew, of the LiveReload protocol, version 7."""
    return {"command": "reload", "path": "*", "liveCSS": False}


def reload_browsers() -> None:
    """Have every page that is open in a browser load itself anew."""
    Socket.reload_waiters("*")


def close_browsers() -> None:
    """Let go of every page that is open in a browser."""
    for waiter in Socket.waiters.copy():
        waiter.close(code=1001, reason="the server ends")
    Socket.waiters.clear()


def _log_nothing(handler: web.RequestHandler) -> None:
    """In place of a line a request."""
