"""Pieces into bytes, laid down in a folder beside the site: nothing of the site changes yet.

Several processes share the work where there is enough of it. They are forked, so that the whole
outline is there at once, and each lays its own files down.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from functools import partial
from itertools import chain
from operator import itemgetter
from pathlib import Path

from linimasa.errors import LinimasaError, Problems, raise_problems
from linimasa.forks import Queue, share_out
from linimasa.site.chunks import Streamed
from linimasa.site.digests import blank, digest_of
from linimasa.site.draw import Piece
from linimasa.site.memory import Left
from linimasa.site.outline import EventValues
from linimasa.site.render import Drawing
from linimasa.values import dataclass

ENOUGH = 400  # pieces that are worth another process: forking and joining takes some 20 ms
BATCHES = 64  # batches a process: so many that all end at about the same time
MOST_PROBLEMS = 20  # a broken template breaks every page; nobody reads the same line 1,000 times

Progress = Callable[[int], None]
"""Called with the number of pieces made since the last call."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece that was made, and its file as it lies in the stage, key and all; None where it was
    not laid down, because its bytes are those that it had, or nothing is to be written."""

    piece: Piece
    digest: str
    changed: bool
    laid: Left | None


def draw_pieces(
    pieces: Sequence[Piece], known: Mapping[str, str], stage: Path | None, jobs: int, tell: Progress
) -> list[Drawn]:
    """Make every piece, and lay those in `stage` whose digest is not the `known` one of its file.

    `stage` None only compares. Raises what the pieces raise: TemplateError, BuildError, and
    Problems for several; OSError when the disk refuses.
    """
    work = _Work(pieces, known, stage)
    _load(piece.make for piece in pieces)
    jobs = min(jobs, 1 + sum(piece.weight for piece in pieces) // ENOUGH)
    ours = os.getpid()  # only this process tells of each piece

    def share(numbers: Iterable[int]) -> tuple[list[Result], list[int]]:
        return work.share(numbers, tell if os.getpid() == ours else lambda _: None)

    # Only this process wants to know the keys: the others begin to draw meanwhile.
    shares = share_out(share, _queues(pieces, jobs), jobs, tell, partial(work_out_keys, pieces))
    results = sorted(chain(*(made for made, _ in shares)), key=itemgetter(0))
    failed = sorted(chain(*(broken for _, broken in shares)))
    if failed:
        raise_problems(_problems([pieces[number] for number in failed]))
        raise RuntimeError("a page failed once and not again")
    return [
        Drawn(pieces[number], digest, changed, _left(pieces[number].key, digest, laid))
        for number, digest, changed, laid in results
    ]


def work_out_keys(pieces: Iterable[Piece]) -> None:
    """Have the key of each piece at hand."""
    for piece in pieces:
        _ = piece.key


def _load(makes: Iterable[Callable[[], bytes]]) -> None:
    """Have the templates of pages at hand."""
    drawings = [make for make in makes if isinstance(make, Drawing)]
    if drawings:
        drawings[0].painter.load(sorted({one.page.template for one in drawings}))


def _queues(pieces: Sequence[Piece], jobs: int) -> tuple[Queue, Queue]:
    """The numbers of pages that list many events, and those of all else, what takes long first.

    Lists remember the rows that they share (see `Desk`): where one process draws most of them, only
    one remembers all rows.
    """
    lists, long, others = [], [], []
    for number, piece in enumerate(pieces):
        if isinstance(piece.make, Streamed) or piece.weight > 1:
            long.append([number])
        elif piece.page and not isinstance(piece.page.context, EventValues):
            lists.append(number)
        else:
            others.append(number)
    return _batches(lists, jobs), [*long, *_batches(others, jobs)]


def _batches(numbers: Sequence[int], jobs: int) -> Queue:
    size = max(1, len(numbers) // (jobs * BATCHES))
    return [numbers[at : at + size] for at in range(0, len(numbers), size)]


Laid = tuple[int, int]
"""The size of a file in bytes, and its time in nanoseconds."""
Result = tuple[int, str, bool, Laid | None]
"""The number of a piece, the digest of its bytes, whether they changed, and how they were laid."""


def _left(key: str, digest: str, laid: Laid | None) -> Left | None:
    return Left(key, digest, *laid) if laid else None


@dataclass(frozen=True, slots=True)
class _Work:
    pieces: Sequence[Piece]
    known: Mapping[str, str]
    stage: Path | None
    folders: set[str] = field(default_factory=set)  # those of the stage that are seen to be there

    def share(self, numbers: Iterable[int], tell: Progress) -> tuple[list[Result], list[int]]:
        """Make some of the pieces: the results, and the numbers of those that failed."""
        results, failed = [], []
        for number in numbers:
            try:
                results.append(self._make(number))
            except LinimasaError:
                failed.append(number)
                if len(failed) == MOST_PROBLEMS:
                    break
            tell(1)
        return results, failed

    def _make(self, number: int) -> Result:
        piece = self.pieces[number]
        if isinstance(piece.make, Streamed):
            return self._stream(number, piece.file, piece.make)
        data = piece.make()
        digest = digest_of(data)
        changed = self.known.get(piece.file) != digest
        laid = self._lay_down(piece.file, (data,)) if changed and self.stage else None
        return number, digest, changed, laid

    def _stream(self, number: int, name: str, streamed: Streamed) -> Result:
        """Chunk after chunk, so that it is only known in the end whether anything changed."""
        running = blank()

        def chunks() -> Iterator[bytes]:
            for chunk in streamed.chunks():
                running.update(chunk)
                yield chunk

        laid = self._lay_down(name, chunks()) if self.stage else None
        if laid is None:
            deque(chunks(), maxlen=0)
        changed = self.known.get(name) != running.hexdigest()
        if laid and not changed:
            os.unlink(f"{self.stage}/{name}")  # noqa: PTH108 -- as it was laid down
        return number, running.hexdigest(), changed, laid if changed else None

    def _lay_down(self, name: str, chunks: Iterable[bytes]) -> Laid:
        path = f"{self.stage}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self.folders:  # a page mostly has a new one, made without a look first
            _make_folder(folder)
            self.folders.add(folder)
        return lay_down(path, chunks)


def _make_folder(folder: str) -> None:
    """A folder, and what leads to it. Raises OSError."""
    try:
        with suppress(FileExistsError):
            os.mkdir(folder)  # noqa: PTH102 -- one of very many
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 -- the same


def lay_down(path: str, chunks: Iterable[bytes]) -> Laid:
    """A new file, all of it, in a folder that is there. Raises OSError, as where the disk is full
    in the middle of it."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        size = 0
        for chunk in chunks:
            written = os.write(file, chunk)
            while written < len(chunk):
                written += os.write(file, chunk[written:])
            size += written
        return size, os.fstat(file).st_mtime_ns
    finally:
        os.close(file)


def _problems(pieces: Sequence[Piece]) -> list[LinimasaError]:
    """What is wrong with some pieces, each place once."""
    found: dict[str, LinimasaError] = {}
    for piece in pieces:
        try:
            piece.make()
        except Problems as several:
            found |= {str(one.at or one): one for one in several.problems}
        except LinimasaError as error:
            found.setdefault(str(error.at or error), error)
    return list(found.values())
