"""`linimasa serve` in a process of its own, while files change under it."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 120.0  # seconds; a change takes some 0.1 s, a loaded machine more


@contextmanager
def serving(root: Path, *options: str) -> Iterator[str]:
    """Serve a project on a port that the system finds: its address; at the end a check that Ctrl-C
    ends it."""
    program = [sys.executable, "-m", "linimasa", "serve", "-C", str(root), "--port", "0"]
    with (
        (root / ".said").open("w") as saying,
        (root / ".printed").open("w") as printing,
        subprocess.Popen([*program, *options], stdout=printing, stderr=saying) as process,
    ):
        try:
            until(lambda: bool(_address(root)) or process.poll() is not None)
            assert _address(root), said(root)
            yield _address(root)
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
            assert (process.returncode, printed(root).splitlines()[-1]) == (0, "Stopped.")
        finally:
            process.kill()


def until(there: Callable[[], bool]) -> None:
    """Wait until something is so."""
    limit = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < limit
        time.sleep(0.02)


def said(root: Path) -> str:
    """What the server has printed on stderr so far."""
    return (root / ".said").read_text()


def printed(root: Path) -> str:
    """What the server has printed on stdout so far."""
    return (root / ".printed").read_text()


def _address(root: Path) -> str:
    """What the server has printed that it answers at; "" until it has."""
    lines = printed(root).splitlines(keepends=True)
    ready = (line for line in lines if line.startswith("Serving ") and line.endswith("\n"))
    return next((line.split()[-1] for line in ready), "")


def page(address: str) -> str:
    """What stands at an address, whatever the status."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            body: bytes = answer.read()
    except HTTPError as error:
        with error:
            body = error.read()
    return body.decode()


def wait_for(address: str, *words: str, without: str = "\0") -> str:
    """The page, once it holds all `words` and not `without`."""
    limit = time.monotonic() + PATIENCE
    while True:
        shown = page(address)
        if all(word in shown for word in words) and without not in shown:
            return shown
        assert time.monotonic() < limit, f"{words} never came; the page holds {shown}"
        time.sleep(0.05)


def save(file: Path, text: str) -> None:
    """As editors do: into a file beside it, which then takes its place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.swp")
    beside.write_text(text)
    beside.replace(file)


def edit(file: Path, old: str, new: str) -> None:
    """Save a file with one passage replaced."""
    text = file.read_text()
    assert old in text
    save(file, text.replace(old, new))


def raw(address: str, request: bytes, *, hang_up: bool = False, head: bool = False) -> bytes:
    """The bytes that a server answers to these bytes, until it is done, or the `head` is; hanging
    up ends a request that is none."""
    host, _, port = address.split("/")[2].rpartition(":")
    with socket.create_connection((host.strip("[]"), int(port)), timeout=PATIENCE) as connection:
        connection.sendall(request)
        if hang_up:
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        while data := connection.recv(1 << 16):
            answer += data
            if head and b"\r\n\r\n" in answer:
                break
    return answer


def origin_of(address: str) -> str:
    """Scheme, host and port of an address."""
    return "/".join(address.split("/")[:3])


async def connect(address: str, since: str = "") -> WebSocketClientConnection:
    """Shake hands over the websocket as livereload.js does on the page at an address."""
    origin = origin_of(address)
    request = HTTPRequest(f"{origin.replace('http', 'ws')}/livereload", headers={"Origin": origin})
    socket = await websocket_connect(request)
    await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
    assert json.loads(str(await socket.read_message()))["command"] == "hello"
    plugins = {"linimasa": {"since": since}}
    info = {"command": "info", "url": address, "plugins": plugins}
    await socket.write_message(json.dumps(info))
    return socket


async def close(socket: WebSocketClientConnection) -> None:
    """Close a connection, and wait until it is."""
    socket.close()
    while await socket.read_message() is not None:
        pass
