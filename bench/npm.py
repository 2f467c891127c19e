"""Peers that npm installs, each folder's by its package.json."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_QUIET = ("--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")


def install(folder: Path, what: str) -> bool:
    """Whether a folder's packages are installed; it is told on stderr where they are not."""
    npm = shutil.which("npm")
    if npm and not subprocess.run([npm, "install", *_QUIET], cwd=folder, check=False).returncode:
        return True
    sys.stderr.write(f"{what} could not be installed, and is left out\n")
    return False
