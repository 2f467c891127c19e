"""linimasa with what reads articles compiled, installed where only a bench looks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMPILED = ROOT / "build" / "compiled"


def compiled() -> tuple[str, ...]:
    """What stands before a command of Python that is to read what is compiled; nothing where it
    could not be, for want of a C compiler."""
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-build-isolation", "--upgrade", "--target", str(COMPILED)]
    environment = {**os.environ, "LINIMASA_COMPILE": "3"}
    done = subprocess.run([*pip, *options, str(ROOT)], env=environment, check=False)
    if done.returncode or not list(COMPILED.glob("linimasa__mypyc.*")):
        sys.stderr.write("nothing could be compiled: those columns are left out\n")
        return ()
    return "env", f"PYTHONPATH={COMPILED}", sys.executable
