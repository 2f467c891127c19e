"""Files, folders and addresses into seeds/: a copy of the article, and a sidecar beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from linimasa.errors import LinimasaError, Notice, ProjectError, SourceError, UsageError
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.encoding import recode
from linimasa.ingest.fetch import Fetched, fetch, is_address
from linimasa.ingest.formats import FORMATS, Format, what_is_read
from linimasa.ingest.sources import find_files, relative
from linimasa.ingest.worded import DayReader, published
from linimasa.slug import slug
from linimasa.yamlio.atomic import write_atomic
from linimasa.yamlio.sidecar import (
    SUFFIX,
    Sidecar,
    read_sidecar,
    render_sidecar,
    sidecar_path,
)

MAX_COPY = 1_000_000_000  # bytes of one file; it is held in memory


@dataclass(frozen=True, slots=True)
class Added:
    """One article: where it came from, and its file and sidecar, relative to the project.

    `fresh` is False where a file with the same bytes was in seeds/ before; then nothing was done.
    """

    source: str
    file: str
    sidecar: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of a list of files and addresses, each on its own."""

    added: tuple[Added, ...] = ()
    failed: tuple[LinimasaError, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing to add: an address, or a path with the name that it is to have in seeds/."""

    source: str
    path: Path | None = None
    name: PurePosixPath | None = None


@dataclass(frozen=True, slots=True)
class _Copy:
    """An article at hand: its bytes, the name it is to have, what is known of it."""

    data: bytes
    name: PurePosixPath
    sidecar: Sidecar


class Seeds:
    """The folder of seeds: what is in it already, and how something gets in.

    With `write` False nothing is written, and names are given out as if it were.
    """

    def __init__(self, root: Path, folder: Path, *, write: bool = True):
        self.root, self.folder, self.write = root, folder, write
        self._by_size: dict[int, list[Path]] = {}
        self._by_digest: dict[str, Path] = {}
        self._names: set[Path] = set()
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and not path.name.endswith(SUFFIX):
                self._by_size.setdefault(path.stat().st_size, []).append(path)

    def put(self, source: str, copy: _Copy) -> Added:
        """Write an article and its sidecar under a name that is free, unless its bytes are there.

        Raises OSError.
        """
        digest = hashlib.sha256(copy.data).hexdigest()
        before = self._holder(copy.data, digest)
        target = before or self._free(self.folder / copy.name)
        if before is None:
            self._names.add(target)
            self._by_digest[digest] = target
            if self.write:
                _write(target, copy.data, replace(copy.sidecar, sha256=digest))
        file, beside = (relative(path, self.root) for path in (target, sidecar_path(target)))
        return Added(source, file, beside, fresh=before is None)

    def _holder(self, data: bytes, digest: str) -> Path | None:
        for path in self._by_size.pop(len(data), ()):
            self._by_digest.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
        return self._by_digest.get(digest)

    def _free(self, wanted: Path) -> Path:
        target, number = wanted, 1
        while target in self._names or target.exists() or sidecar_path(target).exists():
            number += 1
            target = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        return target


def _write(target: Path, data: bytes, sidecar: Sidecar) -> None:
    write_atomic(target, data)
    try:
        write_atomic(sidecar_path(target), render_sidecar(sidecar))
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def add(
    seeds: Seeds,
    sources: Sequence[str],
    given: Sidecar | None = None,
    *,
    base: Path | None = None,
    read_day: DayReader | None = None,
) -> Addition:
    """Add each of `sources`: an address, a file, or a folder; one that fails stops no other.

    `given` is what a person says of the articles; it overrides what they say of themselves.
    Paths are relative to `base`. `read_day` reads dates that stand in words. What else there is
    to tell of an article is told when it is read, at its place in seeds/. Raises UsageError for a
    title or an address that is given to more than one article.
    """
    given = given or Sidecar()
    added: list[Added] = []
    failed: list[LinimasaError] = []
    notices: list[Notice] = []
    items = _items(seeds, sources, base or Path(), failed, notices)
    if len(items) > 1 and (given.title or given.url):
        raise UsageError(
            f"--title and --url are of one article, and there are {len(items)}",
            hint="add it alone",
        )
    for item in items:
        try:
            copy = _copy(item, given, seeds.root, read_day)
            added.append(seeds.put(item.source, copy))
        except LinimasaError as error:
            failed.append(error)
        except OSError as error:
            failed.append(_refused(error, item.source))
    return Addition(tuple(added), tuple(failed), tuple(notices))


def _refused(error: OSError, source: str) -> SourceError:
    reason = (error.strerror or str(error)).lower()
    return SourceError(f"cannot be added: {reason}", at=str(error.filename or source))


# ---- what there is to add --------------------------------------------------------------------


def _items(
    seeds: Seeds,
    sources: Sequence[str],
    base: Path,
    failed: list[LinimasaError],
    notices: list[Notice],
) -> list[_Item]:
    items: list[_Item] = []
    for source in dict.fromkeys(sources):
        path = base / source
        try:
            if is_address(source):
                items.append(_Item(source))
            elif path.is_dir():
                items += _files_of(seeds, path, source, notices)
            else:
                items.append(_file(path, source))
        except LinimasaError as error:
            failed.append(error)
    return items


def _file(path: Path, source: str) -> _Item:
    if not path.exists():
        raise SourceError("there is no such file", at=source)
    if path.name.endswith(SUFFIX):
        raise SourceError(
            "is a sidecar", hint="add the article; its sidecar comes along", at=source
        )
    return _Item(source, path, PurePosixPath(path.name.lstrip(".~$")))


def _files_of(seeds: Seeds, folder: Path, source: str, notices: list[Notice]) -> Iterator[_Item]:
    """The articles of a folder; in seeds/ they stand in the same subfolders as there."""
    if seeds.root.resolve().is_relative_to(folder.resolve()):
        raise ProjectError("holds the project itself", hint="name a folder of articles", at=source)
    paths = find_files(folder, folder, notices)
    if not paths:
        raise SourceError("holds no article", hint=what_is_read(), at=source)
    for path in paths:
        name = PurePosixPath(path.relative_to(folder).as_posix())
        yield _Item(str(PurePosixPath(source) / name), path, name)


# ---- one article -----------------------------------------------------------------------------


def _copy(item: _Item, given: Sidecar, root: Path, read_day: DayReader | None) -> _Copy:
    """An article at hand. Raises LinimasaError for one that does not read: it stays outside."""
    if item.path is None or item.name is None:
        return _from_web(fetch(item.source), given)
    data, known = _load(item.path, item.source)
    reading = known.read(BytesIO(data), item.source)
    beside = sidecar_path(item.path)
    stated = read_sidecar(beside, root) if beside.is_file() else Sidecar()
    document, _ = published(_article(reading, item.source), read_day)
    sidecar = _over(given, _over(stated, _described(document)))
    return _Copy(data, item.name, sidecar)


def _load(path: Path, source: str) -> tuple[bytes, Format]:
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        raise SourceError("is of no kind that is read", hint=what_is_read(), at=source)
    if not path.is_file():
        raise SourceError("is no ordinary file", at=source)
    size = path.stat().st_size
    if not size:
        raise SourceError("is empty", at=source)
    known.refuse_size(size, source)
    if size > MAX_COPY:
        raise SourceError("is larger than 1 GB", hint="put it into seeds/ yourself", at=source)
    return path.read_bytes(), known


def _from_web(got: Fetched, given: Sidecar) -> _Copy:
    known = FORMATS[got.ending]
    known.refuse_size(len(got.data), got.url)
    data = recode(got.data, got.charset) if known.is_text else got.data
    reading = known.read(BytesIO(data), got.url)
    document = _article(reading, got.url)
    address = Sidecar(url=got.url, retrieved=got.retrieved)
    sidecar = _over(given, _over(address, _described(document)))
    return _Copy(data, _name(got, sidecar.title), sidecar)


def _name(got: Fetched, title: str | None) -> PurePosixPath:
    """A name for a page: its title, else the last part of its address, else its host."""
    parts = urlsplit(got.url)
    last = PurePosixPath(unquote(parts.path)).stem
    made = slug(title or "") or slug(last) or slug(parts.hostname or "") or "article"
    return PurePosixPath(made + got.ending)


def _article(reading: Reading, source: str) -> Document:
    """The document, or an empty one that stands for many. Raises SourceError without any text."""
    documents = [document for document in reading.documents if document.text.strip()]
    if not documents:
        first = next(iter(reading.notices), Notice("holds no text of an article"))
        raise SourceError(first.message, hint=first.hint, at=first.at or source)
    return documents[0] if documents[0].key is None else Document("")


def _described(document: Document) -> Sidecar:
    """What an article says of itself; a date that was only inferred is none."""
    stated = document.published_basis == "stated"
    return Sidecar(
        title=document.title,
        outlet=document.outlet,
        authors=document.authors,
        url=document.url,
        published=document.published if stated else None,
        language=document.language,
        licence=document.licence,
    )


def _over(first: Sidecar, second: Sidecar) -> Sidecar:
    """Each field of the first, or of the second where the first has none."""
    names = (field.name for field in fields(Sidecar))
    return Sidecar(**{name: getattr(first, name) or getattr(second, name) for name in names})
