"""A build that is killed, or that the disk fails, leaves whole files, and the next one mends all.

LINIMASA_KILLS sets how often it is killed; a few times by default, since each takes a second.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import BuildError
from linimasa.site.build import build_site
from linimasa.site.memory import Memory, write_memory
from linimasa.site.output import STAGE
from linimasa.site.stage import ENOUGH
from support.project import project, tree

KILLS = int(os.environ.get("LINIMASA_KILLS", "3"))
LONG = 300  # seconds after which a run has failed
EVENT = """\
  - id: e-x{number:05}
    status: confirmed
    date: {year}-{month:02}-17
    title: Peristiwa {number}
    quote: Kutipan {number}.
    tags: [dermaga]
"""
Site = dict[str, bytes]


def write(root: Path, title: str, numbers: range) -> Path:
    """A project of some events, whose every page shows the title."""
    events = (EVENT.format(number=n, year=2000 + n % 20, month=n % 12 + 1) for n in numbers)
    head = "source:\n  id: kabar\n  language: id\nevents:\n"
    settings = f"title: {title}\nlanguage: id\nurl: https://pantai.example/\n"
    return project(
        root, {"content/events/kabar.yaml": head + "".join(events), "linimasa.yaml": settings}
    )


def site(root: Path) -> Site:
    """The site as it stands; a stage that a killed build left is not a part of it."""
    return {k: v for k, v in tree(root / "output").items() if not k.startswith(STAGE)}


def clean(root: Path, title: str, numbers: range) -> Site:
    """The site that a first build makes."""
    build_site(load_config(write(root, title, numbers)))
    return site(root)


def run(root: Path, *before: str) -> subprocess.Popen[bytes]:
    """A build in a process group of its own, so that the processes it forks end with it."""
    return subprocess.Popen(
        [*before, sys.executable, "-m", "linimasa", "build", "-q", "--jobs=2", "-C", str(root)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def test_killed_at_any_moment(tmp_path: Path) -> None:
    states = (("Pelabuhan", range(ENOUGH + 40)), ("Dermaga", range(20, ENOUGH + 50)))
    sites = [clean(tmp_path / title, title, numbers) for title, numbers in states]
    root = write(tmp_path / "project", *states[0])
    began = time.monotonic()
    assert run(root).wait(LONG) == 0
    lasts = time.monotonic() - began
    chance = random.Random(20241024)
    for number in range(1, KILLS + 1):
        write(root, *states[number % 2])
        process = run(root)
        try:
            process.wait(lasts * chance.uniform(0.3 if number % 2 else 0.8, 1.05))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(LONG)
        for file, data in site(root).items():
            assert data in [known.get(file) for known in sites], f"{file} is torn"
        if number % 3:  # else the next one is killed too, before anything is mended
            build_site(load_config(root))
            assert tree(root / "output") == sites[number % 2], f"after kill {number}"
    build_site(load_config(root))
    assert tree(root / "output") == sites[KILLS % 2]


def test_a_disk_that_fails_among_the_moves_is_mended_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = ("Pelabuhan", range(8)), ("Dermaga", range(2, 9))
    expected = clean(tmp_path / "clean", *after)
    replace, moves = os.replace, 0

    def failing(source: str, target: str) -> None:
        nonlocal moves
        moves -= STAGE in str(source)
        if moves == 0:
            raise OSError(28, "No space left on device", source)
        replace(source, target)

    root, failed = tmp_path / "project", 0
    for number in range(1, 1000):
        build_site(load_config(write(root, *before)))
        write(root, *after)
        moves = number
        with monkeypatch.context() as patched:
            patched.setattr(os, "replace", failing)
            try:
                build_site(load_config(root))
            except BuildError as error:
                assert "No space left" in str(error)
                failed += 1
        assert moves > 0 or not (root / "output" / STAGE).exists()
        build_site(load_config(root))
        assert tree(root / "output") == expected, f"after move {number} failed"
        if moves > 0:
            break
    assert failed > 20


def test_a_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    root = write(tmp_path, "Pelabuhan", range(30))
    build_site(load_config(root))
    before = tree(tmp_path / "output")
    write(root, "Dermaga", range(40))

    limit = ("sh", "-c", 'ulimit -f 6; exec "$@"', "sh")  # blocks of 512 bytes for each file
    assert run(root, *limit).wait(LONG) == 1
    assert tree(tmp_path / "output") == before
    build_site(load_config(root))
    assert tree(tmp_path / "output") != before


@pytest.mark.parametrize("fails", [1, 2])  # before the first file changes, after the last has
def test_a_memory_that_cannot_be_written_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    calls = 0

    def full(memory: Memory, path: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == fails:
            raise OSError(28, "No space left on device", path)
        write_memory(memory, path)

    root = write(tmp_path / "project", "Pelabuhan", range(3))
    expected = clean(tmp_path / "clean", "Pelabuhan", range(3))
    with monkeypatch.context() as patched:
        patched.setattr("linimasa.site.build.write_memory", full)
        with pytest.raises(BuildError, match=r"site\.json: .*No space left"):
            build_site(load_config(root))
    assert site(root) == ({} if fails == 1 else expected)
    build_site(load_config(root))
    assert site(root) == expected
