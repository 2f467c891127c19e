"""What counts as a change of the project, and what is only an editor's litter."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from watchfiles import awatch

from linimasa.serve.watch import ProjectWatcher, is_noise, is_source

PATIENCE = 20.0  # seconds


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("seeds", "content/events/.machine", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "linimasa.yaml").write_text("title: Uji\n")
    (tmp_path / "content/events/a.yaml").write_text("events: []\n")
    return tmp_path


def heard(root: Path, *works: Callable[[], object], polls: bool | None = None) -> list[set[str]]:
    """The paths that a watcher tells of after each of several works; a mark ends each."""
    told: list[set[str]] = []

    async def main() -> None:
        woken = asyncio.Event()
        watcher = ProjectWatcher(root)
        watcher._polls = polls
        assert watcher.start(woken.set)
        await asyncio.sleep(0.5 if polls else 0.1)
        for number, work in enumerate((*works, lambda: None)):
            await asyncio.to_thread(work)
            await asyncio.sleep(0.5 if polls else 0.05)
            mark = root / "content" / f"mark-{number}"
            mark.write_text("")
            found: set[str] = set()
            while f"content/{mark.name}" not in found:
                await asyncio.wait_for(woken.wait(), PATIENCE)
                woken.clear()
                found |= watcher.take()
            told.append({path for path in found if "mark-" not in path} - {"content"})
        await watcher.stop()

    asyncio.run(main())
    return told


def test_an_edit_an_addition_and_a_removal(root: Path) -> None:
    def work() -> None:
        (root / "content/events/a.yaml").unlink()
        (root / "seeds/new.txt").write_text("Berita.")
        (root / "linimasa.yaml").write_text("title: Uji coba\n")

    assert heard(root, work)[0] == {"content/events/a.yaml", "seeds/new.txt", "linimasa.yaml"}


def test_an_atomic_rename_is_seen_though_size_and_time_are_the_same(root: Path) -> None:
    file = root / "content/events/a.yaml"
    status = file.stat()

    def work() -> None:
        fresh = root / "content/events/.a.yaml.tmp"
        fresh.write_text("events: [1"[: status.st_size].ljust(status.st_size))
        os.utime(fresh, ns=(status.st_atime_ns, status.st_mtime_ns))
        fresh.replace(file)

    assert heard(root, work)[0] == {"content/events/a.yaml"}


def test_the_settings_are_heard_of_after_they_were_replaced(root: Path) -> None:
    def work() -> None:
        (root / "linimasa.tmp").write_text("title: Lain\n")
        (root / "linimasa.tmp").replace(root / "linimasa.yaml")

    assert heard(root, work, work)[:2] == [{"linimasa.yaml"}, {"linimasa.yaml"}]


def test_a_file_moved_in_with_an_old_date_is_seen(root: Path) -> None:
    def work() -> None:
        file = root / "output/old.txt"
        file.write_text("Arsip.")
        os.utime(file, (1, 1))
        file.replace(root / "seeds/old.txt")

    assert heard(root, work)[0] == {"seeds/old.txt"}


def test_a_folder_that_comes_goes_and_comes_again_is_watched(root: Path) -> None:
    style = root / "templates/static/style.css"

    def come() -> None:
        style.parent.mkdir(parents=True)
        style.write_text("")

    def change() -> None:
        style.write_text("main { color: green }")

    def go() -> None:
        shutil.rmtree(root / "templates")

    told = heard(root, come, change, go, come, change)
    assert "templates" in told[0]
    assert "templates/static/style.css" in told[1]
    assert "templates" in told[2]
    assert "templates" in told[3]
    assert "templates/static/style.css" in told[4]


def test_a_file_in_a_new_folder_is_seen(root: Path) -> None:
    def make() -> None:
        (root / "content/pages/deep").mkdir(parents=True)

    def write() -> None:
        (root / "content/pages/deep/a.md").write_text("# A\n")

    assert heard(root, make, write)[1] == {"content/pages/deep/a.md"}


def test_a_folder_that_is_a_link_is_watched(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (root / "seeds").rmdir()
    (root / "seeds").symlink_to(elsewhere, target_is_directory=True)
    assert heard(root, lambda: (elsewhere / "a.txt").write_text("Satu."))[0] == {"seeds/a.txt"}


def test_litter_is_not_told(root: Path) -> None:
    def work() -> None:
        (root / "content/events/.machine/a.json").write_text("{}")
        (root / "content/events/.a.yaml.swp").write_text("")
        (root / "content/events/a.yaml~").write_text("")
        (root / "output/index.html").write_text("<p>")
        (root / "notes.txt").write_text("")

    assert heard(root, work)[0] == set()


def test_where_the_system_does_not_tell_files_are_looked_at(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "content/events/a.yaml"
    os.utime(file, (1, 1))  # what is looked at is told apart by the second only
    told = heard(root, lambda: file.write_text("events: []\n\n"), polls=True)
    assert "content/events/a.yaml" in told[0]

    asked: list[bool | None] = []

    def refusing(*paths: Path, force_polling: bool | None, **options: Any) -> object:
        asked.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return awatch(*paths, force_polling=force_polling, **options)

    monkeypatch.setattr("linimasa.serve.watch.awatch", refusing)
    warned: list[str] = []

    async def main() -> None:
        woken = asyncio.Event()
        watcher = ProjectWatcher(root, warned.append)
        watcher.start(woken.set)
        while not any(asked):
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)
        (root / "seeds/a.txt").write_text("Satu.")
        await asyncio.wait_for(woken.wait(), PATIENCE)
        assert watcher.examine()[0] in ("seeds", "seeds/a.txt")
        await watcher.stop()

    asyncio.run(main())
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
