"""Files of events: every field read, every mistake named with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.errors import DataError, LinimasaError, Problems
from linimasa.model import Attribution, Correction, Evidence, Location, Media, Quantity, Translation
from linimasa.yamlio.events import parse_event_file, read_events

HEAD = "source:\n  id: pasar\nevents:\n"
FULL = """\
source:
  id: pasar-ikan
  file: seeds/pasar.txt
  title: Pasar ikan
  outlet: Kabar Pantai
  authors: [Sari, Budi]
  url: https://pantai.example/a
  archive: https://arsip.example/a
  published: 2021-05-04T07:30:00+07:00
  published_basis: inferred
  language: id
  collected: 2021-06
  collected_by: Rina
  licence: CC-BY-4.0
  sha256: 00ff
  wire: Antara
events:
  - id: e-1
    status: confirmed
    date: 2021-05-01~/..
    date_text: sejak awal Mei
    date_basis: relative
    said: 2021-05-04
    title: Pasar dibuka
    kind: statement
    attribution: {name: Sari, role: pedagang, via: Antara}
    quote: Pasar dibuka sejak awal Mei.
    prefix: sebelum
    suffix: sesudah
    locator: page 2
    place: {name: Ambon, lat: -3.7, lon: 128.2, precision: city, blurred: true}
    people: [Sari]
    numbers: [{value: 3.000, unit: kg}]
    tags: [pasar]
    summary: Ringkas.
    key: true
    media: {file: a.jpg, credit: Budi, caption: Kios, alt: Kios ikan, licence: CC0-1.0}
    sensitive: true
    note: tanya lagi
    public_note: Menurut pedagang.
    reviewed: 2021-06-01
    corrections: [{on: 2021-06-02, was: April, now: Mei, why: salah kutip}]
    translation: {en: {title: Market opened, summary: Short.}}
    evidence: [{source: lain, quote: q, locator: l, stance: contradicts}, {url: https://a.example/}]
    series: pasar
  - id: e-2
    status: merged
    into: e-1
    title: Sama
"""


def problems(text: str) -> list[LinimasaError]:
    with pytest.raises(LinimasaError) as caught:
        parse_event_file(text, "content/events/a.yaml")
    error = caught.value
    return list(error.problems) if isinstance(error, Problems) else [error]


def test_every_field_is_read() -> None:
    file = parse_event_file(FULL, "a.yaml")
    event, merged = file.events
    assert file.source.authors == ("Sari", "Budi")
    assert file.source.published == "2021-05-04T07:30:00+07:00"
    assert event.attribution == Attribution("Sari", "pedagang", "Antara")
    assert event.place == Location("Ambon", -3.7, 128.2, "city", blurred=True)
    assert event.numbers == (Quantity("3.000", "kg"),)
    assert event.media == Media("a.jpg", "Kios ikan", "Budi", "Kios", "CC0-1.0")
    assert event.corrections == (Correction("2021-06-02", "April", "Mei", "salah kutip"),)
    assert event.translation == (Translation("en", "Market opened", "Short."),)
    assert event.evidence == (
        Evidence(source="lain", url=None, quote="q", locator="l", stance="contradicts"),
        Evidence(
            source=None, url="https://a.example/", quote=None, locator=None, stance="supports"
        ),
    )
    assert (event.key, event.sensitive, event.series) == (True, True, "pasar")
    assert (merged.status, merged.into) == ("merged", "e-1")


@pytest.mark.parametrize(
    ("body", "line", "column", "words"),
    [
        ("  - id: e-1\n    title: A\n    dat: 2020\n", 6, 5, "date"),
        ("  - id: e-1\n    title: A\n    media: {file: a.jpg}\n", 6, 12, 'alt: ""'),
        ("  - id: e-1\n    title: A\n    media: {file: a.jpg, alt: }\n", 6, 12, "no alt"),
        (
            "  - id: e-1\n    title: A\n    media: {alt: '', file: 'https://a.example/b.jpg'}\n",
            *(6, 28, "download it into content/media/"),
        ),
        ("  - id: e-1\n    title: A\n    date: 2020-13\n", 6, 11, "2020-13"),
        ("  - id: e-1\n    title: A\n    status: confrimed\n", 6, 13, "confirmed"),
        ("  - id: e-1\n    title: A\n    tags: {a: b}\n", 6, 11, "list"),
        ("  - id: e-1\n    title: A\n    place: {name: B, lat: 91}\n", 6, 27, "90"),
        ("  - id: E 1\n    title: A\n", 4, 9, "E 1"),
        ("  - id: e-1\n", 4, 5, "title"),
        ("  - title: A\n", 4, 5, "id"),
        ("  - id: e-1\n    title: A\n    into: e-2\n", 6, 11, "merged"),
        ("  - id: e-1\n    title: A\n    status: merged\n", 6, 13, "into"),
        ("  - id: e-1\n    title: A\n  - id: e-1\n    title: B\n", 6, 9, "twice"),
        ("  - id: e-1\n    title: A\n    evidence: [{quote: q}]\n", 6, 16, "source"),
        ("  - id: e-1\n    title: A\n    corrections: [{was: a, now: b}]\n", 6, 19, "day"),
        ("  - id: e-1\n    title: A\n    title: B\n", 6, 5, "title"),
        ("  - just words\n", 4, 5, ""),
    ],
)
def test_a_mistake_is_named_with_its_place(body: str, line: int, column: int, words: str) -> None:
    error = problems(HEAD + body)[0]
    assert error.at is not None
    assert (error.at.file, error.at.line, error.at.column) == (
        "content/events/a.yaml",
        line,
        column,
    )
    assert words in f"{error} {error.hint}"


def test_all_mistakes_are_told_at_once() -> None:
    found = problems(HEAD + "  - id: e-1\n    date: x\n  - id: e-2\n    titel: B\n    key: maybe\n")
    assert len(found) == 5


@pytest.mark.parametrize("text", ["", "events: []\n", "[]\n", "source: x\n", "- a\n- b\n"])
def test_a_file_without_its_header_is_refused(text: str) -> None:
    assert problems(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    return tmp_path


def write(folder: Path, name: str, text: str | bytes) -> None:
    data = text.encode() if isinstance(text, str) else text
    (folder / "events" / name).write_bytes(data)


def test_files_come_in_the_order_of_their_names(folder: Path) -> None:
    write(folder, "b.yaml", HEAD.replace("pasar", "b") + "  - id: e-2\n    title: B\n")
    write(folder, "a.yaml", HEAD.replace("pasar", "a") + "  - id: e-1\n    title: A\n")
    write(folder, "c.txt", "not ours")
    files = read_events(folder, folder / "events")
    assert [file.path for file in files] == ["events/a.yaml", "events/b.yaml"]


def test_one_id_in_two_files_and_a_merge_into_nowhere_are_told(folder: Path) -> None:
    event = "  - id: e-1\n    title: A\n"
    lost = "  - id: e-3\n    title: C\n    status: merged\n    into: e-9\n"
    write(folder, "a.yaml", HEAD + event)
    write(folder, "b.yaml", HEAD.replace("pasar", "b") + event + lost)
    write(folder, "c.yaml", b"source: {id: c}\nevents:\n  - {id: e-4, title: \xff}\n")
    with pytest.raises(Problems) as caught:
        read_events(folder, folder / "events")
    told = "\n".join(str(one) for one in caught.value.problems)
    assert len(caught.value.problems) == 3
    assert "e-1" in told
    assert "e-9" in told
    assert "UTF-8" in told
    assert "events/b.yaml:4:9: the id e-1 is also in events/a.yaml" in told
    assert "events/b.yaml:9:11: e-3 is merged into e-9" in told


def test_no_file_of_events_is_passed_over_in_silence(folder: Path) -> None:
    write(folder, "a.yaml", HEAD)
    write(folder, "b.yml", HEAD)
    for name in ("sub", ".machine"):
        (folder / "events" / name).mkdir()
        write(folder, f"{name}/c.yaml", HEAD)
    write(folder, ".d.yaml", HEAD)
    with pytest.raises(Problems) as caught:
        read_events(folder, folder / "events")
    assert [str(one.at) for one in caught.value.problems] == ["events/b.yml", "events/sub/c.yaml"]
    (folder / "file").write_text("")
    with pytest.raises(DataError, match="file: is a file"):
        read_events(folder, folder / "file")


def test_several_processes_read_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linimasa.yamlio.events.ENOUGH", 1)
    folder = tmp_path / "content/events"
    folder.mkdir(parents=True)
    for number in range(5):
        head = f"source:\n  id: sumber-{number}\nevents:\n"
        event = f"  - id: e-{number}\n    status: draft\n    title: Peristiwa {number}\n"
        (folder / f"{number}.yaml").write_text(head + event)
    assert read_events(tmp_path, folder, jobs=3) == read_events(tmp_path, folder)
    (folder / "3.yaml").write_text("source:\n  id: x\nevents:\n  - titel: y\n")
    (folder / "4.yaml").write_bytes(b"\xff")
    with pytest.raises(Problems) as alone:
        read_events(tmp_path, folder)
    with pytest.raises(Problems) as together:
        read_events(tmp_path, folder, jobs=3)
    assert str(together.value) == str(alone.value)


@pytest.mark.parametrize("title", ["", "  ", "\u200e ", "\u200b\u2060"])
def test_a_title_of_nothing_that_can_be_seen_is_none(title: str) -> None:
    with pytest.raises(LinimasaError, match="an event has no title"):
        parse_event_file(
            f'{HEAD}  - {{id: e-1, status: draft, date: null, title: "{title}"}}\n', "a.yaml"
        )


def test_a_place_that_is_a_bare_name_is_told_how_to_be_written() -> None:
    event = '  - {id: e-1, status: draft, date: null, title: A, place: "Ambon, Maluku"}\n'
    with pytest.raises(LinimasaError) as caught:
        parse_event_file(HEAD + event, "a.yaml")
    assert caught.value.hint == 'write `place: {name: "Ambon, Maluku"}`'


def test_an_event_without_an_id_is_told_how_to_get_one() -> None:
    with pytest.raises(LinimasaError, match="an event has no id") as caught:
        parse_event_file(HEAD + "  - {title: A}\n", "a.yaml")
    assert "such as e-mine1" in caught.value.hint


def test_a_review_is_on_a_day() -> None:
    event = "  - {id: e-1, status: draft, date: null, title: A, reviewed: Rina 2021-06-01}\n"
    with pytest.raises(LinimasaError, match="Rina 2021-06-01") as caught:
        parse_event_file(HEAD + event, "a.yaml")
    assert caught.value.at is not None


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "events" / "c.yaml")
    with pytest.raises(LinimasaError, match="is no ordinary file"):
        read_events(folder, folder / "events")
