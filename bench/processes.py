"""What a bench runs: in which environment, and what it takes of the processor."""

from __future__ import annotations

import os
import resource


def as_installed() -> dict[str, str]:
    """An environment in which modules are kept compiled to bytecode, as those of any installed
    program are."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def of_children() -> float:
    """Seconds of the processor that every program run so far has taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
