"""A project on the disk, made of what stands in the test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

CONFIG = "title: Pelabuhan kita\nlanguage: id\n"


def project(root: Path, files: Mapping[str, str]) -> Path:
    """Write `files` (path to text) below `root`, with a linimasa.yaml unless there is one."""
    settings = {} if (root / "linimasa.yaml").exists() else {"linimasa.yaml": CONFIG}
    for name, text in {**settings, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path, with its bytes."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
