"""Requests that a browser of good will does not make, over raw sockets, to a real server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from support.project import project
from support.serving import close, connect, origin_of, raw, serving
from support.timeline import FILES

ROUTES = (
    "/repo/",
    "/livereload",
    "/livereload.js",
    "/.linimasa/live.js",
    "/.linimasa/problems.css",
    "/.linimasa/problems.html",
    "/forcereload",
    "/",
)
SECRET = "kata sandi"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    config = f"{FILES['linimasa.yaml']}url: https://name.github.io/repo/\n"
    root = project(tmp_path_factory.mktemp("hostile"), {**FILES, "linimasa.yaml": config})
    (root / "secret.txt").write_text(SECRET)
    (root / "output").mkdir()
    (root / "output/link.txt").symlink_to(root / "secret.txt")
    (root / "output/folder").symlink_to(root, target_is_directory=True)
    with serving(root) as at:
        yield at


def ask(address: str, target: str, *headers: str, method: str = "GET", host: str = "") -> bytes:
    """The answer to one request, whose target is sent as it is."""
    host = host or origin_of(address).removeprefix("http://")
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Connection: close", *headers, "", ""]
    return raw(address, "\r\n".join(lines).encode())


def status(answer: bytes) -> int:
    return int(answer.split()[1]) if answer else 0


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:PORT",
        "localhost",
        "localhost:1",
        "localhost.:PORT",
        "localhost:PORT.evil.example",
        "localhost:PORT@evil.example",
        "evil.example, localhost:PORT",
        "127.0.0.1.evil.example:PORT",
        "127.1:PORT",
        "2130706433:PORT",
        "0.0.0.0:PORT",
        "[::ffff:127.0.0.1]:PORT",
    ],
)
def test_no_route_answers_to_another_host(address: str, route: str, host: str) -> None:
    port = origin_of(address).rpartition(":")[2]
    answer = ask(address, route, host=host.replace("PORT", port))
    assert status(answer) in (400, 403)
    assert b"Banjir" not in answer


@pytest.mark.parametrize("route", ROUTES)
def test_no_route_answers_without_a_host(address: str, route: str) -> None:
    assert status(raw(address, f"GET {route} HTTP/1.0\r\n\r\n".encode())) in (400, 403)
    assert status(raw(address, f"GET {route} HTTP/1.1\r\n\r\n".encode())) in (0, 400, 403)


def test_two_hosts_are_none(address: str) -> None:
    answer = ask(address, "/repo/", "Host: evil.example")
    assert status(answer) in (400, 403)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_is_answered(address: str, name: str) -> None:
    port = origin_of(address).rpartition(":")[2]
    assert status(ask(address, "/repo/", host=f"{name}:{port}")) == 200


@pytest.mark.parametrize(
    "way",
    [
        "../secret.txt",
        "../../../../../../etc/passwd",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "..%2fsecret.txt",
        "..%5csecret.txt",
        "..\\secret.txt",
        "%252e%252e/secret.txt",
        "....//secret.txt",
        "./.././secret.txt",
        "2024/../../secret.txt",
        "link.txt",
        "folder/secret.txt",
        "index.html%00",
        "index.html%00.txt",
        "%00",
        "/etc/passwd",
        "//etc/passwd",
        "%2fetc%2fpasswd",
        "%c0%ae%c0%ae/secret.txt",
        "%ff%fe",
        "%",
        "%zz",
        "secret.txt",
        "linimasa.yaml",
        "content/events/banjir.yaml",
        ".linimasa/site.json",
        ".linimasa-stage/0",
        "file:///etc/passwd",
        "a" * 60_000,
    ],
)
@pytest.mark.parametrize("start", ["/repo/", "/", ""])
def test_no_path_leads_out(address: str, start: str, way: str) -> None:
    answer = ask(address, start + way)
    assert status(answer) in (0, 400, 404, 431)
    assert SECRET.encode() not in answer
    assert b"root:" not in answer
    assert b"drafts: label" not in answer


def test_an_absolute_target_is_no_way_round(address: str) -> None:
    assert status(ask(address, "http://evil.example/repo/")) == 404
    assert status(ask(address, "http://evil.example/repo/", host="evil.example")) == 403


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_nothing_can_be_written(address: str, route: str, method: str) -> None:
    assert status(ask(address, route, "Content-Length: 0", method=method)) in (400, 405)


def test_the_librarys_reload_on_request_is_not_there(address: str) -> None:
    assert status(ask(address, "/forcereload?path=/")) == 404


def test_the_head_of_an_answer_has_no_body(address: str) -> None:
    head, _, body = ask(address, "/repo/", method="HEAD").partition(b"\r\n\r\n")
    assert b"200 OK" in head
    assert body == b""


def test_no_other_page_may_embed_or_keep_what_is_answered(address: str) -> None:
    for route in ROUTES[:1] + ROUTES[2:6]:
        head = ask(address, route).partition(b"\r\n\r\n")[0]
        assert b"200 OK" in head
        assert b"Cross-Origin-Resource-Policy: same-origin" in head
        assert b"Cache-Control: no-store" in head
        assert b"X-Content-Type-Options: nosniff" in head
        assert b"Access-Control-Allow-Origin" not in head


UPGRADE = (
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: bGluaW1hc2EgbGluaW1hc2E=",
)


@pytest.mark.parametrize(
    "origin",
    [
        ("Origin: http://evil.example",),
        ("Origin: http://localhost",),
        ("Origin: https://ORIGIN",),
        ("Origin: http://ORIGIN.evil.example",),
        ("Origin: http://evil.example:ORIGIN",),
        ("Origin: null",),
        ("Origin: file://",),
        ("Sec-WebSocket-Origin: http://ORIGIN",),
        (),
    ],
)
def test_no_page_elsewhere_may_listen(address: str, origin: tuple[str, ...]) -> None:
    ours = origin_of(address).removeprefix("http://")
    headers = [header.replace("ORIGIN", ours) for header in origin]
    lines = ["GET /livereload HTTP/1.1", f"Host: {ours}", "Connection: Upgrade", *UPGRADE, *headers]
    answer = raw(address, ("\r\n".join(lines) + "\r\n\r\n").encode(), head=True)
    assert status(answer) == 403


def test_a_page_of_ours_may_listen(address: str) -> None:
    async def visit() -> None:
        await close(await connect(address))

    asyncio.run(visit())


@pytest.mark.parametrize(
    "said",
    [
        "not json",
        "[]",
        "null",
        "{}",
        '{"command": "info", "url": 1, "plugins": []}',
        '{"command": "info", "url": "http://[", "plugins": {"linimasa": {"since": "x-y"}}}',
        '{"command": "info", "url": "/", "plugins": {"linimasa": {"since": {"a": 1}}}}',
        "x" * 100_000,
    ],
)
def test_what_is_not_the_protocol_harms_nobody(address: str, said: str) -> None:
    async def visit() -> None:
        socket = await connect(address)
        await socket.write_message(said)
        await close(socket)

    asyncio.run(visit())
    assert status(ask(address, "/repo/")) == 200


@pytest.mark.parametrize(
    "bytes_",
    [
        b"\0\0\0\0",
        b"GET\r\n\r\n",
        b"GET /repo/ HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /repo/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"GET /repo/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n",
        b"GET /repo/ HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_request_harms_nobody(address: str, bytes_: bytes) -> None:
    assert status(raw(address, bytes_, hang_up=True)) in (0, 400, 403, 431)
    assert status(ask(address, "/repo/")) == 200


def test_the_server_says_nothing_of_itself(address: str) -> None:
    assert b"Server:" not in ask(address, "/repo/").partition(b"\r\n\r\n")[0]
    assert b"Tornado" not in ask(address, "/repo/", host="evil.example")
