"""Work shared out to several processes."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from linimasa.forks import MOST_BATCHES, share_out, uncollected


def each(number: int) -> list[list[list[int]]]:
    """One queue of batches of one."""
    return [[[at] for at in range(number)]]


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
@pytest.mark.parametrize("queues", [each(7), each(0), [[[0, 2], [4]], [], [[1, 3, 5], [6]]]])
def test_every_number_is_worked_on_once(jobs: int, queues: list[list[list[int]]]) -> None:
    told: list[int] = []
    results = share_out(list, queues, jobs, told.append)
    numbers = sorted(number for share in results for number in share)
    assert numbers == sorted(number for queue in queues for batch in queue for number in batch)
    assert sum(told) == len(numbers) - len(results[0])


def test_more_batches_than_a_pipe_holds_are_joined() -> None:
    number = 5 * MOST_BATCHES + 3
    results = share_out(list, each(number), 2)
    assert sorted(chain(*results)) == list(range(number))


def test_a_process_begins_with_its_own_queue(tmp_path: Path) -> None:
    def take(numbers: Iterable[int]) -> list[int]:
        found = []
        for number in numbers:
            found.append(number)
            (tmp_path / str(os.getpid())).touch()
            while len(list(tmp_path.iterdir())) < 2:  # the other process has taken nothing yet
                time.sleep(0.01)
        return found

    assert [share[0] for share in share_out(take, [[[1]], [[2]]], 2)] == [1, 2]


@pytest.mark.parametrize(
    ("fault", "raised", "words"),
    [
        (OSError(28, "No space left on device"), OSError, "No space left"),
        (ZeroDivisionError("by zero"), RuntimeError, "ZeroDivisionError: by zero"),
    ],
)
def test_what_another_process_raises_is_raised_here(
    fault: Exception, raised: type[Exception], words: str
) -> None:
    ours = os.getpid()

    def fail(numbers: Iterable[int]) -> None:
        if os.getpid() != ours:
            raise fault
        list(numbers)

    with pytest.raises(raised, match=words):
        share_out(fail, each(4), 2)


def test_a_process_that_is_gone_is_told_of() -> None:
    ours = os.getpid()

    def vanish(numbers: Iterable[int]) -> None:
        if os.getpid() != ours:
            os._exit(1)
        list(numbers)

    with pytest.raises(RuntimeError, match="ended before"):
        share_out(vanish, each(4), 2)


def test_no_process_is_left_when_ours_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, fork, children = os.getpid(), os.fork, list[int]()

    def forked() -> int:
        children.append(fork())
        return children[-1]

    def fail(_: Iterable[int]) -> None:
        if os.getpid() == ours:
            raise ValueError("ours")
        time.sleep(60)

    monkeypatch.setattr(os, "fork", forked)
    with pytest.raises(ValueError, match="ours"):
        share_out(fail, each(4), 2)
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], 0)


def test_nothing_is_collected_meanwhile() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_this_process_does_something_else_first_where_there_are_others() -> None:
    told: list[str] = []

    def work(numbers: Iterable[int]) -> list[int]:
        told.append("work")
        return list(numbers)

    share_out(work, each(3), 2, meanwhile=lambda: told.append("meanwhile"))
    assert told == ["meanwhile", "work"]
    told.clear()
    share_out(work, each(3), 1, meanwhile=lambda: told.append("meanwhile"))
    assert told == ["work"]
