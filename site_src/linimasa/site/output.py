"""Made pieces into the output folder: only what changed is written, only what was ours removed.

Whatever else lies in `output/` (a CNAME, a `.git`) is never touched. Pages are laid down in a stage
inside the folder; only when all of them are there does the first page change. A build that is
killed leaves whole files, old and new, and a memory that claims none of those it was changing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from linimasa.errors import BuildError, LinimasaError, raise_problems
from linimasa.site.memory import Left, is_inside
from linimasa.site.stage import Drawn

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
        stage.mkdir(parents=True)
        yield stage
    except OSError as error:
        raise BuildError(
            f"The site cannot be written: {error.strerror or error}.",
            hint="Mend this and build again.",
            at=str(error.filename2 or error.filename or output),
        ) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        for folder in made:
            with suppress(OSError):  # it has a site in it now
                folder.rmdir()


def _missing(output: Path) -> tuple[Path, ...]:
    return tuple(folder for folder in (output, *output.parents) if not folder.exists())


def check_places(files: Iterable[str], output: Path) -> None:
    """Raise BuildError or Problems where a file would leave the output folder, or cannot take its
    place: somebody else's file where a folder must be, or a folder where a page must be."""
    problems: list[LinimasaError] = []
    folders: set[PurePosixPath] = set()
    for file in sorted(files):
        page = PurePosixPath(file)
        if not is_inside(file):
            raise BuildError(f"A page would be written outside the output folder: {file}.")
        folders.update(page.parents)
        if (output / page).is_dir():
            problems.append(_collision("a folder stands where a page is to be", output, page))
    for folder in sorted(folders):
        path = output / folder
        if os.path.lexists(path) and not path.is_dir():
            problems.append(_collision("a file stands where a folder is to be", output, folder))
    raise_problems(problems)


def _collision(what: str, output: Path, path: PurePosixPath) -> BuildError:
    hint = "move it away and build again"
    return BuildError(what, hint=hint, at=(PurePosixPath(output.name) / path).as_posix())


def take_over(drawn: Sequence[Drawn], stage: Path, output: Path) -> dict[str, Left]:
    """Move what was drawn from the stage to its place, the home page last. Raises OSError."""
    folders: set[str] = set()
    left = {}
    for one in sorted(drawn, key=_last_the_home_page):
        file = one.piece.file
        target = f"{output}/{file}"
        folder = target.rpartition("/")[0]
        if folder not in folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 -- one of very many
            folders.add(folder)
        os.replace(f"{stage}/{one.number}", target)  # noqa: PTH105 -- the same
        left[file] = look(target, one.piece.key, one.digest)
    return left


def look(target: str, key: str, digest: str) -> Left:
    """A file of ours as it stands on the disk now."""
    status = os.stat(target)  # noqa: PTH116 -- asked for every page
    return Left(key, digest, status.st_size, status.st_mtime_ns)


def _last_the_home_page(one: Drawn) -> tuple[bool, str]:
    return one.piece.file == "index.html", one.piece.file


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
