"""Several sources of one project: what they tell alike becomes one event, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.model import Event
from linimasa.yamlio.events import read_events
from support.project import project, tree

TEXTS = {
    "a": ("id", "Feri Merdeka tenggelam di lepas pantai Ambon pada 5 Maret 2024, 12 orang tewas."),
    "b": ("en", "The ferry Merdeka sank off Ambon on 5 March 2024, killing 15 passengers."),
    "c": ("en", "The mayor of Ambon opened a school on 5 March 2024."),
}
SEEDS = {f"seeds/{name}.txt": f"{text}\n" for name, (_, text) in TEXTS.items()} | {
    f"seeds/{name}.txt.meta.yaml": f"language: {language}\npublished: 2024-03-0{day}\n"
    for day, (name, (language, _)) in enumerate(TEXTS.items(), start=6)
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A project of three articles, extracted."""
    project(tmp_path, SEEDS)
    assert run(["extract", "-C", str(tmp_path)]) == 0
    return tmp_path


def events(root: Path) -> dict[str, Event]:
    """The first event of each source."""
    files = read_events(root, root / "content" / "events")
    return {file.source.id: file.events[0] for file in files}


def test_the_same_event_is_merged_into_that_of_the_projects_language(made: Path) -> None:
    found = events(made)
    assert {name: event.status for name, event in found.items()} == {
        "a": "draft", "b": "merged", "c": "draft",
    }  # fmt: skip
    assert found["b"].into == found["a"].id


def test_a_second_run_changes_no_byte(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(made / "content")
    capsys.readouterr()
    assert run(["extract", "-C", str(made), "--check"]) == 0
    assert run(["extract", "-C", str(made)]) == 0
    assert run(["extract", "-C", str(made), "a"]) == 0
    assert run(["extract", "-C", str(made), "b"]) == 0
    assert capsys.readouterr().out.count("nothing new") == 4
    assert tree(made / "content") == before


def test_the_plan_says_what_is_merged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project(tmp_path, SEEDS)
    run(["extract", "-C", str(tmp_path)])
    told = capsys.readouterr().out
    assert "  & e-" in told
    assert "merged into e-" in told
    assert "1 merged" in told
    assert "numbers differ: 12 or 15 (dead)" in told


def test_the_plan_says_what_only_a_person_can_judge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "a": ("en", "On 5 March 2024 a fire destroyed the old market of Ambon."),
        "b": ("id", "Pasar di Ambon terbakar pada 5 Maret 2024, kata warga kota itu."),
        "c": ("en", "The mayor of Ambon said on 6 March 2024 that 40 people were missing."),
        "d": ("en", "Police in Ambon spoke of 55 missing people on 7 March 2024."),
    }
    files = {f"seeds/{name}.txt": f"{text}\n" for name, (_, text) in texts.items()}
    metas = {
        f"seeds/{name}.txt.meta.yaml": f"language: {code}\n" for name, (code, _) in texts.items()
    }
    project(tmp_path, {**files, **metas})
    assert run(["extract", "-C", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "possibly the same as" in told
    assert "Numbers that differ (missing):" in told
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert "1 pair is possibly the same (--verbose lists it)" in capsys.readouterr().out
    assert run(["extract", "-v", "-C", str(tmp_path)]) == 0
    assert "possibly the same as" in capsys.readouterr().out
    assert run(["extract", "-C", str(tmp_path), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert len(data["possibly_the_same"]) == 1
    assert data["the_same"] == []
    assert set(data["numbers_that_differ"][0]["told"]) == {"40", "55"}


def test_the_same_as_json(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["extract", "-C", str(made), "--json"]) == 0
    (story,) = json.loads(capsys.readouterr().out)["the_same"]
    assert story["event"] == events(made)["a"].id
    assert (len(story["told_by"]), story["accounts"], story["numbers"]) == (2, 2, ["12 or 15"])


def test_a_merge_taken_back_by_hand_stays_so(made: Path) -> None:
    path = made / "content" / "events" / "b.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    undone = "".join(line for line in lines if "into:" not in line)
    path.write_text(undone.replace("status: merged", "status: draft"), encoding="utf-8")
    before = tree(made / "content" / "events")
    assert run(["extract", "-C", str(made)]) == 0
    after = tree(made / "content" / "events")
    assert {name: text for name, text in after.items() if name.endswith(".yaml")} == {
        name: text for name, text in before.items() if name.endswith(".yaml")
    }


def test_the_event_that_a_person_confirmed_is_the_one_that_stays(made: Path) -> None:
    a, b = (made / "content" / "events" / f"{name}.yaml" for name in "ab")
    lines = b.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if "into:" not in line)
    b.write_text(kept.replace("status: merged", "status: confirmed"), encoding="utf-8")
    before = b.read_text(encoding="utf-8")
    (made / "content" / "events" / ".machine" / "b.json").unlink()
    assert run(["extract", "-C", str(made)]) == 0
    assert b.read_text(encoding="utf-8") == before
    found = events(made)
    assert (found["a"].status, found["a"].into) == ("merged", found["b"].id)
    assert "status: merged" in a.read_text(encoding="utf-8")


def test_a_rejected_event_takes_nothing_with_it(made: Path) -> None:
    a = made / "content" / "events" / "a.yaml"
    text = a.read_text(encoding="utf-8").replace("status: draft", "status: rejected", 1)
    a.write_text(text, encoding="utf-8")
    assert run(["extract", "-C", str(made)]) == 0
    found = events(made)
    assert (found["a"].status, found["b"].status) == ("rejected", "draft")


def test_the_page_lists_the_words_of_every_source(made: Path) -> None:
    assert run(["build", "-C", str(made)]) == 0
    found = events(made)
    page = (made / "output" / "e" / found["a"].id / "index.html").read_text(encoding="utf-8")
    assert "Feri Merdeka" in page
    assert "The ferry Merdeka sank" in page
    assert "Angka lain menurutnya: <bdi>15 passengers</bdi>" in " ".join(page.split())
    assert not (made / "output" / "e" / found["b"].id).exists()
