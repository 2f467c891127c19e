"""The machine: this program and Python, what is installed beside them, and git."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from linimasa import __version__
from linimasa.doctor.line import Line, told
from linimasa.errors import PublishError
from linimasa.publish.git import Git

EXTRAS = {"xlsx": ("openpyxl", "import of XLSX"), "ics": ("icalendar", "import of calendars")}
_REMOTE = "origin"  # what `publish` takes where it is told no other


def machine() -> Iterator[Line]:
    """The program, Python, and each optional package."""
    yield Line("linimasa", "ok", __version__)
    yield Line("python", "ok", f"{platform.python_version()} on {platform.system()}")
    for extra, (package, use) in EXTRAS.items():
        try:
            yield Line("extras", "ok", f"{package} {version(package)}: {use}")
        except PackageNotFoundError:
            hint = f"pip install 'linimasa[{extra}]'"
            yield Line("extras", "note", f"{package} is not installed: no {use}", hint)


def repository(root: Path) -> Iterator[Line]:
    """The repository that a project lies in, and the remote that it would be published to."""
    git = Git(root)
    try:
        yield Line("git", "ok", git.text("--version").removeprefix("git version ").strip())
        if git.ask("rev-parse", "--is-inside-work-tree") != "true":
            hint = "git init, commit, and add a remote; then: linimasa publish"
            yield Line("git", "note", "the project is in no repository", hint)
            return
        address = git.ask("remote", "get-url", _REMOTE)
        if address:
            yield Line("git", "ok", f"publishes to {_without_secrets(address)}")
        else:
            hint = f"git remote add {_REMOTE} ADDRESS"
            yield Line("git", "note", f"there is no remote '{_REMOTE}' to publish to", hint)
    except PublishError as error:
        yield from told("git", error, "note")


def _without_secrets(address: str) -> str:
    """An address without the name and the token that may stand in it."""
    scheme, mark, rest = address.strip().partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}" if mark else scheme
