"""Data files with cases of our own, one per language, as parameters of a test."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet


def read_cases(path: Path, key: str) -> list[dict[str, Any]]:
    """The tables `[[key]]` of one file."""
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))[key]
    return cases


def parameters(files: Iterable[Path], key: str) -> list[ParameterSet]:
    """Language and case, for each case of each file."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}")
        for path in files
        for number, case in enumerate(read_cases(path, key), 1)
    ]
