"""A remote's address into the public address that GitHub Pages gives the site."""

from __future__ import annotations

import re

from linimasa.publish.git import Git
from linimasa.publish.repository import Target
from linimasa.publish.tree import in_folder

_GITHUB = re.compile(
    r"(?:https?://(?:[^@/]+@)?|ssh://(?:[^@/]+@)?|(?:[^@/]+@)?)(?:www\.|ssh\.)?github\.com(?::\d+)?[:/]"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?",
    re.IGNORECASE,
)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_SOURCES = ("", "docs")  # the folders of a branch that Pages can serve as a site's root


def public_address(git: Git, target: Target, tip: str | None) -> str | None:
    """Where the site will stand: its custom domain, else by the names of owner and repository.

    None where the remote is not GitHub's, and no domain is known.
    """
    below = "" if target.folder in _SOURCES else f"{target.folder}/"
    root = in_folder(target.folder if not below else "", "CNAME")
    domain = git.ask("cat-file", "blob", f"{tip}:{root}") if tip else None
    if domain and _HOST.fullmatch(domain.strip()):
        return f"https://{domain.strip()}/{below}"
    base = pages_address(git.ask("remote", "get-url", "--push", target.remote) or "")
    return f"{base}{below}" if base else None


def pages_address(remote: str) -> str | None:
    """`git@github.com:ann/river.git` is served at `https://ann.github.io/river/`."""
    found = _GITHUB.fullmatch(remote.strip())
    if not found:
        return None
    owner, name = found["owner"].lower(), found["name"]
    host = f"{owner}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
