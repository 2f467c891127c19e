"""Writing a site: only what changed, never what is not ours, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from linimasa.errors import BuildError, Problems
from linimasa.site.output import STAGE, Changes, apply_changes, plan_changes

SITE = {"index.html": b"home", "2024/index.html": b"year", "e/e-1/index.html": b"event"}


def write(files: Mapping[str, bytes], root: Path) -> Changes:
    output, manifest = root / "output", root / ".linimasa/site.json"
    changes = plan_changes(files, output, manifest)
    apply_changes(changes, files, output, manifest)
    return changes


def tree(root: Path) -> dict[str, bytes]:
    output = root / "output"
    found = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in found}


def test_a_site_is_written_whole(tmp_path: Path) -> None:
    changes = write(SITE, tmp_path)
    assert changes == Changes(tuple(sorted(SITE)), ())
    assert tree(tmp_path) == SITE


def test_a_second_time_nothing_is_written(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()}
    assert write(SITE, tmp_path) == Changes((), ())
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()} == before


def test_only_what_changed_is_written_and_what_is_gone_removed(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    later = {"index.html": b"home again", "2024/index.html": b"year"}
    assert write(later, tmp_path) == Changes(("index.html",), ("e/e-1/index.html",))
    assert tree(tmp_path) == later
    assert not (tmp_path / "output/e").exists()


def test_files_of_others_stay(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    (tmp_path / "output/CNAME").write_text("pantai.example")
    (tmp_path / "output/e/e-1/mine.txt").write_text("mine")
    write({"index.html": b"home"}, tmp_path)
    assert set(tree(tmp_path)) == {"index.html", "CNAME", "e/e-1/mine.txt"}


def test_without_the_list_of_the_last_build_nothing_is_removed(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    (tmp_path / ".linimasa/site.json").write_text("{broken")
    write({"index.html": b"home"}, tmp_path)
    assert set(tree(tmp_path)) == set(SITE)


def test_a_list_that_leads_out_of_the_output_folder_is_not_followed(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    (tmp_path / "precious.txt").write_text("precious")
    (tmp_path / ".linimasa/site.json").write_text(
        '{"files": ["../precious.txt", "/etc/passwd", 7]}'
    )
    assert write(SITE, tmp_path).removed == ()
    assert (tmp_path / "precious.txt").exists()


@pytest.mark.parametrize("file", ["../x.html", "/x.html", "a/../../x.html", "a\\b.html", "a\0b"])
def test_no_page_leaves_the_output_folder(tmp_path: Path, file: str) -> None:
    with pytest.raises(BuildError):
        write({file: b"x"}, tmp_path)
    assert not (tmp_path / "output").exists()


def test_a_disk_that_refuses_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(SITE, tmp_path)
    real = Path.write_bytes

    def full_disk(self: Path, data: bytes) -> int:
        if data == b"event again":
            raise OSError(28, "No space left on device", str(self))
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    later = {name: data + b" again" for name, data in SITE.items()}
    with pytest.raises(BuildError, match="No space left"):
        write(later, tmp_path)
    assert tree(tmp_path) == SITE
    assert not (tmp_path / "output" / STAGE).exists()


def test_what_stands_in_the_way_is_named_before_anything_changes(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    output = tmp_path / "output"
    (output / "2024/index.html").unlink()
    (output / "2024/index.html/mine").mkdir(parents=True)
    (output / "who").write_text("mine")
    (output / "link").symlink_to("nowhere")
    before = tree(tmp_path)
    later = {name: data + b" again" for name, data in SITE.items()}
    with pytest.raises(Problems) as caught:
        write({**later, "who/siti/index.html": b"Siti", "link/a.html": b"A"}, tmp_path)
    assert [str(problem.at) for problem in caught.value.problems] == [
        "output/2024/index.html",
        "output/link",
        "output/who",
    ]
    assert tree(tmp_path) == before


def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    with pytest.raises(BuildError, match="output: a file stands"):
        write(SITE, tmp_path)


def test_an_output_folder_behind_a_link_works(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "elsewhere")
    write(SITE, tmp_path)
    write({"index.html": b"home"}, tmp_path)
    assert tree(tmp_path) == {"index.html": b"home"}
