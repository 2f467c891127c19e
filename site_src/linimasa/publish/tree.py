"""A folder of files, and the tree of a branch, into what differs and into a new tree."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from linimasa.check.website import same_but_for_case
from linimasa.errors import PublishError
from linimasa.publish.git import Git, lines_of

FILE_MODE = "100644"
# A custom domain, and proofs of its ownership: they are the branch's own, and no build has them.
KEPT = ("CNAME", ".well-known")

Entries = Mapping[str, tuple[str, str]]
"""Path in the branch -> mode, object id."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new tree adds, changes and removes: paths of the branch, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def __str__(self) -> str:
        counts = ((self.added, "added"), (self.changed, "changed"), (self.removed, "removed"))
        return ", ".join(f"{len(paths)} {word}" for paths, word in counts)


def read_tree(git: Git, commit: str | None) -> Entries:
    """Every file of a commit."""
    if commit is None:
        return {}
    entries = {}
    for line in lines_of(git.run("ls-tree", "-r", "-z", "--full-tree", commit)):
        about, _, path = line.partition("\t")
        mode, _, object_id = about.split(" ")
        entries[path] = mode, object_id
    return entries


def hash_files(git: Git, folder: Path, files: Iterable[str], *, write: bool) -> Mapping[str, str]:
    """The object id of every file (relative to `folder`), as its bytes are, no filter applied;
    with `write`, the objects are stored."""
    names = list(files)
    if not names:
        return {}
    paths = b"".join(os.fsencode(folder / name) + b"\n" for name in names)
    options = ("-w",) if write else ()
    printed = git.text("hash-object", *options, "--no-filters", "--stdin-paths", input=paths)
    return dict(zip(names, printed.splitlines(), strict=True))


def in_folder(folder: str, path: str) -> str:
    """A path of the site as a path of the branch."""
    return f"{folder}/{path}" if folder else path


def is_ours(path: str, folder: str) -> bool:
    """Whether a publish may write a path of the branch: in the folder, and none that is kept."""
    if folder and not path.startswith(f"{folder}/"):
        return False
    first = path.removeprefix(f"{folder}/" if folder else "").partition("/")[0]
    return first not in KEPT


def compare(old: Entries, new: Entries, folder: str) -> Changes:
    """What `new` (paths of the branch that a publish may write) changes in `old`.

    What is kept on the branch stays, though the site should have a file of that name.
    """
    wanted = {
        path: entry for path, entry in new.items() if is_ours(path, folder) or path not in old
    }
    return Changes(
        added=tuple(sorted(path for path in wanted if path not in old)),
        changed=tuple(sorted(p for p, entry in wanted.items() if p in old and old[p] != entry)),
        removed=tuple(sorted(p for p in old if p not in wanted and is_ours(p, folder))),
    )


def check_folder(old: Entries, folder: str) -> None:
    """Raise PublishError where a file of the branch stands where the folder must be."""
    if folder:
        for path in (folder, *map(str, PurePosixPath(folder).parents)):
            if path in old:
                message = f"{path} is a file of the branch, and so cannot be a folder"
                raise PublishError(message, hint="choose another with --folder")


def check_names(old: Entries, new: Entries, folder: str) -> None:
    """Raise PublishError where a file of the site and one that stays on the branch would be one on
    the disks of macOS and Windows."""
    staying = [path for path in old if not is_ours(path, folder)]
    known = set(same_but_for_case(staying))
    for first, other in same_but_for_case([*staying, *new]):
        if (first, other) not in known:
            message = (
                f"with what stays on the branch, {other} would differ from {first} only by case"
            )
            raise PublishError(message, hint="rename one of them")


def write_tree(git: Git, tip: str | None, new: Entries, changes: Changes, index: Path) -> str:
    """The id of a new tree: that of `tip` with `changes`. `index` is a file of our own.

    Every object of `new` that changed must be stored by now.
    """
    own = git.but(GIT_INDEX_FILE=str(index))
    own.run("read-tree", tip or "--empty")
    none = "0" * len(next((entry[1] for entry in new.values()), "0" * 40))
    lines = [f"0 {none}\t{path}" for path in changes.removed]
    lines += [
        f"{new[path][0]} {new[path][1]}\t{path}" for path in (*changes.added, *changes.changed)
    ]
    data = "".join(f"{line}\0" for line in lines).encode("utf-8", "surrogateescape")
    own.run("update-index", "-z", "--index-info", input=data)
    return own.text("write-tree")
