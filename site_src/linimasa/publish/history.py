"""The commits of a published branch: which are ours, what they show, and shorter histories.

A commit of ours carries the trailer `Linimasa-Publish`, and if it wrote to a folder of the branch,
that folder in `Linimasa-Folder`. One that rolls back names in `Linimasa-Rollback-To` the commit
whose pages it shows again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linimasa import __version__
from linimasa.publish.git import Git

OURS = "Linimasa-Publish"
SOURCE = "Linimasa-Source"
FOLDER = "Linimasa-Folder"
ROLLBACK = "Linimasa-Rollback-To"

_FORMAT = "%H%x1f%T%x1f%an%x1f%ae%x1f%ad%x1f%cn%x1f%ce%x1f%cd%x1f%B"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit as it can be made again. Dates are git's raw ones: seconds and zone."""

    id: str
    tree: str
    author: tuple[str, str, str]
    committer: tuple[str, str, str]
    message: str

    @property
    def subject(self) -> str:
        return self.message.partition("\n")[0]

    @property
    def is_ours(self) -> bool:
        return OURS in self.trailers

    @property
    def folder(self) -> str:
        """The folder of the branch that it wrote to, if it is ours; "" for the root."""
        return self.trailers.get(FOLDER, "")

    @property
    def shows(self) -> str:
        """The commit whose pages it shows: itself, or the one that it rolled back to."""
        return self.trailers.get(ROLLBACK, self.id)

    @property
    def trailers(self) -> Mapping[str, str]:
        """The `Key: value` lines of the last paragraph."""
        last = self.message.strip().rpartition("\n\n")[2]
        pairs = (line.partition(": ") for line in last.splitlines())
        return {key: value.strip() for key, sep, value in pairs if sep}


def read_history(git: Git, tip: str | None) -> tuple[Commit, ...]:
    """The commits of a branch, its newest first, by first parents."""
    if tip is None:
        return ()
    printed = git.run(
        *("log", "-z", "--first-parent", "--no-color", "--encoding=UTF-8", "--date=raw"),
        *(f"--format={_FORMAT}", tip, "--"),
    )
    commits = []
    for entry in printed.decode("utf-8", "replace").split("\0"):
        if entry.strip():
            id_, tree, an, ae, ad, cn, ce, cd, message = entry.split("\x1f", 8)
            commits.append(Commit(id_.strip(), tree, (an, ae, ad), (cn, ce, cd), message))
    return tuple(commits)


def write_commit(
    git: Git, tree: str, parent: str | None, message: str, like: Commit | None = None
) -> str:
    """A new commit of a tree; with `like`, by its author and committer, at their times."""
    if like:
        names = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in _PERSON]
        git = git.but(**dict(zip(names, (*like.author, *like.committer), strict=True)))
    parents = ("-p", parent) if parent else ()
    return git.text("commit-tree", tree, *parents, "-F", "-", input=message.encode())


_PERSON = ("NAME", "EMAIL", "DATE")


def add_commit(
    git: Git, commits: Sequence[Commit], tree: str, message: str, keep: int | None
) -> str:
    """A new commit upon a history (its newest first), of which with it `keep` commits are left.

    A history that is short enough stays as it is. Otherwise the commits that are kept are made
    again upon nothing, and what messages say of them is brought up to date.
    """
    if keep is None or len(commits) < keep:
        return write_commit(git, tree, commits[0].id if commits else None, message)
    parent: str | None = None
    renamed: dict[str, str] = {}
    for commit in reversed(commits[: keep - 1]):
        parent = write_commit(git, commit.tree, parent, _renamed(commit.message, renamed), commit)
        renamed[commit.id] = parent
    return write_commit(git, tree, parent, _renamed(message, renamed))


def _renamed(message: str, renamed: Mapping[str, str]) -> str:
    for old, new in renamed.items():
        message = message.replace(old, new)
    return message


def publish_message(title: str, counts: str, folder: str, source: str) -> str:
    """The message of a commit that publishes; `source` is the commit that was built."""
    trailers = f"{_ours(folder)}{SOURCE}: {source}\n"
    return f"Publish {' '.join(title.split())}\n\n{counts}\n\n{trailers}"


def rollback_message(target: Commit, counts: str, folder: str) -> str:
    """The message of a commit that shows the pages of an earlier one again."""
    trailers = f"{_ours(folder)}{ROLLBACK}: {target.id}\n"
    return f"Roll back to {target.id[:10]}\n\n{target.subject}\n{counts}\n\n{trailers}"


def _ours(folder: str) -> str:
    return f"{OURS}: {__version__}\n" + (f"{FOLDER}: {folder}\n" if folder else "")
