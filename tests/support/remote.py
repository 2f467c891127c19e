"""A bare repository served over HTTP by `git http-backend`, as a host of repositories does it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

PATIENCE = 300  # seconds that git may take on a loaded machine
IDENTITY = {
    "GIT_AUTHOR_NAME": "Sari",
    "GIT_AUTHOR_EMAIL": "sari@example.org",
    "GIT_COMMITTER_NAME": "Sari",
    "GIT_COMMITTER_EMAIL": "sari@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str, check: bool = True) -> str:
    """What git prints in a folder; its failure is the test's."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **IDENTITY, "GIT_TERMINAL_PROMPT": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert not check or done.returncode == 0, (arguments, done.stderr)
    return done.stdout.strip()


def commit_file(folder: Path, name: str, text: str, message: str = "x") -> str:
    """Write, add and commit one file; the new commit."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD")


class _Backend(BaseHTTPRequestHandler):
    """CGI: the request into the environment of `git http-backend`, its output into the answer."""

    protocol_version = "HTTP/1.1"
    root = Path()

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        environment = {
            **os.environ,
            "GIT_PROJECT_ROOT": str(self.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "REMOTE_ADDR": "127.0.0.1",
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }
        body = self._body()
        environment["CONTENT_LENGTH"] = str(len(body))
        done = subprocess.run(
            ["git", "http-backend"], input=body, env=environment, capture_output=True, check=False
        )
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        fields = [line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line]
        status = next((value for key, value in fields if key == "Status"), "200 OK")
        self.send_response(int(status.split()[0]))
        for key, value in fields:
            if key != "Status":
                self.send_header(key, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, ValueError):  # a client that was killed amid its request
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name it has there
        pass


class _Server(ThreadingHTTPServer):
    """Counts the connections that it is at work on."""

    def __init__(self, handler: type[_Backend]):
        super().__init__(("127.0.0.1", 0), handler)
        self.open = 0
        self.closed = Condition()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.closed:
            self.open += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with self.closed:
            self.open -= 1
            self.closed.notify_all()


@dataclass(frozen=True, slots=True)
class Host:
    """The address of the folder of repositories, and its server."""

    address: str
    server: _Server

    def settle(self) -> None:
        """Wait until all that was asked so far is done, by clients too that are gone."""
        with suppress(HTTPError), urlopen(self.address, timeout=PATIENCE):
            pass  # connections are taken in their order: those before this one are counted
        with self.server.closed:
            assert self.server.closed.wait_for(lambda: self.server.open == 0, PATIENCE)


@contextmanager
def served_repositories(root: Path) -> Iterator[Host]:
    """Serve the bare repositories below `root`."""
    server = _Server(type("Backend", (_Backend,), {"root": root}))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_address[1]}", server)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def bare(folder: Path) -> Path:
    """A bare repository that takes pushes over HTTP."""
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "--bare", "-b", "main")
    git(folder, "config", "http.receivepack", "true")
    return folder
