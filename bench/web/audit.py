"""A page through Lighthouse (npm `lighthouse`, on Debian's Chromium): four marks of 100."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

from bench.web.peers import MODULES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage"


def audit(address: str) -> dict[str, int]:
    """The mark of each category: a phone on a slow line, as Lighthouse simulates it."""
    command = [
        str(MODULES / ".bin" / "lighthouse"),
        address,
        "--quiet",
        "--output=json",
        f"--chrome-flags={_FLAGS}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or "chromium"}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    report = json.loads(done.stdout)
    return {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES}
