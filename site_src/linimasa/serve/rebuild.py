"""Changed paths into stages, and stages into states: an edition of the site, and what is wrong."""

from __future__ import annotations

import enum
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from linimasa.errors import LinimasaError, Problems
from linimasa.serve.edition import Edition, Hurried, draw, never
from linimasa.site.build import Tell
from linimasa.site.draw import Piece


class Stage(enum.IntEnum):
    """What a change may call for, in the order in which it runs."""

    EXTRACT = 1
    BUILD = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the site is made of, nothing of it drawn, what was asked for first in front;
    and the address that it is published at, if known."""

    pieces: Iterable[Piece]
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Stages:
    """The work itself, handed in by the caller: `extract` and `plan` raise LinimasaError; `plan` is
    given the files that are wanted first, and may raise while its pieces are taken too.
    `explain` gives an error as a few lines of plain text: place, message, source line, hint."""

    extract: Callable[[], None]
    plan: Callable[[Collection[str]], Plan]
    explain: Callable[[LinimasaError], str]


@dataclass(frozen=True, slots=True)
class State:
    """What the browser should see. `serial` grows whenever anything in it changes;
    `problems_since` is the serial with which the problems last did."""

    serial: int = 0
    edition: Edition = field(default_factory=Edition)
    problems: tuple[str, ...] = ()
    problems_since: int = 0
    pending: frozenset[Stage] = field(default_factory=frozenset)


def stages_for(paths: Iterable[str]) -> frozenset[Stage]:
    """The stages that changed paths (relative, POSIX) call for: a seed is read anew, and
    anything else only drawn anew."""
    stages: set[Stage] = set()
    for path in paths:
        stages.add(Stage.BUILD)
        if path.partition("/")[0] == "seeds":
            stages.add(Stage.EXTRACT)
    return frozenset(stages)


def rebuild(
    state: State,
    wanted: frozenset[Stage],
    stages: Stages,
    first: Collection[str] = (),
    tell: Tell = lambda _done, _all: None,
    hurried: Hurried = never,
) -> Iterator[State]:
    """Run what is wanted and what failed before; never raise, whatever the stages do.

    Yields the state whenever a file that is looked at (`first`) is drawn and differs, when the
    other pages are, and when all files are: at first, exports take longer than pages. They wait
    until nobody is in a hurry (`hurried`, asked before each): pages of the next change come first.
    A stage that fails stays pending with those after it, so that mending any file tries again; a
    page that cannot be drawn stays as it was.
    """
    todo, now = state.pending | wanted, state
    try:
        if Stage.EXTRACT in todo:
            stages.extract()
            todo -= {Stage.EXTRACT}
        for now in _drawn(state, stages, first, tell, hurried):
            yield now
    except LinimasaError as error:
        yield _told(now, _explain(error, stages), todo)
    except Exception:  # noqa: BLE001 -- a fault in a stage must not end the server
        yield _told(now, (_fault(),), todo)


def _drawn(
    state: State,
    stages: Stages,
    first: Collection[str],
    tell: Tell,
    hurried: Hurried,
) -> Iterator[State]:
    plan = stages.plan(first)
    edition = replace(state.edition, url=plan.url)
    problems: list[LinimasaError] = []
    files: list[str] = []
    pages: list[Piece] = []
    others: list[Piece] = []
    for piece in plan.pieces:
        files.append(piece.file)
        if not edition.is_stale(piece):
            continue
        if piece.file not in first:
            (pages if piece.page else others).append(piece)
            continue
        edition, more = draw([piece], edition, state.serial + 1, tell)
        problems += more
        if edition.changes(state.serial):
            state = replace(state, serial=state.serial + 1, edition=edition)
            yield state
    edition, more = draw(pages, edition, state.serial + 1, tell)
    problems += more
    if others and edition.changes(state.serial):
        state = replace(state, serial=state.serial + 1, edition=edition)
        yield state
    edition, more = draw(others, edition, state.serial + 1, tell, hurried)
    left = any(edition.is_stale(piece) for piece in others)  # for the next time
    edition = edition.only(files, state.serial + 1)
    serial = state.serial + (edition.changes(state.serial) > 0)
    state = replace(state, serial=serial, edition=edition)
    lines = _explain(Problems([*problems, *more]), stages)
    yield _told(state, lines, frozenset({Stage.BUILD}) if lines or left else frozenset())


def _told(state: State, problems: tuple[str, ...], pending: frozenset[Stage]) -> State:
    """The state with these problems, and a new serial if they are not those of before."""
    if problems == state.problems:
        return replace(state, pending=pending)
    serial = state.serial + 1
    return State(serial, state.edition, problems, serial, pending)


def _explain(error: LinimasaError, stages: Stages) -> tuple[str, ...]:
    problems = error.problems if isinstance(error, Problems) else (error,)
    return tuple(stages.explain(problem) for problem in problems)


def _fault() -> str:
    return (
        "error: linimasa itself failed; this is a fault in linimasa, not in your files\n\n"
        + traceback.format_exc().strip()
    )
