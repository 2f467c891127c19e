"""One story as seven articles in five languages tell it: its events, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.model import Event
from linimasa.yamlio.events import read_events
from support.project import project, tree

STORY = Path(__file__).parent / "data" / "merge"

CLUSTERS = {
    "nis-announcement": ("2024-10-18", {"01", "02", "06", "07"}),
    "first-wave": ("2024-10-08/2024-10-13", {"01", "02", "03", "07"}),
    "voyage-us-estimate": ("2024-10-01~/2024-10-20~", {"04", "05", "06"}),
    "kirby-briefing": ("2024-10-23", {"04", "05", "06"}),
    "planned-total": ("2024-10-18", {"01", "02", "04"}),
    "pact": ("2024-06", {"03", "04", "06"}),
}
ALONE = {
    "nis-to-parliament": ("2024-10-23", "04"),
    "budanov": ("2024-10-14/2024-10-20", "03"),
    "zelenskyy": ("2024-10-17", "01"),
    "hur": ("2024-10-24", "07"),
    "yoon-meeting": ("2024-10-18", "01"),
    "december": ("2024-12", "04"),
    "shells": ("2023-08/..", "05"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the seven articles, extracted."""
    root = tmp_path_factory.mktemp("story")
    files = {"linimasa.yaml": "title: Story\nlanguage: en\n"}
    for path in sorted(STORY.glob("*.txt")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        known = dict(line.split(": ", 1) for line in head.splitlines())
        name = f"a{path.name[:2]}"
        files[f"seeds/{name}.txt"] = body
        files[f"seeds/{name}.txt.meta.yaml"] = (
            f"language: {known['lang']}\npublished: {known['date']}\noutlet: {known['outlet']}\n"
        )
    project(root, files)
    assert run(["extract", "-C", str(root)]) == 0
    return root


def groups(root: Path) -> dict[str, dict[str, Event]]:
    """The events that stay, by id, each with all that tell of it by the number of their source."""
    every = [
        (file.source.id.removeprefix("a"), event)
        for file in read_events(root, root / "content" / "events")
        for event in file.events
    ]
    found: dict[str, dict[str, Event]] = {}
    for source, event in every:
        found.setdefault(event.into or event.id, {})[source] = event
    return found


@pytest.mark.parametrize("name", CLUSTERS)
def test_what_several_articles_tell_is_one_event(told: Path, name: str) -> None:
    date, sources = CLUSTERS[name]
    joined = [group for group in groups(told).values() if len(group) > 1]
    found = [group for group in joined if set(group) == sources and _dates(group) == {date}]
    assert len(found) == 1


@pytest.mark.parametrize("name", ALONE)
def test_what_one_article_tells_stands_alone(told: Path, name: str) -> None:
    date, source = ALONE[name]
    alone = [group for group in groups(told).values() if set(group) == {source}]
    assert date in {event.date for group in alone for event in group.values()}


def test_nothing_else_is_joined(told: Path) -> None:
    joined = [group for group in groups(told).values() if len(group) > 1]
    assert len(joined) == len(CLUSTERS)


def test_the_day_of_a_report_is_no_second_briefing(told: Path) -> None:
    later = [event for group in groups(told).values() for source, event in group.items()
             if source == "05" and event.date == "2024-10-24"]  # fmt: skip
    assert later == []


def test_a_second_run_changes_no_byte(told: Path) -> None:
    before = tree(told / "content")
    assert run(["extract", "-C", str(told)]) == 0
    assert tree(told / "content") == before


def _dates(group: dict[str, Event]) -> set[str | None]:
    return {event.date for event in group.values()}
