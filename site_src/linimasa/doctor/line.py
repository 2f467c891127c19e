"""One thing that the doctor says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from linimasa.errors import LinimasaError, Place, Problems

State = Literal["ok", "note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Line:
    """What was looked at, its state (an `error` breaks a build), a sentence, and what to do."""

    topic: str
    state: State
    message: str
    hint: str = ""
    at: Place | None = None


def told(topic: str, error: LinimasaError, state: State = "error") -> Iterator[Line]:
    """An error, or each of several, as lines."""
    problems: Iterable[LinimasaError] = error.problems if isinstance(error, Problems) else (error,)
    return (Line(topic, state, one.message, one.hint, one.at) for one in problems)
