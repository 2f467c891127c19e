"""A publish that is killed at any moment leaves the remote's branch whole, and the next one works.

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

from linimasa.publish import Options, publish
from publish.conftest import Place
from support.remote import git

KILLS = int(os.environ.get("LINIMASA_KILLS", "3"))
LONG = 300  # seconds after which a run has failed


def start(root: Path) -> subprocess.Popen[bytes]:
    """A publish in a process group of its own, so that git is killed with it."""
    return subprocess.Popen(
        [sys.executable, "-m", "linimasa", "publish", "--yes", "--quiet", "-C", str(root)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def whole(place: Place, tip: str) -> str:
    """The branch's commit, after seeing that all of it is there: `tip`, or one upon it."""
    git(place.remote, "fsck", "--connectivity-only", "--no-dangling")
    now = place.published()
    if now != tip:
        assert git(place.remote, "rev-parse", "-q", "--verify", f"{now}^", check=False) == tip
        git(place.remote, "archive", "--output", os.devnull, now)
    return now


def test_killed_at_any_moment(place: Place) -> None:
    began = time.monotonic()
    first = start(place.root)
    assert first.wait(LONG) == 0
    lasts = time.monotonic() - began
    tip = place.published()
    chance = random.Random(20241024)
    title = "Pengerukan sungai dimulai"
    for number in range(KILLS):
        new = f"Judul {number}"
        place.change(title, new)
        title = new
        # Most of a run is Python and the build; its second half is where git is at work.
        moment = lasts * chance.uniform(0.1 if number % 2 else 0.6, 1.05)
        process = start(place.root)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(LONG)
        place.host.settle()  # it may still be at what it has received
        tip = whole(place, tip)
    publish(place.config, Options(), lambda _: True)
    assert title in place.show("gh-pages", "e/e-cccccc/index.html")
    git(place.remote, "fsck", "--strict")
    git(place.root, "fsck")
