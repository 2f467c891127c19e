"""A title and a language into the files of a new project that builds at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Literal

from linimasa.errors import ProjectError
from linimasa.yamlio.atomic import write_atomic
from linimasa.yamlio.scalars import render_scalar

Language = Literal["en", "id"]

_SAMPLES = ("proklamasi-1945.txt", "bandung-1955.txt")


def plan_project(title: str, language: Language) -> Mapping[str, str]:
    """The files of a new project: path, relative to it, to text. Settings speak `language`."""
    settings = _data(f"linimasa.{language}.yaml").replace("@TITLE@", render_scalar(title))
    planned = {
        "linimasa.yaml": settings,
        ".gitignore": _data("gitignore"),
        "content/pages/about.md": _data(f"about.{language}.md"),
    }
    for sample in _SAMPLES:
        planned[f"seeds/{sample}"] = _data(sample)
        planned[f"seeds/{sample}.meta.yaml"] = _data(f"{sample}.meta.yaml")
    return planned


def write_project(folder: Path, planned: Mapping[str, str]) -> None:
    """Write the files of a new project. Raises ProjectError, writing nothing, where one exists."""
    check_free(folder, planned)
    for path, text in planned.items():
        write_atomic(folder / path, text)


def check_free(folder: Path, planned: Mapping[str, str]) -> None:
    """Raise ProjectError where a planned file is there already, or a folder is no folder."""
    for name in (folder, *(folder / path for path in ("content", "seeds"))):
        if name.exists() and not name.is_dir():
            raise ProjectError(f"{name} is a file", hint="choose another folder", at=name)
    taken = [path for path in planned if (folder / path).exists()]
    if taken:
        message = f"{folder} already has {', '.join(taken)}"
        raise ProjectError(message, hint="choose another folder; nothing was written")


def _data(name: str) -> str:
    return (files("linimasa.project") / "data" / name).read_text(encoding="utf-8")
