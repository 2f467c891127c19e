"""A plan onto the disk: the person's file and the machine's memory, each replaced atomically."""

from __future__ import annotations

from pathlib import Path

from linimasa.merge.changes import Plan
from linimasa.merge.memory import memory_path, render_memory
from linimasa.yamlio.atomic import write_atomic


def write_plan(plan: Plan, root: Path, events_path: str) -> int:
    """Write what differs; return how many files that were. Raises OSError.

    The person's file goes first: were the memory lost in between, more would count as theirs.
    """
    written = write_atomic(root / events_path, plan.text)
    return written + write_atomic(memory_path(root, events_path), render_memory(plan.memory))
