"""Bytes kept for a user: handed out only for their key, whole, and from the user's own file."""

from __future__ import annotations

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
