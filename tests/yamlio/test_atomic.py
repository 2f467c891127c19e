"""Files are replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.yamlio.atomic import write_atomic


def test_a_new_file_gets_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.yaml"
    assert write_atomic(path, "judul: é\n")
    assert path.read_bytes() == "judul: é\n".encode()
    assert list(path.parent.iterdir()) == [path]


def test_the_same_bytes_are_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_atomic(path, b"x")
    before = path.stat()
    assert not write_atomic(path, "x")
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_mode_and_link_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert write_atomic(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_bytes_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomic(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(OSError, match="no ordinary file"):
            write_atomic(path, "new")
    assert pipe.is_fifo()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_link_to_itself_is_an_error(tmp_path: Path) -> None:
    link = tmp_path / "a"
    link.symlink_to("a")
    with pytest.raises(OSError, match="symbolic links"):
        write_atomic(link, "new")
    assert link.is_symlink()
