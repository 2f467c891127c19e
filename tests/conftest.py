"""Marks tests by their folder: `-m 'not browser and not packaging'` leaves the quick ones."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
MARKED_FOLDERS = ("browser", "packaging")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test below tests/browser and tests/packaging the mark of that name."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        if folder in MARKED_FOLDERS:
            item.add_marker(folder)
