"""Writing a site: only what changed, never what is not ours, all or nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from linimasa.errors import BuildError, Problems
from linimasa.site.draw import Piece
from linimasa.site.memory import Left
from linimasa.site.output import STAGE, check_places, orphans, remove, staged, take_over
from linimasa.site.stage import draw_pieces
from support.project import tree


class Changes(NamedTuple):
    """What was written and what removed, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


SITE = {"index.html": b"home", "2024/index.html": b"year", "e/e-1/index.html": b"event"}


def write(files: Mapping[str, bytes], output: Path, known: Mapping[str, Left]) -> Changes:
    pieces = [Piece(name, repr(data), partial(bytes, data)) for name, data in files.items()]
    check_places(files, output)
    with staged(output, check_only=False) as stage:
        assert stage
        drawn = draw_pieces(pieces, {n: k.digest for n, k in known.items()}, stage, 1, print)
        fresh = [one for one in drawn if one.changed]
        gone = orphans(known, files, output)
        take_over(stage, output)
        remove(gone, output)
    return Changes(tuple(sorted(one.piece.file for one in fresh)), gone)


def test_a_site_is_written_whole(tmp_path: Path) -> None:
    output = tmp_path / "deep/output"
    assert write(SITE, output, {}) == Changes(tuple(sorted(SITE)), ())
    assert tree(output) == SITE


def test_what_is_gone_is_removed_with_its_folders(tmp_path: Path) -> None:
    write(SITE, tmp_path, {})
    (tmp_path / "CNAME").write_text("pantai.example")
    (tmp_path / "2024/mine.txt").write_text("mine")
    later = {"index.html": b"home again"}
    known = dict.fromkeys(SITE, Left("key"))
    assert write(later, tmp_path, known) == Changes(
        ("index.html",), ("2024/index.html", "e/e-1/index.html")
    )
    assert set(tree(tmp_path)) == {"index.html", "CNAME", "2024/mine.txt"}
    assert not (tmp_path / "e").exists()


@pytest.mark.parametrize("file", ["../x.html", "/x.html", "a/../../x.html", "a\\b.html", "a\0b"])
def test_no_page_leaves_the_output_folder(tmp_path: Path, file: str) -> None:
    with pytest.raises(BuildError, match="outside"):
        check_places([file], tmp_path / "output")


def test_a_disk_that_refuses_leaves_the_old_site(tmp_path: Path) -> None:
    write(SITE, tmp_path, {})

    def full_disk() -> bytes:
        raise OSError(28, "No space left on device", "event")

    with (
        pytest.raises(BuildError, match="No space left"),
        staged(tmp_path, check_only=False) as stage,
    ):
        draw_pieces([Piece("index.html", "k", full_disk)], {}, stage, 1, print)
    assert tree(tmp_path) == SITE
    assert not (tmp_path / STAGE).exists()


def test_a_failed_first_build_leaves_no_folder(tmp_path: Path) -> None:
    def failing() -> None:
        with staged(tmp_path / "a/output", check_only=False):
            raise BuildError("broken")

    with pytest.raises(BuildError, match="broken"):
        failing()
    assert not (tmp_path / "a").exists()


def test_what_stands_in_the_way_is_named_before_anything_changes(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write(SITE, output, {})
    (output / "2024/index.html").unlink()
    (output / "2024/index.html/mine").mkdir(parents=True)
    (output / "who").write_text("mine")
    (output / "link").symlink_to("nowhere")
    with pytest.raises(Problems) as caught:
        check_places([*SITE, "who/siti/index.html", "link/a.html"], output)
    assert [str(problem.at) for problem in caught.value.problems] == [
        "output/2024/index.html",
        "output/link",
        "output/who",
    ]


def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    with pytest.raises(BuildError) as caught:
        check_places(SITE, tmp_path / "output")
    assert str(caught.value.at) == "output"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(BuildError, match="Permission denied"):
        write(SITE, tmp_path / "output", {})
