"""The whole way, as a person goes it: init, extract, correct, extract again, build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.yamlio.events import parse_event_file, read_events
from support.project import project

ROOT = Path(__file__).parents[1]
SEED = "000_46f23ee8fc8e3454.txt"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A new project, extracted."""
    assert run(["init", str(tmp_path / "p")]) == 0
    assert run(["extract", "-C", str(tmp_path / "p")]) == 0
    return tmp_path / "p"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_samples_give_events_and_a_site(made: Path) -> None:
    files = {file.source.id: file for file in read_events(made, made / "content" / "events")}
    dates = {name: {event.date for event in file.events} for name, file in files.items()}
    assert {"1945-08-06", "1945-08-07", "1945-08-17", "1945-08-18"} <= dates["proklamasi-1945"]
    assert {"1955-04-11", "1955-04-18", "1955-04-19", "1961-09"} <= dates["bandung-1955"]
    assert run(["build", "-C", str(made)]) == 0
    home = (made / "output" / "index.html").read_text(encoding="utf-8")
    assert home.count('class="event') >= sum(len(file.events) for file in files.values())


def test_a_second_run_changes_no_byte(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(made / "content")
    capsys.readouterr()
    assert run(["extract", "-C", str(made), "--check"]) == 0
    assert run(["extract", "-C", str(made)]) == 0
    assert "nothing new" in capsys.readouterr().out
    assert contents(made / "content") == before


def test_what_a_person_changes_outlives_a_new_version_of_the_article(made: Path) -> None:
    path = made / "content" / "events" / "bandung-1955.yaml"
    text = path.read_text(encoding="utf-8")
    title = parse_event_file(text, "x").events[0].title
    mine = text.replace(f"title: {title}", "title: Colombo  # shorter", 1)
    assert mine != text
    path.write_text(mine, encoding="utf-8")
    seed = made / "seeds" / "bandung-1955.txt"
    seed.write_text(
        "A new first paragraph.\n\n" + seed.read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert run(["extract", "-C", str(made)]) == 0
    after = path.read_text(encoding="utf-8")
    assert "title: Colombo  # shorter" in after
    assert parse_event_file(after, "x").events[0].title == "Colombo"


def test_a_second_article_of_the_same_name_leaves_the_first_ones_events_alone(
    tmp_path: Path,
) -> None:
    events = tmp_path / "content" / "events"
    project(tmp_path, {"seeds/a.txt": "Pada 3 Maret 2021 banjir melanda Kota Kecil.\n"})
    assert run(["extract", "-C", str(tmp_path)]) == 0
    before = contents(events)
    project(tmp_path, {"seeds/a.md": "Pabrik terbakar pada 8 Agustus 2022 di Bekasi.\n"})
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert {name: contents(events)[name] for name in before} == before
    files = {file.source.file: file for file in read_events(tmp_path, events)}
    assert files["seeds/a.txt"].source.id == "a"
    assert [event.date for event in files["seeds/a.md"].events] == ["2022-08-08"]
    assert run(["extract", "-C", str(tmp_path), "--check"]) == 0


def test_a_seed_that_is_renamed_keeps_its_events(made: Path) -> None:
    path = made / "content" / "events" / "bandung-1955.yaml"
    before = path.read_text(encoding="utf-8")
    count = len(list(path.parent.iterdir()))
    for end in ("", ".meta.yaml"):
        (made / f"seeds/bandung-1955.txt{end}").rename(made / f"seeds/asia-afrika.txt{end}")
    assert run(["extract", "-C", str(made)]) == 0
    renamed = before.replace("seeds/bandung-1955.txt", "seeds/asia-afrika.txt")
    assert path.read_text(encoding="utf-8") == renamed
    assert len(list(path.parent.iterdir())) == count
    assert run(["extract", "-C", str(made), "--check"]) == 0


def test_a_broken_file_is_placed_and_nothing_is_written(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made / "content" / "events" / "bandung-1955.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: ", "knid: ", 1), encoding="utf-8"
    )
    (made / "seeds" / "new.txt").write_text("The ship left on 3 May 2024.", encoding="utf-8")
    before = contents(made)
    capsys.readouterr()
    assert run(["extract", "-C", str(made)]) == 1
    shown = capsys.readouterr().err
    assert "content/events/bandung-1955.yaml:" in shown
    assert "did you mean 'kind'?" in shown
    assert run(["build", "-C", str(made)]) == 1
    assert contents(made) == before


def test_a_missing_day_of_publication_is_told_where_it_would_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {"a.txt": "Kapal tiba pada 3 Mei 2024 di Ambon.\n", "b.txt": "Kapal tiba kemarin.\n"}
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    seeds = {f"seeds/{name}": text for name, text in texts.items()} | {"seeds/j.jsonl": lines}
    project(tmp_path, seeds)
    assert run(["extract", "-C", str(tmp_path)]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "no date of pub" in line]
    assert [line.split(": ")[1] for line in told] == ["seeds/b.txt", "seeds/j.jsonl#b.txt"]
    assert "`published: YYYY-MM-DD` into seeds/b.txt.meta.yaml" in told[0]
    assert '`"published": "YYYY-MM-DD"` into its line of seeds/j.jsonl' in told[1]


def test_without_a_date_relative_words_stay_open(tmp_path: Path) -> None:
    run(["init", str(tmp_path / "p")])
    seed = tmp_path / "p" / "seeds" / "kapal.txt"
    seed.write_text("Kapal itu berangkat kemarin dari Makassar ke Surabaya.\n", encoding="utf-8")
    assert run(["extract", "-C", str(tmp_path / "p"), "kapal"]) == 0
    file = parse_event_file(
        (tmp_path / "p/content/events/kapal.yaml").read_text(encoding="utf-8"), "k"
    )
    assert [(event.date, event.date_text) for event in file.events] == [(None, "kemarin")]
    assert file.source.published is None


def test_an_event_copied_into_another_file_is_told(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = made / "content" / "events"
    with (events / "proklamasi-1945.yaml").open("a", encoding="utf-8") as file:
        first = parse_event_file((events / "bandung-1955.yaml").read_text(encoding="utf-8"), "b")
        file.write(f"  - id: {first.events[0].id}\n    title: Copied\n")
    capsys.readouterr()
    assert run(["extract", "-C", str(made)]) == 0
    shown = capsys.readouterr().err
    assert f"the id {first.events[0].id} is also in content/events/bandung-1955.yaml" in shown
    assert "content/events/proklamasi-1945.yaml:" in shown


def test_an_unknown_source_is_told(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "-C", str(made), "nothing-here"]) == 1
    assert "bandung-1955" in capsys.readouterr().err


def test_the_plan_as_json(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["extract", "-C", str(made), "--json"]) == 0
    sources = json.loads(capsys.readouterr().out)["sources"]
    assert {source["language"] for source in sources} == {"id", "en"}


SEED_EVENTS = {
    ("2024-10-24", "statement", "John Kirby", "The Associated Press"),
    ("2024-10-01~/2024-10-20~", "event", "John Kirby", "The Associated Press"),
    ("2024-06", "event", None, None),
    ("2024-10-18", "statement", "Badan Intelijen Nasional Korea Selatan", "Reuters"),
    ("2023-08/..", "allegation", "Badan Intelijen Nasional Korea Selatan", "Reuters"),
    ("2022-10/2024-10", "event", None, None),
}

# A sentence's own subject, verb and what it wants: nothing less may stand for an event.
SEED_TITLES = {
    "Para prajurit ini kemudian melakukan perjalanan ke beberapa lokasi pelatihan militer Rusia",
    "Setidaknya 3.000 tentara Korea Utara melakukan perjalanan dengan kapal ke Vladivostok",
    "Rusia dan Korea Utara menandatangani kesepakatan pertahanan utama",
    "Kerja sama militer langsung antara Rusia dan Korea Utara telah dikonfirmasi secara resmi",
    "Korea Utara telah mengirimkan peluru artileri, rudal balistik dan roket anti-tank ke Rusia",
    "Rusia dan Korea Utara telah secara tajam meningkatkan kerja sama mereka",
}


def test_the_founding_seed_gives_its_six_events_and_no_other(tmp_path: Path) -> None:
    run(["init", str(tmp_path / "p")])
    seed = (ROOT / "seeds" / SEED).read_text(encoding="utf-8")
    (tmp_path / "p" / "seeds" / "seed.txt").write_text(seed, encoding="utf-8")
    assert run(["extract", "-C", str(tmp_path / "p"), "seed"]) == 0
    text = (tmp_path / "p/content/events/seed.yaml").read_text(encoding="utf-8")
    file = parse_event_file(text, "seed.yaml")
    found = {
        (
            event.date,
            event.kind,
            event.attribution.name if event.attribution else None,
            event.attribution.via if event.attribution else None,
        )
        for event in file.events
    }
    assert found == SEED_EVENTS
    assert len(file.events) == len(SEED_EVENTS)
    assert {event.title for event in file.events} == SEED_TITLES
    assert all(event.quote and event.quote in seed for event in file.events)
    assert (file.source.published, file.source.published_basis) == ("2024-10-24", "inferred")
    roles = {event.attribution.role for event in file.events if event.attribution}
    assert "Juru Bicara Keamanan Nasional Gedung Putih" in roles
