"""A project's folder into the repository that it lies in, or the reason why it cannot publish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from linimasa.config import CONFIG_NAME, Config
from linimasa.errors import Place, PublishError
from linimasa.publish.git import Git, GitError, explain, lines_of, raced

# What a site is made of, and what its quotes rest on: with these committed, every published state
# can be built again.
INPUTS = (CONFIG_NAME, "content", "templates", "seeds")
OLDEST_GIT = (2, 29)  # `fetch --no-write-fetch-head`
SHOWN = 5  # names of files in a message


@dataclass(frozen=True, slots=True)
class Target:
    """Where to: a remote by its name there, a branch, and a folder of it ("" for its root)."""

    remote: str
    branch: str
    folder: str

    @property
    def ref(self) -> str:
        return f"refs/heads/{self.branch}"


@dataclass(frozen=True, slots=True)
class Repository:
    """The project's repository: git in the project's folder, and the commit of its HEAD."""

    git: Git
    head: str


def open_repository(config: Config, target: Target) -> Repository:
    """The repository, once nothing stands against publishing from it to `target`.

    Raises PublishError; nothing is changed in any case.
    """
    git = Git(config.root)
    _check_version(git.text("--version"))
    if not _is_inside(git):
        hint = "git init, commit, and add a remote; or: linimasa publish --workflow"
        raise PublishError(f"{config.root} is in no git repository", hint=hint)
    head = git.ask("rev-parse", "--quiet", "--verify", "HEAD^{commit}")
    if not head:
        raise PublishError("the repository has no commit yet", hint="git add . && git commit")
    if git.text("rev-parse", "--is-shallow-repository") == "true":
        hint = "git fetch --unshallow; in a workflow, fetch-depth: 0"
        raise PublishError("this is a shallow clone, which lacks history", hint=hint)
    _check_target(git, target)
    if git.ask("var", "GIT_COMMITTER_IDENT") is None:
        hint = 'git config user.name "…" && git config user.email "…"'
        raise PublishError("git does not know who you are", hint=hint)
    return Repository(git, head)


def _check_version(said: str) -> None:
    """Raise PublishError for a git that is too old: `git version 2.39.5 (Apple Git-154)`."""
    numbers = re.search(r"(\d+)\.(\d+)", said)
    if numbers and (int(numbers[1]), int(numbers[2])) < OLDEST_GIT:
        wanted = ".".join(map(str, OLDEST_GIT))
        message = f"this is {said.strip()}; {wanted} or newer is needed"
        raise PublishError(message, hint="install it: https://git-scm.com/downloads")


def _is_inside(git: Git) -> bool:
    """Whether the folder is in a work tree. Raises PublishError where git will not say."""
    try:
        return git.text("rev-parse", "--is-inside-work-tree") == "true"
    except GitError as error:
        if "dubious ownership" in error.stderr:
            hint = f"git config --global --add safe.directory {git.folder}"
            raise PublishError("the repository belongs to somebody else", hint=hint) from None
        return False


def check_content_is_committed(config: Config, git: Git, *, allow_dirty: bool) -> bool:
    """Whether a branch has all that would be published. Raises PublishError where it has not, and
    that is not allowed."""
    if config.drafts is None:
        message = "what becomes of unreviewed drafts is not chosen"
        hint = f"write `drafts: label` or `drafts: hide` into {CONFIG_NAME}"
        raise PublishError(message, hint=hint, at=Place(CONFIG_NAME))
    if git.ask("symbolic-ref", "--quiet", "HEAD") is None:
        hint = "git switch to the branch that you publish from"
        raise PublishError("HEAD is detached: no branch holds what would be published", hint=hint)
    options = ("--porcelain", "-z", "--untracked-files=all", "--no-renames")
    status = git.run("status", *options, "--", *INPUTS)
    dirty = [entry[3:] for entry in lines_of(status)]
    if dirty and not allow_dirty:
        shown = ", ".join(dirty[:SHOWN]) + (" …" if len(dirty) > SHOWN else "")
        hint = "git add and git commit them; or publish all the same with --allow-dirty"
        raise PublishError(f"not committed: {shown}", hint=hint)
    return not dirty


def _check_target(git: Git, target: Target) -> None:
    remotes = git.text("remote").splitlines()
    if target.remote not in remotes:
        raise PublishError(f"there is no remote '{target.remote}'", hint=_remotes(target, remotes))
    if git.ask("check-ref-format", target.ref) is None or target.branch.startswith("-"):
        raise PublishError(f"'{target.branch}' cannot be the name of a branch")
    parts = target.folder.split("/") if target.folder else []
    if any(part in ("", ".", "..") or part.lower() == ".git" for part in parts):
        hint = "a folder of the branch, such as docs"
        raise PublishError(f"'{target.folder}' cannot be a folder of the branch", hint=hint)
    if f"branch {target.ref}" in git.text("worktree", "list", "--porcelain").splitlines():
        message = (
            f"{target.branch} is checked out here; to publish to it would pull it away from you"
        )
        raise PublishError(message, hint="publish to another with --branch")


def _remotes(target: Target, remotes: list[str]) -> str:
    near = get_close_matches(target.remote, remotes, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    if remotes:
        return f"choose with --remote: {', '.join(remotes)}"
    return f"git remote add {target.remote} git@github.com:YOU/REPOSITORY.git"


def push_place(git: Git, remote: str) -> str:
    """What git calls the place that a remote is pushed to: the remote, or an address of its own,
    which is not where it is fetched from."""
    addresses = (git.ask("remote", "get-url", "--push", "--all", remote) or "").splitlines()
    if len(addresses) > 1:
        hint = "choose a remote with one address: --remote"
        raise PublishError(f"{remote} is pushed to {len(addresses)} places at once", hint=hint)
    apart = git.ask("config", "--get-all", f"remote.{remote}.pushurl") is not None
    return addresses[0] if apart else remote


def fetch_tip(git: Git, target: Target) -> str | None:
    """The commit that the branch has on the remote, with all it holds; None for no such branch.

    No ref of the repository is written. Raises PublishError where the remote cannot be read, is
    empty, or has the branch as its default.
    """
    place = push_place(git, target.remote)
    try:
        listed = git.text("ls-remote", "--symref", place, "HEAD", "refs/heads/*")
    except GitError as error:
        raise explain(error, target.remote, target.branch) from None
    refs, default = _parse_refs(listed)
    _check_default(target, refs, default)
    tip = refs.get(target.ref)
    if tip is None:
        return None
    try:
        git.run(
            *("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-prune"),
            *("--no-recurse-submodules", "--refmap=", place, target.ref),
        )
    except GitError as error:
        raise explain(error, target.remote, target.branch) from None
    if git.ask("cat-file", "-e", f"{tip}^{{commit}}") is None:
        raise raced(target.remote, target.branch)
    return tip


def _parse_refs(listed: str) -> tuple[dict[str, str], str | None]:
    """`ls-remote --symref`: commits by ref, and the ref that HEAD stands for."""
    refs: dict[str, str] = {}
    default = None
    for line in listed.splitlines():
        value, _, name = line.partition("\t")
        if value.startswith("ref: ") and name == "HEAD":
            default = value.removeprefix("ref: ")
        elif name.startswith("refs/"):
            refs[name] = value
    return refs, default


def _check_default(target: Target, refs: dict[str, str], default: str | None) -> None:
    if not refs:
        hint = f"git push -u {target.remote} HEAD first: the first branch becomes the default"
        raise PublishError(f"the remote {target.remote} has no branch yet", hint=hint)
    if target.ref == default or (default is None and target.branch in ("main", "master")):
        message = f"{target.branch} is the default branch of {target.remote}, and holds your work"
        raise PublishError(message, hint="publish to another with --branch, such as gh-pages")
