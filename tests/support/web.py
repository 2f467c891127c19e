"""A folder served below /repo/ as GitHub Pages would, and the links of a folder of pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

LINK_ATTRIBUTES = ("href", "src", "xlink:href", "poster")


class _Quiet(SimpleHTTPRequestHandler):
    """Serves /repo/…, answers anything else, and what is missing, with the site's 404 page."""

    def do_GET(self) -> None:
        if not self.path.startswith("/repo/"):
            self.send_missing()
            return
        self.path = self.path.removeprefix("/repo")
        if Path(self.translate_path(self.path)).exists():
            super().do_GET()
        else:
            self.send_missing()

    def send_missing(self) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name it has there
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port; gives its address, `http://127.0.0.1:PORT/repo/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/repo/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name in LINK_ATTRIBUTES:
                self.links.append(value)
            elif name == "id":
                self.ids.append(value)


def read_page(html: str) -> tuple[list[str], list[str]]:
    """The links of a page and its ids, each in their order."""
    reader = _Reader()
    reader.feed(html)
    return reader.links, reader.ids
