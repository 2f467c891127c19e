"""Runs every measurement and writes docs/bench.md.

python bench/run.py [EVENTS]
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from bench import build

TARGET = Path(__file__).resolve().parents[1] / "docs" / "bench.md"
Rows = list[tuple[str, str, str]]


def table(heading: str, last: str, rows: Rows) -> str:
    """A Markdown table of measured rows under a heading."""
    lines = [f"## {heading}", "", f"| what | measured | {last} |", "|---|---|---|"]
    lines += [f"| {what} | {figure} | {ratio} |" for what, figure, ratio in rows]
    return "\n".join(lines)


def main(events: int) -> None:
    """Measure, print the tables, and write them."""
    machine = f"Python {platform.python_version()}, {platform.machine()}"
    parts = [
        "# Measurements",
        f"Made by `make bench`, in one run ({machine}). Read the ratios; the times are its own.",
        table("Building", "times the floor", build.measure(events)),
    ]
    text = "\n\n".join(parts) + "\n"
    sys.stdout.write(text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
