"""Pieces drawn by one process or several: the same bytes, and all problems at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from linimasa.errors import LinimasaError, Place, Problems, TemplateError
from linimasa.site.chunks import Streamed
from linimasa.site.digests import digest_of
from linimasa.site.draw import Piece
from linimasa.site.stage import ENOUGH, Drawn, draw_pieces

MANY = 2 * ENOUGH


def pieces(make: Callable[[int], bytes], number: int = MANY) -> list[Piece]:
    return [Piece(f"{n}.html", str(n), partial(make, n)) for n in range(number)]


def draw(some: list[Piece], stage: Path | None, jobs: int, **known: str) -> list[Drawn]:
    done: list[int] = []
    drawn = draw_pieces(some, known, stage, jobs, done.append)
    assert sum(done) == len(some)
    return drawn


def test_several_processes_lay_down_what_one_does(tmp_path: Path) -> None:
    found = []
    for jobs in (1, 3):
        stage = tmp_path / str(jobs)
        stage.mkdir()
        drawn = draw(pieces(lambda n: b"x" * n), stage, jobs)
        assert [one.piece.file for one in drawn] == [f"{n}.html" for n in range(MANY)]
        laid = {path.name: path.read_bytes() for path in stage.iterdir()}
        found.append((laid, [(one.digest, one.changed) for one in drawn]))
    assert found[0] == found[1]
    assert found[0][0] == {f"{n}.html": b"x" * n for n in range(MANY)}


def test_what_has_the_bytes_that_it_had_is_not_laid_down(tmp_path: Path) -> None:
    first = draw(pieces(lambda _: b"same", 2), tmp_path, 1)
    known = {one.piece.file: one.digest for one in first[:1]}
    stage = tmp_path / "later"
    stage.mkdir()
    drawn = draw(pieces(lambda _: b"same", 2), stage, 1, **known)
    assert [one.changed for one in drawn] == [False, True]
    assert [path.name for path in stage.iterdir()] == ["1.html"]


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_place_that_is_wrong_is_told_once(jobs: int) -> None:
    def make(number: int) -> bytes:
        if number in (3, 4, 5):
            at = Place("templates/event.html", 2 if number < 5 else 7)
            raise TemplateError(f"page {number} is wrong", at=at)
        return b""

    with pytest.raises(Problems) as caught:
        draw_pieces(pieces(make), {}, None, jobs, lambda _: None)
    assert [str(each.at) for each in caught.value.problems] == [
        "templates/event.html:2",
        "templates/event.html:7",
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_any_process_reaches_the_caller(jobs: int) -> None:
    def make(number: int) -> bytes:
        if number == 1:
            raise ZeroDivisionError("a fault")
        return b""

    with pytest.raises((ZeroDivisionError, RuntimeError), match="a fault"):
        draw_pieces(pieces(make), {}, None, jobs, lambda _: None)


def test_one_problem_is_raised_as_it_is() -> None:
    def make(number: int) -> bytes:
        raise LinimasaError(f"page {number}")

    with pytest.raises(LinimasaError, match="page 0"):
        draw_pieces(pieces(make, 1), {}, None, 1, lambda _: None)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_streamed_file_is_laid_down_unless_it_is_the_same(tmp_path: Path, jobs: int) -> None:
    some = pieces(lambda n: b"x" * n)
    some[5] = Piece("whole.json", "key", Streamed(lambda: (b"[", b"1" * 100_000, b"]")))
    first = draw(some, None, jobs)
    assert first[5].changed
    assert first[5].laid is None
    drawn = draw(some, tmp_path, jobs)
    written = (tmp_path / "whole.json").read_bytes()
    assert written == b"[" + b"1" * 100_000 + b"]"
    left = drawn[5].laid
    assert left is not None
    assert (left.size, left.digest) == (len(written), digest_of(written))
    again = tmp_path / "again"
    again.mkdir()
    same = draw(some, again, jobs, **{"whole.json": left.digest})
    assert not same[5].changed
    assert same[5].laid is None
    assert not (again / "whole.json").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_key_is_worked_out_once_and_by_this_process(tmp_path: Path, jobs: int) -> None:
    asked: list[tuple[int, int]] = []

    def known_by(number: int) -> str:
        asked.append((os.getpid(), number))
        return f"key {number}"

    many = [Piece(f"{n}.html", partial(known_by, n), partial(bytes, n)) for n in range(MANY)]
    drawn = draw_pieces(many, {}, tmp_path, jobs, lambda _: None)
    assert [one.laid.key for one in drawn if one.laid] == [f"key {n}" for n in range(MANY)]
    assert [one.key for one in many] == [f"key {n}" for n in range(MANY)]
    assert asked == [(os.getpid(), n) for n in range(MANY)]
