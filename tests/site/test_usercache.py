"""Bytes kept for a user: handed out only for their key, whole, and from the user's own file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.site.usercache import cache_folder, cached


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "linimasa"


def refuse() -> bytes:
    raise AssertionError("it was there already")


def test_what_was_made_is_handed_out_again_for_the_same_key(folder: Path) -> None:
    assert cached("words", "one", lambda: b"first") == b"first"
    assert cached("words", "one", refuse) == b"first"
    assert cached("words", "two", lambda: b"second") == b"second"
    assert [path.name for path in folder.iterdir()] == ["words"]


@pytest.mark.parametrize("damage", [slice(0, -1), slice(0, 3), slice(1, None), slice(0, 0)])
def test_a_torn_file_is_made_anew(folder: Path, damage: slice) -> None:
    cached("words", "one", lambda: b"first")
    whole = (folder / "words").read_bytes()
    (folder / "words").write_bytes(whole[damage])
    assert cached("words", "one", lambda: b"again") == b"again"
    assert cached("words", "one", refuse) == b"again"


def test_a_file_under_another_s_name_is_not_read(folder: Path) -> None:
    cached("words-id", "one", lambda: b"first")
    (folder / "words-id").rename(folder / "words-en")
    assert cached("words-en", "one", lambda: b"again") == b"again"


def test_a_file_that_others_may_write_is_not_read(folder: Path) -> None:
    cached("words", "one", lambda: b"first")
    (folder / "words").chmod(0o666)
    assert cached("words", "one", lambda: b"again") == b"again"


def test_a_folder_that_cannot_be_made_is_done_without(folder: Path) -> None:
    folder.write_text("a file of that name")
    assert cached("words", "one", lambda: b"first") == b"first"
    assert cached("words", "one", lambda: b"again") == b"again"


def test_a_relative_folder_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert cache_folder() is None
    assert cached("words", "one", lambda: b"first") == b"first"


@pytest.mark.parametrize("mask", [0o002, 0o022, 0o077, 0o000])
def test_what_is_kept_is_the_user_s_alone_whatever_files_are_otherwise(
    folder: Path, mask: int
) -> None:
    before = os.umask(mask)
    try:
        cached("words", "one", lambda: b"first")
    finally:
        os.umask(before)
    assert cached("words", "one", refuse) == b"first"
    assert (folder / "words").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_others_may_write_is_neither_read_nor_written(
    folder: Path, tmp_path: Path
) -> None:
    cached("words", "one", lambda: b"first")
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (folder / "link").symlink_to(precious)
    folder.chmod(0o777)
    assert cached("words", "one", lambda: b"again") == b"again"
    assert cached("link", "one", lambda: b"again") == b"again"
    assert precious.read_text() == "mine"
    folder.chmod(0o700)
    assert cached("words", "one", refuse) == b"first"


def test_a_folder_of_another_user_is_neither_read_nor_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cached("words", "one", lambda: b"first")
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert cached("words", "one", lambda: b"again") == b"again"
    assert cached("new", "one", lambda: b"again") == b"again"
    assert [path.name for path in folder.iterdir()] == ["words"]


def test_a_link_to_a_folder_of_one_s_own_is_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    folder.symlink_to(tmp_path / "elsewhere")
    cached("words", "one", lambda: b"first")
    assert cached("words", "one", refuse) == b"first"


def test_what_nobody_reads_goes_when_something_new_comes(folder: Path, tmp_path: Path) -> None:
    for name in ("old", "read", "recent"):
        cached(name, "one", lambda: b"first")
    (folder / "of one's own").mkdir()
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (folder / "link").symlink_to(precious)
    for path, days in ((folder / "old", 91), (folder / "read", 91), (folder / "recent", 89)):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - days * 86_400))
    os.utime(precious, (0, 0))
    os.utime(folder / "of one's own", (0, 0))
    assert cached("read", "one", refuse) == b"first"
    cached("new", "one", lambda: b"first")
    assert {path.name for path in folder.iterdir()} == {
        *("read", "recent", "new", "link", "of one's own")
    }
    assert precious.read_text() == "mine"
