"""What counts as a change of the project, and what is only an editor's litter."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from watchfiles import awatch

from linimasa.serve.watch import ProjectWatcher, is_noise, is_source
from support.serving import PATIENCE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("seeds", "content/events/.machine", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "linimasa.yaml").write_text("title: Uji\n")
    (tmp_path / "content/events/a.yaml").write_text("events: []\n")
    return tmp_path


Work = tuple[Callable[[], object], set[str]]
"""Something that is done to files, and what is to be heard before the next is."""

ALL = {"seeds", "content", "templates", "linimasa.yaml"}


def heard(root: Path, *works: Work) -> list[set[str]]:
    """The paths that a watcher tells of after each of several works; a mark ends each."""
    told: list[set[str]] = []

    async def main() -> None:
        async with listening(root) as hears:
            for number, (work, expected) in enumerate(works):
                await asyncio.to_thread(work)
                found = await hears(expected)
                mark = root / "content" / f"mark-{number}"
                mark.write_text("")  # whatever was done before is heard before it, or with it
                found |= await hears({f"content/{mark.name}"})
                told.append({path for path in found if "mark-" not in path} - {"content"})

    asyncio.run(main())
    return told


@asynccontextmanager
async def listening(
    root: Path, warn: Callable[[str], object] = lambda _: None, *, polls: bool | None = None
) -> AsyncIterator[Callable[[set[str]], Awaitable[set[str]]]]:
    """A watcher that hears: gives a way to wait for paths, and to get all that came by then."""
    woken = asyncio.Event()
    watcher = ProjectWatcher(root, warn)
    watcher._polls = polls
    assert watcher.start(woken.set)
    await watcher.begun()

    async def hears(expected: set[str]) -> set[str]:
        found: set[str] = set()
        while not expected <= found:
            await asyncio.wait_for(woken.wait(), PATIENCE)
            woken.clear()
            found |= watcher.take()
        return found

    try:
        yield hears
    finally:
        await watcher.stop()


def test_an_edit_an_addition_and_a_removal(root: Path) -> None:
    def work() -> None:
        (root / "content/events/a.yaml").unlink()
        (root / "seeds/new.txt").write_text("Berita.")
        (root / "linimasa.yaml").write_text("title: Uji coba\n")

    paths = {"content/events/a.yaml", "seeds/new.txt", "linimasa.yaml"}
    assert heard(root, (work, paths)) == [paths]


def test_an_atomic_rename_is_seen_though_size_and_time_are_the_same(root: Path) -> None:
    file = root / "content/events/a.yaml"
    status = file.stat()

    def work() -> None:
        fresh = root / "content/events/.a.yaml.tmp"
        fresh.write_text("events: [1"[: status.st_size].ljust(status.st_size))
        os.utime(fresh, ns=(status.st_atime_ns, status.st_mtime_ns))
        fresh.replace(file)

    assert heard(root, (work, {"content/events/a.yaml"})) == [{"content/events/a.yaml"}]


def test_the_settings_are_heard_of_after_they_were_replaced(root: Path) -> None:
    def work() -> None:
        (root / "linimasa.tmp").write_text("title: Lain\n")
        (root / "linimasa.tmp").replace(root / "linimasa.yaml")

    once = work, {"linimasa.yaml"}
    assert heard(root, once, once) == [{"linimasa.yaml"}, {"linimasa.yaml"}]


def test_a_file_moved_in_with_an_old_date_is_seen(root: Path) -> None:
    def work() -> None:
        file = root / "output/old.txt"
        file.write_text("Arsip.")
        os.utime(file, (1, 1))
        file.replace(root / "seeds/old.txt")

    assert heard(root, (work, {"seeds/old.txt"})) == [{"seeds/old.txt"}]


def test_a_folder_that_comes_goes_and_comes_again_is_watched(root: Path) -> None:
    style = root / "templates/static/style.css"

    def come() -> None:
        style.parent.mkdir(parents=True)
        style.write_text("")

    def change() -> None:
        style.write_text("main { color: green }")

    def go() -> None:
        shutil.rmtree(root / "templates")

    path = {"templates/static/style.css"}  # all else may have changed between two watches
    heard(root, (come, ALL), (change, path), (go, ALL), (come, ALL), (change, path))


def test_a_file_in_a_new_folder_is_seen(root: Path) -> None:
    def make() -> None:
        (root / "content/pages/deep").mkdir(parents=True)

    def write() -> None:
        (root / "content/pages/deep/a.md").write_text("# A\n")

    path = {"content/pages/deep/a.md"}
    assert heard(root, (make, {"content/pages"}), (write, path))[1] == path


def test_a_folder_that_is_a_link_is_watched(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (root / "seeds").rmdir()
    (root / "seeds").symlink_to(elsewhere, target_is_directory=True)
    path = {"seeds/a.txt"}
    assert heard(root, (lambda: (elsewhere / "a.txt").write_text("Satu."), path)) == [path]


def test_litter_is_not_told(root: Path) -> None:
    def work() -> None:
        (root / "content/events/.machine/a.json").write_text("{}")
        (root / "content/events/.a.yaml.swp").write_text("")
        (root / "content/events/a.yaml~").write_text("")
        (root / "output/index.html").write_text("<p>")
        (root / "notes.txt").write_text("")

    assert heard(root, (work, set())) == [set()]


def test_where_the_system_does_not_tell_files_are_looked_at(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "content/events/a.yaml"
    os.utime(file, (1, 1))  # what is looked at is told apart by the second only

    async def look() -> None:
        async with listening(root, polls=True) as hears:
            file.write_text("events: []\n\n")
            await hears({"content/events/a.yaml"})

    asyncio.run(look())

    def refusing(*paths: Path, force_polling: bool | None, **options: Any) -> object:
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return awatch(*paths, force_polling=force_polling, **options)

    monkeypatch.setattr("linimasa.serve.watch.awatch", refusing)
    warned: list[str] = []

    async def listen() -> None:
        async with listening(root, warned.append) as hears:
            await hears(ALL)
            (root / "seeds/a.txt").write_text("Satu.")
            await hears({"seeds/a.txt"})

    asyncio.run(listen())
    assert len(warned) == 1
    assert "OS file watch limit reached" in warned[0]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("linimasa.yaml", True),
        ("seeds/a.txt", True),
        ("content", True),
        ("content/linimasa.yaml", True),
        ("output/index.html", False),
        ("other/content/a.yaml", False),
        ("contents/a.yaml", False),
        ("linimasa.yaml/a", False),
        (".git/index", False),
        ("content/.git/index", False),
        ("", False),
    ],
)
def test_sources(tmp_path: Path, path: str, *, source: bool) -> None:
    assert is_source(str(tmp_path / path), tmp_path) is source


@pytest.mark.parametrize(
    "name",
    [
        ".a.yaml.swp",
        "a.yaml~",
        "#a.yaml#",
        ".#a.yaml",
        "4913",
        "a.yaml___jb_tmp___",
        "berita.pdf.part",
        "berita.pdf.crdownload",
        ".DS_Store",
        ".git",
        ".machine",
        ".goutputstream-X1",
    ],
)
def test_litter(name: str) -> None:
    assert is_noise(name)


@pytest.mark.parametrize("name", ["a.yaml", "1998.txt", "49130", "a.parts.md", "~a"])
def test_no_litter(name: str) -> None:
    assert not is_noise(name)
