"""Made pieces into the output folder: only what changed is written, only what was ours removed.

Whatever else lies in `output/` (a CNAME, a `.git`) is never touched. Pages are laid down in a stage
inside the folder; only when all of them are there does the first page change. A build that is
killed leaves whole files, old and new, and a memory that claims none of those it was changing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from linimasa.errors import BuildError, LinimasaError, raise_problems
from linimasa.site.memory import Left, is_inside

STAGE = ".linimasa-stage"


@contextmanager
def staged(output: Path, *, check_only: bool) -> Iterator[Path | None]:
    """A fresh stage in the output folder, gone in the end; None when nothing is to be written.

    Raises BuildError in place of any OSError inside: the disk refuses.
    """
    stage = output / STAGE
    made = () if output.exists() else _missing(output)
    try:
        if check_only:
            yield None
            return
        shutil.rmtree(stage, ignore_errors=True)
        with told_of(output):
            stage.mkdir(parents=True)
            yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        for folder in made:
            with suppress(OSError):  # it has a site in it now
                folder.rmdir()


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """A BuildError in place of any OSError inside, at its file, or else at `path`."""
    try:
        yield
    except OSError as error:
        raise BuildError(
            f"The site cannot be written: {error.strerror or error}.",
            hint="Mend this and build again.",
            at=str(error.filename2 or error.filename or path),
        ) from error


def _missing(output: Path) -> tuple[Path, ...]:
    return tuple(folder for folder in (output, *output.parents) if not folder.exists())


def check_places(files: Iterable[str], output: Path) -> None:
    """Raise BuildError or Problems where a file would leave the output folder, or cannot take its
    place: somebody else's file where a folder must be, or a folder where a page must be."""
    problems: list[LinimasaError] = []
    there: dict[str, bool] = {}  # folders, and whether they are there

    def is_there(folder: str) -> bool:
        if folder not in there:
            path = f"{output}/{folder}".rstrip("/")
            above = is_there(folder.rpartition("/")[0]) if folder else True
            there[folder] = above and os.path.isdir(path)  # noqa: PTH112 -- one of very many
            if above and not there[folder] and os.path.lexists(path):
                problems.append(_collision("a file stands where a folder is to be", output, folder))
        return there[folder]

    for file in sorted(files):
        if not is_inside(file):
            raise BuildError(f"A page would be written outside the output folder: {file}.")
        if is_there(file.rpartition("/")[0]) and os.path.isdir(f"{output}/{file}"):  # noqa: PTH112 -- the same
            problems.append(_collision("a folder stands where a page is to be", output, file))
    raise_problems(sorted(problems, key=lambda problem: str(problem.at)))


def _collision(what: str, output: Path, path: str) -> BuildError:
    hint = "move it away and build again"
    return BuildError(what, hint=hint, at=f"{output.name}/{path}".rstrip("/"))


def take_over(stage: Path, output: Path) -> None:
    """Move what lies in the stage to its place, the home page last; a folder that is not there yet
    moves as a whole. Raises OSError."""
    with os.scandir(stage) as found:
        entries = sorted(found, key=_last_the_home_page)
    for entry in entries:
        target = output / entry.name
        if entry.is_dir() and target.is_dir():
            take_over(Path(entry.path), target)
        else:
            os.replace(entry.path, target)  # noqa: PTH105 -- a folder's entry has no Path


def look(target: str, key: str, digest: str) -> Left:
    """A file of ours as it stands on the disk now."""
    status = os.stat(target)  # noqa: PTH116 -- asked for every page
    return Left(key, digest, status.st_size, status.st_mtime_ns)


def _last_the_home_page(entry: os.DirEntry[str]) -> tuple[bool, str]:
    return entry.name == "index.html", entry.name


def orphans(known: Mapping[str, Left], files: Iterable[str], output: Path) -> tuple[str, ...]:
    """The files of ours that the site no longer has."""
    wanted = frozenset(files)
    return tuple(sorted(file for file in known if file not in wanted and (output / file).is_file()))


def remove(files: Iterable[str], output: Path) -> None:
    """Remove files of ours, and the folders that are empty without them."""
    for file in files:
        path = output / file
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == output:
                break
            try:
                folder.rmdir()
            except OSError:  # not empty: other files are in it
                break
