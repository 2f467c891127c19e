"""The folder of seeds into articles: every file read, its sidecar applied, its id made unique."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linimasa.errors import LinimasaError, Notice, Place, Problems, SourceError
from linimasa.ingest.dates import day_in_name
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.formats import FORMATS, Format, what_is_read
from linimasa.ingest.identity import Draft, KnownSources, digest, identify
from linimasa.ingest.worded import DayReader, published
from linimasa.model import Article
from linimasa.slug import slug
from linimasa.yamlio.sidecar import SUFFIX, Sidecar, read_sidecar, sidecar_path


@dataclass(frozen=True, slots=True)
class Ingested:
    """The articles that could be read, in the order of their files, and what there is to tell."""

    articles: tuple[Article, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_sources(
    root: Path,
    seeds_dir: Path,
    known: KnownSources | None = None,
    read_day: DayReader | None = None,
) -> Ingested:
    """Read every article below `seeds_dir`. Never raises for a file: each trouble is a notice.

    Files and places are named relative to `root`. Ids are unique: a file keeps the id that
    is known of it; of two others, the first in the order of paths keeps it, and the second's gets
    a suffix that depends on its path. `read_day` reads dates that stand in words.
    """
    notices: list[Notice] = []
    drafts: list[Draft] = []
    for path in find_files(root, seeds_dir, notices):
        try:
            found, told = _read(path, root, read_day)
        except LinimasaError as error:
            notices += _as_notices(error, relative(path, root))
        else:
            drafts += found
            notices += told
    articles = identify(drafts, known or KnownSources(), lambda file: _stands(root, file), notices)
    return Ingested(articles, tuple(notices))


def read_file(path: Path, root: Path) -> Ingested:
    """Read one file, and its sidecar if it has one.

    Raises SourceError for a file that cannot be read, DataError or Problems for its sidecar.
    """
    drafts, notices = _read(path, root)
    return Ingested(tuple(draft.article for draft in drafts), tuple(notices))


def relative(path: Path, root: Path) -> str:
    """A path as notices name it: from the project's root, with POSIX slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _stands(root: Path, file: str) -> bool:
    """Whether there is a file as articles name it; of one in a .jsonl, the file that holds it."""
    return (root / file).exists() or (root / file.partition("#")[0]).is_file()


# ---- which files -----------------------------------------------------------------------------


def find_files(root: Path, folder: Path, notices: list[Notice]) -> list[Path]:
    """The files below a folder that a reader knows, sorted; of the others, `notices` tells.

    Hidden files and sidecars are passed over. Links are followed, a loop of them once.
    """
    if not folder.is_dir():
        notices.append(Notice("there is no such folder", at=Place(relative(folder, root))))
        return []
    found: list[Path] = []
    unknown: defaultdict[str, list[Path]] = defaultdict(list)
    for path in _walk(root, folder, notices):
        if path.name.endswith(SUFFIX):
            notices += _orphan(path, root)
        elif path.suffix.lower() in FORMATS:
            found.append(path)
        else:
            unknown[path.suffix.lower()].append(path)
    notices += [_unknown(ending, paths, root) for ending, paths in sorted(unknown.items())]
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _walk(root: Path, folder: Path, notices: list[Notice]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        notices.append(_refused(error, relative(Path(str(error.filename)), root)))

    seen: set[str] = set()
    for parent, folders, names in os.walk(folder, onerror=refused, followlinks=True):
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith("~")


def _orphan(path: Path, root: Path) -> Iterator[Notice]:
    source = path.with_name(path.name.removesuffix(SUFFIX))
    if not source.exists():
        hint = f"there is no {source.name} beside it"
        yield Notice("is the sidecar of no file", hint, Place(relative(path, root)))


def _unknown(ending: str, paths: list[Path], root: Path) -> Notice:
    what = f"files ending in {ending}" if ending else "files without an ending"
    others = f" (and {len(paths) - 1} more)" if len(paths) > 1 else ""
    at = Place(relative(paths[0], root))
    return Notice(f"{what} are not read{others}", what_is_read(), at)


# ---- one file --------------------------------------------------------------------------------


def _read(
    path: Path, root: Path, read_day: DayReader | None = None
) -> tuple[list[Draft], list[Notice]]:
    file = relative(path, root)
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        raise SourceError("is of no kind that is read", hint=what_is_read(), at=file)
    beside = sidecar_path(path)
    sidecar = read_sidecar(beside, root) if beside.is_file() else Sidecar()
    try:
        reading = _open(path, file, known)
    except OSError as error:
        notice = _refused(error, file)
        raise SourceError(notice.message, hint=notice.hint, at=file) from None
    notices = list(reading.notices)
    base = _base(sidecar, path, notices, file)
    drafts = []
    for read in reading.documents:
        if not read.text.strip():
            where = f"{file}#{read.key}" if read.key else file
            notices.append(Notice("holds no text of an article", at=Place(where)))
            continue
        overridden = read.key is None and sidecar.published is not None
        document, told = published(read, None if overridden else read_day)
        drafts.append(_draft(document, sidecar, base, file))
        notices += told
    return drafts, notices


def _open(path: Path, file: str, known: Format) -> Reading:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise SourceError("is no ordinary file", at=file)
    if not status.st_size:
        raise SourceError("is empty", at=file)
    known.refuse_size(status.st_size, file)
    with path.open("rb") as stream:
        return known.read(stream, file)


def _refused(error: OSError, file: str) -> Notice:
    if isinstance(error, FileNotFoundError):
        return Notice("is a link to nothing", "mend or delete it", Place(file))
    reason = (error.strerror or str(error)).lower()
    return Notice(f"cannot be read: {reason}", at=Place(file))


def _as_notices(error: LinimasaError, file: str) -> Iterator[Notice]:
    for problem in error.problems if isinstance(error, Problems) else (error,):
        at = problem.at or Place(file)
        beside = at.file.endswith(SUFFIX)
        message = (
            f"{problem.message}; {Path(file).name} was left out" if beside else problem.message
        )
        yield Notice(message, problem.hint, at)


# ---- its metadata ----------------------------------------------------------------------------


def _base(sidecar: Sidecar, path: Path, notices: list[Notice], file: str) -> str:
    """The id that the sidecar gives, as a slug; else the slug of the file's name."""
    wanted = sidecar.id or path.stem
    made = slug(wanted) or digest(wanted)
    if sidecar.id and made != sidecar.id:
        hint = "ids are small letters, digits and hyphens"
        notices.append(Notice(f"its id '{sidecar.id}' is read as '{made}'", hint, Place(file)))
    return made


def _draft(document: Document, sidecar: Sidecar, base: str, file: str) -> Draft:
    """The sidecar overrides the file; of a file with many documents it only fills the gaps."""
    many = document.key is not None
    first, second = (document, sidecar) if many else (sidecar, document)
    published = first.published or second.published
    stated = published != document.published or document.published_basis == "stated"
    if published is None and not many:
        published, stated = day_in_name(Path(file).name), False
    article = Article(
        id=slug(f"{base}-{document.key}") if many else base,
        file=f"{file}#{document.key}" if many else file,
        text=document.text,
        title=first.title or second.title,
        language=first.language or second.language,
        published=published,
        published_basis=("stated" if stated else "inferred") if published else None,
        outlet=first.outlet or second.outlet,
        authors=first.authors or second.authors,
        url=first.url or second.url,
        licence=first.licence or second.licence,
        archive=sidecar.archive,
        collected=sidecar.collected,
        collected_by=sidecar.collected_by,
        sha256=sidecar.sha256,
        wire=sidecar.wire,
        pages=document.pages,
    )
    return Draft(article, named=bool(sidecar.id))
