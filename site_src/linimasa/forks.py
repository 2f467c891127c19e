"""Work done by several processes, each taking the next batch when it has done its last.

They are forked, so that all that the work looks at is there at once; only results are handed back.
Where a system cannot fork, one process does it all.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from typing import TypeVar, cast

from linimasa.values import dataclass

MOST_BATCHES = 2048  # of a queue: all their numbers fit into a pipe, on any system
_TOKEN = 4  # bytes of a batch's number

_Result = TypeVar("_Result")
Work = Callable[[Iterable[int]], _Result]
Batch = Sequence[int]
Queue = Sequence[Batch]


def share_out(
    work: Work[_Result],
    queues: Sequence[Queue],
    jobs: int,
    done: Callable[[int], object] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[_Result]:
    """What `work` gives in each of `jobs` processes for the numbers that fell to it, those of this
    process first. A process begins with a queue of its own, and then helps with the others'.

    `done` is called with how many numbers fell to each other process; `meanwhile` once, by this
    process, as soon as there are others: what it does first, while they have begun. Raises what
    the work raises here; from another process OSError as it is, and anything else as a
    RuntimeError that tells of it. Results are pickled.
    """
    if jobs < 2 or not hasattr(os, "fork"):
        return [work(chain.from_iterable(chain.from_iterable(queues)))]
    lines = [_line_up(queue) for queue in queues]
    children: list[_Child] = []
    try:
        with _frozen():
            children += [_fork(work, _in_turn(lines, number)) for number in range(1, jobs)]
            meanwhile()
            results = [work(_in_turn(lines, 0))]
        for child in children:
            result, size = child.result()
            done(size)
            results.append(cast("_Result", result))
        return results
    finally:
        for child in children:
            child.end()
        for line in lines:
            os.close(line.tokens)


@dataclass(frozen=True, slots=True)
class _Line:
    """A queue whose batches are taken by whoever reads their number from a pipe first."""

    queue: Queue
    tokens: int


def _line_up(queue: Queue) -> _Line:
    size = -(-len(queue) // MOST_BATCHES) or 1
    several = [list(chain(*queue[at : at + size])) for at in range(0, len(queue), size)]
    tokens, write = os.pipe()
    os.write(write, b"".join(n.to_bytes(_TOKEN, "big") for n in range(len(several))))
    os.close(write)  # who finds the pipe empty finds its end
    return _Line(several, tokens)


def _in_turn(lines: Sequence[_Line], number: int) -> Iterator[int]:
    """The numbers that fall to a process, from its own queue on."""
    own = number % len(lines)
    for line in (*lines[own:], *lines[:own]):
        while token := os.read(line.tokens, _TOKEN):
            yield from line.queue[int.from_bytes(token, "big")]


class _Child:
    def __init__(self, pid: int, answer: int):
        self.pid = pid
        self.answer = answer  # the end of a pipe
        self.ended = False

    def result(self) -> tuple[object, int]:
        """What the work gave, and for how many numbers. Raises what it raised."""
        import pickle

        with os.fdopen(self.answer, "rb") as pipe:
            self.answer = -1
            data = pipe.read()
        os.waitpid(self.pid, 0)
        self.ended = True
        if not data:
            raise RuntimeError("a process ended before its work was done")
        result, size, error = pickle.loads(data)  # noqa: S301 -- from our own child
        if error is not None:
            raise error
        return result, size

    def end(self) -> None:
        """End a process that is no longer waited for."""
        if self.answer >= 0:
            os.close(self.answer)
        if not self.ended:
            import signal

            with suppress(OSError):
                os.kill(self.pid, signal.SIGTERM)
            os.waitpid(self.pid, 0)


def _fork(work: Work[_Result], numbers: Iterator[int]) -> _Child:
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Child(pid, read)
    try:
        os.close(read)
        with os.fdopen(write, "wb") as pipe:
            pipe.write(_answer(work, numbers))
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed a second time


def _answer(work: Work[_Result], numbers: Iterator[int]) -> bytes:
    import pickle

    taken = 0

    def counted() -> Iterator[int]:
        nonlocal taken
        for number in numbers:
            taken += 1
            yield number

    try:
        return pickle.dumps((work(counted()), taken, None))
    except OSError as error:
        return pickle.dumps((None, taken, error))
    except Exception as error:  # noqa: BLE001 -- handed on to the parent, which raises it
        return pickle.dumps((None, taken, RuntimeError(f"{type(error).__name__}: {error}")))


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
