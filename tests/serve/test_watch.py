"""Snapshots of a project: what counts as a change, and what is only an editor's litter."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.serve.watch import changed_paths, is_noise, take_snapshot


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("seeds", "content/events/.machine", "templates", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "linimasa.yaml").write_text("title: Uji\n")
    (tmp_path / "content/events/a.yaml").write_text("events: []\n")
    return tmp_path


def test_what_is_watched_is_listed_by_relative_path(root: Path) -> None:
    (root / "content/events/.machine/a.json").write_text("{}")
    (root / "output/index.html").write_text("<p>")
    assert set(take_snapshot(root)) == {
        "linimasa.yaml",
        "content/events/a.yaml",
        "content/events/.machine/a.json",
    }


def test_nothing_changed(root: Path) -> None:
    assert changed_paths(take_snapshot(root), take_snapshot(root)) == frozenset()


def test_an_edit_an_addition_and_a_removal(root: Path) -> None:
    before = take_snapshot(root)
    (root / "content/events/a.yaml").unlink()
    (root / "seeds/new.txt").write_text("Berita.")
    (root / "linimasa.yaml").write_text("title: Uji coba\n")
    assert changed_paths(before, take_snapshot(root)) == {
        "content/events/a.yaml",
        "seeds/new.txt",
        "linimasa.yaml",
    }


def test_an_atomic_rename_is_seen_though_size_and_time_are_the_same(root: Path) -> None:
    file = root / "content/events/a.yaml"
    status = file.stat()
    before = take_snapshot(root)
    fresh = root / "content/events/.a.yaml.tmp"
    fresh.write_text("events: [1"[: status.st_size].ljust(status.st_size))
    os.utime(fresh, ns=(status.st_atime_ns, status.st_mtime_ns))
    fresh.replace(file)
    assert file.stat().st_size == status.st_size
    assert changed_paths(before, take_snapshot(root)) == {"content/events/a.yaml"}


def test_a_file_moved_in_with_an_old_date_is_seen(root: Path) -> None:
    before = take_snapshot(root)
    file = root / "seeds/old.txt"
    file.write_text("Arsip.")
    os.utime(file, (1, 1))
    assert changed_paths(before, take_snapshot(root)) == {"seeds/old.txt"}


def test_a_link_into_a_folder_above_is_walked_once(root: Path) -> None:
    (root / "seeds/a.txt").write_text("Satu.")
    (root / "seeds/again").symlink_to(root / "seeds", target_is_directory=True)
    assert [path for path in take_snapshot(root) if path.startswith("seeds")] == ["seeds/a.txt"]


def test_a_link_that_leads_nowhere_is_left_out(root: Path) -> None:
    (root / "seeds/gone.txt").symlink_to(root / "nowhere")
    assert "seeds/gone.txt" not in take_snapshot(root)


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
        ".goutputstream-X1",
    ],
)
def test_litter(name: str) -> None:
    assert is_noise(name)


@pytest.mark.parametrize("name", ["a.yaml", ".machine", "1998.txt", "49130", "a.parts.md", "~a"])
def test_no_litter(name: str) -> None:
    assert not is_noise(name)
