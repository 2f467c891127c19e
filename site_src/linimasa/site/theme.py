"""Where the default theme lies: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

import linimasa


def theme_dir() -> Path:
    """The folder of the default theme: templates, static files and UI messages."""
    packaged = Path(linimasa.__file__).with_name("theme")
    if packaged.is_dir():
        return packaged
    return Path(linimasa.__file__).resolve().parents[2] / "templates"
