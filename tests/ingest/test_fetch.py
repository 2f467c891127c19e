"""Fetching from a server of our own on 127.0.0.1: every limit, and what comes of each answer."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from linimasa import edtf
from linimasa.errors import FetchError
from linimasa.ingest.fetch import MAX_REDIRECTS, fetch, is_address

PAGE = b"<!doctype html><title>Kapal tiba</title><p>Kapal itu tiba.</p>"


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `stop` ends the endless ones."""

    stop = Event()

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("?")[0].partition("/")[0]
        with suppress(ConnectionError):
            getattr(self, f"get_{name}", self.get_missing)()

    def answer(self, body: bytes, media: str = "text/html", **headers: str) -> None:
        self.send_response(200)
        if media:
            self.send_header("Content-Type", media)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def get_page(self) -> None:
        self.answer(PAGE, "text/html; charset=windows-1252")

    def get_old(self) -> None:
        self.redirect("/page#below")

    def get_loop(self) -> None:
        self.redirect("/loop")

    def get_away(self) -> None:
        self.redirect("file:///etc/hostname")

    def get_image(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def get_untyped(self) -> None:
        self.answer(PAGE if "html" in self.path else b"%PDF-1.7", "")

    def get_notes(self) -> None:
        self.answer(b"# Catatan", "text/plain")

    def get_empty(self) -> None:
        self.answer(b"")

    def get_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 3_000_000), Content_Encoding="gzip")

    def get_large(self) -> None:
        self.answer(b"a" * 200_000)

    def get_silent(self) -> None:
        self.stop.wait()

    def get_slow_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self.drip()

    def get_slow_body(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.drip()

    def drip(self) -> None:
        while not self.stop.wait(0.05):
            self.wfile.write(b"a")
            self.wfile.flush()

    def get_broken(self) -> None:
        self.wfile.write(b"this is no HTTP\r\n\r\n")

    def get_missing(self) -> None:
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    Handler.stop.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        Handler.stop.set()
        running.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def test_a_page(server: str) -> None:
    got = fetch(f"{server}/page?a=1#part")
    assert (got.url, got.data, got.ending) == (f"{server}/page?a=1", PAGE, ".html")
    assert got.charset == "windows-1252"
    assert edtf.is_valid(got.retrieved)
    assert got.retrieved.endswith("Z")


def test_the_address_is_where_redirects_end(server: str) -> None:
    assert fetch(f"{server}/old").url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "ending"),
    [("untyped/html", ".html"), ("untyped", ".pdf"), ("notes/a.MD", ".md"), ("notes", ".txt")],
)
def test_the_kind_of_file(server: str, path: str, ending: str) -> None:
    assert fetch(f"{server}/{path}").ending == ending


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nothing-here", "404 Not Found"),
        ("loop", f"more than {MAX_REDIRECTS} times"),
        ("away", "neither http nor https"),
        ("image", "image/png"),
        ("empty", "is empty"),
        ("broken", "cannot be reached"),
    ],
)
def test_a_wrong_answer_is_named(server: str, path: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as caught:
        fetch(f"{server}/{path}")
    assert str(caught.value.at) == f"{server}/{path}"


@pytest.mark.parametrize("path", ["large", "bomb", "slow_body"])
def test_no_more_is_read_than_allowed(server: str, path: str) -> None:
    limit = 10 if path == "slow_body" else 100_000
    with pytest.raises(FetchError, match="is larger than"):
        fetch(f"{server}/{path}", max_bytes=limit)


def test_a_silent_server_is_not_waited_for_to_the_end(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linimasa.ingest.fetch.MAX_SILENCE", 0.2)
    with pytest.raises(FetchError, match=r"no sign of life for 0\.2 seconds"):
        fetch(f"{server}/silent", timeout=30)


@pytest.mark.parametrize("path", ["silent", "slow_header", "slow_body"])
def test_the_time_limit_is_on_the_whole(server: str, path: str) -> None:
    with pytest.raises(FetchError, match=r"(within|for) 0\.5 seconds"):
        fetch(f"{server}/{path}", timeout=0.5)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://example.org/a", "no http or https"),
        ("file:///etc/hostname", "no http or https"),
        ("http:///a", "names no host"),
        ("http://[::1", "is no address"),
        ("http://example.org:99999/", "is no address"),
        ("https://anna:secret@example.org/", "password"),
        ("http://127.0.0.1:1/", "cannot be reached"),
    ],
)
def test_addresses_that_cannot_be_fetched(url: str, message: str) -> None:
    with pytest.raises(FetchError, match=message):
        fetch(url)


def test_what_is_an_address() -> None:
    assert is_address("https://example.org/a")
    assert not is_address("seeds/a.txt")
