"""Where the default theme lies: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import linimasa


def theme_dir() -> Path:
    """The folder of the default theme: templates, static files and UI messages."""
    packaged = Path(str(files("linimasa"))) / "theme"
    if packaged.is_dir():
        return packaged
    return Path(linimasa.__file__).resolve().parents[2] / "templates"
