"""From changed paths to stages, and from stages to what the browser should see."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from linimasa.errors import DataError, LinimasaError, Place, Problems
from linimasa.serve.rebuild import Stage, Stages, State, rebuild, stages_for

BOTH = frozenset(Stage)
BUILD = frozenset({Stage.BUILD})


@dataclass
class Works:
    """Stages that note their calls, and fail or find a difference as they are told."""

    calls: list[str] = field(default_factory=list)
    extract_error: Exception | None = None
    build_error: Exception | None = None
    differs: bool = True

    def extract(self) -> None:
        self.calls.append("extract")
        if self.extract_error:
            raise self.extract_error

    def build(self) -> bool:
        self.calls.append("build")
        if self.build_error:
            raise self.build_error
        return self.differs

    @property
    def stages(self) -> Stages:
        return Stages(self.extract, self.build, explain=lambda error: f"{error.at} {error.message}")


@pytest.mark.parametrize(
    ("paths", "stages"),
    [
        ([], frozenset()),
        (["seeds/a.txt"], BOTH),
        (["content/events/a.yaml"], BUILD),
        (["content/pages/seeds/a.md"], BUILD),
        (["templates/base.html", "linimasa.yaml"], BUILD),
        (["templates/base.html", "seeds/x/a.pdf"], BOTH),
    ],
)
def test_stages_for(paths: list[str], stages: frozenset[Stage]) -> None:
    assert stages_for(paths) == stages


def test_extraction_comes_before_the_build() -> None:
    works = Works()
    assert rebuild(State(), BOTH, works.stages) == State(serial=1)
    assert works.calls == ["extract", "build"]


def test_a_build_that_changes_nothing_reloads_nothing() -> None:
    works = Works(differs=False)
    assert rebuild(State(serial=4), BUILD, works.stages) == State(serial=4)


def test_an_error_is_explained_and_reloads() -> None:
    error = DataError("bad date", at=Place("content/events/a.yaml", 3, 5))
    state = rebuild(State(serial=4), BUILD, Works(build_error=error).stages)
    assert state == State(5, ("content/events/a.yaml:3:5 bad date",), BUILD)


def test_several_errors_are_all_there_in_order() -> None:
    found = [DataError("two", at=Place("b", 1)), DataError("one", at=Place("a", 9))]
    state = rebuild(State(), BUILD, Works(build_error=Problems(found)).stages)
    assert state.problems == ("a:9 one", "b:1 two")


def test_the_same_error_again_reloads_nothing() -> None:
    works = Works(build_error=LinimasaError("bad"))
    first = rebuild(State(), BUILD, works.stages)
    assert rebuild(first, BUILD, works.stages) == first


def test_mending_reloads_even_when_the_site_is_as_before() -> None:
    broken = State(serial=2, problems=("bad",), pending=BUILD)
    assert rebuild(broken, BUILD, Works(differs=False).stages) == State(serial=3)


def test_a_failed_extraction_stays_pending_and_keeps_the_site() -> None:
    works = Works(extract_error=LinimasaError("unreadable"))
    state = rebuild(State(), BOTH, works.stages)
    assert works.calls == ["extract"]
    assert state.pending == BOTH
    works.extract_error = None
    assert rebuild(state, BUILD, works.stages).pending == frozenset()
    assert works.calls == ["extract", "extract", "build"]


def test_after_a_failed_build_extraction_is_not_run_again() -> None:
    works = Works(build_error=LinimasaError("bad"))
    state = rebuild(State(), BOTH, works.stages)
    rebuild(state, BUILD, works.stages)
    assert works.calls == ["extract", "build", "build"]


def test_a_fault_of_our_own_is_shown_as_one() -> None:
    state = rebuild(State(), BUILD, Works(build_error=KeyError("month")).stages)
    assert "a fault in linimasa" in state.problems[0]
    assert "KeyError: 'month'" in state.problems[0]
