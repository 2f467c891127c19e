"""The port, and the whole server in a process of its own while files change under it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tornado.websocket import websocket_connect

from linimasa.errors import LinimasaError
from linimasa.serve.server import open_port

PATIENCE = 20.0  # seconds; a change takes some 0.3 s, a loaded machine more

# A stand-in for extraction and build: as quick as can be, with the same ways to fail.
PROGRAM = """
    import sys
    from pathlib import Path
    from linimasa.errors import DataError, Place
    from linimasa.serve import Options, Stages, serve

    root = Path(sys.argv[1])
    output = root / "output"

    def extract():
        for seed in sorted((root / "seeds").glob("*.txt")):
            (root / "content" / f"{seed.stem}.yaml").write_text(seed.read_text())

    def build():
        texts = [file.read_text() for file in sorted((root / "content").glob("*.yaml"))]
        for number, text in enumerate(texts, 1):
            if "BAD" in text:
                raise DataError("<bad> date", hint="mend it", at=Place("content/a.yaml", number, 7))
        output.mkdir(exist_ok=True)
        page = "<html><head></head><body><p>" + " ".join(texts) + "</p></body></html>"
        index = output / "index.html"
        differs = not index.exists() or index.read_text() != page
        index.write_text(page)
        return differs

    stages = Stages(extract, build, lambda error: f"{error.at}: {error.message} ({error.hint})")
    serve(
        root, output, stages, Options(port=0),
        ready=lambda address: print(address, flush=True),
        report=lambda state: (root / "reports").open("a").write(f"{len(state.problems)} "),
    )
    print("ended", flush=True)
"""


def test_a_taken_port_is_a_clear_error() -> None:
    taken = open_port("127.0.0.1", 0)
    port = taken.getsockname()[1]
    with pytest.raises(LinimasaError, match=f"port {port} on 127.0.0.1 is taken") as caught:
        open_port("127.0.0.1", port)
    assert "--port" in caught.value.hint
    taken.close()


def test_without_a_port_the_next_free_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = open_port("127.0.0.1", 0)
    port = taken.getsockname()[1]
    monkeypatch.setattr("linimasa.serve.server.FIRST_PORT", port)
    found = open_port("127.0.0.1", None)
    assert port < found.getsockname()[1] < port + 20
    found.close()
    monkeypatch.setattr("linimasa.serve.server.PORTS_TRIED", 1)
    with pytest.raises(LinimasaError, match="all taken"):
        open_port("127.0.0.1", None)
    taken.close()


def test_an_address_of_another_machine_is_a_clear_error() -> None:
    with pytest.raises(LinimasaError, match=r"cannot listen on 192\.0\.2\.1, port 8000: \w+"):
        open_port("192.0.2.1", 8000)


@contextmanager
def running(root: Path) -> Iterator[str]:
    """The stand-in's server on a free port, and at the end a check that Ctrl-C ends it."""
    program = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(root)]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stderr
        try:
            address = process.stdout.readline().strip()
            assert address, process.stderr.read()
            yield address
            os.kill(process.pid, signal.SIGINT)
            rest, errors = process.communicate(timeout=PATIENCE)
            assert (process.returncode, rest, errors) == (0, "ended\n", "")
        finally:
            process.kill()


def page(address: str) -> str:
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            body: bytes = answer.read()
    except HTTPError as error:
        with error:
            body = error.read()
    return body.decode()


def wait_for(address: str, *words: str) -> str:
    """The page, once it holds all `words`."""
    until = time.monotonic() + PATIENCE
    while not all(word in (shown := page(address)) for word in words):
        assert time.monotonic() < until, f"{words} never came; the page holds {shown}"
        time.sleep(0.05)
    return shown


def save(file: Path, text: str) -> None:
    """As editors do: into a file beside it, which then takes its place."""
    beside = file.with_name(f".{file.name}.swp")
    beside.write_text(text)
    beside.replace(file)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content/a.yaml").write_text("Pagi")
    return tmp_path


def test_an_edit_an_error_and_its_mending_reach_the_page(root: Path) -> None:
    with running(root) as address:
        assert "Pagi" in page(address)
        save(root / "content/a.yaml", "Siang")
        wait_for(address, "Siang")
        save(root / "content/a.yaml", "BAD")
        shown = wait_for(address, "content/a.yaml:1:7: &lt;bad&gt; date (mend it)")
        assert "<p>Siang</p>" in shown
        save(root / "content/a.yaml", "Sore")
        assert "linimasa-problems" not in wait_for(address, "<p>Sore</p>")
    assert (root / "output/index.html").read_text().count("livereload") == 0


def test_problems_are_reported_when_they_come_and_when_they_go(root: Path) -> None:
    with running(root) as address:
        save(root / "content/a.yaml", "BAD")
        wait_for(address, "content/a.yaml:1:7")
        save(root / "content/b.yaml", "Malam")  # still bad: nothing new to tell
        time.sleep(1)
        save(root / "content/a.yaml", "Pagi")
        wait_for(address, "<p>Pagi Malam</p>")
    assert (root / "reports").read_text() == "1 0 "


def test_a_new_seed_is_extracted_and_then_built(root: Path) -> None:
    with running(root) as address:
        save(root / "seeds/b.txt", "Benih")
        wait_for(address, "Pagi Benih")


def test_an_error_at_the_start_is_served_and_mends(root: Path) -> None:
    save(root / "content/a.yaml", "BAD")
    with running(root) as address:
        assert "content/a.yaml:1:7" in page(address)
        save(root / "content/a.yaml", "Baik")
        wait_for(address, "<p>Baik</p>")


def test_a_burst_of_saves_is_one_reload(root: Path) -> None:
    with running(root) as address:
        page(address)
        messages = asyncio.run(reloads_while(address, root / "content/a.yaml"))
        assert messages == ["reload"]
        assert "9" in page(address)


async def reloads_while(address: str, file: Path) -> list[str]:
    """The commands that a browser hears during ten saves in 0.2 s and the second after."""
    socket = await websocket_connect(address.replace("http", "ws") + "livereload")
    await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": address}))
    for number in range(10):
        save(file, f"Kali {number}")
        await asyncio.sleep(0.02)
    heard = []
    until = time.monotonic() + 1.5
    while (left := until - time.monotonic()) > 0:
        try:
            message = await asyncio.wait_for(socket.read_message(), left)
        except TimeoutError:
            break
        heard.append(str(json.loads(str(message))["command"]))
    socket.close()
    while await socket.read_message() is not None:
        pass
    return heard
