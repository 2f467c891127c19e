"""Work into shares, one for each of several processes.

They are forked, so that all that the work looks at is there at once; only results are handed back.
Where a system cannot fork, one process does it all.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TypeVar

_Result = TypeVar("_Result")
Work = Callable[[Sequence[int]], _Result]


def share_out(
    work: Work[_Result], number: int, jobs: int, done: Callable[[int], object] = lambda _: None
) -> list[_Result]:
    """What `work` gives for each share of `range(number)`; the first share is this process's own.

    `done` is called with the size of each other share that has ended. Raises what the work raises
    here; from another process OSError as it is, and anything else as a RuntimeError that tells of
    it. Results are pickled.
    """
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(range(number))]
    context = multiprocessing.get_context("fork")
    shares = [range(first, number, jobs) for first in range(jobs)]
    children = []
    with _frozen():
        for share in shares[1:]:
            ours, theirs = context.Pipe(duplex=False)
            child = context.Process(target=_child, args=(work, share, theirs), daemon=True)
            child.start()
            theirs.close()
            children.append((child, ours, len(share)))
        results = [work(shares[0])]
    for child, ours, size in children:
        result, error = ours.recv()
        child.join()
        if error is not None:
            raise error
        done(size)
        results.append(result)
    return results


def _child(work: Work[_Result], share: Sequence[int], pipe: Connection) -> None:
    try:
        pipe.send((work(share), None))
    except OSError as error:
        pipe.send((None, error))
    except Exception as error:  # noqa: BLE001 -- handed on to the parent, which raises it
        pipe.send((None, RuntimeError(f"{type(error).__name__}: {error}")))
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


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected meanwhile. Millions of values that stay would be looked through again
    and again, for cycles that are not there: a tenth of the time of a build."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
