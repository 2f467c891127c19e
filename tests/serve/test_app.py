"""Which file a path names, and what the handlers answer, over HTTP and over the websocket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.websocket import WebSocketClientConnection, websocket_connect

from linimasa.serve.app import (
    Site,
    close_browsers,
    is_allowed_host,
    locate,
    make_app,
    reload_browsers,
)
from linimasa.serve.rebuild import State

HOME = "<!doctype html><html><head></head><body><p>Beranda</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "output"
    (root / "2024/10").mkdir(parents=True)
    (root / "index.html").write_text(HOME)
    (root / "2024/10/index.html").write_text(HOME.replace("Beranda", "Oktober"))
    (root / "404.html").write_text(HOME.replace("Beranda", "Tidak ada"))
    (root / "events.json").write_text('{"events": []}')
    (tmp_path / "secret.txt").write_text("rahasia")
    return root


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/", "index.html"),
        ("/2024/10/", "2024/10/index.html"),
        ("/2024/10", "2024/10/index.html"),
        ("/events.json", "events.json"),
        ("/2024/", None),
        ("/nothing", None),
        ("/../secret.txt", None),
        ("//etc/passwd", None),
        ("/..\\secret.txt", None),
        ("/index.html\0", None),
    ],
)
def test_locate(folder: Path, path: str, found: str | None) -> None:
    assert locate(folder, path) == (folder / found if found else None)


def test_a_link_that_leads_out_is_not_followed(folder: Path) -> None:
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    assert locate(folder, "/out.txt") is None


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "LOCALHOST:1"])
def test_this_machine_is_allowed(host: str) -> None:
    assert is_allowed_host(host)


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org:8000", "192.168.1.9", ""])
def test_other_hosts_are_not(host: str) -> None:
    assert not is_allowed_host(host)


def answers(site: Site, visit: Callable[[str], Awaitable[None]]) -> None:
    """Run `visit` with the address at which `site` is being served."""

    async def main() -> None:
        sockets = bind_sockets(0, address="127.0.0.1")
        site.port = sockets[0].getsockname()[1]
        server = HTTPServer(make_app(site))
        server.add_sockets(sockets)
        try:
            await visit(f"127.0.0.1:{site.port}")
        finally:
            close_browsers()
            server.stop()
            await server.close_all_connections()

    asyncio.run(main())


async def fetch(url: str, headers: dict[str, str] | None = None) -> HTTPResponse:
    client = AsyncHTTPClient(force_instance=True)
    request = HTTPRequest(f"http://{url}", headers=headers, follow_redirects=False)
    try:
        return await client.fetch(request, raise_error=False)
    finally:
        client.close()


def test_a_page_has_the_script_and_the_file_has_not(folder: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/")
        assert (answer.code, answer.headers["Cache-Control"]) == (200, "no-store")
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert f"/livereload.js?port={at.partition(':')[2]}".encode() in answer.body
        assert b"linimasa-problems" not in answer.body

    answers(Site(folder, 0), visit)
    assert (folder / "index.html").read_text() == HOME


def test_the_last_good_page_is_served_with_the_problem(folder: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/2024/10/")
        assert answer.code == 200
        assert b"Oktober" in answer.body
        assert b"a.yaml:3:5: error: bad date" in answer.body
        style = await fetch(f"{at}/.linimasa/problems.css")
        assert b"#linimasa-problems" in style.body

    answers(Site(folder, 0, state=State(1, ("a.yaml:3:5: error: bad date",))), visit)


def test_what_was_never_built_is_an_error_page(tmp_path: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/")
        assert answer.code == 500
        assert b"bad date" in answer.body
        assert b"/livereload.js" in answer.body

    answers(Site(tmp_path / "none", 0, state=State(1, ("bad date",))), visit)


def test_a_missing_page_is_the_sites_own_404(folder: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/nowhere/")
        assert answer.code == 404
        assert b"Tidak ada" in answer.body

    answers(Site(folder, 0), visit)


def test_a_folder_gets_its_slash(folder: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/2024/10")
        assert (answer.code, answer.headers["Location"]) == (302, "10/")

    answers(Site(folder, 0), visit)


def test_the_site_also_answers_below_the_path_it_is_published_at(folder: Path) -> None:
    async def visit(at: str) -> None:
        assert b"Oktober" in (await fetch(f"{at}/repo/2024/10/")).body
        assert b"Oktober" in (await fetch(f"{at}/2024/10/")).body
        data = await fetch(f"{at}/repo/events.json")
        assert data.headers["Content-Type"] == "application/json; charset=utf-8"

    answers(Site(folder, 0, base="/repo/"), visit)


def test_a_page_elsewhere_cannot_read_through_a_name_of_its_own(folder: Path) -> None:
    async def visit(at: str) -> None:
        answer = await fetch(f"{at}/", headers={"Host": "evil.example"})
        assert answer.code == 403
        assert b"Beranda" not in answer.body

    answers(Site(folder, 0), visit)


def test_a_page_elsewhere_cannot_listen(folder: Path) -> None:
    async def visit(at: str) -> None:
        headers = {
            "Origin": "http://evil.example",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "bGluaW1hc2EgbGluaW1hc2E=",
        }
        assert (await fetch(f"{at}/livereload", headers)).code == 403

    answers(Site(folder, 0), visit)


async def connect(at: str, path: str) -> WebSocketClientConnection:
    """Shake hands as livereload.js does on the page at `path`."""
    socket = await websocket_connect(f"ws://{at}/livereload")
    await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
    assert json.loads(str(await socket.read_message()))["command"] == "hello"
    await socket.write_message(json.dumps({"command": "info", "url": f"http://{at}{path}"}))
    return socket


async def close(socket: WebSocketClientConnection) -> None:
    """Close a connection, and wait until it is."""
    socket.close()
    while await socket.read_message() is not None:
        pass


def test_browsers_are_told_to_reload(folder: Path) -> None:
    async def visit(at: str) -> None:
        await fetch(f"{at}/")
        socket = await connect(at, "/")
        await asyncio.sleep(0.1)
        reload_browsers()
        told = json.loads(str(await asyncio.wait_for(socket.read_message(), 5)))
        assert (told["command"], told["path"]) == ("reload", "*")
        await close(socket)

    answers(Site(folder, 0), visit)


def test_a_page_sent_before_the_rebuild_ended_is_reloaded_on_arrival(folder: Path) -> None:
    site = Site(folder, 0)

    async def visit(at: str) -> None:
        await fetch(f"{at}/")
        site.state = State(serial=1)
        socket = await connect(at, "/")
        told = json.loads(str(await asyncio.wait_for(socket.read_message(), 5)))
        assert told["command"] == "reload"
        await close(socket)

    answers(site, visit)


def test_what_is_not_the_protocol_ends_the_connection(folder: Path) -> None:
    async def visit(at: str) -> None:
        socket = await websocket_connect(f"ws://{at}/livereload")
        await socket.write_message("not json")
        assert await asyncio.wait_for(socket.read_message(), 5) is None
        socket.close()

    answers(Site(folder, 0), visit)
