"""Everything that can go wrong, as one tree: each error has a place, a message and a hint.

    LinimasaError
    ├── UsageError        the command line cannot be understood          (exit 2)
    ├── ProjectError      no project here, or a file would be overwritten
    ├── ConfigError       linimasa.yaml
    ├── DataError         a YAML file of events, a sidecar, the machine's memory
    ├── DateError         a string that is not EDTF
    ├── SourceError       a source article that cannot be read
    ├── FetchError        an address that cannot be fetched
    ├── TemplateError     a template that cannot be drawn
    ├── BuildError        a site that cannot be built
    ├── PublishError      a site that cannot be published, or a branch that must not be touched
    └── Problems          several of the above, sorted by place

A `Notice` is no error: it is a value that a stage returns beside its result, so that one bad
article does not stop the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike

from linimasa.values import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file, and there a line and a column, both counted from 1."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = (self.file, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning about one source, returned beside a result; `message` is one sentence."""

    message: str
    hint: str = ""
    at: Place | None = None


class LinimasaError(Exception):
    """The root of the tree. `message` says what is wrong, `hint` what to do about it."""

    exit_code = 1

    def __init__(
        self, message: str, *, hint: str = "", at: Place | PathLike[str] | str | None = None
    ):
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.at = Place(str(at)) if isinstance(at, PathLike | str) else at

    def __str__(self) -> str:
        head = f"{self.at}: {self.message}" if self.at else self.message
        return f"{head} ({self.hint})" if self.hint else head


class UsageError(LinimasaError):
    """The command line cannot be understood."""

    exit_code = 2


class ProjectError(LinimasaError):
    """There is no project here, or something would be overwritten."""


class ConfigError(LinimasaError):
    """A setting in linimasa.yaml is unknown or has a value that it cannot have."""


class DataError(LinimasaError):
    """A file of events, a sidecar or the machine's memory does not read."""


class DateError(LinimasaError):
    """A string is not an EDTF date of the levels that linimasa reads."""


class SourceError(LinimasaError):
    """A source article cannot be read."""


class FetchError(LinimasaError):
    """An address cannot be fetched."""


class TemplateError(LinimasaError):
    """A template cannot be drawn."""


class BuildError(LinimasaError):
    """A site cannot be built."""


class PublishError(LinimasaError):
    """A site cannot be published, or must not be published there. Nothing has changed."""


class Problems(LinimasaError):  # noqa: N818 -- it is not one error but several
    """Several errors at once, sorted by place, so that a person mends them in one go."""

    problems: tuple[LinimasaError, ...]

    def __init__(self, problems: Iterable[LinimasaError]):
        flat: list[LinimasaError] = []
        for problem in problems:
            flat.extend(problem.problems if isinstance(problem, Problems) else [problem])
        self.problems = tuple(sorted(flat, key=_place_key))
        count = len(self.problems)
        super().__init__(f"{count} problem{'' if count == 1 else 's'}")

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def _place_key(problem: LinimasaError) -> tuple[str, int, int]:
    at = problem.at
    return (at.file, at.line or 0, at.column or 0) if at else ("", 0, 0)


def raise_problems(problems: Iterable[LinimasaError]) -> None:
    """Raise nothing for none, the error itself for one, `Problems` for several."""
    found = list(problems)
    if len(found) == 1:
        raise found[0]
    if found:
        raise Problems(found)


@contextmanager
def noting(problems: list[LinimasaError]) -> Iterator[None]:
    """Note what goes wrong inside, and go on: others are told of with it."""
    try:
        yield
    except LinimasaError as error:
        problems.append(error)
