"""A project in a clone of a repository that is served over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from linimasa.config import Config, load_config
from support.project import project
from support.remote import IDENTITY, Host, bare, git, served_repositories
from support.timeline import FILES


@dataclass(frozen=True)
class Place:
    """A project's folder, the bare repository that it pushes to, and who serves that."""

    root: Path
    remote: Path
    host: Host

    @property
    def address(self) -> str:
        """The address of the folder of repositories."""
        return self.host.address

    @property
    def config(self) -> Config:
        return load_config(self.root)

    def published(self, branch: str = "gh-pages") -> str:
        """The commit of a branch on the remote; "" for none."""
        return git(self.remote, "rev-parse", "-q", "--verify", f"refs/heads/{branch}", check=False)

    def files(self, commit: str) -> set[str]:
        """The paths of a commit on the remote."""
        listed = git(self.remote, "ls-tree", "-r", "-z", "--name-only", commit)
        return set(listed.strip("\0").split("\0"))

    def show(self, commit: str, path: str) -> str:
        """A file of a commit on the remote."""
        return git(self.remote, "show", f"{commit}:{path}")

    def state(self) -> tuple[object, ...]:
        """All of the clone that a publish must not touch: work tree, index, HEAD, branches."""
        files = {
            path.relative_to(self.root): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and ".git" not in path.relative_to(self.root).parts
        }
        index = (self.root / ".git" / "index").read_bytes()
        head = (self.root / ".git" / "HEAD").read_bytes()
        return files, index, head, git(self.root, "for-each-ref", "refs/heads", "refs/tags")

    def change(self, old: str, new: str) -> None:
        """Change the events file, and commit that."""
        path = self.root / "content" / "events" / "banjir.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        git(self.root, "commit", "-qam", "change")

    def other_clone(self, where: Path, branch: str) -> Path:
        """Somebody else's clone, with a branch of the remote checked out or newly made."""
        git(self.remote.parent, "clone", "-q", str(self.remote), str(where))
        if self.published(branch):
            git(where, "switch", "-q", branch)
        else:
            git(where, "switch", "-q", "--orphan", branch)
        return where


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    remote = bare(tmp_path / "served" / "river.git")
    root = project(tmp_path / "project", {**FILES, ".gitignore": "/output/\n/.linimasa/\n"})
    git(root, "init", "-q", "-b", "main")
    with served_repositories(remote.parent) as host:
        git(root, "remote", "add", "origin", f"{host.address}/river.git")
        git(root, "add", "-A")
        git(root, "commit", "-qm", "first")
        git(root, "push", "-q", "-u", "origin", "main")
        yield Place(root, remote, host)
