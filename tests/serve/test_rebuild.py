"""From changed paths to stages, and from stages to what the browser should see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import DataError, LinimasaError, Place, Problems
from linimasa.serve.rebuild import Plan, Stage, Stages, State, rebuild, stages_for
from linimasa.site.build import plan_site
from linimasa.site.draw import Piece
from linimasa.site.outline import Page
from support.project import project
from support.serving import edit
from support.timeline import FILES

BOTH = frozenset(Stage)
BUILD = frozenset({Stage.BUILD})


@dataclass
class Works:
    """Stages that note their calls, and fail as they are told. `pages` are the site: what fails
    to be drawn has an error for its text."""

    calls: list[str] = field(default_factory=list)
    extract_error: Exception | None = None
    plan_error: Exception | None = None
    pages: dict[str, str | Exception] = field(default_factory=lambda: {"index.html": "home"})
    url: str | None = None

    def extract(self) -> None:
        self.calls.append("extract")
        if self.extract_error:
            raise self.extract_error

    def plan(self, first: Collection[str]) -> Plan:
        self.calls.append("plan")
        if self.plan_error:
            raise self.plan_error
        files = sorted(self.pages, key=lambda file: file not in first)
        return Plan([self.piece(file) for file in files], self.url)

    def piece(self, file: str) -> Piece:
        text = self.pages[file]

        def make() -> bytes:
            self.calls.append(file)
            if isinstance(text, Exception):
                raise text
            return text.encode()

        page = Page(file, file, file) if file.endswith(".html") else None
        return Piece(file, f"{text!r}", make, page)

    @property
    def stages(self) -> Stages:
        return Stages(self.extract, self.plan, explain=lambda error: f"{error.at} {error.message}")


def last(
    state: State, wanted: frozenset[Stage], works: Works, first: frozenset[str] = frozenset()
) -> State:
    """The state that a rebuild ends in."""
    return list(rebuild(state, wanted, works.stages, first))[-1]


def texts(state: State) -> dict[str, str]:
    return {name: file.data.decode() for name, file in state.edition.files.items()}


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
    state = last(State(), BOTH, works)
    assert works.calls == ["extract", "plan", "index.html"]
    assert (state.serial, texts(state), state.pending) == (1, {"index.html": "home"}, frozenset())


def test_a_build_that_changes_nothing_draws_nothing_and_tells_nothing() -> None:
    works = Works()
    first = last(State(serial=4), BUILD, works)
    works.calls.clear()
    assert last(first, BUILD, works) == first
    assert works.calls == ["plan"]


def test_only_what_changed_has_a_new_serial() -> None:
    works = Works(pages={"a": "A", "b": "B"})
    first = last(State(), BUILD, works)
    works.pages["b"] = "B2"
    state = last(first, BUILD, works)
    assert {name: file.since for name, file in state.edition.files.items()} == {"a": 1, "b": 2}


def test_what_is_looked_at_is_drawn_and_served_first() -> None:
    works = Works(pages={"a": "A", "b": "B", "c": "C"})
    before = last(State(), BUILD, works)
    works.pages = {"a": "A2", "b": "B2"}
    works.calls.clear()
    early, late = rebuild(before, BUILD, works.stages, {"b"})
    assert works.calls == ["plan", "b", "a"]
    assert (early.serial, texts(early)) == (2, {"a": "A", "b": "B2", "c": "C"})
    assert (late.serial, texts(late)) == (3, {"a": "A2", "b": "B2"})
    assert late.edition.gone == {"c": 3}


def test_pages_are_served_before_what_is_no_page_is_drawn(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, FILES))
    stages = Stages(lambda: None, lambda first: Plan(plan_site(config, first=first)[1]), str)
    *_, before = rebuild(State(), BUILD, stages)
    edit(tmp_path / "content/events/banjir.yaml", "Badan cuaca", "Kantor cuaca")
    early, late = rebuild(before, BUILD, stages)
    assert late.serial == early.serial + 1 == before.serial + 2
    page, table = "e/e-aaaaaa/index.html", "events.csv"
    assert early.edition.files[page].since == late.edition.files[page].since == early.serial
    assert early.edition.files[table] == before.edition.files[table]
    assert late.edition.files[table].since == late.serial


def test_what_is_no_page_waits_for_the_pages_of_the_next_change() -> None:
    works = Works(pages={"index.html": "A", "events.csv": "A", "events.json": "A"})
    before = last(State(), BUILD, works)
    works.pages = dict.fromkeys(works.pages, "B")
    works.calls.clear()
    hurry = iter([False, True])
    *_, held = rebuild(before, BUILD, works.stages, hurried=lambda: next(hurry))
    assert works.calls == ["plan", "index.html", "events.csv"]
    assert texts(held) == {"index.html": "B", "events.csv": "B", "events.json": "A"}
    assert held.pending == BUILD
    calm = last(held, frozenset(), works)
    assert works.calls[3:] == ["plan", "events.json"]
    assert (set(texts(calm).values()), calm.pending) == ({"B"}, frozenset())


def test_an_error_is_explained_and_the_site_stays() -> None:
    before = last(State(), BUILD, Works())
    error = DataError("bad date", at=Place("content/events/a.yaml", 3, 5))
    state = last(before, BUILD, Works(plan_error=error))
    assert state.problems == ("content/events/a.yaml:3:5 bad date",)
    assert (state.serial, state.problems_since, state.pending) == (2, 2, BUILD)
    assert state.edition == before.edition


def test_several_errors_are_all_there_in_order() -> None:
    found = [DataError("two", at=Place("b", 1)), DataError("one", at=Place("a", 9))]
    assert last(State(), BUILD, Works(plan_error=Problems(found))).problems == (
        "a:9 one",
        "b:1 two",
    )


def test_a_page_that_cannot_be_drawn_stays_and_the_others_go_on() -> None:
    works = Works(pages={"a": "A", "b": "B"})
    before = last(State(), BUILD, works)
    works.pages = {"a": DataError("broken", at=Place("t.html", 3)), "b": "B2"}
    state = last(before, BUILD, works, frozenset({"a"}))
    assert (texts(state), state.problems) == ({"a": "A", "b": "B2"}, ("t.html:3 broken",))
    works.pages["a"] = "A2"
    mended = last(state, frozenset(), works)
    assert (texts(mended), mended.problems, mended.pending) == (
        {"a": "A2", "b": "B2"},
        (),
        frozenset(),
    )


def test_the_same_error_again_tells_nothing() -> None:
    works = Works(plan_error=LinimasaError("bad"))
    first = last(State(), BUILD, works)
    assert last(first, BUILD, works) == first


def test_mending_is_told_even_when_the_site_is_as_before() -> None:
    works = Works()
    good = last(State(), BUILD, works)
    broken = last(good, BUILD, Works(plan_error=LinimasaError("bad")))
    mended = last(broken, BUILD, works)
    assert (mended.problems, mended.problems_since, mended.serial) == ((), 3, 3)
    assert mended.edition == good.edition


def test_a_failed_extraction_stays_pending_and_keeps_the_site() -> None:
    works = Works(extract_error=LinimasaError("unreadable"))
    state = last(State(), BOTH, works)
    assert works.calls == ["extract"]
    assert state.pending == BOTH
    works.extract_error = None
    assert last(state, BUILD, works).pending == frozenset()
    assert works.calls == ["extract", "extract", "plan", "index.html"]


def test_after_a_failed_build_extraction_is_not_run_again() -> None:
    works = Works(plan_error=LinimasaError("bad"))
    state = last(State(), BOTH, works)
    last(state, BUILD, works)
    assert works.calls == ["extract", "plan", "plan"]


@pytest.mark.parametrize("where", ["plan_error", "pages"])
def test_a_fault_of_our_own_is_shown_as_one(where: str) -> None:
    fault = KeyError("month")
    works = Works(pages={"a": fault}) if where == "pages" else Works(plan_error=fault)
    state = last(State(), BUILD, works)
    assert "a fault in linimasa" in state.problems[0]
    assert "KeyError: 'month'" in state.problems[0]


def test_a_new_address_is_the_editions() -> None:
    assert last(State(), BUILD, Works(url="https://a.example/b/")).edition.base == "/b/"
