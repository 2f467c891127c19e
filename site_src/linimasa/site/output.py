"""A site in memory onto the disk: only what changed is written, only what we wrote is removed.

The list of what a build wrote is kept in `.linimasa/site.json`; whatever else lies in `output/`
(a CNAME, a `.git`) is never touched. New contents are first laid down in a folder beside the
pages; only when all of them are there does the first page change.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from linimasa.errors import BuildError, LinimasaError, raise_problems

STAGE = ".linimasa-stage"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build changed, or would change: files relative to the output folder, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def plan_changes(files: Mapping[str, bytes], output: Path, manifest: Path) -> Changes:
    """Compare a site in memory with the output folder. Nothing is written.

    Raises BuildError or Problems where a page cannot take its place.
    """
    for file in files:
        _check(file)
    written = [file for file, data in files.items() if not _holds(output / file, data)]
    _refuse_collisions(written, output)
    gone = (file for file in read_manifest(manifest) if file not in files)
    removed = (file for file in gone if (output / file).is_file())
    return Changes(tuple(sorted(written)), tuple(sorted(removed)))


def apply_changes(
    changes: Changes, files: Mapping[str, bytes], output: Path, manifest: Path
) -> None:
    """Write and remove what `changes` says, and remember which files are ours.

    Raises BuildError when the disk refuses; until all new files are staged nothing has changed.
    """
    stage = output / STAGE
    try:
        if changes.written:
            _stage(changes.written, files, stage)
            for file in sorted(changes.written, key=_last_the_home_page):
                target = output / file
                target.parent.mkdir(parents=True, exist_ok=True)
                (stage / _name(file)).replace(target)
        for file in changes.removed:
            _remove(file, output)
        _write_manifest(files, manifest)
    except OSError as error:
        raise BuildError(
            f"The site cannot be written: {error.strerror or error}.",
            hint="Mend this and build again.",
            at=str(error.filename2 or error.filename or output),
        ) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def read_manifest(manifest: Path) -> tuple[str, ...]:
    """The files that the last build wrote; none when that is not known."""
    try:
        files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return tuple(file for file in files if isinstance(file, str) and _is_inside(file))


def _stage(names: Iterable[str], files: Mapping[str, bytes], stage: Path) -> None:
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    for file in names:
        (stage / _name(file)).write_bytes(files[file])


def _name(file: str) -> str:
    return hashlib.sha256(file.encode()).hexdigest()


def _last_the_home_page(file: str) -> tuple[bool, str]:
    return file == "index.html", file


def _remove(file: str, output: Path) -> None:
    """Remove a file of ours, and the folders that are empty without it."""
    path = output / file
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == output:
            break
        with suppress(OSError):  # not empty: somebody else's files are in it
            folder.rmdir()


def _write_manifest(files: Iterable[str], manifest: Path) -> None:
    from linimasa.yamlio.atomic import write_atomic

    manifest.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(
        manifest, json.dumps({"files": sorted(files)}, ensure_ascii=False, indent=0) + "\n"
    )


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _refuse_collisions(files: Iterable[str], output: Path) -> None:
    """Somebody else's file where a folder must be, or a folder where a page must be."""
    problems: list[LinimasaError] = []
    folders: set[PurePosixPath] = set()
    for file in sorted(files):
        page = PurePosixPath(file)
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


def _check(file: str) -> None:
    if not _is_inside(file):
        raise BuildError(f"A page would be written outside the output folder: {file}.")


def _is_inside(file: str) -> bool:
    path = PurePosixPath(file)
    return (
        not path.is_absolute() and ".." not in path.parts and "\\" not in file and "\0" not in file
    )
