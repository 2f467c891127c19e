"""A project onto a branch: look, build, check, compare, ask, and only then one push.

Until the push nothing has changed but git's store of objects, here; the push itself moves the
branch in one step, and only from the commit that was looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from linimasa.check import Finding, check_content, check_site, in_order
from linimasa.check.findings import END_BEFORE_START, IMPOSSIBLE_DATE, UNREADABLE
from linimasa.check.website import list_files
from linimasa.config import Config
from linimasa.errors import DataError, PublishError, raise_problems
from linimasa.publish.address import public_address
from linimasa.publish.git import Git, GitError, explain
from linimasa.publish.history import (
    Commit,
    add_commit,
    publish_message,
    read_history,
    rollback_message,
)
from linimasa.publish.repository import (
    Target,
    check_content_is_committed,
    fetch_tip,
    open_repository,
)
from linimasa.publish.tree import (
    FILE_MODE,
    Changes,
    Entries,
    check_folder,
    check_names,
    compare,
    hash_files,
    in_folder,
    is_ours,
    read_tree,
    write_tree,
)
from linimasa.site.build import build_site

SITE = "site"  # what findings call the folder that was built for this


@dataclass(frozen=True, slots=True)
class Options:
    """Where to and how. `keep_history` is how many commits the branch may have."""

    remote: str = "origin"
    branch: str = "gh-pages"
    folder: str = ""
    adopt: bool = False
    allow_dirty: bool = False
    keep_history: int | None = None
    dry_run: bool = False

    @property
    def target(self) -> Target:
        return Target(self.remote, self.branch, self.folder.strip("/"))


@dataclass(frozen=True, slots=True)
class Preview:
    """What a push would do: to which address, and what it changes there. `shown_at` is where GitHub
    Pages shows the branch as it stands, if that is known and another address."""

    target: Target
    address: str | None
    changes: Changes
    first: bool
    rolls_back_to: str | None = None
    shown_at: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was done. `commit` is None where nothing was pushed; `before` is the branch's tip."""

    preview: Preview
    before: str | None
    commit: str | None


Confirm = Callable[[Preview], bool]


@dataclass(frozen=True, slots=True)
class _Branch:
    """The branch as the remote has it."""

    git: Git
    target: Target
    tip: str | None
    commits: tuple[Commit, ...]
    files: Entries
    source: str


def publish(config: Config, options: Options, confirm: Confirm) -> Report:
    """Build the site into a fresh folder, and push it as one commit, if `confirm` says so.

    Raises PublishError, or Problems for what is wrong with content or site; nothing has changed
    then, neither here nor there.
    """
    branch = _look(config, options)
    shown_at = public_address(branch.git, branch.target, branch.tip)
    address = config.url or shown_at
    with TemporaryDirectory(prefix="linimasa-publish-") as name:
        temporary = Path(name)
        site = _build(replace(config, url=address, output=temporary / SITE))
        new = _entries(branch, site)
        changes = compare(branch.files, new, branch.target.folder)
        check_names(branch.files, new, branch.target.folder)
        other = shown_at if shown_at != address else None
        first = branch.tip is None
        preview = Preview(branch.target, address, changes, first=first, shown_at=other)
        if not changes or options.dry_run or not confirm(preview):
            return Report(preview, branch.tip, None)
        _store(branch, site, changes)
        folder = branch.target.folder
        message = publish_message(config.title, f"{changes}.", folder, branch.source)
        commit = _push(branch, new, changes, message, options, temporary)
    return Report(preview, branch.tip, commit)


def roll_back(config: Config, options: Options, confirm: Confirm) -> Report:
    """Push a commit that shows what the branch showed before its last publish.

    The history grows; nothing is forced. Raises PublishError, and changes nothing then.
    """
    branch = _look(config, replace(options, adopt=False), content=False)
    if branch.tip is None:
        raise PublishError(f"{options.branch} was never published", hint="linimasa publish")
    earlier, new, changes = _earlier(branch)
    address = config.url or public_address(branch.git, branch.target, branch.tip)
    preview = Preview(branch.target, address, changes, first=False, rolls_back_to=earlier.id)
    if options.dry_run or not confirm(preview):
        return Report(preview, branch.tip, None)
    with TemporaryDirectory(prefix="linimasa-publish-") as name:
        message = rollback_message(earlier, f"{changes}.", branch.target.folder)
        commit = _push(branch, new, changes, message, options, Path(name))
    return Report(preview, branch.tip, commit)


def _look(config: Config, options: Options, *, content: bool = True) -> _Branch:
    repository = open_repository(config, options.target)
    git, target = repository.git, options.target
    source = repository.head
    if content and not check_content_is_committed(config, git, allow_dirty=options.allow_dirty):
        source += " and changes that were not committed"
    tip = fetch_tip(git, target)
    branch = _Branch(git, target, tip, read_history(git, tip), read_tree(git, tip), source)
    if not options.adopt:
        _refuse_foreign(branch)
    check_folder(branch.files, target.folder)
    return branch


def _refuse_foreign(branch: _Branch) -> None:
    """What a publish may write must be ours: others may have changed only what we keep, as when
    GitHub's own settings write CNAME, and what is outside the folder."""
    if branch.tip is None:
        return
    folder = branch.target.folder
    ours = [commit for commit in branch.commits if commit.is_ours]
    last = next((commit for commit in ours if commit.folder == folder), None)
    written = read_tree(branch.git, last.id) if last is not None else {}
    changes = compare(written, branch.files, folder)
    paths = (*changes.added, *changes.changed, *changes.removed)
    if ours and not any(is_ours(path, folder) for path in paths):
        return
    newest = branch.commits[0]
    what = "holds files that linimasa did not put there" if ours else "was not written by linimasa"
    message = (
        f"{branch.target.branch} on {branch.target.remote} {what}"
        f" (its last commit: {newest.id[:10]} {newest.subject})"
    )
    raise PublishError(message, hint="to take it over all the same: --adopt; or choose --branch")


def _build(config: Config) -> Path:
    """The built and checked site. Raises Problems with everything that is wrong."""
    findings = check_content(config)
    if any(one.code in (UNREADABLE, IMPOSSIBLE_DATE, END_BEFORE_START) for one in findings):
        _refuse(findings)
    folder = build_site(config, jobs=os.cpu_count() or 1).output
    (folder / ".nojekyll").touch()
    _refuse(in_order([*findings, *check_site(folder, SITE, url=config.url)]))
    return folder


def _refuse(findings: tuple[Finding, ...]) -> None:
    raise_problems(
        DataError(f"{one.code} {one.message}", hint=one.hint, at=one.at) for one in findings
    )


def _entries(branch: _Branch, site: Path) -> Entries:
    """The site as files of the branch. Nothing is stored yet."""
    ids = hash_files(branch.git, site, list_files(site).sizes, write=False)
    return {
        in_folder(branch.target.folder, file): (FILE_MODE, object_id)
        for file, object_id in ids.items()
    }


def _store(branch: _Branch, site: Path, changes: Changes) -> None:
    folder = branch.target.folder
    start = len(folder) + 1 if folder else 0
    files = [path[start:] for path in (*changes.added, *changes.changed)]
    hash_files(branch.git, site, files, write=True)


def _push(
    branch: _Branch,
    new: Entries,
    changes: Changes,
    message: str,
    options: Options,
    temporary: Path,
) -> str:
    """One commit onto the branch; refused by the remote if that has moved since we looked."""
    git, target = branch.git, branch.target
    tree = write_tree(git, branch.tip, new, changes, temporary / "index")
    commit = add_commit(git, branch.commits, tree, message, options.keep_history)
    try:
        git.run(
            *("push", "--porcelain", "--no-follow-tags", "--recurse-submodules=no"),
            # Moves the branch only from the commit that we saw, or makes it where there was none.
            f"--force-with-lease={target.ref}:{branch.tip or ''}",
            *(target.remote, f"{commit}:{target.ref}"),
        )
    except GitError as error:
        raise explain(error, target.remote, target.branch) from None
    return commit


def _earlier(branch: _Branch) -> tuple[Commit, Entries, Changes]:
    """The newest commit before the one that is shown now whose pages differ from it."""
    by_id = {commit.id: position for position, commit in enumerate(branch.commits)}
    ours = next((n for n, commit in enumerate(branch.commits) if commit.is_ours), 0)
    now = by_id.get(branch.commits[ours].shows, ours)
    for commit in branch.commits[now + 1 :]:
        shown = branch.commits[by_id.get(commit.shows, by_id[commit.id])]
        folder = branch.target.folder
        files = read_tree(branch.git, shown.id)
        new = {path: entry for path, entry in files.items() if is_ours(path, folder)}
        changes = compare(branch.files, new, folder)
        if changes:
            return shown, new, changes
    raise PublishError(
        f"{branch.target.branch} has no earlier publish to go back to",
        hint="the first publish has none before it; with --keep-history, only so many are kept",
    )
