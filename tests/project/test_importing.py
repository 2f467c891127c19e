"""An import adds to content/events/ and never takes away, and nothing comes twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import DataError, LinimasaError, ProjectError, UsageError
from linimasa.interop.reading import Options, read_file
from linimasa.project.extraction import run_extraction
from linimasa.project.importing import Imported, import_reading
from linimasa.yamlio.events import read_events
from support.project import project, tree

TABLE = "date,title,tags\n2024-10-18,Kapal tiba,laut\n2024-10-19,Kapal pergi,\n"
OPTIONS = Options()


def run(root: Path, text: str, name: str = "Jadwal Kapal.csv", **more: object) -> Imported:
    reading = read_file(text.encode(), name, OPTIONS)
    return import_reading(load_config(root), reading, name, **more)  # type: ignore[arg-type] # options by name


def test_it_writes_a_file_of_drafts(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    (written,) = run(root, TABLE).written
    assert (written.path, written.new) == ("content/events/jadwal-kapal.yaml", True)
    (file,) = read_events(root, root / "content/events")
    assert [(one.status, one.date, one.title, one.tags) for one in file.events] == [
        ("draft", "2024-10-18", "Kapal tiba", ("laut",)),
        ("draft", "2024-10-19", "Kapal pergi", ()),
    ]
    assert file.events == written.added


def test_a_second_import_adds_only_what_is_new(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    run(root, TABLE)
    before = tree(root)
    (again,) = run(root, TABLE).written
    assert (again.added, again.known, tree(root)) == ((), 2, before)
    path = root / "content/events/jadwal-kapal.yaml"
    edited = path.read_text().replace("status: draft", "status: rejected # bukan kapal", 1)
    path.write_text(edited)
    (grown,) = run(root, f"{TABLE}2024-10-20,Kapal kembali,\n").written
    assert ([one.title for one in grown.added], grown.known) == (["Kapal kembali"], 2)
    assert path.read_text().startswith(edited)


def test_equal_rows_are_events_of_their_own_each_time(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    twice = TABLE + "2024-10-18,Kapal tiba,laut\n"
    assert len(run(root, twice).written[0].added) == 3
    assert run(root, twice).written[0].known == 3


def test_ids_of_a_table_stay_through_edits(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    run(root, "id,date,title\n7,2024,Kapal tiba\n")
    assert run(root, "id,date,title\n7,2025,Kapal datang\n").written[0].known == 1


def test_one_bad_row_does_not_lose_the_rest(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    found = run(root, "id,date,title,lat\ne-1,2024,A,\ne-1,2024,B,\n,2024,C,95\n,1/2/2024,D,\n")
    assert [one.title for one in found.written[0].added] == ["A"]
    assert [(loss.line, loss.message.partition(":")[0]) for loss in found.losses] == [
        (3, "the id e-1 stands twice"),
        (4, "lat must be a number from -90 to 90"),
        (5, "'1/2/2024' has two readings"),
    ]


def test_where_nothing_is_added_nothing_is_written(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    before = tree(root)
    assert run(root, "date,title,tags\n2024-13,Kapal tiba,laut\n").written[0].added == ()
    assert tree(root) == before


def test_a_table_without_a_row_is_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    before = tree(root)
    with pytest.raises(DataError, match="no rows below it"):
        run(root, "date,title,tags\n")
    assert tree(root) == before


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    before = tree(root)
    assert len(run(root, TABLE, write=False).written[0].added) == 2
    assert tree(root) == before


SEEDED = "source:\n  id: jadwal-kapal\n  file: seeds/a.txt\nevents: []\n"


def test_the_file_of_an_article_is_left_alone(tmp_path: Path) -> None:
    root = project(tmp_path, {"content/events/jadwal-kapal.yaml": SEEDED})
    with pytest.raises(ProjectError, match=r"is that of seeds/a\.txt") as caught:
        run(root, TABLE)
    assert "--source" in caught.value.hint
    assert run(root, TABLE, source="kapal").written[0].path == "content/events/kapal.yaml"


def test_a_file_of_another_source_is_left_alone(tmp_path: Path) -> None:
    other = SEEDED.replace("id: jadwal-kapal", "id: lain")
    root = project(tmp_path, {"content/events/jadwal-kapal.yaml": other})
    with pytest.raises(ProjectError, match="is there already"):
        run(root, TABLE)


def test_an_events_json_of_another_site_keeps_ids_and_sources(tmp_path: Path) -> None:
    text = """{"title": "x", "language": "id", "sources": [
      {"id": "kabar", "title": "Kabar", "published": "2024"}, {"id": "radio", "url": "https://r.example/"}],
      "events": [
      {"id": "e-b", "status": "confirmed", "date": "2024", "title": "B", "source": "kabar",
       "kind": "event", "path": "e/e-b/", "earliest": "2024-01-01", "latest": "2024-12-31",
       "evidence": [{"source": "radio", "quote": "b"}]},
      {"id": "e-c", "status": "draft", "title": "C", "kind": "evnt", "source": "kabar"}]}"""
    root = project(tmp_path, {})
    found = run(root, text, "events.json")
    assert [file.path for file in found.written] == [
        "content/events/kabar.yaml",
        "content/events/radio.yaml",
    ]
    news, radio = read_events(root, root / "content/events")
    assert [(one.id, one.status, one.summary) for one in news.events] == [
        ("e-b", "confirmed", None)
    ]
    assert (radio.events, radio.source.url, news.source.published) == (
        (),
        "https://r.example/",
        "2024",
    )
    (loss,) = found.losses
    assert "'evnt' is no kind" in loss.message
    before = tree(root)
    assert run(root, text, "events.json").written[0].known == 1
    with pytest.raises(UsageError, match="has 2"):
        run(root, text, "events.json", source="satu")
    assert tree(root) == before


def test_events_that_cannot_be_are_told_and_the_rest_comes(tmp_path: Path) -> None:
    text = r"""{"sources": [{"id": "lain"}], "events": [
      {"id": "e-1", "title": "x\ud800", "source": "lain"},
      {"id": "e-2", "title": ["x"], "source": "lain"},
      {"id": 3, "title": "angka", "source": "lain"},
      {"title": "tanpa id\u0001", "source": "lain", "numbers": [{"value": "3"}]}]}"""
    root = project(tmp_path, {})
    found = run(root, text, "events.json")
    assert [one.title for one in found.written[0].added] == ["tanpa id\x01"]
    assert len(found.losses) == 3
    assert len(read_events(root, root / "content/events")[0].events) == 1


def test_a_source_that_cannot_be_is_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    before = tree(root)
    text = '{"sources": [{"id": "a/../b"}], "events": []}'
    with pytest.raises(LinimasaError):
        run(root, text, "events.json")
    assert tree(root) == before


def test_an_imported_file_is_no_orphan(tmp_path: Path) -> None:
    root = project(tmp_path, {"seeds/a.txt": "Kapal tiba pada 18 Oktober 2024.\n"})
    run(root, TABLE)
    before = tree(root)["content/events/jadwal-kapal.yaml"]
    notices = run_extraction(load_config(root)).notices
    assert [one for one in notices if "no longer" in one.message] == []
    assert tree(root)["content/events/jadwal-kapal.yaml"] == before
