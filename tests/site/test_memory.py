"""What the last build left: claimed only as long as it stands so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.site.memory import Left, Memory, read_memory, write_memory
from linimasa.site.output import look


def test_a_memory_is_read_as_it_was_written(tmp_path: Path) -> None:
    memory = Memory("digest", 3, {"confirmed": 2}, {"e/é/index.html": Left("k", "d", 4, 5)})
    write_memory(memory, tmp_path / ".linimasa/site.json")
    assert read_memory(tmp_path / ".linimasa/site.json") == memory


@pytest.mark.parametrize("text", ["", "{broken", "[]", "{}", '{"format": 99}', '{"format": 2}'])
def test_a_memory_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "site.json").write_text(text)
    assert read_memory(tmp_path / "site.json") == Memory()


def test_the_list_of_an_older_version_still_says_what_is_ours(tmp_path: Path) -> None:
    (tmp_path / "site.json").write_text('{"files": ["a.html", "../precious", "/etc/x", 7]}')
    memory = read_memory(tmp_path / "site.json")
    assert list(memory.files) == ["a.html"]
    assert not memory.files["a.html"].stands(tmp_path / "site.json")


def test_a_file_stands_until_it_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "index.html"
    path.write_text("home")
    left = look(str(path), "key", "digest")
    assert left.stands(path)
    os.utime(path, ns=(left.time, left.time + 1))
    assert not left.stands(path)
    assert not Left().stands(path)


def test_a_site_is_whole_while_every_file_stands(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    files = {name: look(str(tmp_path / name), "k", "d") for name in ("a", "b")}
    assert Memory(files=files).whole(tmp_path)
    (tmp_path / "b").unlink()
    assert not Memory(files=files).whole(tmp_path)
