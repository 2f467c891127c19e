"""git, run as a program: arguments into bytes, or into an error that a person can act on.

Only plumbing is used, and of the repository only the store of objects is written to; the work
tree, the index, HEAD and the branches stay as they are.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from linimasa.errors import PublishError

# What would point git to another repository than that of the folder, as it does within a hook
# (`git rev-parse --local-env-vars`).
_LOCAL = (
    *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_OBJECT_DIRECTORY", "GIT_DIR"),
    *("GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_INDEX_FILE"),
    *("GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_COMMON_DIR"),
    *("GIT_NAMESPACE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NO_REPLACE_OBJECTS"),
)
_CONFIG = {
    "core.splitIndex": "false",  # else a part of our own index would be put beside the person's
    "core.fsmonitor": "false",
    "core.quotePath": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "log.showSignature": "false",
}


class GitError(PublishError):
    """git ended with an error; `stderr` is what it said."""

    def __init__(self, arguments: Sequence[str], code: int, stderr: str):
        said = [line for line in stderr.splitlines() if line.strip()]
        super().__init__(f"git {arguments[0]} failed: {said[-1] if said else f'exit {code}'}")
        self.code = code
        self.stderr = stderr


@dataclass(frozen=True, slots=True)
class Git:
    """git in a folder, with further variables of the environment."""

    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    def but(self, **variables: str) -> Git:
        """The same with further variables."""
        return replace(self, variables={**self.variables, **variables})

    def run(self, *arguments: str, input: bytes | None = None) -> bytes:  # noqa: A002 -- as subprocess
        """What git prints. Raises GitError, or PublishError where there is no git."""
        options = [word for key, value in _CONFIG.items() for word in ("-c", f"{key}={value}")]
        try:
            done = subprocess.run(  # noqa: S603 -- a list, no shell
                ["git", *options, *arguments],  # noqa: S607 -- the git that the person uses
                cwd=self.folder,
                env=self._environment(),
                capture_output=True,
                check=False,
                input=input or b"",  # never the person's own standard input
            )
        except FileNotFoundError:
            hint = "install it: https://git-scm.com/downloads"
            raise PublishError("git is not installed, or not on the PATH", hint=hint) from None
        if done.returncode:
            # `push --porcelain` tells on its standard output which ref was refused, and why.
            said = done.stderr + (done.stdout if arguments[0] == "push" else b"")
            raise GitError(arguments, done.returncode, said.decode("utf-8", "replace"))
        return done.stdout

    def text(self, *arguments: str, input: bytes | None = None) -> str:  # noqa: A002 -- the same
        """What git prints, as text without the line end."""
        return self.run(*arguments, input=input).decode("utf-8", "surrogateescape").rstrip("\n")

    def ask(self, *arguments: str) -> str | None:
        """As `text`; None where git says no."""
        try:
            return self.text(*arguments)
        except GitError:
            return None

    def _environment(self) -> dict[str, str]:
        inherited = {key: value for key, value in os.environ.items() if key not in _LOCAL}
        prompts = "1" if sys.stdin is not None and sys.stdin.isatty() else "0"
        return {
            **inherited,
            "LC_ALL": "C",  # messages are told apart below by their English words
            "GIT_OPTIONAL_LOCKS": "0",  # `git status` would write the index
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_TERMINAL_PROMPT": inherited.get("GIT_TERMINAL_PROMPT", prompts),
            **self.variables,
        }


def lines_of(data: bytes) -> list[str]:
    """The parts of what git printed with -z."""
    return [part.decode("utf-8", "surrogateescape") for part in data.split(b"\0") if part]


_REFUSED = (
    *("authentication failed", "permission denied", "could not read username"),
    *("could not read password", "permission to", "access denied", "invalid credentials"),
    *("terminal prompts disabled", "not authorized", "write access", "protected branch"),
    *("returned error: 401", "returned error: 403"),
)
_RACED = (
    *("stale info", "non-fast-forward", "fetch first", "cannot lock ref", "incorrect old value"),
    *("failed to update ref", "remote ref updated"),
)
_NOT_THERE = (
    *("does not appear to be a git repository", "repository not found", "not found"),
    *("does not exist", "no such file", "could not resolve host", "could not connect"),
    *("failed to connect", "unable to access", "connection refused", "could not read from remote"),
)


def explain(error: GitError, remote: str, branch: str) -> PublishError:
    """What a remote's refusal means, and what to do about it. Nothing has changed there."""
    said = error.stderr.lower()
    if "denying non-fast-forward" in said:
        message = f"{remote} does not let anyone shorten the history of {branch}"
        return PublishError(message, hint="publish without --keep-history")
    if any(words in said for words in _RACED):
        return raced(remote, branch)
    if any(words in said for words in _REFUSED):
        message = f"{remote} does not let you push to {branch}: {_reason(error.stderr)}"
        hint = f"see who you are there, and what `git push {remote}` says"
        return PublishError(message, hint=hint)
    if any(words in said for words in _NOT_THERE):
        message = f"the remote {remote} cannot be reached: {_reason(error.stderr)}"
        return PublishError(message, hint="see `git remote -v`, or choose another with --remote")
    return PublishError(f"{remote} refused: {_reason(error.stderr)}")


def raced(remote: str, branch: str) -> PublishError:
    """Somebody else pushed between our look and our push."""
    message = (
        f"{branch} on {remote} was changed by somebody else meanwhile; it stays as they left it"
    )
    return PublishError(message, hint="look at it, then: linimasa publish")


# What `git push` says whatever the reason, and its lines that frame the refs.
_EMPTY_WORDS = ("error: failed to push some refs", "To ", "Done")


def _reason(stderr: str) -> str:
    """The line that tells most: the server's own, or that of a fatal error, or the last."""
    lines = [line.strip() for line in stderr.splitlines()]
    lines = [line for line in lines if line and not line.startswith(_EMPTY_WORDS)]
    for start in ("remote: error:", "fatal:", "error:", "remote:"):
        for line in lines:
            if line.lower().startswith(start):
                return line.removeprefix("fatal: ").removeprefix("remote: ")
    return lines[-1].rpartition("\t")[2] if lines else "it gave no reason"
