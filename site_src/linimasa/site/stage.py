"""Pieces into bytes, laid down in a folder beside the site: nothing of the site changes yet.

Several processes share the work where there is enough of it. They are forked, so that the whole
outline is there at once, and each lays its own files down.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from linimasa.errors import LinimasaError, Problems, raise_problems
from linimasa.site.digests import digest_of
from linimasa.site.draw import Piece

ENOUGH = 400  # pieces that are worth another process: forking and joining takes some 20 ms
MOST_PROBLEMS = 20  # a broken template breaks every page; nobody reads the same line 1,000 times

Progress = Callable[[int], None]
"""Called with the number of pieces made since the last call."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece that was made: the number of its file in the stage (None where its bytes are those
    that it had), and their digest."""

    piece: Piece
    digest: str
    number: int | None


def draw_pieces(
    pieces: Sequence[Piece], known: Mapping[str, str], stage: Path | None, jobs: int, tell: Progress
) -> list[Drawn]:
    """Make every piece, and lay those in `stage` whose digest is not the `known` one of its file.

    `stage` None only compares. Raises what the pieces raise: TemplateError, BuildError, and
    Problems for several; OSError when the disk refuses.
    """
    work = _Work(pieces, known, stage)
    jobs = min(jobs, 1 + len(pieces) // ENOUGH)
    if jobs > 1 and "fork" in multiprocessing.get_all_start_methods():
        results, failed = _forked(work, jobs, tell)
    else:
        results, failed = work.share(range(len(pieces)), tell)
    if failed:
        raise_problems(_problems([pieces[number] for number in failed]))
        raise RuntimeError("a page failed once and not again")
    return [
        Drawn(pieces[number], digest, number if changed else None)
        for number, digest, changed in sorted(results)
    ]


Result = tuple[int, str, bool]
"""The number of a piece, the digest of its bytes, and whether they were laid down."""


@dataclass(frozen=True, slots=True)
class _Work:
    pieces: Sequence[Piece]
    known: Mapping[str, str]
    stage: Path | None

    def share(self, numbers: Sequence[int], tell: Progress) -> tuple[list[Result], list[int]]:
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
        data = piece.make()
        digest = digest_of(data)
        changed = self.known.get(piece.file) != digest
        if changed and self.stage is not None:
            with open(f"{self.stage}/{number}", "wb", buffering=0) as file:  # noqa: PTH123 -- quick
                file.write(data)
        return number, digest, changed


def _forked(work: _Work, jobs: int, tell: Progress) -> tuple[list[Result], list[int]]:
    """The first share is this process's own."""
    context = multiprocessing.get_context("fork")
    shares = [range(first, len(work.pieces), jobs) for first in range(jobs)]
    with _frozen():
        children = []
        for share in shares[1:]:
            ours, theirs = context.Pipe(duplex=False)
            child = context.Process(target=_child, args=(work, share, theirs), daemon=True)
            child.start()
            theirs.close()
            children.append((child, ours, len(share)))
        results, failed = work.share(shares[0], tell)
    for child, ours, size in children:
        more, broken, error = ours.recv()
        child.join()
        if error is not None:
            raise error
        tell(size)
        results += more
        failed += broken
    return results, failed


def _child(work: _Work, share: Sequence[int], pipe: Connection) -> None:
    try:
        pipe.send((*work.share(share, lambda _: None), None))
    except OSError as error:
        pipe.send(([], [], error))
    except Exception as error:  # noqa: BLE001 -- handed on to the parent, which raises it
        pipe.send(([], [], RuntimeError(f"{type(error).__name__}: {error}")))
    finally:
        pipe.close()
        os._exit(0)  # nothing of the parent's is to be flushed or closed a second time


@contextmanager
def _frozen() -> Iterator[None]:
    """What is there now is left alone by the collector, so that forks go on sharing it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


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
