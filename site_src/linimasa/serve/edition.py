"""The site in memory: every file as it was drawn last, and which of them changed since when.

What a browser asks for is looked up by name in a mapping; no path of a request ever reaches the
disk, so that none can lead out of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from linimasa.errors import BuildError, LinimasaError, Problems
from linimasa.site.build import Tell
from linimasa.site.digests import digest_of
from linimasa.site.draw import Piece
from linimasa.site.links import file_of
from linimasa.site.memory import Memory
from linimasa.site.stage import MOST_PROBLEMS

MISSING = "404.html"

Hurried = Callable[[], bool]
"""Whether there is something to draw that cannot wait."""


def never() -> bool:
    """There is not."""
    return False


@dataclass(frozen=True, slots=True)
class File:
    """One file: the key of the piece that it was drawn of, its bytes, and the serial of the state
    that these came with."""

    key: str
    data: bytes
    since: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """The last good site. `files` by their paths in the output folder; `gone` has the serial since
    which a file is there no more; `url` is the address that the site is published at, if known."""

    files: Mapping[str, File] = field(default_factory=dict)
    gone: Mapping[str, int] = field(default_factory=dict)
    url: str | None = None

    @property
    def base(self) -> str:
        """The path that the site is published below: `/repo/` for https://name.github.io/repo."""
        path = urlsplit(self.url or "").path.strip("/")
        return f"/{path}/" if path else "/"

    def file_at(self, path: str) -> str | None:
        """The name that a file at a decoded path of a request has, or would have; None outside the
        base path. A folder's is its index.html, with or without the slash."""
        if not path.startswith(self.base):
            return None
        file = file_of(path[len(self.base) :])
        return f"{file}/index.html" if f"{file}/index.html" in self.files else file

    def shown_at(self, path: str) -> str:
        """The name of the file that answers at a path: the 404 page's, where there is none."""
        file = self.file_at(path)
        return file if file is not None and file in self.files else MISSING

    def changed(self, path: str, since: int) -> bool:
        """Whether what answers at a path is no longer what did at serial `since`."""
        file = self.file_at(path) or MISSING
        if file in self.files:
            return self.files[file].since > since
        missing = self.files.get(MISSING)
        return self.gone.get(file, -1) > since or (missing is not None and missing.since > since)

    @property
    def missing(self) -> bytes | None:
        """The 404 page."""
        file = self.files.get(MISSING)
        return file.data if file else None

    def changed_parts(self, asked: Iterable[str], since: int) -> tuple[str, ...]:
        """Of the files that were asked for, those that changed since, by their addresses."""
        known = ((name, self.files.get(name)) for name in sorted(asked))
        return tuple(f"{self.base}{name}" for name, file in known if file and file.since > since)

    def changes(self, since: int) -> int:
        """How many files changed, or went, after serial `since`."""
        came = sum(file.since > since for file in self.files.values())
        return came + sum(went > since for went in self.gone.values())

    def is_stale(self, piece: Piece) -> bool:
        """Whether a piece is not what its file was drawn of."""
        known = self.files.get(piece.file)
        return known is None or known.key != piece.key

    def only(self, names: Iterable[str], serial: int) -> Edition:
        """This edition without the files that the site no longer has."""
        lost = self.files.keys() - set(names)
        if not lost:
            return self
        files = {name: file for name, file in self.files.items() if name not in lost}
        return replace(self, files=files, gone={**self.gone, **dict.fromkeys(lost, serial)})


def adopt(memory: Memory, output: Path, url: str | None) -> Edition:
    """What the last build left in `output`, where it still stands as it was left."""
    return Edition(dict(_standing(memory, output)), url=url)


def _standing(memory: Memory, output: Path) -> Iterator[tuple[str, File]]:
    for name, left in memory.files.items():
        path = output / name
        try:
            data = path.read_bytes() if left.stands(path) else None
        except OSError:
            continue
        if data is not None and digest_of(data) == left.digest:
            yield name, File(left.key, data)


def draw(
    pieces: Sequence[Piece],
    edition: Edition,
    serial: int,
    tell: Tell,
    hurried: Hurried = never,
) -> tuple[Edition, list[LinimasaError]]:
    """Draw pieces into an edition, those whose bytes differ with the new serial; and what went
    wrong, each place once. A piece that cannot be drawn stays as it was. `tell` is called before
    each piece with how many of how many are drawn; none is drawn any more once it is `hurried`."""
    drawn: dict[str, File] = {}
    problems: dict[str, LinimasaError] = {}
    failed = 0
    for number, piece in enumerate(pieces):
        if hurried():
            break
        tell(number, len(pieces))
        try:
            data = _made(piece)
        except LinimasaError as error:
            several = error.problems if isinstance(error, Problems) else (error,)
            problems.update((str(one.at or one), one) for one in several)
            failed += 1
            if failed == MOST_PROBLEMS:
                break
            continue
        known = edition.files.get(piece.file)
        same = known is not None and known.data == data
        drawn[piece.file] = File(piece.key, data, known.since if known and same else serial)
    gone = {name: since for name, since in edition.gone.items() if name not in drawn}
    fresh = replace(edition, files={**edition.files, **drawn}, gone=gone)
    return fresh, list(problems.values())


def _made(piece: Piece) -> bytes:
    try:
        return piece.make()
    except OSError as error:  # a picture that went while we were at it
        reason = (error.strerror or str(error)).lower()
        raise BuildError(f"cannot be read: {reason}", at=piece.file) from error
