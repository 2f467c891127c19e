"""Changed paths into stages, and stages into a state: built, or the problems that stopped it."""

from __future__ import annotations

import enum
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from linimasa.errors import LinimasaError, Problems


class Stage(enum.IntEnum):
    """What a change may call for, in the order in which it runs."""

    EXTRACT = 1
    BUILD = 2


@dataclass(frozen=True, slots=True)
class Stages:
    """The work itself, handed in by the caller: each raises LinimasaError, `build` also says
    whether any file of the site differs from before. `explain` gives an error as a few lines of
    plain text: place, message, source line, hint."""

    extract: Callable[[], None]
    build: Callable[[], bool]
    explain: Callable[[LinimasaError], str]


@dataclass(frozen=True, slots=True)
class State:
    """What the browser should see. `serial` grows whenever a page has to be loaded anew."""

    serial: int = 0
    problems: tuple[str, ...] = ()
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


def rebuild(state: State, wanted: frozenset[Stage], stages: Stages) -> State:
    """Run what is wanted and what failed before; never raise, whatever the stages do.

    A stage that fails stays pending with those after it, so that mending any file tries again.
    """
    todo = state.pending | wanted
    try:
        if Stage.EXTRACT in todo:
            stages.extract()
            todo -= {Stage.EXTRACT}
        differs = stages.build() if Stage.BUILD in todo else False
    except LinimasaError as error:
        return _failed(state, _explain(error, stages), todo)
    except Exception:  # noqa: BLE001 -- a fault in a stage must not end the server
        return _failed(state, (_fault(),), todo)
    new = differs or bool(state.problems)
    return State(serial=state.serial + new)


def _failed(state: State, problems: tuple[str, ...], todo: frozenset[Stage]) -> State:
    new = problems != state.problems
    return State(state.serial + new, problems, todo)


def _explain(error: LinimasaError, stages: Stages) -> tuple[str, ...]:
    problems = error.problems if isinstance(error, Problems) else (error,)
    return tuple(stages.explain(problem) for problem in problems)


def _fault() -> str:
    return (
        "error: linimasa itself failed; this is a fault in linimasa, not in your files\n\n"
        + traceback.format_exc().strip()
    )
