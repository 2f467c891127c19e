"""The same project gives the same bytes in any folder, time zone, locale, order of its files and
number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from linimasa.site.stage import ENOUGH
from support.project import project, tree

HERE = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
EVENT = """\
  - id: e-x{number:05}
    status: {status}
    date: {date}
    title: Peristiwa {number} & “kutipan”
    attribution: {{name: Pejabat {number}, via: Radio}}
    quote: Kutipan {number}.
    place: {{name: Kota}}
    tags: [dermaga, ñandú]
"""
DATES = ("2024-10-18", "2024-10-18T23:30:00+07:00", "2024-06", "2023-08/..", "null", "2021~")


def files() -> dict[str, str]:
    """A project with enough pages for several processes."""
    found = {"linimasa.yaml": "title: Pelabuhan\nlanguage: id\nurl: https://pantai.example/\n"}
    for source in ("a", "B", "ä", "z"):
        numbers = range(ord(source) * 1000, ord(source) * 1000 + ENOUGH // 3)
        events = "".join(
            EVENT.format(number=n, date=DATES[n % 6], status=("draft", "confirmed")[n % 2])
            for n in numbers
        )
        head = f"source:\n  id: {source}\n  published: 2024-10-24\nevents:\n"
        found[f"content/events/{source}.yaml"] = head + events
    for name in ("metode", "catatan"):
        found[f"content/pages/{name}.md"] = f"# {name}\n\nIsi.\n"
    return found


def built(root: Path, names: Iterable[str], jobs: int, surroundings: dict[str, str]) -> Path:
    """The output of a build by a process of its own."""
    every = files()
    project(root, {name: every[name] for name in names})
    command = [sys.executable, "-m", "linimasa", "build", "-q", f"--jobs={jobs}", "-C", str(root)]
    subprocess.run(command, check=True, env={**os.environ, **surroundings})
    return root / "output"


def test_two_builds_far_apart_are_the_same_to_the_byte(tmp_path: Path) -> None:
    here = built(tmp_path / "here", sorted(files()), 1, HERE)
    there = built(tmp_path / "a b/там", sorted(files(), reverse=True), 3, THERE)
    assert tree(here) == tree(there)
