"""Serves a folder as GitHub Pages does: compressed with gzip, cached for ten minutes, 404.html."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".geojson", ".jsonld")


def zipped(path: Path) -> bytes:
    """A file as it travels."""
    return gzip.compress(path.read_bytes(), mtime=0)


class _Pages(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as every web server: else a body waits 40 ms for an ACK

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        if not found:
            path = Path(self.directory, "404.html")
        self._send(200 if found else 404, path)

    def _send(self, status: int, path: Path) -> None:
        text = path.suffix in _TEXT
        body = b"" if not path.is_file() else zipped(path) if text else path.read_bytes()
        self.send_response(status)
        kind = self.guess_type(str(path))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name it has there
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, `http://127.0.0.1:PORT/`, while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(folder)))
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
