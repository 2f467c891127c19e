"""The events of a project that matter most."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import Config, load_config
from linimasa.extract.story import Span
from linimasa.project.foremost import foremost
from support.project import project

ALL = Span()


def _events(source: str, *events: str) -> str:
    """A file of events; each is "id | date | title | quote", with more fields behind."""
    blocks = []
    for one in events:
        id_, date, title, quote, *more = one.split(" | ")
        lines = [f"id: {id_}", f"date: {date}", f"title: {title}", f'quote: "{quote}"', *more]
        blocks.append("  - " + "\n    ".join(lines))
    head = f"source: {{id: {source}, language: en, published: 2024-05-22}}\nevents:\n"
    return head + "\n".join(blocks) + "\n"


FALL = (
    "e-aaaaa1 | 2024-05-20 | The harbour bridge fell | The old harbour bridge fell into the river."
)
FLOWERS = (
    "e-aaaaa2 | 2024-05-19 | A flower show opened | The mayor opened a flower show in the park."
)
REPAIR = (
    "e-aaaaa3 | 2024-05 | The bridge was to be repaired | The bridge was to be repaired in May."
)
AGAIN = "e-bbbbb1 | 2024-05-20 | The bridge fell | The bridge of the old harbour fell on Monday."
DIVERS = "e-bbbbb2 | 2024-05-21 | Divers searched | Divers searched the river below the bridge."
NOBODY = "e-ccccc1 | 2024-05-20 | Nobody was hurt | Nobody was hurt as the harbour bridge fell."
CAR = "e-ccccc2 | 2024-05-21 | Divers found a car | Divers found a car below the harbour bridge."
WRONG = "e-ccccc3 | 2024-05-23 | The bridge fell | The bridge fell once more. | status: rejected"
FILES = {
    "kabar": (FALL, FLOWERS, REPAIR),
    "berita": (f"{AGAIN} | status: merged | into: e-aaaaa1", DIVERS),
    "warta": (NOBODY, CAR, WRONG),
}


def _project(root: Path, **changed: tuple[str, ...]) -> Path:
    files = {**FILES, **changed}
    return project(
        root, {f"content/events/{name}.yaml": _events(name, *told) for name, told in files.items()}
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return _project(tmp_path)


@pytest.fixture
def config(root: Path) -> Config:
    return load_config(root)


def ids(config: Config, top: int, span: Span = ALL, status: str | None = None) -> list[str]:
    return [one.event.id for one in foremost(config, top, span, status)]  # type: ignore[arg-type] # of a test's own


def test_the_days_of_which_most_is_told_come_first_and_stand_in_order_of_time(
    config: Config,
) -> None:
    assert ids(config, 1)[0] in ("e-aaaaa1", "e-ccccc1")
    found = foremost(config, 2, ALL)
    assert [one.event.date for one in found] == ["2024-05-20", "2024-05-21"]
    assert max(one.score for one in found) == 1


def test_what_merged_speaks_for_the_event_that_stays(config: Config) -> None:
    first = foremost(config, 1, ALL)[0]
    assert first.event.id != "e-bbbbb1"
    assert set(first.sources) == {"kabar", "berita", "warta"}
    assert first.sources[0] == first.source.id


def test_what_merged_on_another_day_counts_for_the_day_of_what_stays(tmp_path: Path) -> None:
    eve = AGAIN.replace("2024-05-20", "2024-05-19") + " | status: merged | into: e-ccccc1"
    root = _project(
        tmp_path, berita=(eve, DIVERS), kabar=(f"{FALL} | status: merged | into: e-bbbbb1",)
    )
    config = load_config(root)
    assert ids(config, 9, Span("2024-05-19", "2024-05-20")) == ["e-ccccc1"]
    assert ids(config, 9, Span("2024-05-19", "2024-05-19")) == []
    month = _project(tmp_path, warta=(NOBODY.replace("2024-05-20", "2024-05"), CAR))
    assert "e-ccccc1" not in ids(load_config(month), 9)


def test_a_year_before_the_first_is_left_out(tmp_path: Path) -> None:
    ides = FLOWERS.replace("2024-05-19", "-0043-03-15")
    config = load_config(_project(tmp_path, kabar=(FALL, ides)))
    assert "e-aaaaa2" not in ids(config, 9)


def test_what_is_rejected_or_known_to_the_month_is_not_listed(config: Config) -> None:
    every = ids(config, 99)
    assert len(every) == 3
    assert {"e-ccccc3", "e-aaaaa3"}.isdisjoint(every)


def test_within_days_and_of_one_status(config: Config) -> None:
    assert ids(config, 9, Span("2024-05-21", None)) in (["e-bbbbb2"], ["e-ccccc2"])
    assert ids(config, 9, ALL, "confirmed") == []


def test_what_a_person_confirmed_or_marked_as_key_stands_for_its_day(root: Path) -> None:
    _project(root, warta=(f"{NOBODY} | key: true", f"{CAR} | status: confirmed"))
    assert ids(load_config(root), 2) == ["e-ccccc1", "e-ccccc2"]
    _project(root, kabar=(FALL, f"{FLOWERS} | key: true"), warta=(NOBODY, CAR))
    assert ids(load_config(root), 1) == ["e-aaaaa2"]
    _project(root, kabar=(f"{FALL} | key: true", FLOWERS), warta=(f"{NOBODY} | key: true", CAR))
    assert set(ids(load_config(root), 2)) == {"e-aaaaa1", "e-ccccc1"}


def test_a_project_without_events_has_none(tmp_path: Path) -> None:
    assert foremost(load_config(project(tmp_path, {})), 5, ALL) == ()
