"""Marks tests by their folder: `-m 'not browser and not packaging'` leaves the quick ones; and has
the examples of hypothesis the same at every run, however slow the machine is.

`--hypothesis-profile=search` looks for examples that nobody has seen, a thousand for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).parent
MARKED_FOLDERS = ("browser", "packaging")

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", UNTIMED, derandomize=True, database=None)
settings.register_profile("search", UNTIMED, derandomize=False, max_examples=1000)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test below tests/browser and tests/packaging the mark of that name."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        if folder in MARKED_FOLDERS:
            item.add_marker(folder)
