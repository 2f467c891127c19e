"""Events by their id: shown, confirmed, rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import Config, load_config
from linimasa.errors import Problems, ProjectError
from linimasa.project.review import decide, list_events, show_events
from support.project import project

FIRST = """\
source: {id: kabar, file: seeds/kabar.txt}
events:
  # the pier
  - id: e-aaaaa1
    status: draft   # to be looked at
    date: 2024-10-18
    title: "Dermaga dibuka"
    note: 'ask Siti'

  - {id: e-bbbbb2, date: 2024-10-19, title: Kapal tiba}
"""
SECOND = """\
source: {id: berita}
events:
  - id: e-ccccc3
    status: merged
    into: e-aaaaa1
    date: 2024-10-18
    title: Dermaga lama dibuka
"""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    files = {"content/events/kabar.yaml": FIRST, "content/events/berita.yaml": SECOND}
    return load_config(project(tmp_path, files))


def text(config: Config, name: str) -> str:
    return (config.events_dir / name).read_text(encoding="utf-8")


def test_a_confirmed_event_changes_one_word_of_its_file(config: Config) -> None:
    (decision,) = decide(config, ["e-aaaaa1"], "confirmed")
    assert (decision.was, decision.now, decision.changed) == ("draft", "confirmed", True)
    assert text(config, "kabar.yaml") == FIRST.replace("status: draft ", "status: confirmed ")
    assert text(config, "berita.yaml") == SECOND


def test_several_of_one_file_and_of_several(config: Config) -> None:
    decide(config, ["aaaaa1", "e-bbbbb2", "e-ccccc3"], "rejected")
    statuses = {one.id: (one.status, one.into) for _, one in list_events(config)}
    assert set(statuses.values()) == {("rejected", None)}
    assert "{id: e-bbbbb2, date: 2024-10-19, title: Kapal tiba, status: rejected}" in text(
        config, "kabar.yaml"
    )


def test_a_merged_event_stands_on_its_own_again(config: Config) -> None:
    (decision,) = decide(config, ["e-ccccc3"], "confirmed")
    assert decision.left == "e-aaaaa1"
    after = SECOND.replace("status: merged", "status: confirmed")
    assert text(config, "berita.yaml") == after.replace("    into: e-aaaaa1\n", "")


def test_the_day_of_the_review(config: Config) -> None:
    decide(config, ["e-aaaaa1"], "confirmed", reviewed="2024-10-24")
    assert show_events(config, ["e-aaaaa1"])[0].event.reviewed == "2024-10-24"


def test_nothing_is_written_for_a_trial_or_for_what_is_so_already(config: Config) -> None:
    decide(config, ["e-aaaaa1"], "confirmed", write=False)
    assert text(config, "kabar.yaml") == FIRST
    decide(config, ["e-aaaaa1"], "confirmed")
    before = text(config, "kabar.yaml")
    (decision,) = decide(config, ["e-aaaaa1"], "confirmed")
    assert not decision.changed
    assert text(config, "kabar.yaml") == before


def test_one_id_that_is_not_there_and_nothing_is_written(config: Config) -> None:
    with pytest.raises(ProjectError) as caught:
        decide(config, ["e-aaaaa1", "e-aaaaa9"], "confirmed")
    assert caught.value.hint == "did you mean e-aaaaa1?"
    assert text(config, "kabar.yaml") == FIRST
    with pytest.raises(Problems):
        show_events(config, ["e-zzzzz8", "e-yyyyy7"])


def test_an_event_is_shown_with_its_source_and_its_parts(config: Config) -> None:
    (shown,) = show_events(config, ["aaaaa1"])
    assert (shown.event.title, shown.source.id) == ("Dermaga dibuka", "kabar")
    assert str(shown.at) == "content/events/kabar.yaml:4:9"
    assert [part.id for _, part in shown.merged] == ["e-ccccc3"]
    assert shown.remembered is None
    assert not shown.pending


def test_the_list_of_one_status(config: Config) -> None:
    assert [one.id for _, one in list_events(config, "draft")] == ["e-aaaaa1", "e-bbbbb2"]
    assert [of.id for of, _ in list_events(config, "merged")] == ["berita"]
