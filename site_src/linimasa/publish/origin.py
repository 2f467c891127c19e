"""An installed package into what pip needs to install the same again, elsewhere."""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from linimasa.publish.git import Git

_SHELL_SAFE = re.compile(r"https://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?/[A-Za-z0-9._~/-]+")
_SSH = re.compile(r"(?:ssh://)?(?:[\w.-]+@)([A-Za-z0-9.-]+)(?::|/)([A-Za-z0-9._~/-]+)")
_REVISION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
# Labels of a project's addresses, as they are compared (packaging.python.org, "Well-known labels").
_LABELS = ("source", "repository", "sourcecode", "github")


def origin_words(package: Distribution) -> str:
    """The words for pip: the commit that the package was installed from, or its checkout is at, if
    its remote has that; else the version's tag in the repository that it names; else the version
    of that name. Raises PublishError where git fails."""
    found = _installed_from(package) or _named(package)
    if found is None:
        return f"{package.name}=={package.version}"
    address, revision = found
    return f'"{package.name} @ git+{address}@{revision}"'


def _installed_from(package: Distribution) -> tuple[str, str] | None:
    """Repository and commit, as PEP 610 records them."""
    try:
        record = json.loads(package.read_text("direct_url.json") or "{}")
        address = str(record.get("url", ""))
        commit = record.get("vcs_info", {}).get("commit_id")
    except (ValueError, AttributeError):
        return None
    if commit is not None:
        return _sound(address, str(commit))
    parts = urlsplit(address)
    return _checked_out(Path(unquote(parts.path))) if parts.scheme == "file" else None


def _checked_out(folder: Path) -> tuple[str, str] | None:
    """The remote of a checkout, and its commit if the remote has it."""
    if not (folder / ".git").exists():
        return None
    git = Git(folder)
    address = git.ask("remote", "get-url", "origin") or ""
    commit = git.ask("rev-parse", "HEAD") or ""
    known = git.ask("branch", "--remotes", "--contains", commit) if commit else None
    return _sound(address.strip(), commit.strip()) if known else None


def _named(package: Distribution) -> tuple[str, str] | None:
    """The repository that the package names, at the tag of its version."""
    for line in package.metadata.get_all("Project-URL") or ():
        label, _, address = line.partition(",")
        if re.sub(r"[^a-z]", "", label.lower()) in _LABELS:
            return _sound(address.strip(), f"v{package.version}")
    return None


def _sound(address: str, revision: str) -> tuple[str, str] | None:
    """Both, if they can stand in a line of shell as they are; the address for reading, by HTTPS."""
    if ssh := _SSH.fullmatch(address):
        address = f"https://{ssh[1]}/{ssh[2]}"
    if _SHELL_SAFE.fullmatch(address) and _REVISION.fullmatch(revision):
        return address, revision
    return None
