"""The whole server in a process of its own, while files change under it; and its port."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from linimasa.errors import DataError, LinimasaError, Place
from linimasa.serve.overlay import PROBLEMS_PATH
from linimasa.serve.rebuild import Plan, Stage, Stages, State
from linimasa.serve.server import LiveServer, Options, Talk, open_port
from support.project import project, tree
from support.serving import (
    PATIENCE,
    close,
    connect,
    edit,
    page,
    printed,
    said,
    save,
    serving,
    until,
    wait_for,
)
from support.timeline import FILES

FLOOD = "content/events/banjir.yaml"
TITLE = "Badan cuaca memperingatkan hujan lebat"
DATE = "date: 2024-10-18"
EVENT = "e/e-aaaaaa/"
MONTH = "2024/10/"


def test_a_taken_port_gives_the_next_free_one() -> None:
    with open_port("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with open_port("127.0.0.1", port) as found:
            assert port < found.getsockname()[1] < port + 20


def test_where_all_ports_are_taken_there_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linimasa.serve.server.PORTS_TRIED", 1)
    with open_port("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(LinimasaError, match="all taken") as caught:
            open_port("127.0.0.1", port)
    assert "--port" in caught.value.hint


def test_an_address_of_another_machine_is_a_clear_error() -> None:
    with pytest.raises(LinimasaError, match=r"cannot listen on 192\.0\.2\.1, port 8000: \w+"):
        open_port("192.0.2.1", 8000)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path, FILES)


def test_an_edit_an_error_and_its_mending_reach_the_page(root: Path) -> None:
    with serving(root) as address:
        assert TITLE in page(address + EVENT)
        edit(root / FLOOD, TITLE, "Judul kedua")
        wait_for(address + EVENT, "Judul kedua")
        wait_for(address, "Judul kedua")
        edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
        shown = wait_for(address + EVENT, "linimasa-problems")
        assert f"{FLOOD}:14:11: error: " in shown
        assert "14 |     date: 2024-13-18" in shown
        assert "Judul kedua" in shown
        edit(root / FLOOD, "date: 2024-13-18", "date: 2024-10-19")
        wait_for(address + EVENT, "19 Oktober 2024", without="linimasa-problems")
    assert not (root / "output").exists()


def test_problems_are_reported_when_they_come_and_when_they_go(root: Path) -> None:
    with serving(root) as address:
        edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
        wait_for(address, "linimasa-problems")
        save(root / "content/pages/baru.md", "# Baru\n\nIsi.\n")  # still bad: nothing new to tell
        time.sleep(0.5)
        edit(root / FLOOD, "date: 2024-13-18", "date: 2024-10-18")
        wait_for(address + "baru/", "Isi.", without="linimasa-problems")
    assert said(root).count(f"{FLOOD}:14:11") == 1


def test_a_change_is_told_once_however_many_pages_show_it(root: Path) -> None:
    with serving(root) as address:
        for path in ("", EVENT, MONTH):
            page(address + path)
        edit(root / FLOOD, TITLE, "Judul kedua")
        wait_for(address + "events.json", "Judul kedua")
        until(lambda: printed(root).count("changed.") == 1)
        edit(root / FLOOD, "Judul kedua", "Judul ketiga")  # what was still to be told is told first
        until(lambda: printed(root).count("changed.") == 2)
    assert printed(root).count("changed.") == 2


def test_a_template_that_breaks_leaves_the_page_as_it_was(root: Path) -> None:
    with serving(root) as address:
        good = page(address + EVENT)
        save(root / "templates/event.html", "{% extends 'theme/event.html' %}\n{{ nothing }}\n")
        save(root / "templates/event.html", "<main>\n{{ nothing }}</main>\n")
        shown = wait_for(address + EVENT, "templates/event.html:2")
        assert TITLE in shown
        assert TITLE in good
        (root / "templates/event.html").unlink()
        assert TITLE in wait_for(address + EVENT, without="linimasa-problems")


def test_a_new_seed_is_extracted_and_then_built(root: Path) -> None:
    with serving(root) as address:
        text = "Pada 3 Mei 2021 wali kota meresmikan jembatan baru, kata juru bicaranya.\n"
        save(root / "seeds/jembatan.txt", text)
        wait_for(address + "2021/05/", "jembatan")


def test_an_error_at_the_start_is_served_and_mends(root: Path) -> None:
    edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
    with serving(root) as address:
        assert f"{FLOOD}:14:11" in page(address)
        assert f"{FLOOD}:14:11" in page(address + EVENT)
        edit(root / FLOOD, "date: 2024-13-18", "date: 2024-10-18")
        wait_for(address + EVENT, TITLE, without="linimasa-problems")


def test_what_was_built_before_is_served_above_an_error_at_the_start(root: Path) -> None:
    from linimasa.cli.app import run

    assert run(["build", "-q", "-C", str(root)]) == 0
    before = tree(root / "output")
    edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
    with serving(root) as address:
        shown = page(address + EVENT)
        assert TITLE in shown
        assert "linimasa-problems" in shown
        edit(root / FLOOD, "date: 2024-13-18", "date: 2024-10-20")
        wait_for(address + EVENT, "20 Oktober 2024", without="linimasa-problems")
    assert tree(root / "output") == before


def test_what_was_served_before_is_served_again(root: Path) -> None:
    with serving(root):
        pass
    served = tree(root / ".linimasa/served")
    assert TITLE in served[f"{EVENT}index.html"].decode()
    edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
    with serving(root) as address:
        shown = page(address + EVENT)
        assert TITLE in shown
        assert "linimasa-problems" in shown
    assert tree(root / ".linimasa/served") == served


@pytest.fixture
def _collected() -> Iterator[None]:
    """Garbage is collected again: a server leaves it until it is idle, and here it never is."""
    yield
    gc.enable()


@pytest.mark.usefixtures("_collected")
def test_half_a_file_is_no_problem(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem is told only where nothing changes for a moment, and once it is told it stays."""
    plans: list[Plan | LinimasaError] = [Plan([])]
    told: list[State] = []

    def plan(_: object) -> Plan:
        if isinstance(plans[-1], LinimasaError):
            raise plans[-1]
        return plans[-1]

    stages = Stages(lambda: None, plan, lambda error: error.message)
    silent = Talk(nothing, told.append, nothing, nothing, nothing)
    build = frozenset({Stage.BUILD})

    async def main() -> None:
        with open_port("127.0.0.1", 0) as listening, ThreadPoolExecutor(1) as worker:
            server = LiveServer(root, listening, stages, Options(), silent)
            plans.append(DataError("half", at=Place("a.yaml", 1)))
            server.woken.set()  # as the other half does, while the first is being looked at
            await server._rebuild(build, worker)
            assert (server.site.state.problems, server.site.state.pending, told) == ((), build, [])
            server.woken.clear()
            monkeypatch.setattr("linimasa.serve.server.CALM", 0)
            await server._rebuild(build, worker)
            assert [state.problems for state in told] == [("half",)]
            plans.append(Plan([]))
            await server._rebuild(frozenset(), worker)
            assert [state.problems for state in told] == [("half",), ()]

    asyncio.run(main())


def test_the_site_stands_at_its_base_path_with_its_own_404_page(root: Path) -> None:
    save(root / "linimasa.yaml", FILES["linimasa.yaml"] + "url: https://name.github.io/repo/\n")
    with serving(root) as address:
        assert address.endswith("/repo/")
        assert TITLE in page(address + EVENT)
        assert TITLE in page(address.removesuffix("repo/"))  # sent on to the site
        for missing in (address + "nowhere/", address.removesuffix("repo/") + EVENT):
            shown = page(missing)
            assert "Tidak ada halaman di alamat ini" in shown
            assert 'href="/repo/"' in shown
        assert '"events"' in page(address + "events.json")


def test_a_page_that_is_made_is_found_and_one_that_is_removed_is_not(root: Path) -> None:
    with serving(root) as address:
        assert "Tidak ada halaman" in page(address + "baru/")
        save(root / "content/pages/baru.md", "# Baru\n\nIsi.\n")
        wait_for(address + "baru/", "Isi.")
        (root / "content/pages/baru.md").unlink()
        wait_for(address + "baru/", "Tidak ada halaman")


def test_hidden_drafts_are_shown_on_request(root: Path) -> None:
    draft = "Air sungai naik perlahan"
    edit(root / "linimasa.yaml", "drafts: label", "drafts: hide")
    with serving(root) as address:
        assert draft not in page(address + MONTH)
    with serving(root, "--drafts") as address:
        assert draft in page(address + MONTH)


def test_others_are_let_in_only_with_a_warning(root: Path) -> None:
    with serving(root, "--host", "0.0.0.0") as address:
        assert TITLE in page(address + EVENT)
    assert "can read this site, drafts included" in said(root)
    with serving(root) as address:
        pass
    assert "can read this site" not in said(root)


def test_a_taken_port_is_told(root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with serving(root, "--port", str(port)) as address:
            assert f":{port}/" not in address
        assert f"port {port} is taken" in said(root)


def told(root: Path, address: str, work: Callable[[], object], since: str = "") -> list[str]:
    """The addresses that the page at `address` is told of by the time that the site shows what
    work does. A problem, which every page is told of, comes after all of it, and is mended."""

    async def listen() -> list[str]:
        connection = await connect(address, since or state_of(address))
        await asyncio.to_thread(work)
        edit(root / FLOOD, DATE, "date: 2024-13-18")
        heard = []
        while PROBLEMS_PATH not in heard:
            message = await asyncio.wait_for(connection.read_message(), PATIENCE)
            command = json.loads(str(message))
            assert command["command"] == "reload"
            heard.append(command["path"])
        await close(connection)
        return heard[:-1]

    heard = asyncio.run(listen())
    edit(root / FLOOD, "date: 2024-13-18", DATE)
    wait_for(address, without="linimasa-problems")
    return heard


def state_of(address: str) -> str:
    """The state that a page was sent with."""
    return page(address).partition("live.js?since=")[2].partition('"')[0]


def nothing(*_: object) -> None:
    """No work."""


def test_a_page_is_told_of_itself_only(root: Path) -> None:
    words = "Jumat (18/10/2024)\n", "Jumat, 18/10/2024\n"
    with serving(root) as address:

        def change(old: str, new: str) -> None:
            edit(root / FLOOD, old, new)
            wait_for(address + EVENT, new.strip())

        assert told(root, address + EVENT, lambda: change(*words)) == [f"/{EVENT}"]
        assert told(root, address + EVENT, nothing) == []
        assert told(root, address + "e/e-cccccc/", lambda: change(*words[::-1])) == []


def test_a_page_is_told_of_styles_images_and_problems(root: Path) -> None:
    with serving(root) as address:

        def work() -> None:
            page(address + "assets/style.css")
            save(root / "templates/static/style.css", "main { color: green }")
            wait_for(address + "assets/style.css", "green")

        assert told(root, address, work) == ["/assets/style.css"]  # and of problems, by `told`


def test_who_comes_late_is_told_what_changed_since(root: Path) -> None:
    with serving(root) as address:
        before = state_of(address + EVENT)
        edit(root / FLOOD, TITLE, "Judul kedua")
        wait_for(address + EVENT, "Judul kedua")
        assert told(root, address + EVENT, nothing, before) == [f"/{EVENT}"]
        assert told(root, address + EVENT, nothing, "anotherrun-7") == ["*"]
        assert told(root, address + "e/e-cccccc/", nothing, before) == []


def test_who_goes_without_a_word_is_not_missed(root: Path) -> None:
    async def come_and_go(address: str) -> None:
        for _ in range(5):
            connection = await connect(address + EVENT, state_of(address + EVENT))
            assert connection.protocol and connection.protocol.stream
            connection.protocol.stream.close()
            connection.close()

    with serving(root) as address:
        asyncio.run(come_and_go(address))
        edit(root / FLOOD, TITLE, "Judul kedua")
        wait_for(address + EVENT, "Judul kedua")
    assert said(root) == ""


def test_every_one_of_several_saves_is_told(root: Path) -> None:
    """The library drops what comes within three seconds of the last."""
    with serving(root) as address:

        def work() -> None:
            for number in range(4):
                text = (root / FLOOD).read_text()
                save(root / FLOOD, text.replace("lembaga negara", f"lembaga negara {number}"))
                wait_for(address + EVENT, f"lembaga negara {number}")

        assert told(root, address + EVENT, work) == [f"/{EVENT}"] * 4


@pytest.mark.parametrize("moment", [0.05, 0.2, 0.4])
def test_it_can_be_ended_while_it_draws(root: Path, moment: float) -> None:
    with serving(root):
        save(root / "linimasa.yaml", FILES["linimasa.yaml"].replace("Kali", "Sungai"))
        time.sleep(moment)
    assert said(root) == ""
