"""Work shared out to several processes."""

from __future__ import annotations

import gc
from collections.abc import Sequence

import pytest

from linimasa.forks import share_out, uncollected


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
def test_every_number_is_worked_on_once(jobs: int) -> None:
    told: list[int] = []
    results = share_out(list, 7, jobs, told.append)
    assert sorted(number for share in results for number in share) == list(range(7))
    assert sum(told) == 7 - len(results[0])


def test_what_another_process_raises_is_raised_here() -> None:
    def fail(share: Sequence[int]) -> None:
        if 1 in share:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        share_out(fail, 4, 2)


def test_a_fault_in_another_process_is_told_of() -> None:
    def fail(share: Sequence[int]) -> float:
        return 1 / (0 if 1 in share else 1)

    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        share_out(fail, 4, 2)


def test_nothing_is_collected_meanwhile() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
